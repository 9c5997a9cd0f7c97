"""Makes processes as slow as a cheap phone: stops them for most of each few milliseconds.

The browser's own throttling slows the page's main thread and leaves its workers alone.
`python -m benchmarks.slow TIMES PID...` until it is terminated.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import sys
import time
from collections.abc import AsyncIterator, Iterable

import psutil  # type: ignore[import-untyped]  # publishes no types

PERIOD = 0.008


@contextlib.asynccontextmanager
async def slowed(times: int) -> AsyncIterator[None]:
    """Slow every page of the browsers that this process started; once is as fast as ever."""
    if times == 1:
        yield
        return
    pages = [str(child.pid) for child in psutil.Process().children(recursive=True) if _is_page(child)]
    command = [sys.executable, "-m", "benchmarks.slow", str(times), *pages]
    process = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE)
    assert process.stdout is not None  # noqa: S101 - it was asked for above
    try:
        await process.stdout.readline()
        yield
    finally:
        process.terminate()
        await process.wait()


def slow(times: int, pids: Iterable[int]) -> None:
    """Stop and continue the processes for ever; they run on when this is ended."""

    def send(number: signal.Signals) -> None:
        for pid in pids:
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, number)

    def end(*_: object) -> None:
        raise SystemExit

    signal.signal(signal.SIGTERM, end)
    try:
        while True:
            started = time.perf_counter()
            time.sleep(PERIOD / times)
            send(signal.SIGSTOP)
            # On a busy machine a short sleep takes longer; the share must stay.
            time.sleep((times - 1) * (time.perf_counter() - started))
            send(signal.SIGCONT)
    finally:
        send(signal.SIGCONT)


def _is_page(process: psutil.Process) -> bool:
    with contextlib.suppress(psutil.NoSuchProcess):
        return "--type=renderer" in process.cmdline()
    return False


if __name__ == "__main__":
    print("slow", flush=True)  # noqa: T201 - says that it begins
    slow(int(sys.argv[1]), [int(pid) for pid in sys.argv[2:]])
