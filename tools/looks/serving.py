"""Serve what is looked at, as a process of its own: here the pages with their discussion."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

ROOT = Path(__file__).parents[2]
# On a busy machine it builds for minutes before it answers.
PATIENCE_S = 240
Found = TypeVar("Found")


def free_port() -> int:
    """Return a port that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Served:
    """A server of ours that runs while it is looked at; its store is in a folder that nobody else uses."""

    def __init__(self, folder: Path, *command: str, port: int) -> None:
        self.port = port
        self.log = folder / "log"
        self.folder = folder
        with self.log.open("wb") as out:
            self.process = subprocess.Popen(  # noqa: S603 - our own modules
                [sys.executable, "-m", *command], cwd=ROOT, stdout=out, stderr=subprocess.STDOUT
            )

    def stop(self) -> None:
        """End the server."""
        self.process.terminate()
        self.process.wait(timeout=PATIENCE_S)

    def when(self, ready: Callable[[], Found | None]) -> Found:
        """Wait until it is ready, and return what that says. Raises TimeoutError with what the server said."""
        deadline = time.monotonic() + PATIENCE_S
        while time.monotonic() < deadline:
            if self.process.poll() is not None:
                break
            if (found := ready()) is not None:
                return found
            time.sleep(0.1)
        raise TimeoutError(f"the server did not start:\n{self.log.read_text()}")


class Reading(Served):
    """The publication with its discussion, which has a moderator called Eva."""

    PASSWORD = "four plain words here"  # noqa: S105 - of nobody

    def __init__(self, folder: Path) -> None:
        """Start it, and wait until it answers."""
        database = f"sqlite:///{folder / 'class.db'}"
        subprocess.run(  # noqa: S603 - our own module
            [sys.executable, "-m", "classroom", "--database-url", database, "moderator", "Eva"],
            cwd=ROOT, check=True, input=f"{self.PASSWORD}\n", text=True, capture_output=True,
        )  # fmt: skip
        port = free_port()
        options = (f"--port={port}", "--Voila.port_retries=0", f"--Reading.database={database}")
        super().__init__(folder, "classroom.reading", *options, port=port)
        self.address = f"http://127.0.0.1:{port}/"
        self.when(self._answers)

    def _answers(self) -> bool | None:
        try:
            urllib.request.urlopen(self.address, timeout=PATIENCE_S).close()  # noqa: S310 - our own address
        except OSError:
            return None
        return True
