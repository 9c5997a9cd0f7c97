"""nginx and Apache before the classroom, with the files of `dashboard/deploy/`, below a prefix."""

from __future__ import annotations

import os
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml
from websocket import WebSocketBadStatusException, create_connection

from classroom.discussion import accounts
from classroom.discussion.passwords import Passwords
from classroom.rooms import Room, open_room
from classroom.server.base import now_ms
from classroom.store import Store
from tests.classroom.wire import PASSWORD, Browser
from tests.support.publication import publication
from tests.support.server import PATIENCE, ROOT, free_port
from tests.support.web_servers import changed, run_apache, run_nginx

pytestmark = pytest.mark.slow

PAGE = "causes/werner"
ASK = {"do": "ask", "kind": "question", "item": "what-commonest-kind-blood"}
LIVE = "class/api/live"


class Behind(NamedTuple):
    """A server behind another."""

    port: int
    store: Store
    passwords: Passwords


@pytest.fixture(scope="module")
def behind(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Behind]:
    """Run the server as the files of `dashboard/deploy/` say it, with a small publication."""
    folder, port = tmp_path_factory.mktemp("behind"), free_port()
    root, database = publication(folder / "root", "one"), f"sqlite:///{folder / 'class.db'}"
    said = changed("nginx-server.conf").partition("`python -m classroom ")[2].partition("`")[0].split()
    command = [sys.executable, "-m", "classroom", *said, f"--port={port}", f"--Dashboard.publication={root}"]
    environment = {**os.environ, "CLASSROOM_DATABASE_URL": database}
    with (folder / "log").open("wb") as out:
        process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=out, stderr=subprocess.STDOUT)
    try:
        answers(f"http://127.0.0.1:{port}/calcium/health", process)
        store = Store(database)
        yield Behind(port, store, Passwords(memory_kib=64))
        store.close()
    finally:
        process.terminate()
        process.wait(PATIENCE)


