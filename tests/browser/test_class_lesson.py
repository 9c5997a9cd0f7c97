"""A lesson that is taught live: from its page to the desk, a case to its end, and phones that see no step too early."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from content import library
from content.language import say
from tests.browser.teaching import KEPT, Lesson, now


@pytest.fixture
def own(built: Path, tmp_path: Path) -> Iterator[Lesson]:
    """Serve a class that a test may end."""
    assert built.is_dir()
    served = Lesson(tmp_path)
    yield served
    served.stop()


def answer_case(phone: Page, cause: str) -> None:
    """Name one cause of a case, and send it."""
    phone.get_by_label(say("case-room-causes")).fill(cause)
    phone.get_by_role("button", name=say("case-room-add"), exact=True).click()
    expect(phone.locator(".class-causes li")).to_have_count(1)
    phone.get_by_label(say("practice-unsure"), exact=True).check()
    phone.get_by_role("button", name=say("live-send")).click()
    expect(phone.get_by_text(KEPT)).to_be_visible()


def held(page: Page, lesson: Lesson, *places: str) -> None:
    """Check that a phone gets a friendly page instead of what would tell how a case goes on."""
    for place in places:
        page.goto(f"{lesson.outside}{place}")
        expect(page.get_by_role("heading", name=say("message-held"))).to_be_visible()


def play(teacher: Page, phone: Page, step: str, cause: str) -> None:
    """Ask a step of the first case of the plan, answer it, and reveal it."""
    plan, name = teacher.locator(".class-plan > li").first, say(f"case-room-step-{step}")
    plan.get_by_role("button", name=name).click()
    expect(plan.get_by_role("button", name=say("live-step-asked", what=name))).to_be_visible()
    answer_case(phone, cause)
    now(teacher, "live-reveal")
    expect(plan.get_by_role("button", name=say("live-step-shown", what=name))).to_be_visible()
    expect(phone.get_by_role("heading", name=say("live-middle"))).to_be_visible()
    expect(phone.get_by_text(say("live-sure-count", sure=0, unsure=1))).to_be_visible()


def test_a_lesson_is_taught_live_and_its_case_is_told_to_phones_step_by_step_alone(
    own: Lesson, browser: Browser
) -> None:
    source = library()
    kit = source.kits["students-first"]
    teacher = own.teacher(browser)
    # A link on the page of the lesson leads to the desk, which offers its plan.
    teacher.goto(f"http://localhost:{own.port}/teach/{kit.id}/")
    teacher.get_by_role("link", name=say("teach-live")).first.click()
    teacher.get_by_role("button", name=say("live-plan-use")).click()
    expect(teacher.get_by_role("heading", name=say("live-plan", title=kit.title, minutes=45))).to_be_visible()
    phone, other = own.phone(browser, "Ada"), browser.new_context().new_page()
    held(other, own, "cases/", f"teach/{kit.id}/", "explore/")
    case = source.teaching_cases[next(step.case for step in kit.plans[0].steps if step.case)]
    said = source.explorer_on_cases["cases"][case.id]
    for step in (step.kind for step in case.steps if step.kind in said and step.kind != "outcome"):
        play(teacher, phone, step, source.causes[source.cases[case.case].cause].name)
    for line in ("class", "middle"):
        expect(phone.get_by_text(say(f"live-found-{line}", place=1))).to_be_visible()
    expect(phone.get_by_text(say("live-found-named", named=1, of=1))).to_be_visible()
    # Other cases of the plan are still to come; the teacher reads on, and everybody does when the class is over.
    held(other, own, "cases/")
    room = teacher.context.new_page()
    room.goto(f"http://localhost:{own.port}/cases/")
    expect(room.get_by_role("link", name=case.title)).to_be_visible()
    teacher.get_by_role("button", name=say("live-end"), exact=True).click()
    expect(phone.get_by_text(say("live-over"))).to_be_visible()
    other.reload()
    expect(other.get_by_role("link", name=case.title)).to_be_visible()
