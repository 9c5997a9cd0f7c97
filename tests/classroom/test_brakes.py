"""Brakes: so many tries, then one at a time, counted in the store for all who ask it."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from contextlib import closing

from sqlalchemy import func, select

from classroom.store import Store
from classroom.store.brakes import Brake
from classroom.store.schema import brakes

BRAKE = Brake("code", 4, 100)


def tried(store: Store, now: int, name: str = "") -> bool:
    with store.writing() as db:
        return BRAKE.note(db, now, name)


def note(store: Store, now: int, name: str = "") -> bool:
    """Count a try; whoever looked before knew how it would end."""
    with store.reading() as db:
        is_on = BRAKE.is_on(db, now, name)
    through = tried(store, now, name)
    assert through is not is_on
    return through


def kept(store: Store) -> int:
    with store.reading() as db:
        return db.execute(select(func.count()).select_from(brakes)).scalar_one()


def test_a_brake_holds_after_so_many_tries_and_lets_go_one_at_a_time(store: Store) -> None:
    assert [note(store, moment) for moment in (1000, 1001, 1002, 1003, 1003, 1020)] == [True] * 4 + [False] * 2
    # A quarter of the time is over, and so there is one more.
    assert [note(store, 1025), note(store, 1026), note(store, 1050), note(store, 1051)] == [True, False, True, False]
    assert [note(store, 1200) for _ in range(5)] == [True] * 4 + [False]


def test_a_name_has_a_brake_of_its_own_and_is_not_kept_as_it_was_typed(store: Store) -> None:
    assert [note(store, 1000, "ada") for _ in range(5)] == [True] * 4 + [False]
    with store.reading() as db:
        assert "ada" not in db.execute(select(brakes.c.key)).scalar_one()
    assert note(store, 1000, "ben")
    assert note(store, 1000)
    with store.writing() as db:
        BRAKE.forget(db, "ada")
    assert note(store, 1000, "ada")


def test_what_is_long_over_goes(store: Store) -> None:
    for number in range(50):
        note(store, 1000, f"name {number}")
    assert kept(store) == 50
    note(store, 5000, "another")
    assert kept(store) == 1


def test_a_clock_that_is_put_back_holds_nobody_and_one_that_differs_a_little_lets_nobody_through(store: Store) -> None:
    assert [note(store, 90_000) for _ in range(4)] == [True] * 4
    assert not note(store, 89_990)
    assert [note(store, 1000) for _ in range(5)] == [True] * 4 + [False]


def test_tries_that_come_together_on_two_servers_are_counted_as_one_after_the_other(address: str, store: Store) -> None:
    with closing(Store(address)) as other, ThreadPoolExecutor(8) as pool:
        for name in ("", "ada"):
            let = list(pool.map(lambda number, name=name: tried((store, other)[number % 2], 1000, name), range(40)))
            assert sum(let) == BRAKE.most
            assert note(store, 1100, name)
