"""How tests open a page: they go on as soon as its tools are drawn, and don't wait until the network is quiet."""

from __future__ import annotations

import time

from playwright.sync_api import Page, expect

from tests.browser.watching import KEPT


def go(page: Page, address: str) -> Page:
    """Go to an address and wait until every tool of the page is drawn."""
    page.goto(address, wait_until="load")
    expect(page.locator(".widget:not([data-drawn])")).to_have_count(0)
    return page


def quiet(page: Page, patience: float = 30.0) -> Page:
    """Wait until a page has fetched everything that it fetches by itself, for reading offline too."""
    deadline = time.monotonic() + patience
    while not page.evaluate(KEPT):
        assert time.monotonic() < deadline, "the page does not keep itself for offline"
        time.sleep(0.1)
    page.wait_for_load_state("networkidle")
    return page
