"""One server at a time for a store in a file."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager

from classroom.store.engine import StoreFault
from classroom.store.place import file_of


@contextmanager
def alone(url: str) -> Iterator[None]:
    """Keep a store in a file for this server while it serves a class. Raises StoreFault where another one does.

    A phone that hangs on one server would never hear of what the teacher does on another; with PostgreSQL it does. The
    lock is one of SQLite's own, on a file beside the store, so it goes with the process that holds it, however it ends.
    """
    file = file_of(url)
    if file is None:
        yield
        return
    with closing(sqlite3.connect(f"{file}-serving", timeout=0, isolation_level=None)) as lock:
        try:
            lock.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            if "locked" not in str(error):
                raise
            raise StoreFault(
                f"another server has a class in {file}: end it, give this one a store of its own with --database-url, "
                "or let both share one on PostgreSQL (--database-url=postgresql+psycopg://user@host/name)"
            ) from None
        yield
