"""What two servers do to one store in the same moment comes out as if one had waited for the other."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from itertools import count
from threading import Event
from typing import Any

import pytest
from sqlalchemy import Connection, Row, select, text

from classroom import board, rooms, rounds, views
from classroom.discussion import accounts, moderation, posts
from classroom.discussion.moderation import Decision
from classroom.discussion.posts import Written
from classroom.rooms import Refused
from classroom.rounds import Given, Item
from classroom.store import Store
from classroom.store.discussion import posts as all_posts
from classroom.store.schema import asked
from classroom.store.schema import rooms as all_rooms
from classroom.store.schema import rounds as all_rounds
from classroom.store.upgrade import upgrade
from tests.classroom.wire import contents

QUESTION = Item("question", "what-commonest-kind-blood")
PAGE = "causes/werner"
# Long enough for whoever does not wait to be done; whoever waits is in no hurry.
WAITS_S = 0.5


@pytest.fixture
def both(address: str, store: Store) -> Iterator[tuple[Store, Store]]:
    """Give the store as two servers have it."""
    with closing(Store(address)) as other:
        yield store, other


def alternately(both: tuple[Store, Store], times: int, change: Callable[[Connection], Any]) -> list[Any]:
    """Make a change many times at once, on one server and the other; gives what was made or refused."""

    def once(number: int) -> Any:
        try:
            with both[number % 2].writing() as db:
                return change(db)
        except Refused as refused:
            return str(refused)

    with ThreadPoolExecutor(8) as pool:
        return list(pool.map(once, range(times)))


def waits(both: tuple[Store, Store], first: Callable[[Connection], Any], then: Callable[[Connection], Any]) -> Any:
    """Begin a change on one server, and another on the other, which must wait for it; gives what that one made."""
    began, may_end = Event(), Event()

    def slowly() -> None:
        with both[0].writing() as db:
            first(db)
            began.set()
            may_end.wait()

    def quickly() -> Any:
        with both[1].writing() as db:
            return then(db)

    with ThreadPoolExecutor(2) as pool:
        one = pool.submit(slowly)
        assert began.wait(20)
        other = pool.submit(quickly)
        try:
            with pytest.raises(TimeoutError):
                other.result(WAITS_S)
        finally:
            may_end.set()
        one.result()
        return other.result()


def joined(store: Store, name: str = "Ada") -> tuple[Row[Any], Row[Any]]:
    """Return a room, and somebody in it."""
    with store.writing() as db:
        opened = rooms.open_room(db, 0)
        member = rooms.member_of(db, rooms.join(db, opened.id, 1, name).token)
        rooms.lead(db, opened.id, board_open=True)
        assert member is not None
        return db.execute(select(all_rooms).where(all_rooms.c.id == opened.id)).one(), member


def registered(store: Store, name: str) -> Row[Any]:
    with store.writing() as db:
        accounts.register(db, name, "hash", 0)
        found = accounts.of_name(db, name)
        assert found is not None
        return found


def test_no_answer_comes_in_after_a_round_was_closed(both: tuple[Store, Store]) -> None:
    room, member = joined(both[0])
    with both[0].writing() as db:
        number = rounds.open_round(db, room.id, QUESTION, 2)

    def close(db: Connection) -> int:
        rounds.reveal(db, number, 4)
        return rounds.answered(db, number)

    assert waits(both, lambda db: rounds.answer(db, number, member, Given("normal"), 3), close) == 1
    with pytest.raises(Refused, match="class-closed"), both[0].writing() as db:
        rounds.answer(db, number, member, Given("high-calcium"), 5)


def test_two_tabs_that_ask_at_once_open_one_round_after_the_other(both: tuple[Store, Store]) -> None:
    room, member = joined(both[0])
    with both[0].writing() as db:
        first = rounds.open_round(db, room.id, QUESTION, 2)

    turns = count()

    def ask_or_answer(db: Connection) -> int | None:
        if next(turns) % 2:
            return rounds.open_round(db, room.id, QUESTION, 3)
        rounds.answer(db, first, member, Given("normal"), 3)
        return None

    made = [each for each in alternately(both, 40, ask_or_answer) if isinstance(each, int)]
    assert len(set(made)) == 20
    with both[0].reading() as db:
        found = db.execute(select(all_rounds.c.number, all_rounds.c.closed).order_by(all_rounds.c.number)).all()
    assert [row.number for row in found] == list(range(1, 22))
    assert [row.number for row in found if row.closed is None] == [21]


def test_what_one_person_sends_through_two_servers_is_counted_one_by_one(both: tuple[Store, Store]) -> None:
    room, member = joined(both[0])
    said = alternately(both, 16, lambda db: board.ask(db, room, member.id, "Why?", 3))
    assert said.count("class-board-full") == 16 - board.MOST_WAITING
    with both[0].reading() as db:
        assert len(db.execute(select(asked)).all()) == board.MOST_WAITING
    ada = registered(both[0], "Ada")
    wrote = alternately(both, 16, lambda db: posts.write(db, ada, Written(PAGE, "hello"), 3))
    assert wrote.count("discuss-too-often") == 16 - posts.MOST_AT_ONCE


def test_a_reply_is_not_lost_when_what_it_replies_to_is_taken_back(both: tuple[Store, Store]) -> None:
    ada, ben = registered(both[0], "Ada"), registered(both[0], "Ben")
    with both[0].writing() as db:
        number = posts.write(db, ada, Written(PAGE, "Is the share known?"), 1, approve=False)

    def reply(db: Connection) -> int:
        return posts.write(db, ben, Written(PAGE, "Twelve of 78.", number), 2, approve=False)

    waits(both, reply, lambda db: posts.withdraw(db, ada.id, number))
    with both[0].reading() as db:
        (place,) = posts.listed(db, PAGE)
    assert [each["text"] for each in place["replies"]] == ["Twelve of 78."]


def test_a_decision_is_not_undone_over_the_head_of_another_moderator(both: tuple[Store, Store]) -> None:
    ada = registered(both[0], "Ada")
    with both[0].writing() as db:
        accounts.make_moderator(db, "Eva", "hash", 0)
        eva = accounts.of_name(db, "Eva")
        assert eva is not None
        number = posts.write(db, ada, Written(PAGE, "hello"), 1)
        decision = moderation.decide(db, eva.id, Decision(number, "show"), 2)

    def remove(db: Connection) -> int:
        return moderation.decide(db, eva.id, Decision(number, "remove", "unkind"), 3)

    def undo(db: Connection) -> str:
        try:
            moderation.undo(db, eva.id, decision, 4)
        except Refused as refused:
            return str(refused)
        return "undone"

    assert waits(both, remove, undo) == "discuss-decided"
    with both[0].reading() as db:
        assert db.execute(select(all_posts.c.state)).scalar_one() == "removed"


def test_who_reads_sees_one_moment(both: tuple[Store, Store]) -> None:
    room, _ = joined(both[0])
    with both[0].reading() as db:
        before = views.of_teacher(db, room, contents())
        with both[1].writing() as other:
            rooms.join(other, room.id, 2, "Ben")
            rounds.open_round(other, room.id, QUESTION, 2)
        assert views.of_teacher(db, room, contents()) == before
    with both[0].reading() as db:
        assert len(views.of_teacher(db, room, contents())["people"]) == 2


def test_servers_that_start_together_upgrade_one_after_the_other(address: str) -> None:
    with closing(Store(address)) as one, closing(Store(address)) as other, ThreadPoolExecutor(2) as pool:
        list(pool.map(upgrade, (one, other)))
        one.check()
        with other.reading() as db:
            assert db.execute(text("SELECT count(*) FROM alembic_version")).scalar_one() == 1
