"""A store that can't be written to, or was made by another version: who only reads notices nothing."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy import event, text

from classroom.store import Store
from classroom.store.upgrade import upgrade
from content.language import say
from tests.classroom.wire import PASSWORD, Browser, serve
from tests.support.server import ROOT

QUESTION = "what-commonest-kind-blood"
PAGE = "causes/werner"


@contextmanager
def read_only(store: Store) -> Iterator[None]:
    """Let a database take nothing new, as after a fault of its disk, and take it again afterwards."""
    if store.engine.dialect.name == "sqlite":
        event.listen(store.engine, "connect", _refuse)
        store.engine.dispose()
        yield
        event.remove(store.engine, "connect", _refuse)
    else:
        changed = f"ALTER DATABASE {store.url.database} SET default_transaction_read_only"
        # It holds for those who connect after it.
        with store.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as db:
            # It outlives the pool that it came from.
            db.detach()
            db.execute(text(f"{changed} = on"))
            store.engine.dispose()
            yield
            db.execute(text(f"{changed} = off"))
    store.engine.dispose()


def _refuse(connection: sqlite3.Connection, _: object) -> None:
    connection.execute("PRAGMA query_only = ON")


def test_a_store_that_takes_nothing_new_shows_what_is_there_and_goes_on_later(store: Store) -> None:
    with serve(store) as served:
        room = served.room()
        teacher, ada, eva = served.teacher(room), served.student(room, "Ada"), served.reader("Eva")
        assert teacher.post("class/api/lead", {"do": "ask", "kind": "question", "item": QUESTION}).status == 200
        assert eva.post("discuss/api/write", {"page": PAGE, "text": "Before"}).status == 200
        number = ada.get("class/api/see").body["round"]["id"]
        answer = {"round": number, "value": ["normal"]}
        with read_only(store):
            for browser, address, body, told in (
                (Browser(served.base), "class/api/join", {"code": room.code}, "class-store"),
                (ada, "class/api/answer", answer, "class-store"),
                (teacher, "class/api/lead", {"do": "reveal"}, "class-store"),
                (Browser(served.base), "discuss/api/register", {"name": "Zoe", "password": PASSWORD}, "discuss-store"),
                (eva, "discuss/api/write", {"page": PAGE, "text": "Now"}, "discuss-store"),
                (eva, "discuss/api/seen", {"page": PAGE}, "discuss-store"),
            ):
                reply = browser.post(address, body)
                assert reply.body["text"] == say(told), (address, reply)
            assert ada.get("class/api/see").body["round"]["id"] == number
            assert teacher.get("class/api/lead").body["round"]["answered"] == 0
            assert [each["text"] for each in eva.get(f"discuss/api/page?page={PAGE}").body["posts"]] == ["Before"]
        assert ada.post("class/api/answer", answer).body == {"kept": True}
        assert eva.post("discuss/api/write", {"page": PAGE, "text": "After"}).status == 200


def test_a_class_is_not_begun_on_a_store_of_a_newer_version_and_says_what_to_do(tmp_path: Path) -> None:
    file = tmp_path / "class.db"
    with closing(Store(f"sqlite:///{file}")) as store:
        upgrade(store)
        with store.writing() as db:
            db.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    before = file.read_bytes()
    command = [sys.executable, "-m", "classroom", "--database-url", f"sqlite:///{file}", "serve", "--port=1"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=200)
    assert (done.returncode, len(done.stderr.splitlines())) == (2, 1), done.stderr
    assert "newer than this code" in done.stderr
    assert file.read_bytes() == before
