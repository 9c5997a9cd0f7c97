"""Axe in the rooms that several people make together: a live class, and the discussion with its moderator."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.looking import faults_on
from tests.browser.teaching import Lesson
from tests.browser.test_states import BUSY_S, PHONE
from tools.looks.rooms import lead_class, lead_discussion
from tools.looks.serving import Reading
from tools.looks.walking import SCREENS, Look

LAPTOP = Look(SCREENS["laptop"])
WALL = Look(SCREENS["laptop"]._replace(name="projector", width=1920, height=1080, scheme="light"))


@pytest.fixture
def lesson(built: Path, tmp_path: Path) -> Iterator[Lesson]:
    """Serve a class."""
    assert built.is_dir()
    served = Lesson(tmp_path, "students-first.45")
    yield served
    served.stop()


@pytest.mark.timeout(BUSY_S)
def test_axe_finds_nothing_where_several_people_meet(browser: Browser, reading: Reading, lesson: Lesson) -> None:
    found: list[str] = []
    count = 0
    for led in (lead_discussion(browser, reading, PHONE), lead_class(browser, lesson, PHONE)):
        for seen in led:
            screens = (LAPTOP, WALL) if "wall" in seen.name else (LAPTOP,)
            found += faults_on(seen, *screens)
            count += 1 + len(screens)
    print(f"{count} states of rooms")  # noqa: T201 - `pytest -s` says how much was looked at
    assert found == []
