"""Telling other servers that a room changed: PostgreSQL passes it on when the change is kept, and never before.

A notice says in which room something changed and who has to look again, and nothing of what it was: whoever is told
reads the store. Transactions with a notice are kept one after the other, of all servers together (PostgreSQL locks its
queue for that); a class makes some twenty a second at most.
"""

from __future__ import annotations

from typing import NamedTuple

from sqlalchemy import Connection, func, select

CHANNEL = "classroom"
_LEADS, _ALL = "leads", "all"


class Notice(NamedTuple):
    """Which server made the change, in which room, and whether it is news for those alone who lead it."""

    worker: str
    room: str
    leads: bool

    @property
    def text(self) -> str:
        """Return it as it is sent."""
        return f"{self.worker} {self.room} {_LEADS if self.leads else _ALL}"


def read_notice(text: str) -> Notice | None:
    """Return what was sent, or None for what no server of ours sends: whoever has the database can send."""
    parts = text.split(" ")
    if len(parts) != len(Notice._fields) or parts[2] not in (_LEADS, _ALL):
        return None
    return Notice(parts[0], parts[1], parts[2] == _LEADS)


def notify(db: Connection, notice: Notice) -> None:
    """Send a notice with this transaction; a store in a file has one server, which knows already."""
    if db.dialect.name == "postgresql":
        db.execute(select(func.pg_notify(CHANNEL, notice.text)))
