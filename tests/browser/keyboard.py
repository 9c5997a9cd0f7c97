"""What a reader without a pointer does."""

from __future__ import annotations

from playwright.sync_api import Locator, Page


def tab_to(page: Page, target: Locator, most: int) -> None:
    """Press Tab until the target has the focus, at most so many times."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if target.evaluate("item => item === document.activeElement"):
            return
