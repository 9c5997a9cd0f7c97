"""A server under measurement: started in a fresh folder, asked until it answers, ended with all that it started."""

from __future__ import annotations

import asyncio
import contextlib
import os
import re
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import AsyncIterator
from pathlib import Path

import psutil  # type: ignore[import-untyped]  # publishes no types
from tornado.httpclient import AsyncHTTPClient, HTTPClientError

from benchmarks import processes
from benchmarks.stacks import ROOT, Stack

PATIENCE = 90.0
AsyncHTTPClient.configure(None, max_clients=300)


class Server:
    """One running stack."""

    def __init__(self, stack: Stack) -> None:
        self.stack = stack
        self.port = _free_port()
        self.host = f"127.0.0.1:{self.port}"
        self.url = f"http://{self.host}{stack.path}"
        self.seconds = 0.0
        self._folder = tempfile.TemporaryDirectory(prefix="bench-", ignore_cleanup_errors=True)
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def pid(self) -> int:
        """Return the process id of the server."""
        assert self._process is not None  # noqa: S101 - `start` comes first
        return self._process.pid

    async def start(self) -> None:
        """Start the server and wait until its page answers; raises RuntimeError with what it said."""
        home, folder = Path(self._folder.name) / "home", self.folder
        home.mkdir()
        folder.mkdir()
        command, place = self.stack.start(folder, self.port)
        log = home / "log"
        environ = {**os.environ, "HOME": str(home), "PYTHONPATH": str(ROOT)}
        started = time.perf_counter()
        with log.open("wb") as out:
            self._process = subprocess.Popen(  # noqa: ASYNC220, S603 - starting is quick, the command is ours
                command, cwd=place, env=environ, stdin=subprocess.DEVNULL, stdout=out, stderr=subprocess.STDOUT
            )
        while not await self._answers():
            said = log.read_text(encoding="utf-8", errors="replace")[-400:].strip().replace("\n", " | ")
            if self._process.poll() is not None:
                raise RuntimeError(f"the server ended while it started: {said}")
            if time.perf_counter() - started > PATIENCE:
                raise RuntimeError(f"no answer within {PATIENCE:.0f} s: {said}")
            await asyncio.sleep(0.02)
        self.seconds = time.perf_counter() - started

    @property
    def folder(self) -> Path:
        """Return the folder in which the stack was started, or keeps what it has to."""
        return Path(self._folder.name) / "page"

    def complaint(self) -> str:
        """Return the first error in the log of the server, for the report."""
        log = Path(self._folder.name) / "home" / "log"
        lines = log.read_text(encoding="utf-8", errors="replace").splitlines() if log.exists() else []
        return next((line[:200] for line in lines if re.match(r"[\w.]*(Error|Exception)\b", line)), "")

    async def _answers(self) -> bool:
        with contextlib.suppress(OSError, HTTPClientError):
            return (await AsyncHTTPClient().fetch(self.url, request_timeout=PATIENCE)).code == 200
        return False

    async def stop(self) -> None:
        """End the server and every process that descends from it."""
        if self._process is not None:
            everyone = processes.tree(self._process.pid)
            self._process.send_signal(signal.SIGTERM)
            await asyncio.to_thread(psutil.wait_procs, everyone[:1], 8)
            for process in everyone:
                with contextlib.suppress(psutil.NoSuchProcess):
                    process.kill()
            await asyncio.to_thread(self._process.wait)
            self._process = None
        self._folder.cleanup()


@contextlib.asynccontextmanager
async def running(stack: Stack) -> AsyncIterator[Server]:
    """Start a stack and end it in any case."""
    server = Server(stack)
    try:
        await server.start()
        yield server
    except RuntimeError as error:
        said = server.complaint()
        raise RuntimeError(f"{error}; the server said: {said}" if said else str(error)) from error
    finally:
        await server.stop()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
