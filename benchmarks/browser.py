"""Chromium without a window, and readers who use it."""

from __future__ import annotations

import asyncio
import base64
import contextlib
import json
import shutil
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from playwright.async_api import Browser, BrowserContext, Page, async_playwright

from benchmarks.page.reasoning import caption
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


class Wire:
    """What a page fetched."""

    def __init__(self, host: str) -> None:
        self.host = host
        self.bytes = 0.0
        self.websocket_bytes = 0.0
        self.requests = 0
        self.outside = 0

    async def follow(self, context: BrowserContext, page: Page) -> None:
        """Count from now on."""
        session = await context.new_cdp_session(page)
        await session.send("Network.enable")
        session.on("Network.requestWillBeSent", self._sent)
        session.on("Network.loadingFinished", self._finished)
        session.on("Network.webSocketFrameReceived", self._frame)

    async def settled(self, pause: float = 1.0, most: float = 10.0) -> None:
        """Wait until no request was sent for a while."""
        loop = asyncio.get_running_loop()
        deadline = loop.time() + most
        before = -1
        while before != self.requests and loop.time() < deadline:
            before = self.requests
            await asyncio.sleep(pause)

    def _sent(self, event: dict[str, Any]) -> None:
        address = urlsplit(event["request"]["url"])
        if address.scheme in ("http", "https"):
            self.requests += 1
            self.outside += address.netloc != self.host
            self.bytes += event.get("redirectResponse", {}).get("encodedDataLength", 0)

    def _finished(self, event: dict[str, Any]) -> None:
        self.bytes += event["encodedDataLength"]

    def _frame(self, event: dict[str, Any]) -> None:
        frame = event["response"]
        # Binary frames come as base64.
        payload = frame["payloadData"]
        self.websocket_bytes += len(base64.b64decode(payload)) if frame["opcode"] == 2 else len(payload.encode())


class BrowserReader(Reader):
    """A reader with a browser context of its own: nothing cached, nothing shared."""

    def __init__(self, server: Server, browser: Browser) -> None:
        super().__init__(server.host, server.stack.path)
        self.server = server
        self.browser = browser
        self.wire = Wire(server.host)
        self.context: BrowserContext | None = None
        self.tab: Page | None = None

    async def open(self, *, wait_for_text: bool = True, press: bool = False) -> None:
        """Open the page; with `press` the first box is pressed as soon as it is there."""
        probe = self.server.stack.probe
        config = {
            "marker": probe.marker,
            "text": probe.text,
            "boxes": probe.boxes,
            "atOnce": press,
            "shown": probe.shown,
            "first": probe.first,
        }
        self.context = await self.browser.new_context(viewport={"width": 1280, "height": 900})
        await self.context.add_init_script(_PROBE.replace("CONFIG", json.dumps(config)))
        self.tab = await self.context.new_page()
        await self.wire.follow(self.context, self.tab)
        await self.tab.goto(self.server.url, wait_until="commit", timeout=PATIENCE_MS)
        if wait_for_text:
            await self.milliseconds("seen")

    async def first(self) -> None:
        """Open the page, press as soon as possible, wait for the answer."""
        await self.open(wait_for_text=False, press=True)
        await self.milliseconds("first")

    async def milliseconds(self, moment: str) -> float:
        """Wait for a moment of the page and return when it was, counted from the start of the navigation."""
        assert self.tab is not None  # noqa: S101 - `open` comes first
        script = f"window.bench.when({json.dumps(moment)})"
        return float(await asyncio.wait_for(self.tab.evaluate(script), PATIENCE_MS / 1000))

    async def press(self, box: int, wanted: str) -> float:
        """Press a box in the page and return after how many milliseconds the answer was drawn."""
        assert self.tab is not None  # noqa: S101 - as above
        script = f"window.bench.press({box}, {json.dumps(wanted)})"
        return float(await asyncio.wait_for(self.tab.evaluate(script), PATIENCE_MS / 1000))

    async def names(self) -> list[str]:
        """Return the causes in the table, best first."""
        assert self.tab is not None  # noqa: S101 - as above
        return [str(name) for name in await self.tab.evaluate("window.bench.names()")]

    async def click(self, number: int) -> float:
        """Tick the box of this number."""
        return await self.press(number - 1, caption(number)) / 1000

    async def leave(self) -> None:
        """Close the tab the way a reader does: the page hears of it."""
        if self.tab is not None and self.context is not None:
            await self.tab.goto("about:blank")
            await asyncio.sleep(0.2)
            await self.context.close()
            self.tab = self.context = None

    async def vanish(self) -> None:
        """Close without a word."""
        if self.context is not None:
            await self.context.close()
            self.tab = self.context = None
