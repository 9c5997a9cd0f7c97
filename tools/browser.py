"""Debian's Chromium as the tools start it: without what would make it ask anybody by itself."""

from __future__ import annotations

import shutil

from playwright.sync_api import Browser, Playwright

FLAGS = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def start(playwright: Playwright, *flags: str, without: tuple[str, ...] = ()) -> Browser:
    """Start it with further flags, and without some of those that Playwright gives.

    Raises FileNotFoundError where it is not installed.
    """
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    if path is None:
        raise FileNotFoundError("Chromium is not installed (Debian: apt-get install chromium)")
    return playwright.chromium.launch(
        executable_path=path, args=[*FLAGS, *flags], ignore_default_args=list(without) or None
    )
