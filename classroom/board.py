"""The board: questions of the class to the teacher. Nothing stands on the wall that the teacher did not let there."""

from __future__ import annotations

from typing import Any, Literal

from sqlalchemy import Connection, Row, delete, func, insert, select, update

from classroom.rooms import Refused
from classroom.store.insert import insert_or
from classroom.store.schema import asked, participants, votes
from classroom.texts import clean_lines

LONGEST = 400
MOST_WAITING = 5
State = Literal["waiting", "shown", "hidden"]


def clean_text(typed: str) -> str:
    """Return a text as it is shown: line breaks stay, signs that nobody sees go. Raises Refused."""
    text = clean_lines(typed, LONGEST)
    if not text:
        raise Refused("class-text-empty")
    if len(text) > LONGEST:
        raise Refused("class-text-long")
    return text


def ask(db: Connection, room: Row[Any], member: str, typed: str, now: int) -> None:
    """Put a question where the teacher sees it. Raises Refused where the board is closed, or somebody floods it."""
    if not room.board_open or room.ended is not None:
        raise Refused("class-board-closed")
    # Who sends several at once, through several servers, is counted one by one.
    db.execute(select(participants.c.id).where(participants.c.id == member).with_for_update(key_share=True))
    mine = (asked.c.participant == member) & (asked.c.state == "waiting")
    if db.execute(select(func.count()).select_from(asked).where(mine)).scalar_one() >= MOST_WAITING:
        raise Refused("class-board-full")
    values = {"room": room.id, "participant": member, "text": clean_text(typed), "at": now, "state": "waiting"}
    db.execute(insert(asked).values(**values))


def vote(db: Connection, room: str, member: str, number: int, *, wanted: bool) -> None:
    """Give a question one's vote, or take it back; twice is once."""
    shown = (asked.c.id == number) & (asked.c.room == room) & (asked.c.state == "shown")
    if db.execute(select(asked.c.id).where(shown)).first() is None:
        raise Refused("class-no-question")
    if wanted:
        db.execute(insert_or(db, votes).values(asked=number, participant=member).on_conflict_do_nothing())
    else:
        db.execute(delete(votes).where((votes.c.asked == number) & (votes.c.participant == member)))


def decide(db: Connection, room: str, number: int, **to: Any) -> None:
    """Show or hide a question, pin it, mark it as answered: `state`, `pinned`, `answered`."""
    mine = (asked.c.id == number) & (asked.c.room == room)
    if db.execute(update(asked).where(mine).values(**to)).rowcount != 1:
        raise Refused("class-no-question")


def of_teacher(db: Connection, room: Row[Any]) -> dict[str, Any]:
    """Return everything, with the name of who asked."""
    return {"open": room.board_open, "asked": _rows(db, room.id)}


def of_wall(db: Connection, room: Row[Any]) -> dict[str, Any]:
    """Return what was let there, without names."""
    rows = [row for row in _rows(db, room.id) if row["state"] == "shown"]
    return {"open": room.board_open, "asked": [{**row, "name": None} for row in rows]}


def of_phone(db: Connection, room: Row[Any], member: str) -> dict[str, Any]:
    """Return what was let there and what this person is waiting for, with their own votes."""
    given = set(db.execute(select(votes.c.asked).where(votes.c.participant == member)).scalars())
    rows = [row for row in _rows(db, room.id) if row["state"] == "shown" or row["participant"] == member]
    return {
        "open": room.board_open,
        "asked": [
            {
                **row,
                "name": None,
                "participant": None,
                "mine": row["participant"] == member,
                "voted": row["id"] in given,
            }
            for row in rows
            if row["state"] != "hidden"
        ],
    }


def _rows(db: Connection, room: str) -> list[dict[str, Any]]:
    wanted = func.count(votes.c.participant).label("votes")
    found = db.execute(
        select(asked, participants.c.name, wanted)
        .join(participants, participants.c.id == asked.c.participant)
        .outerjoin(votes, votes.c.asked == asked.c.id)
        .where((asked.c.room == room) & participants.c.removed.is_(False))
        .group_by(asked.c.id, participants.c.name)
        .order_by(asked.c.pinned.desc(), wanted.desc(), asked.c.at, asked.c.id)
    )
    kept = ("id", "participant", "name", "text", "state", "pinned", "answered", "votes")
    return [{name: row._mapping[name] for name in kept} for row in found]  # noqa: SLF001 - a public name of SQLAlchemy
