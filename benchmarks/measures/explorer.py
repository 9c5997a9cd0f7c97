"""The cause explorer on published cases: in CPython beside the code from before, and in the browser."""

from __future__ import annotations

import asyncio
import contextlib
import io
import json
import os
import statistics
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import AsyncIterator, Sequence
from pathlib import Path
from urllib.parse import urlencode

from playwright.async_api import Browser

from benchmarks import processes
from benchmarks.browser import BrowserReader
from benchmarks.measures.figures import Figures
from benchmarks.server import Server
from benchmarks.slow import slowed
from content import library

ROOT = Path(__file__).parents[2]
# The last commit at which tools answered in a kernel.
BEFORE = "de335c7"
SLOWER = 4
IN_BROWSER = 20
PATIENCE = 30.0
Case = dict[str, list[str]]
# From the press until the answer to it stands in the page; until then the old one is held back.
_PRESS = """(id) => new Promise((resolve) => {
  const result = document.querySelector(".cs-explorer .cs-result");
  for (const fold of [".cs-all", ".cs-group"]) {
    for (const closed of document.querySelectorAll(`.cs-explorer ${fold}:not([open]) > summary`)) closed.click();
  }
  const from = performance.now();
  new MutationObserver((_, observer) => {
    if ("held" in result.dataset || !result.querySelector(".cs-verdict")) return;
    observer.disconnect();
    resolve(performance.now() - from);
  }).observe(result, { attributes: true, childList: true });
  document.querySelector(`.cs-explorer [data-key="list-yes-${id}"]`).click();
})"""
# Enter so many findings by a link, and wait until their answer stands there.
_ENTER = """([hash, count]) => new Promise((resolve) => {
  const chips = () => document.querySelectorAll(".cs-explorer .cs-chips li").length;
  const ask = () => chips() === count && document.querySelector(".cs-explorer .cs-result:not([data-held]) .cs-verdict")
    ? resolve() : setTimeout(ask, 5);
  location.hash = hash;
  setTimeout(ask, 50);
})"""


async def explorer(server: Server, browser: Browser) -> Figures:
    """Answer every published case in CPython, and some of them in the browser, fast and slowed down."""
    cases = [{"present": case.present, "absent": case.absent} for case in library().cases.values()]
    now, before = await _in_python(cases)
    some = [case for case in cases if len(case["present"]) > 1]
    some = some[:: len(some) // IN_BROWSER][:IN_BROWSER]
    drawn = await _in_browser(server, browser, some, slower=1)
    slow = await _in_browser(server, browser, some, SLOWER)
    return {
        "answer in CPython, ms": statistics.median(now),
        "the same by the code from before, ms": statistics.median(before),
        "answer in CPython, ratio to before": statistics.median(now) / statistics.median(before),
        "click to ranking drawn, ms": statistics.median(drawn),
        "click to ranking drawn, ratio to CPython before": statistics.median(drawn) / statistics.median(before),
        f"click to ranking drawn, {SLOWER} times slower, ms": statistics.median(slow),
        f"longer when {SLOWER} times slower, ms": statistics.median(slow) - statistics.median(drawn),
    }


async def _in_python(cases: Sequence[Case]) -> tuple[list[float], list[float]]:
    """Return how long each case takes now and before, asked in turn; the first one does not count."""
    with tempfile.TemporaryDirectory(prefix="bench-before-") as folder:
        command = ["git", "archive", BEFORE, "content", "widgets"]
        packed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout  # noqa: ASYNC221, S603
        with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
            archive.extractall(folder, filter="data")
        async with _answering("now", ROOT) as now, _answering("before", Path(folder)) as before:
            taken = [(await _asked(now, case), await _asked(before, case)) for case in cases]
    both = [(one, other) for one, other in taken[1:] if one is not None and other is not None]
    return [one for one, _ in both], [other for _, other in both]


@contextlib.asynccontextmanager
async def _answering(which: str, code: Path) -> AsyncIterator[asyncio.subprocess.Process]:
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        str(ROOT / "benchmarks" / "answering.py"),
        which,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        cwd=code,
        env={**os.environ, "PYTHONPATH": str(code)},
    )
    try:
        yield process
    finally:
        process.kill()
        await process.wait()


async def _asked(process: asyncio.subprocess.Process, case: Case) -> float | None:
    assert process.stdin is not None and process.stdout is not None  # noqa: S101, PT018 - asked for above
    process.stdin.write(json.dumps(case).encode() + b"\n")
    await process.stdin.drain()
    taken: float | None = json.loads(await process.stdout.readline())
    return taken


async def _in_browser(server: Server, browser: Browser, cases: Sequence[Case], slower: int) -> list[float]:
    """Return how long each case takes from the press to the drawn ranking, in a page that has answered nothing yet."""
    await processes.quiet(server.pid)
    reader = BrowserReader(server, browser)
    try:
        await reader.open()
        await reader.settled()
        async with slowed(slower):
            return [await _drawn(reader, case) for case in cases]
    finally:
        await reader.leave()


async def _drawn(reader: BrowserReader, case: Case) -> float:
    """Enter a case but for its last finding by a link, press that one, and return after how long its answer stands."""
    *others, last = case["present"]
    async with asyncio.timeout(PATIENCE):
        await reader.tab.evaluate(_ENTER, [_link(others, case["absent"]), len(others) + len(case["absent"])])
        return float(await reader.tab.evaluate(_PRESS, last))


def _link(present: Sequence[str], absent: Sequence[str]) -> str:
    return "explorer?" + urlencode({"present": ",".join(present), "absent": ",".join(absent)})
