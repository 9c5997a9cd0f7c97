"""My record on every screen: small ones, large letters, many entries, a keyboard, and what axe finds."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.browser.keyboard import tab_to
from tests.browser.recording import (
    LUMP,
    bring,
    entry_of,
    file_of,
    fits,
    opened,
    press,
)
from tests.browser.server import Server


def test_two_hundred_entries_stay_a_short_page_and_nothing_is_too_wide(page: Page, server: Server) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    opened(page, server)
    assert fits(page)
    long = "a" * 200
    visits = [
        {"id": f"v{n}", "changed": 1, "date": "2026-01-02", "who": long, "said": long, "next": ""} for n in range(9)
    ]
    lumps = [LUMP, {**LUMP, "id": "b", "label": long, "since": long}]
    bring(page, file_of(lumps=lumps, entries=[entry_of(number) for number in range(200)], visits=visits))
    assert fits(page)
    page.get_by_role("button", name="Open: Elbow: left").click()
    expect(page.get_by_text("194 more")).to_be_visible()
    assert fits(page)
    assert page.evaluate("document.documentElement.scrollHeight / innerHeight") < 9
    press(page, "My whole record")
    press(page, "See the page")
    assert fits(page)
    expect(page.get_by_text("4 earlier visits are not listed here.")).to_be_visible()
    page.evaluate("document.documentElement.dir = 'rtl'; document.getElementById('record').dir = 'rtl'")
    assert fits(page)
    press(page, "My whole record")
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    press(page, "Add a lump")
    assert page.locator("#record").evaluate("record => record.scrollWidth <= record.clientWidth")


def test_everything_is_done_from_a_keyboard(page: Page, server: Server) -> None:
    opened(page, server)
    button = page.get_by_role("button", name="Add a lump")
    tab_to(page, button, 12)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="A new lump")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_label("Where is it?")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    elbow = page.locator(".cs-view.cs-current, .cs-view").get_by_role("button", name="Elbow").first
    tab_to(page, elbow, 20)
    page.keyboard.press("Space")
    expect(page.get_by_label("Where is it?")).to_have_value("site.elbow")
    tab_to(page, page.get_by_label("Since when?"), 90)
    page.keyboard.type("2024")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Elbow")).to_be_focused()
    tab_to(page, page.get_by_role("button", name="Add an entry"), 3)
    page.keyboard.press("Enter")
    tab_to(page, page.get_by_label("Size across"), 6)
    page.keyboard.type("7")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    tab_to(page, page.get_by_role("button", name="Save", exact=True), 4)
    page.keyboard.press("Enter")
    expect(page.get_by_text(re.compile("7 mm, pain 0 of 10"))).to_be_visible()
