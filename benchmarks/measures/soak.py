"""A class of readers who click once a second: does everybody get an answer, and how soon."""

from __future__ import annotations

import asyncio
import random
import statistics
from collections.abc import Sequence

from benchmarks import processes
from benchmarks.measures.crowds import all_of
from benchmarks.measures.figures import Figures, p95
from benchmarks.readers import Reader
from benchmarks.server import running
from benchmarks.stacks import Stack

SECONDS = 30
AT_ONCE = 20
PATIENCE = 10.0


async def soak(stack: Stack, size: int) -> Figures:
    """Connect so many readers, then let each click once a second for half a minute."""
    assert stack.reader is not None  # noqa: S101 - asked only of stacks that have such a reader
    async with running(stack) as server:
        readers = [stack.reader(server.host, stack.path) for _ in range(size)]
        gate = asyncio.Semaphore(AT_ONCE)

        async def enter(reader: Reader) -> None:
            async with gate:
                await reader.first()

        await all_of(readers, enter)
        await processes.quiet(server.pid)
        memory, used = processes.megabytes(server.pid), processes.processor_seconds(server.pid)
        times = [time for those in await asyncio.gather(*map(_clicks, readers)) for time in those]
        used = processes.processor_seconds(server.pid) - used
        await all_of(readers, lambda reader: reader.vanish())
    return _figures(size, times) | {"memory, MB": memory, "processor used, cores": used / SECONDS}


async def _clicks(reader: Reader) -> list[float | None]:
    """Click at fixed moments; a late answer delays the next click of this reader only."""
    loop = asyncio.get_running_loop()
    begin = loop.time() + random.random()  # noqa: S311 - readers don't click in step
    times: list[float | None] = []
    for number in range(SECONDS):
        await asyncio.sleep(max(0.0, begin + number - loop.time()))
        try:
            async with asyncio.timeout(PATIENCE):
                # Ten questions in turn: the caption of the page counts no further than twenty.
                times.append(await reader.click(2 + number % 10))
        except (OSError, TimeoutError):
            times.append(None)
    return times


def _figures(size: int, times: Sequence[float | None]) -> Figures:
    answered = [1000 * time for time in times if time is not None]
    figures: Figures = {"readers": size, "share answered, %": 100 * len(answered) / len(times)}
    if answered:
        figures |= {
            "answer, ms": statistics.median(answered),
            "answer p95, ms": p95(answered),
            "slowest, ms": max(answered),
        }
    return figures
