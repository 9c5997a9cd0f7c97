"""Bring a store to the version of this code. Only the commands import this: Alembic takes long to load."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, func, select, text

from classroom.store.engine import NewerStore, OlderStore, Store

MIGRATIONS = Path(__file__).parent / "migrations"
# The number of a lock in PostgreSQL that nothing else takes.
UPGRADING = 20_741
UPGRADED_WITHIN_S = 120


def upgrade(store: Store) -> None:
    """Make or change the tables. Raises NewerStore where a newer version made them."""
    try:
        store.check()
    except OlderStore:
        config = Config()
        config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
        with store.writing() as connection:
            _wait_for_others(store, connection)
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
        store.check()


def _wait_for_others(store: Store, connection: Connection) -> None:
    """Let servers that start in the same moment upgrade one after the other; those that come later find it done."""
    if store.is_shared:
        connection.execute(text(f"SET LOCAL lock_timeout = '{UPGRADED_WITHIN_S}s'"))
        connection.execute(select(func.pg_advisory_xact_lock(UPGRADING)))


__all__ = ["NewerStore", "upgrade"]
