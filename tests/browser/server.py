"""The server as browsers meet it."""

from __future__ import annotations

import os
from pathlib import Path

from tests.support import server


class Server(server.Server):
    """A running dashboard whose log nobody reads."""

    def __init__(self, *options: str) -> None:
        super().__init__(Path(os.devnull), *options)
