"""Name the sections that need more than a screen and a half when a page is presented: `python -m tools.screens`.

Such a section still works, because it scrolls with the same key that turns the pages. But whoever writes one should
know that a room sees it in parts. The site must have been built (`make site`); what is measured is printed, and nothing
fails.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Browser, Page, sync_playwright

from content import library
from tools.browser import start
from tools.serving import served

ROOT = Path(__file__).parents[1]
SIZE = {"width": 1280, "height": 720}
MOST = 1.5
HEIGHT = """() => document.documentElement.scrollHeight
    / (innerHeight - document.querySelector(".present-bar").offsetHeight)"""
SETTLES = 300  # ms


class Screen(NamedTuple):
    """A section and how many screens it needs."""

    page: str
    title: str
    screens: float


def measure(browser: Browser, root: str, addresses: list[str]) -> Iterator[Screen]:
    """Yield every section of some pages."""
    context = browser.new_context(viewport={"width": SIZE["width"], "height": SIZE["height"]})
    for address in addresses:
        page = context.new_page()
        page.goto(f"{root}{address}?present")
        page.wait_for_selector(".present-bar")
        yield from _sections(page, address)
        page.close()
    context.close()


def _sections(page: Page, address: str) -> Iterator[Screen]:
    position = page.locator("#present-position").inner_text()
    for _ in range(int(position.split()[-1])):
        page.wait_for_timeout(SETTLES)
        title = str(page.evaluate("document.activeElement.textContent")).strip()
        yield Screen(address or "front", title, float(page.evaluate(HEIGHT)))
        page.keyboard.press("ArrowRight")


def main() -> None:
    """Print the long sections of every chapter, the longest first; exit 2 where site or browser is missing."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--site", type=Path, default=ROOT / "build" / "site")
    parser.add_argument("--most", type=float, default=MOST, help="how many screens are not worth a word")
    arguments = parser.parse_args()
    if not (arguments.site / "index.html").is_file():
        sys.exit(f"{arguments.site} holds no site: run `make site`")
    addresses = [f"{chapter.slug}/" if chapter.slug else "" for chapter in library().chapters]
    try:
        with served(arguments.site) as root, sync_playwright() as playwright:
            found = list(measure(start(playwright), root, addresses))
    except FileNotFoundError as missing:
        print(missing, file=sys.stderr)
        sys.exit(2)
    long = sorted((each for each in found if each.screens > arguments.most), key=lambda each: -each.screens)
    for each in long:
        print(f"{each.screens:5.1f}  {each.page:<26} {each.title}")
    print(f"{len(long)} of {len(found)} sections need more than {arguments.most} screens at 1280x720")


if __name__ == "__main__":
    main()
