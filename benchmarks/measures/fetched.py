"""What comes over the network: for a first answer, and again for the next page."""

from __future__ import annotations

import json

from playwright.async_api import Browser
from tornado.httpclient import AsyncHTTPClient

from benchmarks import processes
from benchmarks.browser import BrowserReader
from benchmarks.line import line_to
from benchmarks.measures.figures import Figures
from benchmarks.server import Server


async def fetched(server: Server, browser: Browser) -> Figures:
    """Open the page with nothing cached and press at once, then go to the next page, or to the same one once more."""
    await processes.quiet(server.pid)
    stack = server.stack
    async with line_to(server.host) as line:
        reader = BrowserReader(server, browser, line.host)
        try:
            await reader.open(press_after=0 if stack.probe.boxes else None)
            await reader.milliseconds("first" if stack.probe.boxes else "seen")
            await line.settled()
            before = line.taken()
            await reader.go(stack.next or stack.path)
            await line.settled()
            after = line.taken()
        finally:
            await reader.leave()
    figures = {
        "fetched for a first answer, kB": before.total() / 1000,
        "fetched for the next page, kB": after.total() / 1000,
        "of it once more, kB": sum(size for address, size in after.items() if address in before) / 1000,
    }
    return figures | ({} if stack.small else await _offline(server))


async def _offline(server: Server) -> Figures:
    """Return what a reader keeps who keeps all of our pages, as the button on the page says it."""
    answer = await AsyncHTTPClient().fetch(f"http://{server.host}/edition.json")
    return {"whole site for offline, MB": json.loads(answer.body)["bytes"] / 1e6}
