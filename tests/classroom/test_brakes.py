"""Brakes: so many tries, then one at a time, counted in the store for all who ask it."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from contextlib import closing

from sqlalchemy import func, select

from classroom.store import Store
from classroom.store.brakes import Brake
from classroom.store.schema import brakes

BRAKE = Brake("code", 4, 100)


def note(store: Store, now: int, name: str = "") -> None:
    with store.writing() as db:
        BRAKE.note(db, now, name)


def is_on(store: Store, now: int, name: str = "") -> bool:
    with store.reading() as db:
        return BRAKE.is_on(db, now, name)


def kept(store: Store) -> int:
    with store.reading() as db:
        return db.execute(select(func.count()).select_from(brakes)).scalar_one()


def test_a_brake_holds_after_so_many_tries_and_lets_go_one_at_a_time(store: Store) -> None:
    assert not is_on(store, 1000)
    for moment in (1000, 1001, 1002):
        note(store, moment)
    assert not is_on(store, 1002)
    note(store, 1003)
    assert is_on(store, 1003)
    assert is_on(store, 1024)
    assert not is_on(store, 1025)
    note(store, 1025)
    assert is_on(store, 1026)
    assert not is_on(store, 1200)


def test_a_name_has_a_brake_of_its_own_and_is_not_kept_as_it_was_typed(store: Store) -> None:
    for _ in range(4):
        note(store, 1000, "ada")
    assert is_on(store, 1000, "ada")
    assert not is_on(store, 1000, "ben")
    assert not is_on(store, 1000)
    with store.reading() as db:
        assert "ada" not in db.execute(select(brakes.c.key)).scalar_one()
    with store.writing() as db:
        BRAKE.forget(db, "ada")
    assert not is_on(store, 1000, "ada")


def test_what_is_long_over_goes(store: Store) -> None:
    for number in range(50):
        note(store, 1000, f"name {number}")
    assert kept(store) == 50
    note(store, 5000, "another")
    assert kept(store) == 1


def test_a_clock_that_is_put_back_holds_nobody_and_one_that_differs_a_little_lets_nobody_through(store: Store) -> None:
    for _ in range(4):
        note(store, 90_000)
    assert is_on(store, 89_990)
    assert not is_on(store, 1000)
    note(store, 1000)
    assert not is_on(store, 1000)


def test_tries_that_come_together_on_two_servers_are_all_counted(address: str, store: Store) -> None:
    with closing(Store(address)) as other, ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda number: note((store, other)[number % 2], 1000, str(number % 2)), range(8)))
        for name in ("0", "1"):
            assert is_on(store, 1000, name)
            assert is_on(other, 1000, name)
        # However many they were, the brake lets go when its time is over.
        list(pool.map(lambda number: note((store, other)[number % 2], 1000), range(40)))
        assert is_on(other, 1020)
        assert not is_on(other, 1100)
