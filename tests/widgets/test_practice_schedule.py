"""When a question comes again: what a page works out agrees with the FSRS of another language."""

from __future__ import annotations

import datetime as dt
import json
import os
import random
import subprocess
from typing import Any

from fsrs import Card, Rating, Scheduler

from tests.support.device import ROOT, deno

HISTORIES = 1000
RATING = {"again": Rating.Again, "hard": Rating.Hard, "good": Rating.Good}
BEGINNING = dt.datetime(2026, 3, 1, tzinfo=dt.UTC)
# The page lets a surer answer never bring a question back as soon as a less sure one; this library does not mind.
LATER = {"again": 0, "hard": 1, "good": 2}


def history(seed: int) -> list[dict[str, Any]]:
    """Return the reviews of one question, at least a day apart."""
    chance = random.Random(seed)  # noqa: S311 - the same each time is what is wanted
    day, reviews = 0, []
    for number in range(chance.randint(1, 12)):
        time = int((BEGINNING + dt.timedelta(days=day)).timestamp() * 1000)
        grade = chance.choices(list(RATING), weights=(2, 2, 5))[0]
        reviews.append({"id": str(number), "question": "one", "grade": grade, "time": time})
        day += chance.choice((1, 2, 3, 7, 20, 60))
    return reviews


def ours(histories: list[list[dict[str, Any]]]) -> list[int]:
    command = [deno(), "run", "--quiet", "--cached-only", "--no-check", "tests/support/schedule.mjs"]
    utc = {**os.environ, "TZ": "UTC"}
    told = json.dumps(histories).encode()
    done = subprocess.run(command, input=told, cwd=ROOT, capture_output=True, check=True, env=utc)
    found: list[int] = json.loads(done.stdout)
    return found


def theirs(reviews: list[dict[str, Any]]) -> int:
    scheduler = Scheduler(learning_steps=(), relearning_steps=(), maximum_interval=365, enable_fuzzing=False)
    card = Card()
    for review in reviews:
        when = dt.datetime.fromtimestamp(review["time"] / 1000, dt.UTC)
        card, _ = scheduler.review_card(card, RATING[review["grade"]], when)
    return (card.due - dt.datetime(1970, 1, 1, tzinfo=dt.UTC)).days


def test_a_question_comes_again_when_another_library_says_so() -> None:
    histories = [history(seed) for seed in range(HISTORIES)]
    later = [mine - theirs(reviews) for mine, reviews in zip(ours(histories), histories, strict=True)]
    for days, reviews in zip(later, histories, strict=True):
        assert 0 <= days <= LATER[reviews[-1]["grade"]], reviews
    assert later.count(0) > HISTORIES * 0.8
