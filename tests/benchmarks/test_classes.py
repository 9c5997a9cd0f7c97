"""What a class is measured by counts what it says: answers that nobody acknowledged, and those that were lost after."""

from __future__ import annotations

import asyncio

import pytest

from benchmarks.measures import classes
from benchmarks.pupils import Pupil


def test_an_answer_that_was_acknowledged_and_is_not_counted_is_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(classes, "WITHIN_S", 0.0)
    monkeypatch.setattr(classes, "LOOK_EVERY_S", 0.0)
    pupils = [Pupil("nowhere") for _ in range(10)]

    async def answer(pupil: Pupil) -> None:
        if pupil is pupils[0]:
            raise ConnectionError("refused")

    async def count() -> int:
        return 7

    figures = asyncio.run(classes.answered(pupils, answer, count))
    assert (figures["answers"], figures["of them not acknowledged"], figures["acknowledged and lost"]) == (10, 1, 2)
    assert 0 <= figures["acknowledged, median ms"] <= figures["acknowledged, p95 ms"]
