"""Answers over a line that loses half of what goes over it: each comes through once, and the last one counts."""

from __future__ import annotations

import json
import subprocess
import threading
from typing import Any

import pytest

from tests.classroom.running import CHOICES, Running, kept, opened
from tests.classroom.wire import Browser, Place
from tests.support.device import deno
from tests.support.lossy import LossyLine
from tests.support.server import ROOT

pytestmark = pytest.mark.slow

LOST_S = 10
PHONES = 20


def phone(number: int, browser: Browser) -> dict[str, Any]:
    """Return who answers what and when: everybody while the line is at its worst, and some change their mind."""
    turns = range(1 + number % 3)
    answers = [{"after": 400 * number + 1500 * turn, "value": CHOICES[(number + turn) % 3]} for turn in turns]
    return {"cookie": f"class-member={browser.cookies['class-member']}", "answers": answers}


def answered(line: LossyLine, round_: int, phones: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Let the phones answer over a line, and return what became of it on each."""
    base = f"http://127.0.0.1:{line.port}/class/api/"
    allowed = ["--allow-read", f"--allow-net=127.0.0.1:{line.port}"]
    done = subprocess.run(
        [deno(), "run", "--quiet", "--cached-only", "--no-lock", *allowed, "tests/support/phones.mjs"],
        cwd=ROOT,
        input=json.dumps({"base": base, "round": round_, "phones": phones}),
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    return list(json.loads(done.stdout))


def test_of_answers_over_a_line_that_loses_half_each_comes_through_once_and_the_last_one_counts(
    place: Place, running: Running
) -> None:
    room, teacher, number = opened(place)
    names = [f"Student {each}" for each in range(PHONES)]
    phones = [phone(each, place.student(room, name)) for each, name in enumerate(names)]
    with LossyLine(running[0].port) as line:
        line.loss = 0.5
        mend = threading.Timer(LOST_S, lambda: setattr(line, "loss", 0.0))
        mend.start()
        told = answered(line, number, phones)
        mend.join()
        line.settle()
        happened = dict(line.happened)
    assert {each["progress"] for each in told} == {"kept"}, told
    # It was as bad as it was meant to be, and phones had to repeat.
    assert min(happened[each] for each in ("broken", "stalled", "late")) > 3, happened
    assert sum(each["sent"] for each in told) > 1.5 * PHONES
    wanted = {name: each["answers"][-1]["value"] for name, each in zip(names, phones, strict=True)}
    assert kept(place, number) == wanted
    assert teacher.get("class/api/lead").body["round"]["answered"] == PHONES
