"""Two real servers on one PostgreSQL: what happens on one is seen on the other, and either may be killed."""

from __future__ import annotations

import json
import signal
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager, suppress
from itertools import cycle
from typing import NamedTuple
from urllib.error import URLError

import pytest
from sqlalchemy import func, select
from websocket import WebSocket, create_connection

from classroom.rooms import Room, open_room
from classroom.server.base import now_ms
from classroom.server.live import GATHER_S
from classroom.server.member import BRAKED_S
from classroom.server.safe import WRONG_CODES
from classroom.store import Store
from classroom.store.notices import CHANNEL
from classroom.store.schema import answers, participants
from tests.classroom.postgresql import PostgreSQL, database
from tests.classroom.running import reading
from tests.classroom.wire import Browser, Reply
from tests.support.publication import publication
from tests.support.server import Server

pytestmark = pytest.mark.slow

ASK = {"do": "ask", "kind": "question", "item": "what-commonest-kind-blood"}
CHOICES = ("normal", "high-calcium", "high-phosphate")
STUDENTS = 50
ACKNOWLEDGED_BEFORE = 15
PATIENCE_S = 30


class School(NamedTuple):
    """Two servers, and the store that they share."""

    one: Server
    other: Server
    store: Store

    def open(self) -> Room:
        """Open a class."""
        with self.store.writing() as db:
            return open_room(db, now_ms())


@pytest.fixture(scope="module")
def school(cluster: PostgreSQL, tmp_path_factory: pytest.TempPathFactory) -> Iterator[School]:
    """Start both in the same moment, on a database without a table: each finds it as it needs it."""
    folder = tmp_path_factory.mktemp("school")
    root = publication(folder / "root", "one")
    with database(cluster.address) as address, ThreadPoolExecutor(2) as pool, closing(Store(address)) as store:

        def start(name: str) -> Server:
            command, env = "classroom serve --no-room", {"CLASSROOM_DATABASE_URL": address}
            where = f"--Dashboard.publication={root}"
            return Server(folder / name, "--host=0.0.0.0", where, site=folder / "site", env=env, module=command)

        one, other = pool.map(start, ("one", "other"))
        try:
            for server in (one, other):
                until(lambda server=server: health(server) == (200, "ok", "ok"))
            yield School(one, other, store)
        finally:
            ended = [one.stop(), other.stop()]
        assert ended == [0, 0]
        # Whatever happened was foreseen.
        for server in (one, other):
            assert "Traceback" not in server.log.read_text()


def until(holds: Callable[[], bool]) -> None:
    """Wait for a state."""
    ends = time.monotonic() + PATIENCE_S
    while not holds():
        assert time.monotonic() < ends, holds
        time.sleep(0.05)


def health(server: Server) -> tuple[int, str, str]:
    reply = server.ask("/class/api/health")
    told = json.loads(reply.body)
    return reply.status, told["store"], told["listener"]


def student(server: Server, room: Room) -> Browser:
    browser = Browser(f"{server.address}/")
    assert browser.post("class/api/join", {"code": room.code}).status == 200
    return browser


def teacher(server: Server, room: Room) -> Browser:
    browser = Browser(f"{server.address}/")
    assert browser.get(f"class/open?key={room.key}").status == 302
    return browser


def at(server: Server, browser: Browser) -> Browser:
    """Return somebody whom whatever stands before the servers led to another one."""
    moved = Browser(f"{server.address}/")
    moved.cookies = browser.cookies
    return moved


def lead(browser: Browser, **what: object) -> None:
    reply = browser.post("class/api/lead", what)
    assert reply.status == 200, reply.body


@contextmanager
def line(browser: Browser, query: str = "") -> Iterator[WebSocket]:
    """Open a line, on which what was said of those who just came in is heard out."""
    cookies = "; ".join(f"{name}={value}" for name, value in browser.cookies.items())
    address = browser.base.replace("http", "ws") + f"class/api/live{query}"
    with closing(create_connection(address, cookie=cookies, timeout=PATIENCE_S)) as made:
        time.sleep(3 * GATHER_S)
        quiet(made)
        yield made


def quiet(made: WebSocket) -> int:
    """Return how often "changed" was said on a line until now."""
    made.send("alive?")
    said = 0
    while made.recv() != "alive":
        said += 1
    return said


def kept(school: School, number: int) -> dict[str, str]:
    """Return who answered what."""
    with school.store.reading() as db:
        found = select(participants.c.name, answers.c.value).join(answers).where(answers.c.round == number)
        return {name: json.loads(value)[0] for name, value in db.execute(found)}


def test_what_happens_on_one_server_is_seen_on_the_other(school: School) -> None:
    room, elsewhere = school.open(), school.open()
    phone, stranger = student(school.one, room), student(school.one, elsewhere)
    leads = teacher(school.other, room)
    lead(leads, **ASK)
    number = phone.get("class/api/see").body["round"]["id"]
    wall = at(school.one, leads)
    with (
        line(phone) as held,
        line(stranger) as other,
        line(leads, "?as=teacher") as desk,
        line(wall, "?as=teacher") as w,
    ):
        assert phone.post("class/api/answer", {"round": number, "value": ["normal"]}).status == 200
        assert desk.recv() == w.recv() == "changed"
        assert leads.get("class/api/lead").body["round"]["answered"] == 1
        # What one phone answers is no news for another.
        assert quiet(held) == 0
        lead(leads, do="reveal")
        assert held.recv() == desk.recv() == w.recv() == "changed"
        assert phone.get("class/api/see").body["round"]["counts"]["options"] == {"normal": 1}
        assert quiet(other) == 0
        # Whoever else uses the database may say anything on the channel.
        with school.store.writing() as db:
            for text in ("", "one two", f"somebody {room.id} everything", "x" * 7000, f"somebody {room.id} all"):
                db.execute(select(func.pg_notify(CHANNEL, text)))
        assert held.recv() == "changed"
    assert health(school.one) == health(school.other) == (200, "ok", "ok")


