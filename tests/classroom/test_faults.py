"""What goes wrong under a class that goes on: lost packets, guessers, floods, a full disk, a lock, a killed server.

In every one of them the publication is read, nothing that was acknowledged is lost, and people get a clear sentence.
"""

from __future__ import annotations

import asyncio
import json
import os
import signal
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager, suppress
from http.client import HTTPException
from pathlib import Path
from time import sleep

import pytest
from sqlalchemy import select
from websocket import create_connection

from classroom.board import LONGEST
from classroom.rooms import Room
from classroom.store.schema import answers, participants
from classroom.texts import MOST_MARKS
from content.language import say
from tests.classroom.running import reading, run
from tests.classroom.wire import Browser, Place, Reply
from tests.support.device import deno
from tests.support.lossy import LossyLine
from tests.support.server import ROOT, Server

pytestmark = pytest.mark.slow

QUESTION = "what-commonest-kind-blood"
CHOICES = ("normal", "high-calcium", "high-phosphate")
LOST_S = 10
PHONES = 20
GUESSES = 10_000
AT_ONCE = 800
# Of so many answers the server is killed when some were acknowledged.
ANSWERS, SOME = 50, 20
NO_STORE = say("class-store")
Running = tuple[Server, Place]


@contextmanager
def small_disk(folder: Path) -> Iterator[Path]:
    """Give a small disk of its own, or a folder where nobody may make one."""
    mounted = os.geteuid() == 0 and (
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", folder], check=False).returncode == 0
    )
    try:
        yield folder
    finally:
        if mounted:
            subprocess.run(["umount", folder], check=True)


@pytest.fixture(scope="module")
def disk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    with small_disk(tmp_path_factory.mktemp("disk")) as folder:
        yield folder


