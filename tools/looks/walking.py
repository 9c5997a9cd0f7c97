"""Walk through the states of a page, on one screen or on every look that people give it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from playwright.sync_api import Browser, Page, expect

from tools.looks.state import PATIENCE_MS, Walk, opens

Scheme = Literal["light", "dark"]
# What readers may set for themselves, as the success criterion 1.4.12 lists it.
SPACING = """* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
p { margin-block-end: 2em !important; }"""
STYLE = """([size, css, direction]) => {
  const root = document.documentElement;
  root.style.fontSize = size;
  root.dir = direction;
  let style = document.getElementById("look");
  if (!style) { style = document.createElement("style"); style.id = "look"; document.head.append(style); }
  style.textContent = css;
}"""


class Screen(NamedTuple):
    """A size and a scheme."""

    name: str
    width: int
    height: int
    scheme: Scheme


class Look(NamedTuple):
    """A screen, and what somebody set besides."""

    screen: Screen
    size: str = ""
    css: str = ""
    direction: str = "ltr"
    forced: bool = False


SCREENS = {screen.name: screen for screen in (Screen("phone", 360, 780, "light"), Screen("laptop", 1366, 768, "dark"))}
LOOKS = {
    "smallest": Look(Screen("smallest", 320, 568, "light")),
    "landscape": Look(Screen("landscape", 640, 360, "dark")),
    "large-text": Look(Screen("large-text", 360, 780, "light"), size="200%"),
    "spacing": Look(Screen("spacing", 1366, 768, "light"), css=SPACING),
    "right-to-left": Look(Screen("right-to-left", 360, 780, "dark"), direction="rtl"),
    "forced": Look(Screen("forced", 1366, 768, "dark"), forced=True),
    "projector": Look(Screen("projector", 1920, 1080, "light")),
}


class Seen(NamedTuple):
    """A page in a state."""

    name: str
    page: Page
    screen: Screen
    everywhere: bool = False
    again: bool = False


def lead(browser: Browser, root: str, walks: tuple[Walk, ...], screen: Screen) -> Iterator[Seen]:
    """Lead through walks on one screen, and stop at each state."""
    for walk in walks:
        context = browser.new_context(
            viewport={"width": screen.width, "height": screen.height},
            color_scheme=screen.scheme,
            # Nothing moves while somebody looks, and nothing is kept for reading offline.
            reduced_motion="reduce",
            service_workers="block",
            bypass_csp=True,  # axe is put into the page
        )
        page = context.new_page()
        for act in walk.first:
            act(page)
        opens(page, root + walk.address)
        for state in walk.states:
            name = f"{walk.name}-{state.name}"
            try:
                for act in state.acts:
                    act(page)
                expect(page.locator(state.shows).first).to_be_visible(timeout=PATIENCE_MS)
            except Exception as fault:
                raise RuntimeError(f"{name} on a {screen.name} is not reached: {fault}") from fault
            yield Seen(name, page, screen, state.everywhere, state.again)
        context.close()


def give(page: Page, look: Look) -> None:
    """Give a page a look; the page stays what it is."""
    page.set_viewport_size({"width": look.screen.width, "height": look.screen.height})
    page.emulate_media(
        color_scheme=look.screen.scheme,
        forced_colors="active" if look.forced else "none",
    )
    page.evaluate(STYLE, [look.size, look.css, look.direction])


def looks(seen: Seen) -> Iterator[str]:
    """Show a state in each look, one after another, and as it was at the end."""
    for name, look in LOOKS.items():
        give(seen.page, look)
        yield name
    give(seen.page, Look(seen.screen))


def fits(page: Page) -> bool:
    """Return whether nothing is wider than the screen."""
    return bool(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
