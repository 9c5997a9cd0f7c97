"""A store of its own for each test: SQLite always, PostgreSQL where it can be run."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from classroom.store import Store
from classroom.store.upgrade import upgrade
from tests.classroom.postgresql import PostgreSQL, database, run_postgresql


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
