"""What stays behind a minute after the readers are gone."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from playwright.async_api import Browser

from benchmarks import processes
from benchmarks.browser import BrowserReader
from benchmarks.measures.crowds import all_of
from benchmarks.measures.figures import Figures
from benchmarks.readers import Reader
from benchmarks.server import Server, running
from benchmarks.stacks import Stack

READERS = 5
PAUSE = 60


async def leftovers(stacks: Sequence[Stack], browser: Browser) -> dict[str, Figures | Exception]:
    """Look at all stacks side by side, so that the minute is waited for once."""
    results = await asyncio.gather(*(_one(stack, browser) for stack in stacks), return_exceptions=True)
    found: dict[str, Figures | Exception] = {}
    for stack, result in zip(stacks, results, strict=True):
        if isinstance(result, BaseException) and not isinstance(result, Exception):
            raise result
        found[stack.key] = result
    return found


async def _one(stack: Stack, browser: Browser) -> Figures:
    async with running(stack) as server:
        await processes.quiet(server.pid, 15)
        figures = await _after(server, [BrowserReader(server, browser) for _ in range(READERS)], "tabs closed")
        if stack.reader is not None:
            silent = [stack.reader(server.host, stack.path) for _ in range(READERS)]
            figures |= await _after(server, silent, "connections cut", vanish=True)
        return figures


async def _after(server: Server, readers: Sequence[Reader], how: str, *, vanish: bool = False) -> Figures:
    before = len(processes.tree(server.pid))
    memory = processes.megabytes(server.pid)
    for reader in readers:
        await reader.first()
    during = len(processes.tree(server.pid))
    await all_of(readers, lambda reader: reader.vanish() if vanish else reader.leave())
    await asyncio.sleep(PAUSE)
    return {
        f"processes more while {READERS} use it ({how})": during - before,
        f"processes more {PAUSE} s after ({how})": len(processes.tree(server.pid)) - before,
        f"memory more {PAUSE} s after ({how}), MB": processes.megabytes(server.pid) - memory,
    }
