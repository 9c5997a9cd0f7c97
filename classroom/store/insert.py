"""Insert a row that may be there already: both databases can, each in a statement of its own."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Table
from sqlalchemy.dialects import postgresql, sqlite


def insert_or(db: Connection, table: Table) -> Any:
    """Return an insert that takes `on_conflict_do_nothing` and `on_conflict_do_update`."""
    dialect = postgresql if db.dialect.name == "postgresql" else sqlite
    return dialect.insert(table)
