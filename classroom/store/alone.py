"""One server at a time for a store in a file."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager

from classroom.store.engine import StoreFault
from classroom.store.place import file_of


@contextmanager
def alone(url: str) -> Iterator[None]:
    """Keep a store in a file for whoever serves a class or replaces it. Raises StoreFault where a server has it.

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
                f"another server has a class in {file}: end it first. Two at once need a store each (--database-url), "
                "or share one on PostgreSQL (--database-url=postgresql+psycopg://user@host/name)"
            ) from None
        yield
