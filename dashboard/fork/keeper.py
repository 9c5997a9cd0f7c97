"""The server's side of the nursery: start it, ask it, notice when it is gone, start it again."""

from __future__ import annotations

import asyncio
import logging
import os
import subprocess
import sys
import tempfile
import threading
from pathlib import Path
from typing import Any

import msgspec

from dashboard.chapters import ChapterRun

STARTS_WITHIN = 120.0
ANSWERS_WITHIN = 10.0
POSSIBLE = hasattr(os, "fork") and hasattr(os, "pidfd_open")


def search_path(root: Path) -> str:
    """Return where a process of a publication finds modules: in the publication, then in this code."""
    return os.pathsep.join(dict.fromkeys([str(root), str(Path(__file__).parents[2])]))


class NurseryGone(RuntimeError):
    """The nursery does not answer, and could not be started again."""


class Keeper:
    """Holds one nursery for a list of notebooks; forks from it on request.

    The nursery ends when this process ends, however it ends: it holds the other end of a pipe.
    """

    def __init__(self, root: Path, notebooks: list[Path], log: logging.Logger) -> None:
        self.root = root
        self.notebooks = notebooks
        self.log = log
        self.starts = 0
        self._folder = tempfile.TemporaryDirectory(prefix="nursery-")
        self._process: subprocess.Popen[bytes] | None = None
        # One for each start: kernels of an earlier nursery hang on theirs.
        self._lifelines: list[int] = []
        self._lock = threading.Lock()

    @property
    def place(self) -> str:
        """Return the address of the socket; a new one for each start."""
        return f"{self._folder.name}/{self.starts}"

    @property
    def pid(self) -> int | None:
        """Return the process id of the nursery."""
        return self._process.pid if self._process else None

    def start(self) -> list[ChapterRun]:
        """Start the nursery and return what the chapters showed. Raises NurseryGone with what it said."""
        with self._lock:
            return self._start()

    def revive(self, *, hangs: bool = False) -> bool:
        """Start the nursery again if it is dead, or if it `hangs`; return whether that was needed."""
        with self._lock:
            if self._process is not None and self._process.poll() is None and not hangs:
                return False
            self._start()
            return True

    def _start(self) -> list[ChapterRun]:
        self.stop()
        self.starts += 1
        theirs, ours = os.pipe()
        self._lifelines.append(ours)
        command = [sys.executable, "-m", "dashboard.fork.nursery", self.place, str(theirs)]
        self._process = subprocess.Popen(  # noqa: S603 - our own module, our own files
            [*command, *map(str, self.notebooks)],
            cwd=self.root,
            pass_fds=[theirs],
            stdin=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": search_path(self.root)},
        )
        os.close(theirs)
        return self._first_answer()

    def _first_answer(self) -> list[ChapterRun]:
        assert self._process is not None  # noqa: S101 - set by the caller
        waited = 0.0
        pause = threading.Event()
        while not Path(self.place).exists() and self._process.poll() is None and waited < STARTS_WITHIN:
            pause.wait(0.01)
            waited += 0.01
        try:
            lines = asyncio.run(self._ask({"ask": "runs"}, STARTS_WITHIN)).splitlines()
            return [msgspec.json.decode(line, type=ChapterRun) for line in lines]
        except msgspec.ValidationError:
            raise NurseryGone(msgspec.json.decode(lines[0])["failed"]) from None
        except (OSError, msgspec.DecodeError, TimeoutError) as error:
            raise NurseryGone(f"no answer from the new nursery ({type(error).__name__}); see above") from None

    async def fork(self, connection: dict[str, Any], env: dict[str, str]) -> int:
        """Return the process id of a new kernel that listens already; a dead nursery is started again first."""
        request = {"ask": "fork", "connection": connection, "env": env}
        for attempt in (1, 2):
            try:
                return int(msgspec.json.decode(await self._ask(request, ANSWERS_WITHIN))["pid"])
            except (OSError, msgspec.DecodeError, TimeoutError) as error:
                self.log.warning("The nursery did not answer (%s), attempt %d", type(error).__name__, attempt)
                if attempt == 1:
                    await asyncio.to_thread(self.revive, hangs=isinstance(error, TimeoutError))
        raise NurseryGone("no kernel could be forked")

    async def _ask(self, request: dict[str, Any], seconds: float) -> bytes:
        async with asyncio.timeout(seconds):
            reader, writer = await asyncio.open_unix_connection(self.place)
            try:
                writer.write(msgspec.json.encode(request) + b"\n")
                await writer.drain()
                return await reader.read()
            finally:
                writer.close()

    def stop(self) -> None:
        """End the nursery; kernels that were forked from it go on while this process lives."""
        if self._process is not None:
            # It has nothing to tidy up, and one that was stopped would never hear a politer signal.
            self._process.kill()
            self._process.wait()
            self._process = None

    def retire(self) -> None:
        """End the nursery for good; its kernels go on until their readers leave."""
        self.stop()
        self._folder.cleanup()

    def close(self) -> None:
        """End the nursery and every kernel that was ever forked here."""
        self.retire()
        while self._lifelines:
            os.close(self._lifelines.pop())
