"""The address of a page as a QR code: for a projector, and on the summary for the appointment. Both are read back."""

from __future__ import annotations

import re
from typing import Any

import numpy as np
import pypdfium2
import zxingcpp
from playwright.sync_api import Browser, Page, expect

from tests.browser.opening import go
from tests.browser.server import Server, Site
from tests.browser.watching import requests_of

CLEAR = 4  # pixels a point of the sheet


def read_in(picture: Any) -> list[str]:
    return [found.text for found in zxingcpp.read_barcodes(picture)]


def read_drawn(page: Page) -> list[str]:
    """Return what stands in the code that the page shows."""
    code = page.locator("svg.cs-code")
    size = int(str(code.get_attribute("viewBox")).split()[2])
    picture = np.full((size, size), 255, dtype=np.uint8)
    for x, y in re.findall(r"M(\d+) (\d+)", str(code.locator("path").get_attribute("d"))):
        picture[int(y), int(x)] = 0
    return read_in(np.kron(picture, np.ones((4, 4), dtype=np.uint8)))


def read_printed(page: Page) -> list[str]:
    """Return what stands in the codes on the first sheet of the page."""
    sheet = pypdfium2.PdfDocument(page.pdf(format="A4"))[0]
    return read_in(np.ascontiguousarray(sheet.render(scale=CLEAR).to_numpy()))


def summary(page: Page) -> None:
    page.get_by_role("button", name="Print a one-page summary").click()
    expect(page.locator(".cs-summary .cs-code")).to_be_visible()


def test_every_page_shows_its_address_as_a_code_large_enough_for_a_room(page: Page, site: Site) -> None:
    page.set_viewport_size({"width": 1280, "height": 900})
    asked = requests_of(page)
    go(page, site.page("living-with-it") + "#Warmth")
    before = len(asked)
    button = page.get_by_role("button", name="Show a code for this page")
    button.click()
    dialog = page.get_by_role("dialog", name="A code for this page")
    address = page.url.partition("#")[0]
    expect(dialog).to_contain_text(address)
    assert read_drawn(page) == [address]
    drawn = dialog.locator("svg").bounding_box()
    assert drawn is not None
    assert drawn["height"] > 600
    assert len([url for url in asked[before:] if url.endswith(".js")]) == 2
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    expect(button).to_be_focused()


def test_the_dialog_fits_a_phone(browser: Browser, server: Server) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 568})
    page = context.new_page()
    go(page, server.page("body"))
    page.get_by_role("button", name="Show a code for this page").click()
    expect(page.get_by_role("button", name="Close")).to_be_in_viewport(ratio=1)
    expect(page.locator(".code > p")).to_be_in_viewport(ratio=1)
    context.close()


def test_the_summary_leads_back_and_tells_what_was_ticked_only_by_choice(page: Page, site: Site) -> None:
    link = "#checklist?present=symptom.confusion"
    go(page, site.page("check") + link)
    expect(page.locator(".cs-card[data-urgency='emergency']")).to_be_visible(timeout=20_000)
    page.evaluate("window.print = () => {}")
    address = page.url.partition("#")[0]
    summary(page)
    assert read_printed(page) == [address]
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    page.get_by_label("Print a code that opens my answers").check()
    summary(page)
    assert read_printed(page) == [address + link]
