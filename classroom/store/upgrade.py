"""Bring a store to the version of this code. Only the commands import this: Alembic takes long to load."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config

from classroom.store.engine import NewerStore, OlderStore, Store

MIGRATIONS = Path(__file__).parent / "migrations"


def upgrade(store: Store) -> None:
    """Make or change the tables. Raises NewerStore where a newer version made them."""
    try:
        store.check()
    except OlderStore:
        config = Config()
        config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
        with store.writing() as connection:
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
        store.check()


__all__ = ["NewerStore", "upgrade"]
