"""Opening the page in a browser and clicking in it."""

from __future__ import annotations

import statistics

from playwright.async_api import Browser

from benchmarks import processes
from benchmarks.browser import BrowserReader
from benchmarks.measures.figures import Figures, p95
from benchmarks.page.reasoning import FINDINGS, caption, rank
from benchmarks.server import Server


async def opening(server: Server, browser: Browser) -> Figures:
    """Open once in a fresh context, press at once, count what was fetched, then click twenty times."""
    await processes.quiet(server.pid)
    reader = BrowserReader(server, browser)
    probe = server.stack.probe
    try:
        await reader.open(wait_for_text=False, press=bool(probe.boxes))
        figures = {"text visible, s": await reader.milliseconds("seen") / 1000}
        if probe.boxes:
            figures["first answer, s"] = await reader.milliseconds("first") / 1000
            figures["presses until the page took one"] = await reader.milliseconds("presses")
        await reader.wire.settled()
        wire = reader.wire
        figures |= {"bytes, kB": wire.bytes / 1000, "bytes by websocket, kB": wire.websocket_bytes / 1000}
        figures |= {"requests": wire.requests, "requests to outside": wire.outside}
        if server.stack.small:
            figures |= await _clicks(reader)
        return figures
    finally:
        await reader.leave()


async def _clicks(reader: BrowserReader) -> Figures:
    """Tick the other boxes and untick the last; every stack must have ranked the same."""
    last = len(FINDINGS) - 1
    times = [await reader.press(box, caption(box + 1)) for box in range(1, len(FINDINGS))]
    times.append(await reader.press(last, caption(last)))
    shown, expected = await reader.names(), [name for name, _ in rank(range(last))]
    if shown != expected:
        raise ValueError(f"it ranks differently: {shown[:3]} instead of {expected[:3]}")
    return {"click, ms": statistics.median(times), "click p95, ms": p95(times)}
