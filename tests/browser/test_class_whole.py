"""A whole class: a teacher and thirty students by a plan of the kit, from the door to the table, on both databases.

Five of the students are browsers at an address that phones reach; the others send what a phone sends.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from content import library
from content.language import say
from tests.browser.databases import KINDS, empty
from tests.browser.teaching import KEPT, Lesson, now, send
from tests.classroom import wire

PLAN = "students-first.45"
PEOPLE, PHONES = 30, 5
QUESTION = library().questions["causes-inherited-hip-lump"]
RIGHT = next(each for each in QUESTION.options if each.right)
WRONG = next(each for each in QUESTION.options if not each.right)
CASE = library().teaching_cases["a-painful-elbow-without-an-injury"]
CAUSES = list(library().causes)
STORY = say("case-room-step-story")
# A name that a spreadsheet would run as a formula.
TRICKY = "=1+1"


@pytest.fixture(params=KINDS)
def lesson(request: pytest.FixtureRequest, built: Path, tmp_path: Path) -> Iterator[Lesson]:
    """Serve a class with a plan, on each of the databases."""
    assert built.is_dir()
    with empty(request.param, tmp_path) as at:
        served = Lesson(tmp_path, PLAN, at)
        yield served
        served.stop()


class Class:
    """Those who are taught: some with a phone, the others over the wire; and what each of them answered."""

    def __init__(self, lesson: Lesson, browser: Browser) -> None:
        names = [f"Phone {number}" for number in range(PHONES)]
        self.phones = {name: lesson.phone(browser, name) for name in names}
        self.others: dict[str, wire.Browser] = {}
        for number in range(PEOPLE - PHONES):
            name = f"Student {number}" if number else TRICKY
            self.others[name] = wire.Browser(lesson.outside)
            reply = self.others[name].post("class/api/join", {"code": lesson.code, "name": name})
            assert reply.status == 200, reply
        self.given: dict[tuple[str, str, str], str] = {}

    def answer_question(self, turn: int) -> None:
        """Let everybody answer: at first one in three is right, and after talking all but one in five."""
        for number, (name, phone) in enumerate(self.phones.items()):
            option = RIGHT if number % (3 if turn == 1 else 5) == (0 if turn == 1 else 1) else WRONG
            send(phone, option.text)
            self.given[QUESTION.id, str(turn), name] = option.id
        for number, (name, browser) in enumerate(self.others.items()):
            option = WRONG if number % (3 if turn == 1 else 5) else RIGHT
            round_ = browser.get("class/api/see").body["round"]
            reply = browser.post("class/api/answer", {"round": round_["id"], "value": [option.id], "sure": turn == 2})
            assert reply.body == {"kept": True}
            self.given[QUESTION.id, str(turn), name] = option.id

    def answer_case(self) -> None:
        """Let everybody name causes; who has a phone types part of a name, and takes one of those that are offered."""
        causes = {cause.name: cause.id for cause in library().causes.values()}
        for number, (name, phone) in enumerate(self.phones.items()):
            phone.get_by_label(say("case-room-causes")).fill("tumoral")
            phone.get_by_role("button", name=say("case-room-add"), exact=True).click()
            offered = phone.locator(".cs-fault button").nth(number % 3)
            self.given[CASE.id, "1", name] = causes[offered.inner_text()]
            offered.click()
            phone.get_by_role("button", name=say("live-send")).click()
            expect(phone.get_by_text(KEPT)).to_be_visible()
        for number, (name, browser) in enumerate(self.others.items()):
            seen = browser.get("class/api/see")
            assert CASE.steps[0].told.split("\n")[0] in str(seen.body)
            assert CASE.steps[1].told.split("\n")[0] not in str(seen.body)
            chosen = CAUSES[number % 4 : number % 4 + 3]
            reply = browser.post("class/api/answer", {"round": seen.body["round"]["id"], "value": chosen})
            assert reply.body == {"kept": True}
            self.given[CASE.id, "1", name] = "; ".join(chosen)


def all_answered(teacher: Page) -> None:
    """Wait until the teacher sees that everybody has answered."""
    expect(teacher.get_by_text(say("live-answered-of", count=PEOPLE, of=PEOPLE))).to_be_visible()


def ask_and_talk(teacher: Page, taught: Class) -> None:
    """Ask the question of the plan, talk, ask again, and reveal both rounds."""
    item = teacher.locator(".class-plan li", has_text=QUESTION.stem).last
    item.get_by_role("button", name=say("live-ask-this")).click()
    expect(teacher.locator(".class-of-now").get_by_role("heading", name=QUESTION.stem)).to_be_visible()
    taught.answer_question(1)
    all_answered(teacher)
    for phone in taught.phones.values():
        assert phone.get_by_text(RIGHT.why).count() == 0
    now(teacher, "live-close")
    now(teacher, "live-again")
    for phone in taught.phones.values():
        expect(phone.get_by_text(say("live-second", what=say("live-kind-question")))).to_be_visible()
    teacher.reload()
    taught.answer_question(2)
    all_answered(teacher)
    now(teacher, "live-reveal")
    for phone in taught.phones.values():
        expect(phone.locator("li", has_text=RIGHT.text).get_by_text(RIGHT.why).first).to_be_visible()


def ask_case(teacher: Page, taught: Class) -> None:
    """Ask the first step of a case of the plan, and reveal it."""
    steps = teacher.locator(".class-plan > li", has_text=CASE.title)
    steps.get_by_role("button", name=STORY).first.click()
    expect(teacher.locator(".class-of-now").get_by_role("heading", name=CASE.title)).to_be_visible()
    taught.answer_case()
    all_answered(teacher)
    now(teacher, "live-reveal")
    for phone in taught.phones.values():
        expect(phone.get_by_role("heading", name=say("live-explorer"))).to_be_visible()


def use_board(teacher: Page, taught: Class) -> None:
    """Let a phone ask something, show it, and let somebody else vote."""
    teacher.get_by_role("button", name=say("live-board-open")).click()
    asker, voter, *_ = taught.phones.values()
    asker.get_by_label(say("live-ask")).fill("Why the hip?")
    asker.get_by_role("button", name=say("live-ask-send")).click()
    teacher.get_by_role("button", name=say("live-show")).click()
    voter.get_by_role("button", name=say("live-vote", votes=0)).click()
    expect(teacher.get_by_text(say("live-votes", votes=1))).to_be_visible()


def lead_and_end(teacher: Page, taught: Class) -> None:
    """Bring phones to a section, and end the class."""
    teacher.locator(".class-plan").get_by_role("button", name=say("live-lead-to", place="")).first.click()
    for phone in taught.phones.values():
        expect(phone.get_by_text(say("live-follow"))).to_be_visible()
    teacher.get_by_role("button", name=say("live-end"), exact=True).click()
    for phone in taught.phones.values():
        expect(phone.get_by_text(say("live-over"))).to_be_visible()


def compare(teacher: Page, taught: Class) -> None:
    """Save the table of answers, and compare each line with what was answered."""
    with teacher.expect_download() as saved:
        teacher.get_by_role("link", name=say("live-save")).click()
    text = saved.value.path().read_text("utf-8")
    assert text.startswith("\ufeff")
    head, *rows = csv.reader(io.StringIO(text.removeprefix("\ufeff")))
    at = {name: head.index(say(f"class-csv-{name}")) for name in ("item", "turn", "name", "answer", "sure")}
    # What a spreadsheet would run begins with an apostrophe.
    told = {(row[at["item"]], row[at["turn"]], row[at["name"]].removeprefix("'")): row[at["answer"]] for row in rows}
    assert len(told) == len(rows) == 3 * PEOPLE
    assert [row[at["name"]] for row in rows if "1+1" in row[at["name"]]] == [f"'{TRICKY}"] * 3
    assert told == taught.given


def test_a_teacher_and_thirty_students_from_the_door_to_the_table(lesson: Lesson, browser: Browser) -> None:
    teacher = lesson.teacher(browser)
    taught = Class(lesson, browser)
    expect(teacher.get_by_text(say("live-came", came=PEOPLE))).to_be_visible()
    ask_and_talk(teacher, taught)
    ask_case(teacher, taught)
    use_board(teacher, taught)
    lead_and_end(teacher, taught)
    compare(teacher, taught)
    for page in (teacher, *taught.phones.values()):
        page.context.close()
