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
from contextlib import contextmanager
from pathlib import Path
from time import sleep

import pytest
from sqlalchemy import select

from classroom.board import LONGEST
from classroom.rooms import Room
from classroom.store.schema import answers, participants, rounds
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
AT_ONCE = 400
NO_STORE = say("class-store")
Running = tuple[Server, Place]


@contextmanager
def small_disk(folder: Path) -> Iterator[Path]:
    """Give a disk of its own of two megabytes, or a folder where nobody may make one."""
    mounted = os.geteuid() == 0 and (
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", folder], check=False).returncode == 0  # noqa: S607
    )
    try:
        yield folder
    finally:
        if mounted:
            subprocess.run(["umount", folder], check=True)  # noqa: S607


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
