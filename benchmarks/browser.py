"""Chromium without a window, and readers who use it."""

from __future__ import annotations

import asyncio
import contextlib
import dataclasses
import json
import shutil
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from playwright.async_api import Browser, BrowserContext, async_playwright

from benchmarks.readers import Reader
from benchmarks.server import Server

FLAGS = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
]
PATIENCE_MS = 60_000
_PROBE = (Path(__file__).parent / "probe.js").read_text(encoding="utf-8")


@contextlib.asynccontextmanager
async def chromium() -> AsyncIterator[Browser]:
    """Start the browser of the system."""
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    if path is None:
        raise RuntimeError("Chromium is not installed (Debian: apt-get install chromium)")
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=path, args=FLAGS)
        try:
            yield browser
        finally:
            await browser.close()


class BrowserReader(Reader):
    """A reader with a browser context of its own: nothing cached, nothing shared.

    `host` is where the server is reached, when that is through a line.
    """

    def __init__(self, server: Server, browser: Browser, host: str = "") -> None:
        self.probe = server.stack.probe
        self.host = host or server.host
        self.path = server.stack.path
        self.browser = browser
        self.asked: list[str] = []
        self.context: BrowserContext | None = None

    async def open(self, *, press_after: int | None = None) -> None:
        """Open the page; the first box is pressed so many milliseconds after the text was seen, 0 for at once."""
        config = json.dumps({**dataclasses.asdict(self.probe), "pressAfter": press_after})
        self.context = await self.browser.new_context(viewport={"width": 1280, "height": 900})
        await self.context.add_init_script(_PROBE.replace("CONFIG", config))
        self.context.on("request", lambda request: self.asked.append(request.url))
        self.tab = await self.context.new_page()
        await self.go(self.path)

    async def go(self, path: str) -> None:
        """Go to an address of the server."""
        await self.tab.goto(f"http://{self.host}{path}", wait_until="commit", timeout=PATIENCE_MS)

    async def first(self) -> None:
        """Open the page, press as soon as possible, wait for the answer."""
        await self.open(press_after=0)
        await self.milliseconds("first")

    async def settled(self, pause: float = 1.0, most: float = 10.0) -> None:
        """Wait until nothing was asked for for a while."""
        loop = asyncio.get_running_loop()
        deadline = loop.time() + most
        before = -1
        while before != len(self.asked) and loop.time() < deadline:
            before = len(self.asked)
            await asyncio.sleep(pause)

    def requests(self) -> tuple[int, int]:
        """Return how often anything was asked for over the network, and how many of these went to other hosts."""
        parts = [urlsplit(url) for url in self.asked]
        hosts = [part.netloc for part in parts if part.scheme in ("http", "https")]
        return len(hosts), sum(host != self.host for host in hosts)

    async def milliseconds(self, moment: str) -> float:
        """Wait for a moment of the page and return when it was, counted from the start of the navigation."""
        return float(await self.run(f"window.bench.when({json.dumps(moment)})"))

    async def press(self, box: int, wanted: str) -> float:
        """Press a box in the page and return after how many milliseconds the answer was drawn."""
        return float(await self.run(f"window.bench.press({box}, {json.dumps(wanted)})"))

    async def names(self) -> list[str]:
        """Return the causes in the table, best first."""
        return [str(name) for name in await self.run("window.bench.names()")]

    async def run(self, script: str) -> Any:
        """Run a script in the page and return what it gives."""
        return await asyncio.wait_for(self.tab.evaluate(script), PATIENCE_MS / 1000)

    async def leave(self) -> None:
        """Close the tab the way a reader does: the page hears of it."""
        if self.context is not None:
            await self.tab.goto("about:blank")
            await asyncio.sleep(0.2)
            await self.context.close()
            self.context = None
