"""Compare what pages look like with what they looked like: `python -m tools.looks.compare` (`--keep` keeps it anew).

A picture is blurred and made an eighth of its size, so that the edges of letters, which each machine draws in its own
way, are gone, and a sentence that was changed hardly counts. What remains is where things are, how large and in which
colour. Two pictures are unlike when, in some square of them, most of what stands there has another colour, as an eye
sees it.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageFilter
from pixelmatch.contrib.PIL import pixelmatch
from playwright.sync_api import Browser, Page, sync_playwright

from tools.browser import start
from tools.looks.serving import Reading
from tools.looks.state import Act
from tools.looks.walking import SCREENS, Screen, lead
from tools.looks.walks import WALKS

KEPT = Path(__file__).parents[2] / "tests" / "browser" / "pictures"
SMALLER = 8
BLUR = 10  # pixels of the screen: about the height of a letter
# How far colours may be from each other, between 0 and 1, and how much of a square may be farther.
FAR, MOST = 0.07, 0.4
SQUARE = 8  # pixels of the small picture
# States that change seldom, and that hold what the whole house is made of.
STABLE = (
    *("design-open", "front-open", "front-menu", "front-search", "causes-acne-open", "check-dangers"),
    *("check-linked-emergency", "explore-start", "treatments-which-disease", "labs-linked-urgent", "genes-empty"),
    *("cases-shelf", "record-kept-empty"),
)
ALL = tuple(SCREENS.values())
PARTS = ".design-sheet > :not(h2, h3)"


def small(png: bytes) -> Image.Image:
    """Return a picture as it is compared."""
    picture = Image.open(BytesIO(png)).convert("RGB").filter(ImageFilter.GaussianBlur(BLUR))
    return picture.reduce(SMALLER)


def unlike(seen: Image.Image, kept: Image.Image) -> float:
    """Return how much of the square in which two pictures differ most is different; 1 where their sizes are."""
    if abs(seen.width - kept.width) > 1 or abs(seen.height - kept.height) > SQUARE // 2:
        return 1.0
    size = (min(seen.width, kept.width), min(seen.height, kept.height))
    seen, kept = seen.crop((0, 0, *size)), kept.crop((0, 0, *size))
    if pixelmatch(seen, kept, threshold=FAR, includeAA=True) == 0:
        return 0.0
    worst = 0.0
    for top in range(0, size[1], SQUARE // 2):
        for left in range(0, size[0], SQUARE // 2):
            box = (left, top, min(left + SQUARE, size[0]), min(top + SQUARE, size[1]))
            count = pixelmatch(seen.crop(box), kept.crop(box), threshold=FAR, includeAA=True)
            worst = max(worst, count / SQUARE**2)
    return worst


def taken(
    browser: Browser, root: str, screen: Screen, states: tuple[str, ...], *first: Act
) -> Iterator[tuple[str, Image.Image]]:
    """Yield some states by the names of their pictures, the design part for part; what is done `first` spoils them."""
    walks = tuple(
        walk._replace(first=(*walk.first, *first))
        for walk in WALKS
        if any(f"{walk.name}-{state.name}" in states for state in walk.states)
    )
    for seen in lead(browser, root, walks, screen):
        if seen.name == "design-open":
            yield from _parts(seen.page, screen)
        elif seen.name in states:
            seen.page.evaluate("document.activeElement.blur(); scrollTo(0, 0)")
            yield f"{seen.name}-{screen.name}", small(seen.page.screenshot())


def _parts(page: Page, screen: Screen) -> Iterator[tuple[str, Image.Image]]:
    # Names of colours are in a font of the machine, and break where that says.
    page.add_style_tag(content=".design-colours code { display: none }")
    for place, part in enumerate(page.locator(PARTS).all()):
        # What can't be seen is like nothing that was kept.
        picture = small(part.screenshot()) if part.is_visible() else Image.new("RGB", (1, 1))
        yield f"design-{place:02}-{screen.name}", picture


def differences(
    browser: Browser, root: str, states: tuple[str, ...] = STABLE, *first: Act, screens: tuple[Screen, ...] = ALL
) -> dict[str, float]:
    """Return how unlike each picture is to the one that was kept, by its name; 1 where none was."""
    found = {}
    for screen in screens:
        for name, picture in taken(browser, root, screen, states, *first):
            file = KEPT / f"{name}.png"
            found[name] = unlike(picture, Image.open(file).convert("RGB")) if file.is_file() else 1.0
    return found


def main() -> None:
    """Keep the pictures, or say which are unlike those that were kept; exit 1 if one is, 2 without a browser."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0] if __doc__ else None)
    parser.add_argument("--keep", action="store_true", help="keep what pages look like now")
    asked = parser.parse_args()
    try:
        with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
            browser = start(playwright)
            reading = Reading(Path(folder))
            try:
                found = _keep(browser, reading.address) if asked.keep else differences(browser, reading.address)
            finally:
                reading.stop()
    except FileNotFoundError as error:
        print(f"error: {error}", file=sys.stderr)
        raise SystemExit(2) from None
    wrong = {name: share for name, share in found.items() if share > MOST}
    print(*(f"{name}: {share:.0%} of a square has another colour" for name, share in wrong.items()), sep="\n")
    print(f"{len(found)} pictures, {len(wrong)} unlike those in {KEPT}")
    raise SystemExit(1 if wrong else 0)


def _keep(browser: Browser, root: str) -> dict[str, float]:
    KEPT.mkdir(exist_ok=True)
    for older in KEPT.glob("*.png"):
        older.unlink()
    found = {}
    for screen in SCREENS.values():
        for name, picture in taken(browser, root, screen, STABLE):
            picture.save(KEPT / f"{name}.png", optimize=True)
            found[name] = 0.0
    return found


if __name__ == "__main__":
    main()
