"""Keep the built site up to date: look for changes when somebody asks, build in another process, say what failed."""

from __future__ import annotations

import asyncio
import logging
import os
import subprocess
import sys
import time
from pathlib import Path

import msgspec

from dashboard.site import stamp
from dashboard.site.report import EVERYTHING, Report, last_report

CHECK_INTERVAL = 1.0
ENDS_WITHIN = 180.0
LATE = "the build took too long"
UNANSWERED = "the build ended without an answer; the log says more"


class Site:
    """The built site of a publication, and the process that builds it.

    That process stays until the code or the content changes, because then it has loaded what is out of date.
    """

    def __init__(self, root: Path, out: Path, log: logging.Logger, address: str = "") -> None:
        self.root = root
        self.out = out
        self.log = log
        self.address = address
        self.report = last_report(out) or Report()
        self._loaded = ""
        self._looked = 0.0
        self._lock = asyncio.Lock()
        self._process: asyncio.subprocess.Process | None = None

    @property
    def ready(self) -> bool:
        """Return whether there is anything to serve."""
        return (self.out / "index.html").is_file()

    def build_first(self) -> None:
        """Build before anybody asks; what failed is in the report."""
        now = stamp.of_all(self.root)
        pipe = subprocess.PIPE
        with subprocess.Popen(  # noqa: S603 - our own module, our own files
            self._command(), stdin=pipe, stdout=pipe, cwd=stamp.CODE, env=self._environment()
        ) as process:
            assert process.stdin is not None and process.stdout is not None  # noqa: S101, PT018
            try:
                # It stays open, because the process ends when nobody is there to ask.
                process.stdin.write(b"\n")
                process.stdin.flush()
                found = msgspec.json.decode(process.stdout.readline(), type=Report)
            except (OSError, msgspec.DecodeError):
                found = Report(faults={EVERYTHING: UNANSWERED})
            finally:
                process.kill()
        self._take(found, now)

    async def refresh(self) -> Report:
        """Return how the site stands, built anew first if something changed; looks at most once a second."""
        if time.monotonic() - self._looked < CHECK_INTERVAL and not self._lock.locked():
            return self.report
        async with self._lock:
            if time.monotonic() - self._looked >= CHECK_INTERVAL:
                now = await asyncio.to_thread(stamp.of_all, self.root)
                self._looked = time.monotonic()
                if now != self.report.stamp:
                    await self._build(now)
        return self.report

    async def prepare(self) -> None:
        """Start the process that builds, so that the first edit is on the page at once."""
        async with self._lock:
            if self._process is None:
                await self._start(await asyncio.to_thread(stamp.of_loaded, self.root))

    def end(self) -> None:
        """End the process that builds, and don't wait for it."""
        process, self._process = self._process, None
        if process is not None and process.returncode is None:
            process.kill()

    async def _build(self, now: str) -> None:
        self.log.info("Something changed: building ...")
        loaded = await asyncio.to_thread(stamp.of_loaded, self.root)
        if self._process is None or self._process.returncode is not None or loaded != self._loaded:
            self.end()
            await self._start(loaded)
        found = await self._answer()
        if EVERYTHING in found.faults:
            self.end()
        self._take(found, now)

    def _take(self, found: Report, now: str) -> None:
        if EVERYTHING in found.faults:
            # What failed is not tried again before something changes; what is there stays.
            found = msgspec.structs.replace(self.report, stamp=now, faults=found.faults)
        self.report = found
        self._tell(found)

    async def _start(self, loaded: str) -> None:
        self._loaded = loaded
        self._process = await asyncio.create_subprocess_exec(
            *self._command(),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            limit=2**24,
            cwd=stamp.CODE,
            env=self._environment(),
        )

    def _command(self) -> list[str]:
        places = ["--root", str(self.root), "--out", str(self.out), "--address", self.address]
        return [sys.executable, "-m", "dashboard.site", "--follow", *places]

    def _environment(self) -> dict[str, str]:
        path = [str(self.root), str(stamp.CODE), *filter(None, [os.environ.get("PYTHONPATH")])]
        return {**os.environ, "PYTHONPATH": os.pathsep.join(dict.fromkeys(path))}

    async def _answer(self) -> Report:
        """Ask the process for a build, and return its report, or what became of the process."""
        process = self._process
        assert process is not None and process.stdin is not None and process.stdout is not None  # noqa: S101, PT018
        try:
            process.stdin.write(b"\n")
            await process.stdin.drain()
            line = await asyncio.wait_for(process.stdout.readline(), ENDS_WITHIN)
            return msgspec.json.decode(line, type=Report)
        except (TimeoutError, OSError, msgspec.DecodeError) as error:
            self.end()
            return Report(faults={EVERYTHING: LATE if isinstance(error, TimeoutError) else UNANSWERED})

    def _tell(self, report: Report) -> None:
        for slug, fault in report.faults.items():
            what = "The site could not be made, the last good one stays" if slug == EVERYTHING else slug or "front page"
            self.log.error("%s: %s", what, fault)
        for name in report.missing:
            self.log.error("%s is missing, so tools or search do not work: run `make setup` again", name)
        if EVERYTHING not in report.faults:
            size = f"{len(report.anywidget_only)} chapters, {report.written} files written"
            self.log.info("%s in %.1f s: %s", size, report.seconds, self.out)
