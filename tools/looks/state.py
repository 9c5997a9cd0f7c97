"""What a state is: a page, and what was done to it."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from playwright.sync_api import Page, Route, expect

# What is shown at last takes a worker and its tables; on a busy machine that takes long.
PATIENCE_MS = 30_000
Act = Callable[[Page], object]


class State(NamedTuple):
    """What was done since the state before, and what the page shows then.

    One that is seen `everywhere` is looked at in every look; one that is seen `again` is part of the state after it.
    """

    name: str
    acts: tuple[Act, ...] = ()
    shows: str = "main, #main"
    everywhere: bool = False
    again: bool = False


class Walk(NamedTuple):
    """A page and the states that it is led through, one after another."""

    name: str
    address: str
    states: tuple[State, ...]
    # What the page can't fetch or has not: the walk of somebody whose browser or network fails.
    first: tuple[Act, ...] = ()


def press(selector: str, place: int = 0) -> Act:
    """Press what a selector finds."""
    return lambda page: page.locator(selector).nth(place).click(timeout=PATIENCE_MS)


def press_where_there(selector: str) -> Act:
    """Press what only some screens show."""

    def act(page: Page) -> None:
        found = page.locator(selector).first
        if found.is_visible():
            found.click()

    return act


def named(within: str, name: str) -> Act:
    """Press a button in a part of the page by what it is called aloud."""
    return lambda page: page.locator(within).get_by_role("button", name=name).first.click(timeout=PATIENCE_MS)


def button(name: str) -> Act:
    """Press a button by its exact name."""
    return lambda page: page.get_by_role("button", name=name, exact=True).first.click(timeout=PATIENCE_MS)


def fill(selector: str, text: str) -> Act:
    """Write into a field."""
    return lambda page: page.locator(selector).first.fill(text)


def write(label: str, text: str) -> Act:
    """Write into the field of a label."""
    return lambda page: page.get_by_label(label).first.fill(text)


def key(name: str) -> Act:
    """Press a key."""
    return lambda page: page.keyboard.press(name)


def unfold(within: str = "main", most: int = 12) -> Act:
    """Open what is folded, up to so many; on a phone the parts of a chapter are too."""
    script = f"""items => {{
      items.slice(0, {most}).forEach((item) => {{ item.open = true; }});
      for (const part of document.querySelectorAll("main .part-opens[aria-expanded='false']")) part.click();
    }}"""
    return lambda page: page.locator(f"{within} details").evaluate_all(script)


def follow(hash_: str) -> Act:
    """Follow a link within the page, as a tool writes it."""
    return lambda page: page.evaluate("hash => { location.hash = hash; }", hash_)


def focus(selector: str) -> Act:
    """Give the focus to what a selector finds."""
    return lambda page: page.locator(selector).first.focus()


def goes(selector: str) -> Act:
    """Wait until something is gone."""
    return lambda page: expect(page.locator(selector)).to_have_count(0, timeout=PATIENCE_MS)


def forbid(pattern: str) -> Act:
    """Let the page fetch nothing whose address fits."""

    def refuse(route: Route) -> None:
        route.abort()

    return lambda page: page.context.route(pattern, refuse)


def begin(script: str) -> Act:
    """Run a script before those of the page."""
    return lambda page: page.add_init_script(script)


def opens(page: Page, address: str) -> None:
    """Go to an address and wait until every tool of the page is drawn."""
    page.goto(address, wait_until="load", timeout=2 * PATIENCE_MS)
    expect(page.locator(".widget:not([data-drawn])")).to_have_count(0, timeout=PATIENCE_MS)
