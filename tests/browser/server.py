"""Start the dashboard as a process of its own, the way `make dashboard` does."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]


class Server:
    """A running dashboard; `restart()` keeps the address."""

    def __init__(self, *options: str) -> None:
        self.options = options
        self.port = free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        self.process = self._start()

    def _start(self) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "dashboard", f"--port={self.port}", "--Voila.port_retries=0", *self.options]
        process = subprocess.Popen(
            command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env={**os.environ}
        )
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            try:
                self.health()
            except urllib.error.HTTPError as error:
                process.kill()
                process.wait()
                raise AssertionError(f"a chapter can't be shown: {error.read().decode()}") from None
            except (urllib.error.URLError, OSError):
                assert process.poll() is None, "the server ended while it started"
                time.sleep(0.1)
            else:
                return process
        process.kill()
        process.wait()
        raise TimeoutError("the server did not answer within a minute")

    def health(self) -> dict[str, Any]:
        """Return what /health says."""
        with urllib.request.urlopen(f"{self.address}/health", timeout=10) as answer:
            return dict(json.load(answer))

    def live_kernels(self) -> int:
        """Return how many kernels run."""
        return int(self.health()["kernels"]["live"])

    def stop(self, how: signal.Signals = signal.SIGTERM) -> None:
        """End the server."""
        self.process.send_signal(how)
        self.process.wait(timeout=30)

    def start_again(self) -> None:
        """Start at the same address."""
        self.process = self._start()


def free_port() -> int:
    """Return a port that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
