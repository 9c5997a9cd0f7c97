"""What a server and everything that it started take: memory, processor time, number of processes."""

from __future__ import annotations

import asyncio
import contextlib
import re
from pathlib import Path

import psutil  # type: ignore[import-untyped]  # publishes no types

_PSS = re.compile(r"^Pss:\s+(\d+) kB", re.MULTILINE)
_GONE = (psutil.NoSuchProcess, psutil.AccessDenied)


def tree(pid: int) -> list[psutil.Process]:
    """Return a process and all that descend from it."""
    with contextlib.suppress(psutil.NoSuchProcess):
        top = psutil.Process(pid)
        return [top, *top.children(recursive=True)]
    return []


def megabytes(pid: int) -> float:
    """Return the proportional memory (PSS) of the tree: a page shared by ten processes counts a tenth in each."""
    total = 0
    for process in tree(pid):
        with contextlib.suppress(OSError):
            found = _PSS.search(Path(f"/proc/{process.pid}/smaps_rollup").read_text(encoding="ascii"))
            total += int(found[1]) if found else 0
    return total / 1000 * 1.024


def processor_seconds(pid: int) -> float:
    """Return the processor time that the living processes of the tree have used."""
    total = 0.0
    for process in tree(pid):
        with contextlib.suppress(*_GONE):
            used = process.cpu_times()
            total += used.user + used.system
    return total


async def quiet(pid: int, most: float = 10.0) -> None:
    """Wait until the tree hardly computes, so that one measurement does not run into the next."""
    loop = asyncio.get_running_loop()
    deadline = loop.time() + most
    before = processor_seconds(pid)
    while loop.time() < deadline:
        await asyncio.sleep(0.3)
        now = processor_seconds(pid)
        if abs(now - before) <= 0.03:
            return
        before = now
