"""What each of those in a class may see: a phone, the teacher, the wall; each is one snapshot that repaints it."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Row, func, select

from classroom import board, rounds
from classroom.contents import Contents
from classroom.held import told_so_far
from classroom.middle import middle, place_of
from classroom.store.schema import participants
from classroom.store.schema import rounds as all_rounds


def of_phone(db: Connection, room: Row[Any], member: Row[Any], contents: Contents) -> dict[str, Any]:
    """Return what a phone shows. Counts and explanations are in it only after they were revealed."""
    round_ = rounds.current(db, room.id)
    shown = _round(db, round_, contents, counts=round_ is not None and round_.revealed is not None)
    if shown and round_ is not None:
        del shown["answered"]
        shown["mine"] = rounds.own(db, round_.id, member.id)
        if round_.revealed is not None and round_.kind == "question" and shown["mine"] is not None:
            shown["told"] = contents.told(round_.item, shown["mine"])
    return {**_room(room), "me": member.name, "round": shown, "board": board.of_phone(db, room, member.id)}


def of_teacher(db: Connection, room: Row[Any], contents: Contents) -> dict[str, Any]:
    """Return what the teacher's page shows: counts at any time, who is there, and everything on the board."""
    people = db.execute(
        select(participants.c.id, participants.c.name, participants.c.removed)
        .where(participants.c.room == room.id)
        .order_by(participants.c.joined, participants.c.id)
    )
    return {
        **_room(room),
        "round": _round(db, rounds.current(db, room.id), contents, counts=True),
        "people": [row._asdict() for row in people],
        "asked": _asked(db, room),
        "board": board.of_teacher(db, room),
    }


def of_wall(db: Connection, room: Row[Any], contents: Contents) -> dict[str, Any]:
    """Return what everybody sees at the front: nothing that a phone may not see, and no name."""
    round_ = rounds.current(db, room.id)
    shown = _round(db, round_, contents, counts=round_ is not None and round_.revealed is not None)
    there = (participants.c.room == room.id) & participants.c.removed.is_(False)
    people = db.execute(select(func.count()).select_from(participants).where(there)).scalar_one()
    return {**_room(room), "round": shown, "people": people, "board": board.of_wall(db, room)}


def _asked(db: Connection, room: Row[Any]) -> list[dict[str, Any]]:
    """Return what was asked so far, each once, and whether it was revealed in any of its rounds."""
    what = all_rounds.c.kind, all_rounds.c.item, all_rounds.c.step
    query = select(*what, func.max(all_rounds.c.revealed).label("revealed")).where(all_rounds.c.room == room.id)
    found = db.execute(query.group_by(*what).order_by(func.min(all_rounds.c.number)))
    return [
        {"kind": row.kind, "item": row.item, "step": row.step, "revealed": row.revealed is not None} for row in found
    ]


def _room(room: Row[Any]) -> dict[str, Any]:
    follow = room.place if room.follow else None
    return {"code": room.code, "plan": room.plan, "ended": room.ended is not None, "follow": follow}


def _round(db: Connection, found: Row[Any] | None, contents: Contents, *, counts: bool) -> dict[str, Any] | None:
    if found is None:
        return None
    state = "open" if found.closed is None else "closed" if found.revealed is None else "revealed"
    shown = {"id": found.id, "kind": found.kind, "turn": found.turn, "state": state, "step": found.step}
    shown["answered"] = rounds.answered(db, found.id)
    if found.kind == "question":
        shown["asked"] = contents.asked(found.item)
    else:
        shown["case"] = contents.case(found.item, told_so_far(db, found.room, found.item, contents))
    if counts:
        if found.kind == "question":
            shown["explained"] = contents.explained(found.item)
        shown["counts"] = _counts(db, found, contents)
        earlier = _earlier(db, found)
        shown["before"] = _counts(db, earlier, contents) if earlier is not None else None
        if found.kind == "case" and shown["case"]["end"]:
            shown["found"] = _found(db, found, contents, shown["counts"])
    return shown


def _earlier(db: Connection, found: Row[Any]) -> Row[Any] | None:
    """Return the first round of what is asked for the second time."""
    if found.turn == 1:
        return None
    same = (all_rounds.c.room == found.room) & (all_rounds.c.kind == found.kind) & (all_rounds.c.item == found.item)
    step = all_rounds.c.step.is_(None) if found.step is None else all_rounds.c.step == found.step
    first = same & step & (all_rounds.c.turn == 1) & (all_rounds.c.number < found.number)
    return db.execute(select(all_rounds).where(first).order_by(all_rounds.c.number.desc()).limit(1)).first()


def _counts(db: Connection, found: Row[Any], contents: Contents) -> dict[str, Any]:
    given = rounds.given(db, found.id)
    if found.kind == "question":
        if contents.asked(found.item)["kind"] == "order":
            # Everybody names all of them; what differs is the place.
            given = [each._replace(value=_placed(each.value)) for each in given]
        values = [each.value for each in given]
        return {"of": len(given), "options": rounds.counts(values), "sure": rounds.sureness(given)}
    lists = [each.value for each in given]
    ranked = [
        {"cause": cause, "name": contents.cause(cause), "share": round(share, 4)}
        for cause, share in rounds.pooled(lists)
    ]
    first = [each._replace(value=each.value[0]) for each in given]
    return {
        "of": len(given),
        "pooled": ranked,
        "middle": [{"cause": cause, "name": contents.cause(cause)} for cause in middle(lists)],
        "first": rounds.counts([each.value for each in first]),
        "sure": rounds.sureness(first),
    }


def _placed(value: list[str]) -> list[str]:
    return [f"{each}:{place}" for place, each in enumerate(value, start=1)]


def _found(db: Connection, found: Row[Any], contents: Contents, counts: dict[str, Any]) -> dict[str, int]:
    """Return at which place each list has the diagnosis of the report, 0 for none, and how many named it at all."""
    right = contents.right(found.item)
    places = [place_of(right, each) for each in rounds.values(db, found.id)]
    return {
        "pooled": place_of(right, [each["cause"] for each in counts["pooled"]]),
        "middle": place_of(right, [each["cause"] for each in counts["middle"]]),
        "explorer": place_of(right, contents.explorer(found.item, found.step)),
        "named": sum(place > 0 for place in places),
        "of": len(places),
    }
