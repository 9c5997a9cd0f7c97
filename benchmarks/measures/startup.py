"""How long a server takes until its page answers."""

from __future__ import annotations

from benchmarks.measures.figures import Figures
from benchmarks.server import running
from benchmarks.stacks import Stack


async def startup(stack: Stack) -> Figures:
    """Start, wait for the page, stop."""
    async with running(stack) as server:
        return {"start until the page answers, s": server.seconds}
