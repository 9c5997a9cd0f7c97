"""What a server says of itself."""

from __future__ import annotations

from threading import Event

import pytest
from sqlalchemy import text

from classroom.store import Store
from classroom.store.engine import VERSION
from tests.classroom.wire import Browser, serve


def test_health_names_what_is_wrong_with_the_store(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    with serve(store) as served:
        browser = Browser(served.base)

        def told() -> tuple[int, str, str]:
            reply = browser.get("class/api/health")
            assert reply.body["ok"] is (reply.status == 200)
            return reply.status, reply.body["store"], reply.body["listener"]

        assert told() == (200, "ok", "none")
        for hears, said in ((True, (200, "ok", "ok")), (False, (503, "ok", "away"))):
            served.classroom.live.hears = hears
            assert told() == said
        served.classroom.live.hears = None
        for version, said in (("9999", "newer"), ("0001", "older"), (VERSION, "ok")):
            with store.writing() as db:
                db.execute(text("UPDATE alembic_version SET version_num = :to"), {"to": version})
            assert told() == (200 if said == "ok" else 503, said, "none")
        # A database that was stopped in its tracks answers nobody; whoever asks is told nevertheless.
        monkeypatch.setattr("classroom.store.engine.READ_WITHIN_S", 0.2)
        go_on = Event()
        held = [store._readers.submit(go_on.wait) for _ in range(2)]
        try:
            assert told() == (503, "away", "none")
            browser.cookies = {"class-member": "somebody"}
            assert browser.get("class/api/see").body["error"] == "class-store"
        finally:
            go_on.set()
        assert all(each.result(20) for each in held)
        monkeypatch.undo()
        with store.writing() as db:
            db.execute(text("DROP TABLE alembic_version"))
        assert told() == (503, "older", "none")
