"""Open the store, write to it from one thread, and say plainly what is wrong with it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

T = TypeVar("T")
# The version that this code reads and writes: the last of the migrations.
VERSION = "0005"
WAIT_S = 5
# Whoever asks hears after that time that there is no answer; what still waits for its turn then is not asked any more.
READ_WITHIN_S = 2 * WAIT_S
# What a database server is given to answer in, as the options of its library are called; an address may say otherwise.
# Another machine that vanished holds no lock for longer than that.
PATIENCE: dict[str, Any] = {
    "connect_timeout": WAIT_S,
    "tcp_user_timeout": 2000 * WAIT_S,
    "options": f"-c lock_timeout={WAIT_S}s -c idle_in_transaction_session_timeout={2 * WAIT_S}s",
}
# On a connection that only reads no lock is taken.
_READS = {"reads": True}


class StoreFault(Exception):
    """The store can't be used; the message says what happened and what to do, in words for whoever runs the server."""


class OlderStore(StoreFault):
    """The store was made by an older version of this code."""


class NewerStore(StoreFault):
    """The store was made by a newer version of this code."""


class Store:
    """A database with everything that the classroom remembers.

    Writes run one after the other in a thread of their own, so that no reader of a page waits for a disk.
    """

    def __init__(self, url: str) -> None:
        self.url = make_url(url)
        self.engine = _engine(url)
        self._writer = ThreadPoolExecutor(1, "classroom-writer")
        self._readers = ThreadPoolExecutor(2, "classroom-reader")

    def check(self) -> None:
        """Raise OlderStore or NewerStore where the store is not of this version, StoreFault where it can't be read."""
        with self.reading() as connection:
            self.check_version(connection)

    def check_version(self, connection: Connection) -> None:
        """Raise OlderStore or NewerStore where a store that can be read is not of this version."""
        try:
            found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
        except DBAPIError as error:
            if error.connection_invalidated:
                raise
            found = None
        if found == VERSION:
            return
        if found is None or found < VERSION:
            raise OlderStore(f"{self.where} is of version {found or 'none'}: run `python -m classroom upgrade`")
        raise NewerStore(f"{self.where} is of version {found}, newer than this code ({VERSION}): update the code")

    @property
    def is_shared(self) -> bool:
        """Return whether other servers may have this store too."""
        return self.engine.dialect.name == "postgresql"

    @property
    def where(self) -> str:
        """Return where the store is, without its password."""
        return self.url.render_as_string(hide_password=True)

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Give a connection in a transaction that may write; it is kept if nothing is raised."""
        with self._named(), self.engine.begin() as connection:
            yield connection

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Give a connection that sees one state of the store, and takes no lock."""
        with self._named(), self.engine.connect() as connection:
            reader = connection.execution_options(**_READS)
            # Ended by a commit: after a rollback PostgreSQL has to learn its prepared statements anew.
            with reader.begin():
                yield reader

    async def write(self, change: Callable[[Connection], T]) -> T:
        """Run a change in the writer's thread; when this returns it is on the disk."""
        return await asyncio.get_running_loop().run_in_executor(self._writer, self._changed, change)

    async def read(self, look: Callable[[Connection], T]) -> T:
        """Run a question in a reader's thread. Raises StoreFault where no answer comes, as from a server that hangs."""
        try:
            async with asyncio.timeout(READ_WITHIN_S):
                return await asyncio.get_running_loop().run_in_executor(self._readers, self._seen, look)
        except TimeoutError:
            raise StoreFault(f"{self.where}: no answer within {READ_WITHIN_S} seconds") from None

    def close(self) -> None:
        """End the threads and let go of the database."""
        self._writer.shutdown()
        self._readers.shutdown()
        self.engine.dispose()

    def _changed(self, change: Callable[[Connection], T]) -> T:
        with self.writing() as connection:
            return change(connection)

    def _seen(self, look: Callable[[Connection], T]) -> T:
        with self.reading() as connection:
            return look(connection)

    @contextmanager
    def _named(self) -> Iterator[None]:
        """Say of a fault of the database which store it is, and what can be done."""
        try:
            yield
        except SQLAlchemyError as error:
            cause = str(getattr(error, "orig", None) or error).strip().splitlines()[0]
            raise StoreFault(f"{self.where}: {cause}") from error


def _engine(url: str) -> Engine:
    parsed = make_url(url)
    if parsed.get_backend_name() != "postgresql":
        engine = create_engine(parsed)
        event.listen(engine, "connect", _prepare)
        event.listen(engine, "begin", _begin)
        return engine
    given = {name: value for name, value in PATIENCE.items() if name not in parsed.query}
    engine = create_engine(parsed, pool_pre_ping=True, connect_args=given)
    event.listen(engine, "begin", _begin_on_a_server)
    return engine


def _prepare(connection: Any, _: Any) -> None:
    """Set up a connection to SQLite: its driver begins nothing by itself, and a commit is on the disk."""
    connection.isolation_level = None
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", f"busy_timeout={1000 * WAIT_S}"):
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    """Take the lock for writing at once.

    A transaction that reads first and writes later fails with "database is locked" as soon as somebody else wrote in
    between, however long it would be willing to wait.
    """
    reads = connection.get_execution_options().get("reads")
    connection.exec_driver_sql("BEGIN" if reads else "BEGIN IMMEDIATE")


def _begin_on_a_server(connection: Connection) -> None:
    """Let who reads see one moment: a picture of a class takes several questions, and others write meanwhile."""
    if connection.get_execution_options().get("reads"):
        connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
