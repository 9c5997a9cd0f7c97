"""The servers as browsers meet them: the dashboard, and the built folder behind any plain web server."""

from __future__ import annotations

import os
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from urllib.parse import quote

from tests.support import server
from tests.support.server import PATIENCE, free_port

# Where many web hosts would put it: a folder with a space and an accent in its name.
PREFIX = "für Ärzte/calcium à la carte"


class Server(server.Server):
    """A running dashboard whose log nobody reads."""

    def __init__(self, *options: str, module: str = "dashboard") -> None:
        super().__init__(Path(os.devnull), *options, module=module)

    def page(self, slug: str) -> str:
        """Return the address of a chapter."""
        return page_of(self.address, slug)


class Folder:
    """The built site below a prefix, served by `python -m http.server` and nothing else."""

    def __init__(self, site: Path, parent: Path, prefix: str = PREFIX, bind: str = "127.0.0.1") -> None:
        place = parent / prefix
        place.parent.mkdir(parents=True, exist_ok=True)
        place.symlink_to(site, target_is_directory=True)
        self.port = free_port()
        self.host = f"{bind}:{self.port}"
        self.address = f"http://{self.host}/{quote(prefix)}"
        options = [str(self.port), "--bind", bind, "--directory", str(parent)]
        self.command = [sys.executable, "-m", "http.server", *options]
        self.start_again()

    def page(self, slug: str) -> str:
        """Return the address of a chapter."""
        return page_of(self.address, slug)

    def start_again(self) -> None:
        """Start the server on its port, and wait until it answers."""
        self.process = subprocess.Popen(self.command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            try:
                urllib.request.urlopen(f"{self.address}/", timeout=PATIENCE).close()
            except OSError:
                time.sleep(0.05)
            else:
                return
        raise TimeoutError("the folder is not served")

    def stop(self) -> None:
        """End the server at once."""
        self.process.kill()
        self.process.wait(timeout=PATIENCE)


def page_of(address: str, slug: str) -> str:
    """Return the address of a chapter; the front page has an empty name."""
    return f"{address}/{slug}/" if slug else f"{address}/"


Site = Server | Folder
