"""A classroom as it is run: a process of its own, with a small publication that somebody goes on reading."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from time import sleep

from classroom.store import Store
from classroom.store.upgrade import upgrade
from tests.classroom.wire import Place
from tests.support.publication import publication
from tests.support.server import Server

PAGE = "/one/"


@contextmanager
def run(folder: Path, database: str) -> Iterator[tuple[Server, Place]]:
    """Run a classroom with a store of this address, whose tables are made."""
    with closing(Store(database)) as store:
        upgrade(store)
        root = publication(folder / "root", "one")
        options = (f"--Dashboard.publication={root}", f"--database-url={database}")
        module = "classroom serve --no-room --host=127.0.0.1"
        server = Server(folder / "log", *options, site=folder / "site", module=module)
        try:
            yield server, Place(f"{server.address}/", store)
        finally:
            server.stop()


@contextmanager
def reading(server: Server) -> Iterator[None]:
    """Let somebody read the publication all the while; they must never be sent away."""
    seen, ended = Counter[int](), threading.Event()

    def read() -> None:
        while not ended.is_set():
            seen[server.ask(PAGE).status] += 1
            sleep(0.05)

    thread = threading.Thread(target=read)
    thread.start()
    try:
        yield
    finally:
        ended.set()
        thread.join()
    assert seen[200] > 0
    assert set(seen) == {200}, seen
