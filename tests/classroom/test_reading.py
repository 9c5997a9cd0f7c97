"""The discussion beside the publication: nothing of it is loaded until somebody asks, and reading goes on."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from sqlalchemy import text
from tornado.httpclient import AsyncHTTPClient
from tornado.httpserver import HTTPServer
from tornado.web import Application, RequestHandler

from classroom.server.lazily import Lazily
from classroom.store import Store
from tests.classroom.wire import PASSWORD, Browser
from tests.support.publication import publication
from tests.support.server import ROOT, Server

SLOW_TO_LOAD = {"sqlalchemy", "alembic", "argon2", "psycopg", "jupyterhub"}
STARTS = """
import json, sys
from classroom.reading import Reading
app = Reading()
app.initialize([f"--Dashboard.publication={sys.argv[1]}", "--no-browser"])
app.setup_template_dirs()
app.init_settings()
assert any("discuss/api" in str(each[0]) for each in app.init_handlers())
print(json.dumps(sorted({name.partition(".")[0] for name in sys.modules})))
"""


class Echo(RequestHandler):
    """Says what was sent, and how."""

    def check_xsrf_cookie(self) -> None:
        """Nothing is at stake."""

    def get(self) -> None:
        self.post()

    def post(self) -> None:
        self.finish(f"{self.request.method} {self.request.uri} {self.request.body.decode()}")


def test_a_start_loads_no_database(tmp_path: Path) -> None:
    root = publication(tmp_path / "root", "one")
    command = [sys.executable, "-c", STARTS, str(root)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=200)
    assert done.returncode == 0, done.stderr
    assert not SLOW_TO_LOAD & set(json.loads(done.stdout.splitlines()[-1]))


def test_the_first_who_ask_wait_for_the_same_opening_and_are_answered() -> None:
    opened: list[str] = []

    def open_() -> Application:
        assert threading.current_thread() is not threading.main_thread()
        opened.append("once")
        return Application([(r"/discuss/api/.*", Echo)])

    async def ask() -> list[str]:
        server = HTTPServer(Application([(r"/discuss/api/.*", Lazily(open_))]))
        server.listen(0, "127.0.0.1")
        port = next(iter(server._sockets.values())).getsockname()[1]
        front, client = f"http://127.0.0.1:{port}/discuss/api/", AsyncHTTPClient()
        asked = [
            client.fetch(f"{front}page?page=a%2Fb&order=x"),
            client.fetch(f"{front}write", method="POST", body="{1}"),
        ]
        answers = await asyncio.gather(*asked)
        server.stop()
        return [answer.body.decode() for answer in answers]

    assert asyncio.run(ask()) == ["GET /discuss/api/page?page=a%2Fb&order=x ", "POST /discuss/api/write {1}"]
    assert opened == ["once"]


@pytest.mark.slow
def test_the_publication_is_read_and_discussed_and_a_store_of_another_version_stops_no_reader(tmp_path: Path) -> None:
    root, database = publication(tmp_path / "root", "one"), f"sqlite:///{tmp_path / 'new' / 'class.db'}"
    options = (f"--Dashboard.publication={root}", f"--Reading.database={database}")
    server = Server(tmp_path / "log", *options, site=tmp_path / "site", module="classroom.reading")
    try:
        assert server.ask("/").status == 200
        assert server.ask("/edition.json").headers["x-discussion"] == "open"
        assert not (tmp_path / "new").exists()
        browser = Browser(f"{server.address}/")
        # Our pages follow the first answer to the same address, as every browser does.
        assert browser.get("discuss/api/account").status == 307
        assert browser.get("discuss/api/account").body == {"me": None, "posts": [], "ways": ["name"]}
        made = browser.post("discuss/api/register", {"name": "Ada", "password": PASSWORD})
        assert (made.status, browser.get("discuss/api/account").body["me"]["name"]) == (200, "Ada")
        server.stop()
        store = Store(database)
        with store.writing() as db:
            db.execute(text("UPDATE alembic_version SET version_num = '9999'"))
        store.close()
        server.start_again()
        answer = browser.get("discuss/api/account")
        assert (answer.status, answer.body["error"]) == (503, "discuss-store")
        assert server.ask("/one/").status == 200
        assert "newer than this code" in (tmp_path / "log").read_text()
    finally:
        server.stop()


def test_a_moderator_is_made_from_a_pipe(tmp_path: Path) -> None:
    database = f"sqlite:///{tmp_path / 'class.db'}"
    environment = {**os.environ, "CLASSROOM_DATABASE_URL": database}

    def run(*arguments: str, typed: str = "") -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "classroom", *arguments]
        return subprocess.run(
            command, cwd=ROOT, input=typed, env=environment, capture_output=True, text=True, check=False
        )

    short = run("moderator", "Eva", typed="short\n")
    assert (short.returncode, short.stdout) == (2, "")
    assert "eight characters" in short.stderr
    assert "Eva is a moderator now" in run("moderator", "Eva", typed=f"{PASSWORD}\n").stdout
    assert "already" in run("moderator", "eva", typed=f"{PASSWORD}\n").stdout
    store = Store(database)
    with store.reading() as db:
        assert db.execute(text("SELECT name, role FROM accounts")).all() == [("Eva", "moderator")]
    store.close()
    assert run("published", str(tmp_path / "published.json")).returncode == 0
    assert json.loads((tmp_path / "published.json").read_text()) == {}
