"""A classroom as it is run: a process of its own, with a small publication that somebody goes on reading."""

from __future__ import annotations

import json
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from time import sleep

from sqlalchemy import select

from classroom.rooms import Room
from classroom.store import Store
from classroom.store.schema import answers, participants
from classroom.store.upgrade import upgrade
from tests.classroom.wire import Browser, Place, Reply
from tests.support.publication import publication
from tests.support.server import Server

PAGE = "/one/"
QUESTION = "what-commonest-kind-blood"
CHOICES = ("normal", "high-calcium", "high-phosphate")
Running = tuple[Server, Place]


@contextmanager
def run(folder: Path, database: str) -> Iterator[tuple[Server, Place]]:
    """Run a classroom with a store of this address, whose tables are made."""
    with closing(Store(database)) as store:
        upgrade(store)
        root = publication(folder / "root", "one")
        options = (f"--Dashboard.publication={root}", f"--database-url={database}")
        module = "classroom serve --no-room --host=127.0.0.1"
        server = Server(folder / "log", *options, site=folder / "site", module=module)
        try:
            yield server, Place(f"{server.address}/", store)
        finally:
            server.stop()


@contextmanager
def reading(server: Server) -> Iterator[None]:
    """Let somebody read the publication all the while; they must never be sent away."""
    seen, ended = Counter[int](), threading.Event()

    def read() -> None:
        while not ended.is_set():
            seen[server.ask(PAGE).status] += 1
            sleep(0.05)

    thread = threading.Thread(target=read)
    thread.start()
    try:
        yield
    finally:
        ended.set()
        thread.join()
    assert seen[200] > 0
    assert set(seen) == {200}, seen


def lead(teacher: Browser, **what: object) -> None:
    """Do something as whoever leads a class."""
    reply = teacher.post("class/api/lead", what)
    assert reply.status == 200, reply.body


def opened(place: Place) -> tuple[Room, Browser, int]:
    """Open a class and ask a question; returns the room, who leads it, and the number of the round."""
    room = place.room()
    teacher = place.teacher(room)
    lead(teacher, do="ask", kind="question", item=QUESTION)
    return room, teacher, teacher.get("class/api/lead").body["round"]["id"]


def answer(browser: Browser, number: int, value: str) -> Reply:
    """Answer as a phone does."""
    return browser.post("class/api/answer", {"round": number, "value": [value]})


def kept(place: Place, number: int) -> dict[str, str]:
    """Return who answered what, as it is on the disk; a second row of somebody would be a fault."""
    with place.store.reading() as db:
        found = select(participants.c.name, answers.c.value).join(answers).where(answers.c.round == number)
        rows = [(name, json.loads(value)[0]) for name, value in db.execute(found)]
    assert len(rows) == len(dict(rows))
    return dict(rows)
