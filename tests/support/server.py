"""The real server as a process of its own, and requests that go out just as they are written."""

from __future__ import annotations

import http.client
import json
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import Any, NamedTuple

import psutil  # type: ignore[import-untyped]  # publishes no types

ROOT = Path(__file__).parents[2]
PATIENCE = 60


class Answer(NamedTuple):
    """What came back."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def text(self) -> str:
        """Return the body as text."""
        return self.body.decode()


class Server:
    """A running dashboard on a port that was free; `start_again` keeps the address.

    `site` is where it builds, `env` goes before the environment, `module` is what is run, with its command where it has
    any; unless `sound`, chapters may be broken.
    """

    def __init__(  # noqa: PLR0913 - a server has that many choices
        self,
        log: Path,
        *options: str,
        site: Path | None = None,
        env: dict[str, str] | None = None,
        cwd: Path = ROOT,
        sound: bool = True,
        prefix: str = "",
        module: str = "dashboard",
    ) -> None:
        self.port = free_port()
        self.host = f"127.0.0.1:{self.port}"
        self.address = f"http://{self.host}"
        self.log = log
        self.env = os.environ | (env or {})
        self.cwd = cwd
        self.sound = sound
        self.prefix = prefix
        where = (f"--Dashboard.out={site}",) if site else ()
        self.command = [sys.executable, "-m", *module.split(), f"--port={self.port}", "--Voila.port_retries=0"]
        self.command += [*where, *options]
        self.start_again()

    def start_again(self) -> None:
        """Start the server, and wait until every chapter opens."""
        with self.log.open("wb") as out:
            self.process = subprocess.Popen(
                self.command, cwd=self.cwd, env=self.env, stdout=out, stderr=subprocess.STDOUT
            )
        self._wait()

    def ask(self, path: str, method: str = "GET", headers: dict[str, str] | None = None) -> Answer:
        """Send one request and return the answer; header names come back in lower case."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            connection.request(method, path, headers=headers or {})
            response = connection.getresponse()
            found: dict[str, str] = {}
            for name, value in response.getheaders():
                found[name.lower()] = f"{found[name.lower()]}\n{value}" if name.lower() in found else value
            return Answer(response.status, found, response.read())
        finally:
            connection.close()

    def health(self) -> dict[str, Any]:
        """Return what /health says."""
        return dict(json.loads(self.ask(f"{self.prefix}/health").body))

    def children(self) -> list[psutil.Process]:
        """Return the processes that the server started, and those that they started."""
        return list(psutil.Process(self.process.pid).children(recursive=True))

    def stop(self, how: signal.Signals = signal.SIGTERM) -> int:
        """End the server and return its exit code."""
        self.process.send_signal(how)
        return self.process.wait(timeout=PATIENCE)

    def _wait(self) -> None:
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            if self.process.poll() is not None:
                raise RuntimeError(f"the server ended while it started:\n{self.log.read_text()}")
            try:
                health = self.health()
            except OSError:
                time.sleep(0.05)
            except ValueError:
                # Closed with a token, so there is nothing to read.
                assert not self.sound
                return
            else:
                if not self.sound or not health["failed"]:
                    return
                self.stop(signal.SIGKILL)
                raise RuntimeError(f"chapters can't be shown: {health['failed']}")
        os.kill(self.process.pid, signal.SIGKILL)
        raise TimeoutError(f"the server did not answer:\n{self.log.read_text()}")


def free_port() -> int:
    """Return a port that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
