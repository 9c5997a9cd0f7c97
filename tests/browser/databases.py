"""A database of its own for a test in a browser, of either kind."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.classroom.postgresql import database, run_postgresql

KINDS = ("sqlite", "postgresql")


@contextmanager
def empty(kind: str, folder: Path) -> Iterator[str]:
    """Give the address of an empty database, or skip the test where PostgreSQL is not installed."""
    if kind == "sqlite":
        yield f"sqlite:///{folder / 'class.db'}"
        return
    with run_postgresql() as server, database(server.address) as made:
        yield made
