"""A class: open it, join it, lead it, end it. Each function takes a connection of the store and the time in ms."""

from __future__ import annotations

from typing import Any, NamedTuple

from sqlalchemy import Connection, Row, delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from classroom.names import clean_name, folded, made_up
from classroom.secret import hashed, new_code, new_id, new_token, read_code
from classroom.store.schema import participants, rooms

DAY = 86_400_000
KEPT_FOR = 7 * DAY
TRIES = 50


class Refused(Exception):
    """Something can't be done; the argument is the message of `content/words` that says why."""


class Room(NamedTuple):
    """A room that was opened, with the key that the teacher alone has."""

    id: str
    code: str
    key: str


class Member(NamedTuple):
    """Somebody who joined, with the token that their browser keeps."""

    id: str
    name: str
    token: str


def open_room(db: Connection, now: int, plan: str | None = None, kept_for: int = KEPT_FOR) -> Room:
    """Open a room with a code that no other room has."""
    for _ in range(TRIES):
        made = Room(new_id(), new_code(), new_token())
        taken = db.execute(select(rooms.c.id).where(rooms.c.code == made.code)).first()
        if not taken:
            values = {"opened": now, "expires": now + kept_for, "plan": plan}
            db.execute(insert(rooms).values(id=made.id, code=made.code, teacher_hash=hashed(made.key), **values))
            return made
    raise Refused("class-full")


def room_of_code(db: Connection, typed: str, now: int) -> Row[Any]:
    """Return the room with a code. Raises Refused where there is none, or where it is over."""
    found = db.execute(select(rooms).where(rooms.c.code == read_code(typed))).first()
    if found is None or found.expires <= now:
        raise Refused("class-no-room")
    if found.ended is not None:
        raise Refused("class-ended")
    return found


def room_of_teacher(db: Connection, key: str, now: int) -> Row[Any]:
    """Return the room that a teacher's key opens, also when it is over: the answers can still be saved."""
    found = db.execute(select(rooms).where(rooms.c.teacher_hash == hashed(key))).first()
    if found is None or found.expires <= now:
        raise Refused("class-no-room")
    return found


def join(db: Connection, room: str, now: int, name: str | None = None) -> Member:
    """Let somebody in, at any minute. A name that is taken gets a number; without one, one is made up.

    Raises BadName, and Refused where no name is left.
    """
    member = Member(new_id(), _free(db, room, clean_name(name) if name else made_up()), new_token())
    row = {"id": member.id, "room": room, "name": member.name, "folded": folded(member.name)}
    db.execute(insert(participants).values(**row, token_hash=hashed(member.token), joined=now, seen=now))
    return member


def member_of(db: Connection, token: str) -> Row[Any] | None:
    """Return who has a token, or None: it may be of another room, or of somebody who was removed."""
    found = db.execute(select(participants).where(participants.c.token_hash == hashed(token))).first()
    return None if found is None or found.removed else found


def rename(db: Connection, member: str, name: str) -> str:
    """Give somebody another name, and return it as it is shown. Raises BadName, and Refused where it is taken."""
    shown = clean_name(name)
    mine = participants.c.id == member
    try:
        with db.begin_nested():
            db.execute(update(participants).where(mine).values(name=shown, folded=folded(shown)))
    except IntegrityError:
        raise Refused("class-name-taken") from None
    return shown


def remove(db: Connection, room: str, member: str, *, gone: bool = True) -> None:
    """Remove somebody, or let them back in; what they answered is not shown while they are gone."""
    of_room = (participants.c.id == member) & (participants.c.room == room)
    if db.execute(update(participants).where(of_room).values(removed=gone)).rowcount != 1:
        raise Refused("class-no-member")


def lead(db: Connection, room: str, **to: Any) -> None:
    """Set what the room shows: `place`, `follow`, `board_open`; or the `plan` that it follows."""
    db.execute(update(rooms).where(rooms.c.id == room).values(**to))


def end(db: Connection, room: str, now: int) -> None:
    """End the class: nobody joins or answers any more, and what was answered can be saved until it expires."""
    db.execute(update(rooms).where((rooms.c.id == room) & rooms.c.ended.is_(None)).values(ended=now))


def forget(db: Connection, room: str) -> None:
    """Delete a room and everything in it."""
    db.execute(delete(rooms).where(rooms.c.id == room))


def forget_expired(db: Connection, now: int) -> int:
    """Delete the rooms whose time is over; returns how many."""
    return db.execute(delete(rooms).where(rooms.c.expires <= now)).rowcount


def _free(db: Connection, room: str, name: str) -> str:
    # Two who choose the same name at once wait for each other here.
    db.execute(select(rooms.c.id).where(rooms.c.id == room).with_for_update())
    taken = set(db.execute(select(participants.c.folded).where(participants.c.room == room)).scalars())
    for number in range(1, len(taken) + 2):
        tried = name if number == 1 else f"{name} {number}"
        if folded(tried) not in taken:
            return tried
    raise Refused("class-full")
