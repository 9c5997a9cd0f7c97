"""Pages as people set their browsers, rooms that several people are in, and targets wherever a page is scrolled to."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.looking import faults, faults_in_every_look
from tests.browser.teaching import Lesson
from tests.browser.test_states import WALKS, reading
from tools.looks import axe
from tools.looks.rooms import lead_class, lead_discussion
from tools.looks.serving import Reading
from tools.looks.state import State, Walk
from tools.looks.walking import LOOKS, SCREENS, Look, lead

__all__ = ["reading"]
# On a quiet machine each takes less than a minute; on a busy one many times that.
BUSY_S = 900
PHONE, LAPTOP = SCREENS["phone"], Look(SCREENS["laptop"])
WALL = Look(SCREENS["laptop"]._replace(name="projector", width=1920, height=1080, scheme="light"))
# Where a bar stays in sight over a long page.
LONG = ("causes/", "references/groups/", "check/#checklist?present=symptom.confusion", "labs/#labs?calcium=3.6,mmol/L")


@pytest.fixture
def lesson(built: Path, tmp_path: Path) -> Iterator[Lesson]:
    """Serve a class."""
    assert built.is_dir()
    served = Lesson(tmp_path, "students-first.45")
    yield served
    served.stop()


@pytest.mark.timeout(BUSY_S)
def test_a_state_of_each_kind_bears_every_look(browser: Browser, reading: Reading) -> None:
    walks = tuple(walk for walk in WALKS if any(state.everywhere for state in walk.states))
    found: list[str] = []
    count = 0
    for seen in lead(browser, reading.address, walks, PHONE):
        if seen.everywhere:
            found += faults_in_every_look(seen)
            count += len(LOOKS)
    print(f"{count} states in {len(LOOKS)} looks")
    assert found == []
    assert count > 200


@pytest.mark.timeout(BUSY_S)
def test_axe_finds_nothing_where_several_people_meet(browser: Browser, reading: Reading, lesson: Lesson) -> None:
    found: list[str] = []
    count = 0
    for led in (lead_discussion(browser, reading, PHONE), lead_class(browser, lesson, PHONE)):
        for seen in led:
            found += faults(seen, LAPTOP, *((WALL,) if "wall" in seen.name else ()))
            count += 4
    print(f"{count} states of rooms")
    assert found == []


@pytest.mark.timeout(BUSY_S)
def test_every_target_is_large_enough_wherever_a_page_is_scrolled_to(browser: Browser, reading: Reading) -> None:
    walks = tuple(Walk(address, address, (State("open"),)) for address in LONG)
    for seen in lead(browser, reading.address, walks, PHONE):
        high = int(seen.page.evaluate("document.documentElement.scrollHeight"))
        for place in range(0, high, PHONE.height // 2):
            seen.page.evaluate("place => scrollTo({ top: place, behavior: 'instant' })", place)
            assert axe.ask(seen.page, ("target-size",)) == [], (seen.name, place)
