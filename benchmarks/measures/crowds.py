"""Many readers: how long until each has an answer, and the memory that they take."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence

from playwright.async_api import Browser

from benchmarks import processes
from benchmarks.browser import BrowserReader
from benchmarks.measures.figures import Figures
from benchmarks.readers import Reader
from benchmarks.server import Server, running
from benchmarks.stacks import Stack

# So many browser contexts fit on a small machine, for the stacks without a reader of their own.
MAX_TABS = 10
FURTHER = 40


def reader_for(server: Server, browser: Browser) -> Reader:
    """Return a reader without a browser where the stack has one, else a tab."""
    if server.stack.reader is not None:
        return server.stack.reader(server.host, server.stack.path)
    return BrowserReader(server, browser)


async def burst(stack: Stack, browser: Browser, size: int) -> Figures:
    """Let so many readers come at the same moment to a fresh server."""
    async with running(stack) as server:
        await asyncio.sleep(stack.settles)
        await processes.quiet(server.pid)
        readers = [reader_for(server, browser) for _ in range(size)]
        started = time.perf_counter()
        await all_of(readers, lambda reader: reader.first())
        taken = time.perf_counter() - started
        await processes.quiet(server.pid)
        memory, many = processes.megabytes(server.pid), len(processes.tree(server.pid))
        await all_of(readers, lambda reader: reader.leave())
    return {
        f"{size} readers at once until each has an answer, s": taken,
        f"{size} active, MB": memory,
        f"{size} active, processes": many,
    }


async def all_of(readers: Sequence[Reader], act: Callable[[Reader], Awaitable[None]]) -> None:
    """Let all readers act together; raises RuntimeError saying how many of them could not, and why."""

    async def one(reader: Reader) -> None:
        await act(reader)

    results = await asyncio.gather(*map(one, readers), return_exceptions=True)
    failed = [result for result in results if isinstance(result, BaseException)]
    if failed:
        why = f"{type(failed[0]).__name__}: {failed[0]}"
        raise RuntimeError(f"{len(failed)} of {len(readers)} readers got no answer ({why})")


def bears(stack: Stack, size: int) -> bool:
    """Return whether so many readers of this stack fit on a small machine."""
    return stack.reader is not None or size <= MAX_TABS


def further(taken: Mapping[int, float]) -> float | None:
    """Return what each further reader takes, from what so many readers took (to forty: beyond it may not fit)."""
    counted = [size for size in taken if size <= FURTHER]
    if len(counted) < 2:
        return None
    few, many = min(counted), max(counted)
    return (taken[many] - taken[few]) / (many - few)
