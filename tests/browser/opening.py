"""How tests open a page: they go on as soon as its tools are drawn, and don't wait until the network is quiet."""

from __future__ import annotations

from playwright.sync_api import Page, expect


def go(page: Page, address: str) -> Page:
    """Go to an address and wait until every tool of the page is drawn."""
    page.goto(address, wait_until="load")
    expect(page.locator(".widget:not([data-drawn])")).to_have_count(0)
    return page
