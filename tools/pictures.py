"""Photograph every page, on a phone and a laptop, light and dark, and draw the card for links: `make pictures`.

The pictures are for eyes; tests look at what can be told without them.
"""

from __future__ import annotations

import argparse
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, sync_playwright

from content import library
from tools import card
from tools.browser import start

ROOT = Path(__file__).parents[1]
SIZES = {"phone": (360, 780), "laptop": (1366, 768)}
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
# Pages without a notebook.
OTHERS = ("record", "class", "design", "report", "data")
# States of tools that a link opens, by the name of their pictures.
STATES = {
    "check-emergency": "check/#checklist?present=symptom.confusion",
    "check-soon": "check/#checklist?present=sign.digital_ulcers",
    "explore-ranking": "explore/#explorer?present=site.fingertips,sign.raynaud,age.middle_adult",
    "labs-urgent": "labs/#labs?calcium=3.6,mmol/L",
    "treatments-open": "treatments/#treatments?disease=systemic_sclerosis&open=minocycline",
    "genes-chosen": "genes/#genes?gene=GALNT3",
    "tests-chosen": "tests/#patterns?test=xray&form=ssc",
    "claims-chosen": "claims/#claims?claim=c041",
}
TALLEST = 12_000
SETTLES = 1200  # ms


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing: the pictures are what is asked for."""


@contextmanager
def served(site: Path) -> Iterator[str]:
    """Serve a folder and give its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()


def shots() -> dict[str, str]:
    """Return what is photographed: the address of each page and state, by name."""
    pages = {chapter.slug or "front": f"{chapter.slug}/" if chapter.slug else "" for chapter in library().chapters}
    return pages | {name: f"{name}/" for name in OTHERS} | STATES


def photograph(browser: Browser, root: str, out: Path, wanted: dict[str, str]) -> int:
    """Write every picture and return how many there are."""
    count = 0
    for size, (width, height) in SIZES.items():
        for scheme in SCHEMES:
            context = browser.new_context(viewport={"width": width, "height": height}, color_scheme=scheme)
            for name, address in wanted.items():
                page = context.new_page()
                page.goto(root + address)
                page.wait_for_timeout(SETTLES)
                tall = min(TALLEST, int(page.evaluate("document.documentElement.scrollHeight")))
                page.screenshot(
                    path=out / f"{name}-{size}-{scheme}.png",
                    full_page=True,
                    clip={"x": 0, "y": 0, "width": width, "height": tall},
                )
                page.close()
                count += 1
            context.close()
    return count


def main() -> None:
    """Photograph the built site; exit 2 where it is missing, or the browser is."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--site", type=Path, default=ROOT / "build" / "site", help="the built site")
    parser.add_argument("--out", type=Path, default=ROOT / "build" / "pictures", help="where to write them")
    parser.add_argument("names", nargs="*", help="only these")
    asked = parser.parse_args()
    every = shots()
    wanted = {name: every[name] for name in asked.names or every if name in every}
    if len(wanted) < len(asked.names) or not (asked.site / "index.html").is_file():
        print(f"error: no built site in {asked.site}, or no such name; there are {', '.join(every)}", file=sys.stderr)
        raise SystemExit(2)
    asked.out.mkdir(parents=True, exist_ok=True)
    try:
        with served(asked.site) as root, sync_playwright() as playwright:
            browser = start(playwright)
            print(f"{photograph(browser, root, asked.out, wanted)} pictures in {asked.out}")
            card.draw(browser)
            browser.close()
    except FileNotFoundError as error:
        print(f"error: {error}", file=sys.stderr)
        raise SystemExit(2) from None


if __name__ == "__main__":
    main()