def answers(address: str, process: subprocess.Popen[bytes]) -> None:
    """Wait until an address answers."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline and process.poll() is None:
        try:
            urllib.request.urlopen(address, timeout=PATIENCE).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise RuntimeError(f"{address} does not answer")


@contextmanager
def in_front(kind: str, folder: Path, behind: Behind) -> Iterator[str]:
    """Run nginx or Apache before it, and give the address of the front page."""
    port = free_port()
    ours = ("127.0.0.1:8866", f"127.0.0.1:{behind.port}")
    if kind == "nginx":
        site = changed("nginx-server.conf", ours, ("listen 80;", f"listen 127.0.0.1:{port};"))
        running = run_nginx(folder, site, port)
    else:
        site = changed("apache-server.conf", ours, ("*:80", f"127.0.0.1:{port}"))
        running = run_apache(folder, site, port)
    with running as address:
        yield f"{address}/calcium/"


@pytest.fixture(params=["nginx", "apache"])
def front(request: pytest.FixtureRequest, tmp_path: Path, behind: Behind) -> Iterator[str]:
    """Give the front page behind each of the two."""
    with in_front(request.param, tmp_path, behind) as address:
        yield address


def opened(behind: Behind) -> Room:
    """Open a class, and make a moderator."""
    with behind.store.writing() as db:
        accounts.make_moderator(db, "Eva", behind.passwords.hash(PASSWORD), now_ms())
        return open_room(db, now_ms())


def teach(front: str, room: Room) -> None:
    """Walk from the door of a class to the reveal, with the line on which a phone is told."""
    teacher, student = Browser(front), Browser(front)
    door = teacher.get(f"class/open?key={room.key}")
    assert (door.status, door.headers["Location"]) == (302, "/calcium/class/lead/")
    joined = student.post("class/api/join", {"code": room.code, "name": "Ada"}, Origin=front.rpartition("/calcium")[0])
    assert joined.status == 200
    assert "Path=/calcium/class/" in joined.headers["Set-Cookie"]
    assert teacher.get("class/api/places").body["places"][0].endswith("/calcium/class/")
    cookies = "; ".join(f"{name}={value}" for name, value in student.cookies.items())
    line = create_connection(front.replace("http", "ws") + LIVE, cookie=cookies, timeout=20)
    line.send("alive?")
    assert line.recv() == "alive"
    for what in (ASK, {"do": "reveal"}):
        assert teacher.post("class/api/lead", what).status == 200
        assert line.recv() == "changed"
        if what is ASK:
            number = student.get("class/api/see").body["round"]["id"]
            assert student.post("class/api/answer", {"round": number, "value": ["normal"]}).status == 200
    line.close()
    seen = student.get("class/api/see")
    assert seen.body["round"]["counts"]["options"] == {"normal": 1}
    assert seen.headers["Cache-Control"] == "no-store"


def discuss(front: str, name: str) -> None:
    """Walk from registration to a post that everybody reads."""
    reader, eva = Browser(front), Browser(front)
    assert reader.post("discuss/api/register", {"name": name, "password": PASSWORD}).status == 200
    post = reader.post("discuss/api/write", {"page": PAGE, "text": f"Hello from {name}"}).body["post"]
    assert eva.post("discuss/api/sign-in", {"name": "Eva", "password": PASSWORD}).status == 200
    assert eva.post("discuss/api/decide", {"post": post, "what": "show"}).status == 200
    read = Browser(front).get(f"discuss/api/page?page={PAGE}")
    assert f"Hello from {name}" in [each["text"] for each in read.body["posts"]]
    assert read.headers["Cache-Control"] == "no-store"


def test_a_class_and_a_discussion_go_through(front: str, behind: Behind, request: pytest.FixtureRequest) -> None:
    pages = Browser(front)
    for path, kept in (("", "no-cache"), ("one/", "no-cache"), ("health", None)):
        answer = pages.get(path)
        assert answer.status == 200, path
        assert kept is None or answer.headers["Cache-Control"] == kept
        assert answer.headers["X-Discussion"] == "open"
    assert pages.get("one").headers["Location"] == "/calcium/one/"
    outside = Browser(front.removesuffix("calcium/"))
    # The port here need not be that of the browser.
    lead = outside.get("calcium", Host="example.org").headers["Location"]
    assert lead in ("/calcium/", "http://example.org/calcium/")
    assert outside.get("class/api/see").status in (403, 404)
    teach(front, opened(behind))
    discuss(front, request.node.callspec.params["front"])


def test_what_is_forged_or_too_long_does_not(front: str, behind: Behind) -> None:
    room, reader = opened(behind), Browser(front)
    joined = reader.post("class/api/join", {"code": room.code}, **{"X-Forwarded-Proto": "https"})
    # The web server speaks for itself; what a browser says of its own way is not passed on.
    assert joined.status == 200
    assert "Secure" not in joined.headers["Set-Cookie"]
    assert reader.get("class/api/see", Host="example.org").status == 200
    assert reader.get("class/api/see", Host="evil.example").status == 421
    assert reader.post("class/api/name", {"name": "Eve"}, Origin="https://evil.example").status == 403
    assert reader.post("class/api/name", b"x" * 20_000).status == 413
    assert reader.post("class/api/name", b"x" * 200_000).status == 413
    cookies = "; ".join(f"{name}={value}" for name, value in reader.cookies.items())
    for wrong in ({"origin": "https://evil.example", "cookie": cookies}, {"cookie": "class-member=forged"}):
        with pytest.raises(WebSocketBadStatusException):
            create_connection(front.replace("http", "ws") + LIVE, timeout=20, **wrong)


def test_a_container_is_well_while_its_pages_are_there(behind: Behind) -> None:
    worker = yaml.safe_load(changed("compose.yaml"))["services"]["worker-1"]
    command, *arguments, script = worker["healthcheck"]["test"][1:]
    assert (command, arguments) == (".venv/bin/python", ["-c"])
    for address, port, code in (
        ("https://example.org/calcium/", behind.port, 0),
        ("https://example.org/calcium", behind.port, 0),
        ("https://example.org/", behind.port, 1),
        ("https://example.org/calcium/", free_port(), 1),
    ):
        run = [sys.executable, "-c", script.replace("8866", str(port))]
        done = subprocess.run(run, env={**os.environ, "ADDRESS": address}, capture_output=True, check=False)
        assert done.returncode == code, done.stderr


def test_a_browser_that_came_by_https_has_cookies_for_https(behind: Behind) -> None:
    room, reader = opened(behind), Browser(f"http://127.0.0.1:{behind.port}/calcium/")
    told = {"Host": "example.org", "X-Forwarded-Proto": "https, http"}
    assert "Secure" in reader.post("class/api/join", {"code": room.code}, **told).headers["Set-Cookie"]
    teacher = Browser(reader.base)
    teacher.get(f"class/open?key={room.key}", **told)
    assert teacher.get("class/api/places", **told).body["places"][0] == "https://example.org/calcium/class/"
