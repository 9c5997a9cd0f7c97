"""The store: one version, one writer, nothing lost, and plain words where it can't be used."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from sqlalchemy import select, text

from classroom.rooms import join, open_room
from classroom.store import NewerStore, OlderStore, Store, StoreFault
from classroom.store.discussion import accounts
from classroom.store.schema import rooms
from classroom.store.upgrade import MIGRATIONS, upgrade

PEOPLE = 200


def test_migrations_make_what_the_code_reads(store: Store) -> None:
    store.check()
    with store.reading() as db:
        assert compare_metadata(MigrationContext.configure(db), accounts.metadata) == []
    upgrade(store)
    store.check()


def test_a_store_of_another_version_is_named_and_left_alone(address: str) -> None:
    store = Store(address)
    with pytest.raises(OlderStore, match="python -m classroom upgrade"):
        store.check()
    upgrade(store)
    with store.writing() as db:
        db.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(NewerStore, match="newer than this code"):
        upgrade(store)
    with store.reading() as db:
        assert db.execute(select(rooms)).all() == []
    store.close()


def test_a_store_of_the_first_version_is_upgraded_and_keeps_its_rows(address: str) -> None:
    store = Store(address)
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    with store.writing() as db:
        config.attributes["connection"] = db
        command.upgrade(config, "0001")
    with store.writing() as db:
        room = open_room(db, 0)
        member = join(db, room.id, 1, "Ada")
    with pytest.raises(OlderStore, match="version 0001"):
        store.check()
    upgrade(store)
    with store.reading() as db:
        assert db.execute(text("SELECT name FROM participants WHERE id = :id"), {"id": member.id}).scalar() == "Ada"
        assert db.execute(select(accounts)).all() == []
    store.close()


def test_many_who_read_and_then_write_all_come_through(store: Store) -> None:
    with store.writing() as db:
        room = open_room(db, 0)

    def come(_: int) -> str:
        with store.writing() as db:
            return join(db, room.id, 1, "Ada").name

    with ThreadPoolExecutor(8) as pool:
        names = set(pool.map(come, range(PEOPLE)))
    assert len(names) == PEOPLE


def test_a_change_that_fails_leaves_nothing_behind(store: Store) -> None:
    def half_done() -> None:
        with store.writing() as db:
            open_room(db, 0)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        half_done()
    with store.reading() as db:
        assert db.execute(select(rooms)).all() == []


def test_a_store_that_can_not_be_used_is_named(tmp_path: Path) -> None:
    nowhere = Store(f"sqlite:///{tmp_path / 'missing' / 'class.db'}")
    with pytest.raises(StoreFault, match="unable to open"):
        nowhere.check()
    secret = Store("postgresql+psycopg://teacher:secret@127.0.0.1:1/class")
    with pytest.raises(StoreFault, match=r"127\.0\.0\.1") as fault:
        secret.check()
    assert "secret" not in str(fault.value)


def test_a_store_that_somebody_holds_is_waited_for_and_then_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("classroom.store.engine.WAIT_S", 0.2)
    file = tmp_path / "class.db"
    store = Store(f"sqlite:///{file}")
    upgrade(store)
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with store.reading() as db:
        assert db.execute(select(rooms)).all() == []
    with pytest.raises(StoreFault, match="locked"), store.writing() as db:
        open_room(db, 0)
    other.execute("COMMIT")
    with store.writing() as db:
        open_room(db, 0)
    store.close()


WRITES_FOR_EVER = """
import sys
from classroom.rooms import join, open_room
from classroom.store import Store
from classroom.store.upgrade import upgrade
store = Store(sys.argv[1])
upgrade(store)
with store.writing() as db:
    room = open_room(db, 0)
print(room.id, flush=True)
while True:
    with store.writing() as db:
        member = join(db, room.id, 1)
    print(member.id, flush=True)
"""


def test_what_was_acknowledged_is_there_after_the_server_is_killed(address: str) -> None:
    command = [sys.executable, "-c", WRITES_FOR_EVER, address]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        room = writer.stdout.readline().strip()
        known = [writer.stdout.readline().strip() for _ in range(50)]
        os.kill(writer.pid, signal.SIGKILL)
        known += writer.stdout.read().split()
    store = Store(address)
    with store.reading() as db:
        kept = set(db.execute(text("SELECT id FROM participants WHERE room = :room"), {"room": room}).scalars())
    # The last line may have been cut in the middle.
    assert {each for each in known if len(each) == len(known[0])} <= kept
    store.close()


def test_rows_go_with_what_they_belong_to(store: Store) -> None:
    with store.writing() as db:
        room = open_room(db, 0)
        join(db, room.id, 1)
        db.execute(rooms.delete())
    with store.reading() as db:
        assert db.execute(text("SELECT count(*) FROM participants")).scalar() == 0
    with pytest.raises(StoreFault), store.writing() as db:
        join(db, "nobody", 1)
