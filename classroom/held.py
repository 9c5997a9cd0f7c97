"""Which cases are still secret: those that a class works on and has not seen to the end."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, select

from classroom.contents import Contents
from classroom.secret import hashed
from classroom.store.schema import rooms, rounds

# Longer than any class. One that nobody ended would otherwise close the cases for as long as its answers are kept.
HELD_FOR = 12 * 3_600_000


def told_so_far(db: Connection, room: str, case: str, contents: Contents) -> list[dict[str, Any]]:
    """Return the steps of a case that are behind a room: those revealed, and those before one that was asked."""
    same = (rounds.c.room == room) & (rounds.c.kind == "case") & (rounds.c.item == case)
    asked = db.execute(select(rounds.c.step, rounds.c.revealed).where(same)).all()
    order = contents.steps(case)
    behind = [order.index(step) + (revealed is not None) for step, revealed in asked]
    return [{"step": step, "room": True} for step in order[: max(behind, default=0)]]


def held_back(db: Connection, now: int, contents: Contents, key: str | None = None) -> frozenset[str]:
    """Return the cases that classes work on and have not seen to the end: those of its plan, and those it was asked.

    A class that ended holds nothing back, and one that was never ended does so for half a day. Whoever has the key of
    a class knows its cases anyway.
    """
    going_on = rooms.c.ended.is_(None) & (rooms.c.expires > now) & (rooms.c.opened > now - HELD_FOR)
    if key:
        going_on &= rooms.c.teacher_hash != hashed(key)
    held: set[str] = set()
    for room in db.execute(select(rooms.c.id, rooms.c.plan).where(going_on)).all():
        asked = (rounds.c.room == room.id) & (rounds.c.kind == "case")
        begun = set(db.execute(select(rounds.c.item).where(asked).distinct()).scalars())
        whole = {case for case in begun if contents.is_whole(case, told_so_far(db, room.id, case, contents))}
        held |= (contents.planned(room.plan) | begun) - whole
    return frozenset(held)
