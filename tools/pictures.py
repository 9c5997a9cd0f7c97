"""Photograph every state, on a phone and a laptop, light and dark, and draw the card for links: `make pictures`.

The pictures are for eyes. The states are those of `tools/looks`, about which tests ask axe; some of them are compared
with how they looked before (`tools/looks/compare.py`).
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tools import card
from tools.browser import start
from tools.looks.lesson import Lesson
from tools.looks.rooms import lead_class, lead_discussion
from tools.looks.serving import Reading
from tools.looks.state import Walk
from tools.looks.walking import SCREENS, Look, Seen, give, lead
from tools.looks.walks import WALKS

ROOT = Path(__file__).parents[1]
ROOMS = ("class", "discussion")
TALLEST = 12_000


def photograph(seen: Seen, out: Path) -> int:
    """Write a state in both schemes, and return how many pictures that were."""
    for scheme in ("light", "dark"):
        give(seen.page, Look(seen.screen._replace(scheme=scheme)))
        tall = min(TALLEST, int(seen.page.evaluate("document.documentElement.scrollHeight")))
        seen.page.screenshot(
            path=out / f"{seen.name}-{seen.screen.name}-{scheme}.png",
            full_page=True,
            clip={"x": 0, "y": 0, "width": seen.screen.width, "height": tall},
        )
    give(seen.page, Look(seen.screen))
    return 2


def _led(browser: Browser, walks: tuple[Walk, ...], rooms: list[str]) -> Iterator[Seen]:
    with ExitStack() as held:
        reading = Reading(Path(held.enter_context(tempfile.TemporaryDirectory())))
        held.callback(reading.stop)
        for screen in SCREENS.values():
            yield from lead(browser, reading.address, walks, screen)
            if "discussion" in rooms:
                yield from lead_discussion(browser, reading, screen)
            if "class" in rooms:
                lesson = Lesson(Path(held.enter_context(tempfile.TemporaryDirectory())), "students-first.45")
                held.callback(lesson.stop)
                yield from lead_class(browser, lesson, screen)


def main() -> None:
    """Photograph the publication; exit 2 where a name is unknown, or the browser is missing."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0] if __doc__ else None)
    parser.add_argument("--out", type=Path, default=ROOT / "build" / "pictures", help="where to write them")
    parser.add_argument("names", nargs="*", help="only these, such as front, check or class")
    asked = parser.parse_args()
    walks = tuple(walk for walk in WALKS if not asked.names or walk.name in asked.names)
    rooms = [room for room in ROOMS if not asked.names or room in asked.names]
    if len(walks) + len(rooms) < len(asked.names):
        there = ", ".join((*(walk.name for walk in WALKS), *ROOMS))
        print(f"error: no such name among {', '.join(asked.names)}; there are {there}", file=sys.stderr)
        raise SystemExit(2)
    asked.out.mkdir(parents=True, exist_ok=True)
    try:
        with sync_playwright() as playwright:
            browser = start(playwright)
            count = sum(photograph(seen, asked.out) for seen in _led(browser, walks, rooms))
            print(f"{count} pictures of {count // 4} states in {asked.out}")
            card.draw(browser)
            browser.close()
    except OSError as error:
        print(f"error: {error}", file=sys.stderr)
        raise SystemExit(2) from None


if __name__ == "__main__":
    main()
