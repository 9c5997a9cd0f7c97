"""Opening the page in a browser and clicking in it."""

from __future__ import annotations

import statistics

from playwright.async_api import Browser

from benchmarks import processes
from benchmarks.browser import BrowserReader
from benchmarks.line import line_to
from benchmarks.measures.figures import Figures, p95
from benchmarks.page.reasoning import FINDINGS, caption, rank
from benchmarks.server import Server

# How long each way takes on the long line.
FAR = 0.05
# How long the second reader looks at the page before the first press.
LOOKS_MS = 1000


async def opening(server: Server, browser: Browser) -> Figures:
    """Open the page twice in a fresh context, pressed at once and pressed after a second; click twenty times."""
    return await _opening(server, browser, server.host)


async def far(server: Server, browser: Browser) -> Figures:
    """Do the same over a line on which a question and its answer take 100 ms more."""
    async with line_to(server.host, FAR) as line:
        return await _opening(server, browser, line.host)


async def _opening(server: Server, browser: Browser, host: str) -> Figures:
    await processes.quiet(server.pid)
    reader = BrowserReader(server, browser, host)
    pressed = bool(server.stack.probe.boxes)
    try:
        await reader.open(press_after=0 if pressed else None)
        figures = {"text visible, s": await reader.milliseconds("seen") / 1000}
        if pressed:
            figures["first answer, s"] = await reader.milliseconds("first") / 1000
            figures["presses until the page took one"] = await reader.milliseconds("presses")
        await reader.settled()
        figures["requests"], figures["requests to outside"] = reader.requests()
        if server.stack.small:
            figures |= await _clicks(reader)
    finally:
        await reader.leave()
    return figures | (await _after_a_look(BrowserReader(server, browser, host)) if pressed else {})


async def _after_a_look(reader: BrowserReader) -> Figures:
    """Press when the page has been seen for a second; what counts is the time that the reader waits."""
    try:
        await reader.open(press_after=LOOKS_MS)
        seen, first, pressed = [await reader.milliseconds(moment) for moment in ("seen", "first", "pressed")]
        return {
            "first answer less a second of reading, s": (seen + first - pressed) / 1000,
            "first click after a second, ms": first - pressed,
        }
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
