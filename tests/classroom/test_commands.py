"""What looks after the store: a copy of it, and the way back."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import func, select

from classroom.__main__ import main
from classroom.rooms import open_room
from classroom.store import Store
from classroom.store.alone import alone
from classroom.store.schema import rooms
from tests.support.server import ROOT


def asked(file: Path, *command: str) -> int:
    return main(["--database-url", f"sqlite:///{file}", *command])


def opened(file: Path) -> int:
    """Return how many rooms a store holds."""
    store = Store(f"sqlite:///{file}")
    with store.reading() as db:
        count = db.execute(select(func.count()).select_from(rooms)).scalar_one()
    store.close()
    return count


def add_room(file: Path) -> None:
    store = Store(f"sqlite:///{file}")
    with store.writing() as db:
        open_room(db, 0)
    store.close()


def test_a_backup_brings_back_what_was_there_and_keeps_what_it_replaces(tmp_path: Path) -> None:
    store, copy = tmp_path / "class.db", tmp_path / "copy.db"
    assert asked(store, "upgrade") == 0
    add_room(store)
    assert asked(store, "backup", str(copy)) == 0
    add_room(store)
    assert asked(store, "restore", str(copy)) == 0
    assert opened(store) == 1
    (kept,) = tmp_path.glob("class-before-*.db")
    assert opened(kept) == 2


def test_what_a_killed_server_had_not_put_into_the_file_is_kept_too(tmp_path: Path) -> None:
    store, copy = tmp_path / "class.db", tmp_path / "copy.db"
    assert asked(store, "upgrade") == 0
    assert asked(store, "backup", str(copy)) == 0
    code = f"""import os
from classroom.rooms import open_room
from classroom.store import Store
with Store("sqlite:///{store}").writing() as db:
    open_room(db, 0)
os._exit(9)"""
    assert subprocess.run([sys.executable, "-c", code], check=False, cwd=ROOT).returncode == 9
    assert Path(f"{store}-wal").stat().st_size
    assert asked(store, "restore", str(copy)) == 0
    (kept,) = tmp_path.glob("class-before-*.db")
    assert (opened(kept), opened(store)) == (1, 0)


def test_nothing_is_put_in_the_place_of_a_store_that_a_server_has(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    store, copy = tmp_path / "class.db", tmp_path / "copy.db"
    assert asked(store, "upgrade") == 0
    assert asked(store, "backup", str(copy)) == 0
    add_room(store)
    with alone(f"sqlite:///{store}"):
        assert asked(store, "restore", str(copy)) == 2
    assert "end it first" in capsys.readouterr().err
    assert opened(store) == 1


def test_a_backup_replaces_no_file_and_what_is_none_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    store, other = tmp_path / "class.db", tmp_path / "other.txt"
    other.write_text("a shopping list", encoding="utf-8")
    assert asked(store, "upgrade") == 0
    add_room(store)
    assert asked(store, "backup", str(other)) == 2
    assert "is there already" in capsys.readouterr().err
    assert asked(store, "restore", str(other)) == 2
    assert "other.txt" in capsys.readouterr().err
    assert asked(store, "restore", str(tmp_path / "missing.db")) == 2
    assert opened(store) == 1
    assert main(["--database-url", "postgresql+psycopg://nobody@127.0.0.1:1/class", "backup", str(tmp_path / "x")]) == 2
    assert "pg_dump" in capsys.readouterr().err
