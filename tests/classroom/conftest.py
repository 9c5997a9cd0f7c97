"""A store of its own for each test: SQLite always, PostgreSQL where it can be run."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from classroom.store import Store
from classroom.store.upgrade import upgrade
from tests.classroom.postgresql import PostgreSQL, database, run_postgresql
from tests.classroom.running import Running, reading, run
from tests.classroom.wire import Place


@pytest.fixture(scope="session")
def cluster() -> Iterator[PostgreSQL]:
    """Run a PostgreSQL for all tests, or skip where it is not installed; who stops it starts it again."""
    with run_postgresql() as server:
        yield server


@pytest.fixture(scope="session")
def postgresql(cluster: PostgreSQL) -> str:
    """Give the address of the server."""
    return cluster.address


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Give the address of an empty database."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'class.db'}"
    else:
        with database(request.getfixturevalue("postgresql")) as made:
            yield made


@pytest.fixture
def store(address: str) -> Iterator[Store]:
    """Give a store with its tables."""
    made = Store(address)
    upgrade(made)
    yield made
    made.close()


@contextmanager
def small_disk(folder: Path) -> Iterator[Path]:
    """Give a small disk of its own, or a folder where nobody may make one."""
    mounted = os.geteuid() == 0 and (
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", folder], check=False).returncode == 0
    )
    try:
        yield folder
    finally:
        if mounted:
            subprocess.run(["umount", folder], check=True)


@pytest.fixture(scope="session")
def disk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Give a disk that a test may fill."""
    with small_disk(tmp_path_factory.mktemp("disk")) as folder:
        yield folder


@pytest.fixture(scope="session")
def running(disk: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """Run a classroom whose store is on the small disk."""
    with run(tmp_path_factory.mktemp("running"), f"sqlite:///{disk / 'class.db'}") as made:
        yield made


@pytest.fixture
def place(running: Running) -> Iterator[Place]:
    """Give the running classroom while somebody reads the publication."""
    with reading(running[0]):
        yield running[1]
