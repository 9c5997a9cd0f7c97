"""Where the store is: a file beside the built site, or the address of a database."""

from __future__ import annotations

import os
from pathlib import Path

from sqlalchemy.engine import make_url

FILE = Path(__file__).parents[2] / "build" / "classroom.db"


def default_database() -> str:
    """Return the address of the store where none is given: what the environment says, or the file."""
    return os.environ.get("CLASSROOM_DATABASE_URL", f"sqlite:///{FILE}")


def file_of(url: str) -> Path | None:
    """Return the file of a store, or None where it is on a server."""
    parsed = make_url(url)
    return Path(parsed.database) if parsed.get_backend_name() == "sqlite" and parsed.database else None


def make_folder(url: str) -> None:
    """Make the folder in which the file of a store lies."""
    file = file_of(url)
    if file is not None:
        file.parent.mkdir(parents=True, exist_ok=True)