@pytest.fixture(scope="module")
def running(disk: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    with run(tmp_path_factory.mktemp("running"), f"sqlite:///{disk / 'class.db'}") as made:
        yield made


@pytest.fixture
def place(running: Running) -> Iterator[Place]:
    """Give the running classroom while somebody reads the publication."""
    with reading(running[0]):
        yield running[1]


def lead(teacher: Browser, **what: object) -> None:
    reply = teacher.post("class/api/lead", what)
    assert reply.status == 200, reply.body


def opened(place: Place) -> tuple[Room, Browser, int]:
    """Open a class and ask a question; returns the room, who leads it, and the number of the round."""
    room = place.room()
    teacher = place.teacher(room)
    lead(teacher, do="ask", kind="question", item=QUESTION)
    return room, teacher, teacher.get("class/api/lead").body["round"]["id"]


def answer(browser: Browser, number: int, value: str) -> Reply:
    return browser.post("class/api/answer", {"round": number, "value": [value]})


def kept(place: Place, number: int) -> dict[str, str]:
    """Return who answered what, as it is on the disk; a second row of somebody would be a fault."""
    with place.store.reading() as db:
        found = select(participants.c.name, answers.c.value).join(answers).where(answers.c.round == number)
        rows = [(name, json.loads(value)[0]) for name, value in db.execute(found)]
    assert len(rows) == len(dict(rows))
    return dict(rows)


def test_of_answers_over_a_line_that_loses_half_each_comes_through_once_and_the_last_one_counts(
    place: Place, running: Running
) -> None:
    room, teacher, number = opened(place)
    students = {f"Student {each}": place.student(room, f"Student {each}") for each in range(PHONES)}
    # Everybody answers while the line is at its worst, and some change their mind.
    phones = [
        {
            "cookie": f"class-member={browser.cookies['class-member']}",
            "answers": [
                {"after": 400 * each + 1500 * turn, "value": CHOICES[(each + turn) % 3]} for turn in range(1 + each % 3)
            ],
        }
        for each, browser in enumerate(students.values())
    ]
    with LossyLine(running[0].port) as line:
        base = f"http://127.0.0.1:{line.port}/class/api/"
        line.loss = 0.5
        mend = threading.Timer(LOST_S, lambda: setattr(line, "loss", 0.0))
        mend.start()
        command = [
            deno(),
            "run",
            "--quiet",
            "--cached-only",
            "--no-lock",
            "--allow-read",
            f"--allow-net=127.0.0.1:{line.port}",
        ]
        sent = json.dumps({"base": base, "round": number, "phones": phones})
        done = subprocess.run(
            [*command, "tests/support/phones.mjs"],
            cwd=ROOT,
            input=sent,
            capture_output=True,
            text=True,
            check=False,
            timeout=90,
        )
        mend.join()
        line.settle()
        happened = dict(line.happened)
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert {each["progress"] for each in told} == {"kept"}, told
    # It was as bad as it was meant to be, and phones had to repeat.
    assert min(happened[each] for each in ("broken", "stalled", "late")) > 3, happened
    assert sum(each["sent"] for each in told) > 1.5 * PHONES
    wanted = {name: phone["answers"][-1]["value"] for name, phone in zip(students, phones, strict=True)}
    assert kept(place, number) == wanted
    assert teacher.get("class/api/lead").body["round"]["answered"] == PHONES


async def _guess(port: int, numbers: range) -> set[int]:
    """Try codes over one connection, one after the other, and return the statuses."""
    lines, pen = await asyncio.open_connection("127.0.0.1", port)
    found = set()
    for number in numbers:
        body = json.dumps({"code": f"A{number:05d}"})
        head = (
            "POST /class/api/join HTTP/1.1",
            f"Host: 127.0.0.1:{port}",
            "X-Class: 1",
            f"Content-Length: {len(body)}",
        )
        pen.write(("\r\n".join((*head, "", body))).encode())
        reply = await lines.readuntil(b"\r\n\r\n")
        found.add(int(reply.split(b" ", 2)[1]))
        length = next(line for line in reply.split(b"\r\n") if line.lower().startswith(b"content-length"))
        await lines.readexactly(int(length.partition(b":")[2]))
    pen.close()
    return found


async def _guess_all(port: int) -> set[int]:
    each = -(-GUESSES // AT_ONCE)
    found = await asyncio.gather(*(_guess(port, range(n * each, (n + 1) * each)) for n in range(AT_ONCE)))
    return set().union(*found)


def test_ten_thousand_guesses_of_a_code_find_nothing_while_a_class_goes_on(place: Place, running: Running) -> None:
    room, teacher, number = opened(place)
    ada = place.student(room, "Ada")
    with ThreadPoolExecutor(1) as pool:
        guessed = pool.submit(lambda: asyncio.run(_guess_all(running[0].port)))
        rounds_, names = 0, {"Ada"}
        while not guessed.done():
            # A right code is braked for nobody, and answers are taken as ever.
            names.add(f"Student {rounds_}")
            late = place.student(room, f"Student {rounds_}")
            for browser, value in ((ada, CHOICES[rounds_ % 3]), (late, "normal")):
                assert answer(browser, number, value).body == {"kept": True}
            assert teacher.get("class/api/lead").body["round"]["answered"] == len(names)
            rounds_ += 1
            sleep(0.2)
        assert guessed.result() == {409}
    assert rounds_ > 3
    assert set(kept(place, number)) == names


def test_what_is_thrown_at_the_board_stays_a_text_or_is_refused(place: Place) -> None:
    room, teacher, _ = opened(place)
    lead(teacher, do="board", open=True)
    ben = place.student(room, "Ben")
    for typed, shown in (
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
        ("left \u202eright\u202c", "left right"),
        ("👩🏽‍⚕️ ok 🎉", "👩🏽‍⚕️ ok 🎉"),
        ("e" + "\u0301" * 4000, "é" + "\u0301" * MOST_MARKS),
        ("'; DROP TABLE asked; --", "'; DROP TABLE asked; --"),
        ("=HYPERLINK(1)\0", None),
        (" \u202e\u200d ", None),
        ("x" * (LONGEST + 1), None),
        ("x" * 1_000_000, None),
    ):
        ada = place.student(room, typed if typed.startswith("<") else "Ada")
        body = json.dumps({"text": typed}, ensure_ascii=False).encode()
        reply = ada.post("class/api/ask", body)
        asked = [each["text"] for each in ada.get("class/api/see").body["board"]["asked"]]
        assert asked == ([shown] if shown else []), (typed[:40], reply)
        assert reply.status == 200 if shown else reply.body["text"].endswith("."), (typed[:40], reply)
    number = teacher.get("class/api/lead").body["board"]["asked"][0]["id"]
    lead(teacher, do="decide", asked=number, state="shown")
    for turn in range(1000):
        assert ben.post("class/api/vote", {"asked": number, "wanted": turn % 2 == 0}).status == 200
    assert teacher.get("class/api/wall").body["board"]["asked"][0]["votes"] == 0


def test_a_phone_comes_back_a_second_and_a_third_time_and_two_tabs_are_one_person(place: Place) -> None:
    room, teacher, number = opened(place)
    ada, ben = place.student(room, "Ada"), place.student(room, "Ada")
    assert [each.get("class/api/see").body["me"] for each in (ada, ben)] == ["Ada", "Ada 2"]
    cookie = f"class-member={ada.cookies['class-member']}"
    address = f"{place.base.replace('http', 'ws')}class/api/live"
    told = []
    for turn in range(4):
        # Twice at a time: the second tab is the same person, and an old line that nobody closed harms nobody.
        lines = [create_connection(address, cookie=cookie, timeout=10) for _ in range(2)]
        assert answer(ada, number, CHOICES[turn % 3]).status == 200
        lead(teacher, do="follow", place=f"causes/#place-{turn}")
        told += [line.recv() for line in lines]
        assert ada.get("class/api/see").body["follow"] == f"causes/#place-{turn}"
        assert ada.get("class/api/see").body["round"]["mine"] == [CHOICES[turn % 3]]
        lines[0].close()
        lines[1].sock.close()
    assert told == ["changed"] * 8
    assert kept(place, number) == {"Ada": CHOICES[0]}
    # Somebody else takes the phone: they take its name over, and nothing is answered twice.
    assert ada.post("class/api/name", {"name": "Cleo"}).status == 200
    assert kept(place, number) == {"Cleo": CHOICES[0]}
    lead(teacher, do="end")
    assert answer(ada, number, "normal").body["text"] == say("class-closed")
    assert Browser(place.base).post("class/api/join", {"code": room.code}).body["text"] == say("class-ended")


def no_write(student: Browser, number: int) -> None:
    """Check that an answer is not taken, that the phone is told so in a sentence, and that the class is still seen."""
    reply = answer(student, number, "high-calcium")
    assert (reply.status, reply.body["text"]) == (503, NO_STORE)
    assert student.get("class/api/see").body["round"]["id"] == number


def test_a_disk_that_is_full_takes_no_answer_and_loses_none(place: Place, disk: Path) -> None:
    if not os.path.ismount(disk):
        pytest.skip("only root may make a small disk")
    room, _, number = opened(place)
    ada, ben = place.student(room, "Ada"), place.student(room, "Ben")
    assert answer(ada, number, "normal").status == 200
    # Otherwise the log beside the store has room that was written before, and takes what comes for a while.
    with closing(sqlite3.connect(disk / "class.db")) as db:
        assert db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0] == 0
    filler = disk / "filler"
    try:
        with filler.open("wb", buffering=0) as out, suppress(OSError):
            while True:
                out.write(b"x" * 1024)
        no_write(ben, number)
        strange = Browser(place.base).post("discuss/api/register", {"name": "Zoe", "password": "four plain words"})
        assert (strange.status, strange.body["text"]) == (503, say("discuss-store"))
        assert kept(place, number) == {"Ada": "normal"}
    finally:
        filler.unlink()
    assert answer(ben, number, "high-calcium").body == {"kept": True}
    assert kept(place, number) == {"Ada": "normal", "Ben": "high-calcium"}


HOLDS = """
import sqlite3, sys
held = sqlite3.connect(sys.argv[1], isolation_level=None)
held.execute("BEGIN IMMEDIATE")
print("held", flush=True)
sys.stdin.read()
"""


def test_a_store_that_another_process_holds_is_read_and_written_again_when_it_lets_go(place: Place, disk: Path) -> None:
    room, _, number = opened(place)
    ada = place.student(room, "Ada")
    command = [sys.executable, "-c", HOLDS, str(disk / "class.db")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        no_write(ada, number)
        other.communicate("")
    assert answer(ada, number, "normal").body == {"kept": True}


def test_every_answer_that_was_acknowledged_is_there_after_the_server_was_killed_in_the_middle(
    running: Running,
) -> None:
    server, place = running
    room, _, number = opened(place)
    students = {f"Student {each}": place.student(room, f"Student {each}") for each in range(ANSWERS)}
    acknowledged: list[str] = []

    def send(name: str) -> None:
        with suppress(OSError, HTTPException):
            if answer(students[name], number, "normal").body == {"kept": True}:
                acknowledged.append(name)
                if len(acknowledged) == SOME:
                    server.process.send_signal(signal.SIGKILL)

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(send, students))
    server.process.wait()
    server.start_again()
    assert SOME <= len(acknowledged) < len(students)
    assert set(acknowledged) <= set(kept(place, number))
    # Phones send again what was not acknowledged, and everybody is still who they were.
    for name in set(students) - set(acknowledged):
        assert answer(students[name], number, "normal").body == {"kept": True}
    assert kept(place, number) == dict.fromkeys(students, "normal")
    with reading(server):
        sleep(0.2)
