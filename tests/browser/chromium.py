"""Debian's Chromium for tests; where it is missing, they are left out and say so."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Playwright

from tools.browser import start


def launch(playwright: Playwright, *flags: str, without: tuple[str, ...] = ()) -> Browser:
    """Start it with further flags, and without some of those that Playwright gives."""
    try:
        return start(playwright, *flags, without=without)
    except FileNotFoundError as error:
        pytest.skip(str(error))