def send(servers: Iterator[Server], browser: Browser, number: int, value: str) -> Reply:
    """Answer as a phone does: it is sent again, to whichever server is there, until somebody says that it is kept."""
    while True:
        with suppress(URLError, OSError):
            reply = at(next(servers), browser).post("class/api/answer", {"round": number, "value": [value]})
            if reply.status < 500:
                return reply
        time.sleep(0.1)


def test_a_server_is_killed_in_the_middle_of_fifty_answers_and_each_that_was_acknowledged_is_there(
    school: School,
) -> None:
    room = school.open()
    leads = teacher(school.other, room)
    lead(leads, **ASK)
    both = (school.one, school.other)
    with ThreadPoolExecutor(8) as pool:
        students = list(pool.map(lambda number: student(both[number % 2], room), range(STUDENTS)))
        number = students[0].get("class/api/see").body["round"]["id"]
        taken, enough = [], threading.Event()

        def answer(place: int) -> None:
            servers = cycle(both if place % 2 == 0 else both[::-1])
            reply = send(servers, students[place], number, CHOICES[place % 3])
            assert reply.status == 200, reply.body
            taken.append(place)
            if len(taken) >= ACKNOWLEDGED_BEFORE:
                enough.set()

        answered = [pool.submit(answer, place) for place in range(STUDENTS)]
        assert enough.wait(PATIENCE_S)
        school.one.stop(signal.SIGKILL)
        for each in answered:
            each.result()
    names = {at(school.other, each).get("class/api/see").body["me"]: place for place, each in enumerate(students)}
    assert kept(school, number) == {name: CHOICES[place % 3] for name, place in names.items()}
    assert leads.get("class/api/lead").body["round"]["answered"] == STUDENTS
    # The phones that hung on it go on with the other one, and find it again when it is back.
    with line(at(school.other, students[0])) as held:
        lead(leads, do="close")
        assert held.recv() == "changed"
    school.one.start_again()
    until(lambda: health(school.one) == (200, "ok", "ok"))
    with line(students[0]) as held:
        lead(leads, do="reveal")
        assert held.recv() == "changed"
    assert students[0].get("class/api/see").body["round"]["state"] == "revealed"


def test_the_database_goes_and_comes_back_while_people_read(school: School, cluster: PostgreSQL) -> None:
    room = school.open()
    leads, early, late = teacher(school.other, room), student(school.one, room), student(school.one, room)
    lead(leads, **ASK)
    number = early.get("class/api/see").body["round"]["id"]
    assert early.post("class/api/answer", {"round": number, "value": ["normal"]}).status == 200
    with reading(school.one), ThreadPoolExecutor(1) as pool, line(early) as held:
        cluster.stop()
        try:
            reply = late.post("class/api/answer", {"round": number, "value": ["high-calcium"]})
            assert (reply.status, reply.body["error"]) == (503, "class-store")
            assert early.get("class/api/see").status == leads.get("class/api/lead").status == 503
            waiting = pool.submit(send, cycle((school.one, school.other)), late, number, "high-calcium")
            until(lambda: health(school.one) == (503, "away", "away"))
            # One that is started meanwhile serves the publication as well.
            school.other.stop(signal.SIGKILL)
            school.other.start_again()
            for server in (school.one, school.other):
                assert server.ask("/one/").status == server.ask("/health").status == 200
            assert quiet(held) == 0
            assert not waiting.done()
        finally:
            cluster.start()
        # Nothing has changed, but who held a line can't know that, and is told to look again.
        assert held.recv() == "changed"
        assert waiting.result().status == 200
    until(lambda: health(school.one) == health(school.other) == (200, "ok", "ok"))
    assert sorted(kept(school, number).values()) == ["high-calcium", "normal"]
    with line(early) as held:
        lead(leads, do="reveal")
        assert held.recv() == "changed"
    assert early.get("class/api/see").body["round"]["counts"]["of"] == 2


def test_wrong_codes_are_counted_over_both_servers(school: School) -> None:
    room = school.open()

    def guess(server: Server) -> float:
        """Return how long a wrong code takes."""
        began = time.monotonic()
        assert Browser(f"{server.address}/").post("class/api/join", {"code": "AAAAAA"}).status == 409
        return time.monotonic() - began

    rounds = 0
    with school.store.writing() as db:
        for _ in range(WRONG_CODES.most * 2 // 3):
            WRONG_CODES.note(db, now_ms())
    with ThreadPoolExecutor(8) as pool:
        while max(pool.map(guess, 4 * [school.one, school.other])) < BRAKED_S:
            rounds += 1
            # Neither of them has seen as many as it takes; both together have.
            assert 4 * rounds < WRONG_CODES.most
        for server in (school.one, school.other):
            assert max(pool.map(guess, 8 * [server])) >= BRAKED_S
            assert student(server, room).get("class/api/see").status == 200
