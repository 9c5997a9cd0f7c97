"""Clicking without a browser: what server and kernel take, without the drawing."""

from __future__ import annotations

import statistics

from benchmarks import processes
from benchmarks.measures.figures import Figures, p95
from benchmarks.server import Server

CLICKS = 20


async def sockets(server: Server) -> Figures:
    """Open, click once, then nineteen times more; each click waits for its answer."""
    assert server.stack.reader is not None  # noqa: S101 - asked only of stacks that have such a reader
    await processes.quiet(server.pid)
    reader = server.stack.reader(server.host, server.stack.path)
    try:
        await reader.open()
        first = 1000 * await reader.click(1)
        times = [1000 * await reader.click(number) for number in range(2, CLICKS + 1)]
        return {
            "first click at the websocket, ms": first,
            "click at the websocket, ms": statistics.median(times),
            "click at the websocket p95, ms": p95(times),
        }
    finally:
        await reader.leave()
