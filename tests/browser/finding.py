"""The search dialog as tests use it."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

from tests.browser.opening import go
from tests.browser.server import Server


def open_search(page: Page, server: Server, slug: str = "treatment") -> Page:
    """Open a chapter, and the search in it, by the key."""
    go(page, server.page(slug))
    page.keyboard.press("/")
    expect(page.locator("dialog[data-ready]")).to_be_visible()
    return page


def dialog(page: Page) -> Locator:
    """Return the dialog."""
    return page.get_by_role("dialog", name="Search")


def field(page: Page) -> Locator:
    """Return the field in it."""
    return dialog(page).get_by_role("searchbox", name="Search all pages")


def ask(page: Page, question: str) -> list[str]:
    """Type a question into the open dialog and return the addresses of what is found."""
    expect(page.locator("dialog[data-ready]")).to_be_visible()
    field(page).fill(question)
    # The links are drawn at once; only what is spoken waits.
    return [str(link.get_attribute("href")) for link in dialog(page).get_by_role("link").all()]
