"""The tables. A change here needs a migration in `migrations/versions/`; a test compares the two."""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)
from sqlalchemy.types import BigInteger

# Names of constraints are written down, so that a migration can find them on any database.
METADATA = MetaData(
    naming_convention={
        "ix": "ix_%(column_0_label)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)
KEY, CODE, NAME, HASH = String(32), String(12), String(64), String(64)
# Moments are milliseconds since 1970 in UTC: both databases order them alike, and no time zone gets in between.
MOMENT = BigInteger


def _belongs(table: str, column: str = "id") -> ForeignKey:
    """Return a key to a row that takes this one along when it goes."""
    return ForeignKey(f"{table}.{column}", ondelete="CASCADE")


rooms = Table(
    "rooms",
    METADATA,
    Column("id", KEY, primary_key=True),
    Column("code", CODE, nullable=False, unique=True),
    # A key is kept as its hash: whoever reads the store can't open anybody's room with it.
    Column("teacher_hash", HASH, nullable=False, unique=True),
    Column("plan", String(80)),
    Column("opened", MOMENT, nullable=False),
    Column("expires", MOMENT, nullable=False, index=True),
    Column("ended", MOMENT),
    # What the wall shows and where phones are led: an address of the publication, and the round that is open.
    Column("place", String(300)),
    Column("follow", Boolean, nullable=False, default=False),
    Column("board_open", Boolean, nullable=False, default=False),
)

participants = Table(
    "participants",
    METADATA,
    Column("id", KEY, primary_key=True),
    Column("room", KEY, _belongs("rooms"), nullable=False),
    Column("token_hash", HASH, nullable=False, unique=True),
    Column("name", NAME, nullable=False),
    Column("folded", NAME, nullable=False),
    Column("joined", MOMENT, nullable=False),
    Column("seen", MOMENT, nullable=False),
    Column("removed", Boolean, nullable=False, default=False),
    UniqueConstraint("room", "folded"),
)

rounds = Table(
    "rounds",
    METADATA,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("room", KEY, _belongs("rooms"), nullable=False),
    Column("number", Integer, nullable=False),
    # What is asked: the question, or the case and its step; `turn` is 2 when it is asked again after talking.
    Column("kind", String(10), nullable=False),
    Column("item", String(120), nullable=False),
    Column("step", String(20)),
    Column("turn", Integer, nullable=False),
    Column("opened", MOMENT, nullable=False),
    Column("closed", MOMENT),
    Column("revealed", MOMENT),
    UniqueConstraint("room", "number"),
)

answers = Table(
    "answers",
    METADATA,
    Column("round", Integer, _belongs("rounds"), primary_key=True),
    Column("participant", KEY, _belongs("participants"), primary_key=True),
    Column("value", Text, nullable=False),
    Column("sure", Boolean),
    Column("at", MOMENT, nullable=False),
    # When it was sent, by the phone's own clock: an answer that was long on its way takes the place of no later one.
    Column("sent", MOMENT),
)

asked = Table(
    "asked",
    METADATA,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("room", KEY, _belongs("rooms"), nullable=False),
    Column("participant", KEY, _belongs("participants"), nullable=False),
    Column("text", Text, nullable=False),
    Column("at", MOMENT, nullable=False),
    # waiting, shown, hidden; what is removed stays with its state, so that it can be brought back.
    Column("state", String(10), nullable=False),
    Column("pinned", Boolean, nullable=False, default=False),
    Column("answered", Boolean, nullable=False, default=False),
)
Index("ix_asked_room", asked.c.room)

votes = Table(
    "votes",
    METADATA,
    Column("asked", Integer, _belongs("asked"), primary_key=True),
    Column("participant", KEY, _belongs("participants"), primary_key=True),
)

# How often something was tried of late, a code or a password: until when it is remembered, which each try moves.
brakes = Table(
    "brakes",
    METADATA,
    Column("key", HASH, primary_key=True),
    Column("until", MOMENT, nullable=False, index=True),
)
