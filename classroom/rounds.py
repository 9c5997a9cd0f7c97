"""Rounds: what is asked, who answered, and what is shown when.

Nobody but the teacher sees a count before it is revealed: whoever sees what the others chose, chooses it too.
"""

from __future__ import annotations

import json
from collections import Counter
from typing import Any, Literal, NamedTuple

from sqlalchemy import Connection, Row, func, insert, select, update

from classroom.rooms import Refused
from classroom.store.insert import insert_or
from classroom.store.schema import answers, participants, rooms, rounds

Kind = Literal["question", "case"]
LONGEST_VALUE = 2_000
SECOND = 2


class Given(NamedTuple):
    """What somebody answered, whether they were sure, and when their phone sent it."""

    value: Any
    sure: bool | None = None
    sent: int | None = None


class Item(NamedTuple):
    """What a round asks: a question, or a case at a step."""

    kind: Kind
    id: str
    step: str | None = None


def open_round(db: Connection, room: str, item: Item, now: int, *, again: bool = False) -> int:
    """Open a round and close the one before it; returns its id. `again` asks the same once more, after talking."""
    # Of two tabs that ask at once, the second sees what the first did; they may hang on two servers.
    db.execute(select(rooms.c.id).where(rooms.c.id == room).with_for_update(key_share=True))
    latest = current(db, room)
    if latest is not None and latest.closed is None:
        close(db, latest.id, now)
    values = {"kind": item.kind, "item": item.id, "step": item.step, "turn": SECOND if again else 1, "opened": now}
    number = 1 if latest is None else latest.number + 1
    made = db.execute(insert(rounds).values(room=room, number=number, **values).returning(rounds.c.id))
    return int(made.scalar_one())


def current(db: Connection, room: str) -> Row[Any] | None:
    """Return the latest round of a room, or None before the first."""
    return db.execute(select(rounds).where(rounds.c.room == room).order_by(rounds.c.number.desc()).limit(1)).first()


def close(db: Connection, number: int, now: int) -> None:
    """Take no more answers."""
    db.execute(update(rounds).where((rounds.c.id == number) & rounds.c.closed.is_(None)).values(closed=now))


def reveal(db: Connection, number: int, now: int) -> None:
    """Close a round and show its counts and its explanation to everybody."""
    close(db, number, now)
    db.execute(update(rounds).where((rounds.c.id == number) & rounds.c.revealed.is_(None)).values(revealed=now))


def answer(db: Connection, number: int, member: Row[Any], given: Given, now: int) -> int | None:
    """Keep an answer; the latest one of a person counts, until the round is closed.

    Sending the same twice changes nothing, so a phone repeats until it hears that it arrived. What was sent before the
    one that is kept, and comes after it, is left out; then the moment of that one is returned. Raises Refused.
    """
    asked = select(rounds.c.closed, rounds.c.room, rooms.c.ended).join(rooms).where(rounds.c.id == number)
    # Whoever closes the round on another server waits until this is kept, so nothing comes in after that.
    found = db.execute(asked.with_for_update(read=True, of=rounds)).first()
    if found is None or found.room != member.room:
        raise Refused("class-no-round")
    if found.closed is not None or found.ended is not None:
        raise Refused("class-closed")
    text = json.dumps(given.value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    if len(text) > LONGEST_VALUE:
        raise Refused("class-answer-long")
    latest = {"value": text, "sure": given.sure, "at": now, "sent": given.sent}
    row = insert_or(db, answers).values(round=number, participant=member.id, **latest)
    older = None if given.sent is None else answers.c.sent.is_(None) | (answers.c.sent <= given.sent)
    kept = row.on_conflict_do_update(index_elements=["round", "participant"], set_=latest, where=older)
    if db.execute(kept.returning(answers.c.round)).first() is not None:
        return None
    mine = (answers.c.round == number) & (answers.c.participant == member.id)
    return int(db.execute(select(answers.c.sent).where(mine)).scalar_one())


def answered(db: Connection, number: int) -> int:
    """Return how many have answered."""
    return int(db.execute(select(func.count()).select_from(_of(number).subquery())).scalar_one())


def given(db: Connection, number: int) -> list[Given]:
    """Return every answer of a round, without who gave it."""
    return [Given(json.loads(row.value), row.sure) for row in db.execute(_of(number))]


def values(db: Connection, number: int) -> list[Any]:
    """Return what was answered in a round, without who did."""
    return [each.value for each in given(db, number)]


def own(db: Connection, number: int, member: str) -> Any:
    """Return what somebody answered, or None."""
    mine = (answers.c.round == number) & (answers.c.participant == member)
    found = db.execute(select(answers.c.value).where(mine)).scalar()
    return None if found is None else json.loads(found)


def counts(given: list[Any]) -> dict[str, int]:
    """Return how many chose each option; an answer may hold several."""
    chosen: Counter[str] = Counter()
    for value in given:
        chosen.update({str(each) for each in (value if isinstance(value, list) else [value])})
    return dict(sorted(chosen.items()))


def sureness(answers_: list[Given]) -> dict[str, list[int]]:
    """Return for each option how many who chose it were sure, and how many were not; who did not say is in neither."""
    yes = counts([each.value for each in answers_ if each.sure is True])
    no = counts([each.value for each in answers_ if each.sure is False])
    return {option: [yes.get(option, 0), no.get(option, 0)] for option in sorted({*yes, *no})}


def pooled(lists: list[list[str]]) -> list[tuple[str, float]]:
    """Return the ranked list of a whole class, best first: a first place weighs 1, a second 1/2, a third 1/3.

    Shares are of the weight that the class gave out. A tie goes by the id, never by chance.
    """
    weights: dict[str, float] = {}
    for ranked in lists:
        for place, cause in enumerate(dict.fromkeys(ranked), start=1):
            weights[cause] = weights.get(cause, 0) + 1 / place
    total = sum(weights.values())
    return sorted(((cause, weight / total) for cause, weight in weights.items()), key=lambda each: (-each[1], each[0]))


def _of(number: int) -> Any:
    there = (answers.c.round == number) & participants.c.removed.is_(False)
    return select(answers.c.value, answers.c.sure, answers.c.participant).join(participants).where(there)
