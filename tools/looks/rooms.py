"""The states of pages that several people make together: a live class, and the discussion."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from playwright.sync_api import Browser, Page, expect

from content import library
from content.language import say
from tools.looks.lesson import KEPT, Lesson, ask, now, send
from tools.looks.serving import Reading
from tools.looks.state import PATIENCE_MS
from tools.looks.walking import Screen, Seen

RIGHT, WRONG = "Both are normal", "Calcium is high"
DISCUSSED = "causes/werner/"
# What somebody may write who means no good.
TRICK = "<img src=x onerror=alert(1)> \u202eright to left\u202c " + "e" + "\u0301" * 2000


def _how(screen: Screen) -> dict[str, Any]:
    return {
        "viewport": {"width": screen.width, "height": screen.height},
        "color_scheme": screen.scheme,
        "reduced_motion": "reduce",
        "service_workers": "block",
        "bypass_csp": True,  # axe is put into the page
    }


def lead_class(browser: Browser, lesson: Lesson, screen: Screen) -> Iterator[Seen]:
    """Lead through a class from the door to its end, and stop at each page of each state."""
    how = _how(screen)
    yield from _door(browser, lesson, screen)
    teacher = lesson.teacher(browser, **how)
    wall = lesson.wall(teacher)
    wall.set_viewport_size({"width": screen.width, "height": screen.height})
    yield from _each("before", screen, teacher=teacher, wall=wall)
    phone = lesson.phone(browser, "Ada", **how)
    people = {"phone": phone, "teacher": teacher, "wall": wall}
    yield from _question(screen, people)
    yield from _case(screen, people)
    teacher.get_by_role("button", name=say("live-delete")).click()
    teacher.get_by_role("button", name=say("live-end"), exact=True).click()
    expect(phone.get_by_text(say("live-over"))).to_be_visible(timeout=PATIENCE_MS)
    yield from _each("over", screen, **people)
    for page in (teacher, phone):
        page.context.close()


def _door(browser: Browser, lesson: Lesson, screen: Screen) -> Iterator[Seen]:
    door = browser.new_context(**_how(screen)).new_page()
    door.goto(f"{lesson.outside}class/")
    expect(door.get_by_label(say("live-code"))).to_be_visible(timeout=PATIENCE_MS)
    yield Seen("class-door", door, screen)
    door.get_by_label(say("live-code")).fill("WRONG1")
    door.get_by_role("button", name=say("live-join")).click()
    expect(door.get_by_role("alert")).to_have_text(say("class-no-room"), timeout=PATIENCE_MS)
    yield Seen("class-door-refused", door, screen)
    door.context.close()


def _question(screen: Screen, people: dict[str, Page]) -> Iterator[Seen]:
    """Ask in the class and on the board, twice, and show what was answered."""
    phone, teacher, wall = people.values()
    question = library().questions["what-commonest-kind-blood"]
    teacher.get_by_role("button", name=say("live-board-open")).click()
    phone.get_by_label(say("live-ask")).fill("Why?")
    phone.get_by_role("button", name=say("live-ask-send")).click()
    teacher.get_by_role("button", name=say("live-show")).click()
    teacher.get_by_role("button", name=say("live-lead")).click()
    ask(teacher, "What it is", question.stem)
    send(phone, WRONG)
    yield from _each("asked", screen, **people)
    now(teacher, "live-close")
    expect(phone.get_by_text(say("live-closed"))).to_be_visible(timeout=PATIENCE_MS)
    yield from _each("closed", screen, **people)
    now(teacher, "live-again")
    send(phone, RIGHT)
    now(teacher, "live-reveal")
    expect(wall.get_by_text(say("live-of-second", count=1, of=1)).first).to_be_visible(timeout=PATIENCE_MS)
    yield from _each("revealed", screen, **people)


def _each(state: str, screen: Screen, **pages: Page) -> Iterator[Seen]:
    for name, page in pages.items():
        page.evaluate("scrollTo(0, 0)")
        yield Seen(f"class-{name}-{state}", page, screen)


def _case(screen: Screen, people: dict[str, Page]) -> Iterator[Seen]:
    """Ask a case, and answer it with a cause that is found by typing."""
    teacher, phone = people["teacher"], people["phone"]
    case = next(iter(library().teaching_cases.values()))
    teacher.get_by_text(say("live-cases", count=len(library().teaching_cases))).click()
    teacher.locator("li", has_text=case.title).get_by_role("button").first.click()
    phone.get_by_label(say("case-room-causes")).fill("scler")
    phone.get_by_role("button", name=say("case-room-add"), exact=True).click()
    yield from _each("case", screen, **people)
    phone.locator(".cs-fault button").first.click()
    phone.get_by_role("button", name=say("live-send")).click()
    expect(phone.get_by_text(KEPT)).to_be_visible(timeout=PATIENCE_MS)
    now(teacher, "live-reveal")
    expect(people["wall"].get_by_role("heading", name=say("live-explorer"))).to_be_visible(timeout=PATIENCE_MS)
    yield from _each("case-shown", screen, **people)


def _at_the_foot(page: Page, reading: Reading) -> None:
    # The same address again would only be a jump within the page.
    page.goto("about:blank")
    page.goto(f"{reading.address}{DISCUSSED}#discussion")
    expect(page.get_by_text(say("discuss-helpful"))).to_be_visible(timeout=PATIENCE_MS)


def _sign_in(page: Page, name: str, password: str, *, new: bool) -> None:
    page.get_by_label(say("discuss-who-new" if new else "discuss-who-known")).check()
    page.get_by_label(say("discuss-name"), exact=True).fill(name)
    page.get_by_label(say("discuss-password"), exact=True).fill(password)
    sends = say("discuss-register" if new else "discuss-sign-in")
    page.get_by_role("button", name=sends, exact=True).click()


def _moderated(eva: Page, reading: Reading, screen: Screen) -> Iterator[Seen]:
    """Sign in as the moderator, show what waits, and reply to it."""
    _at_the_foot(eva, reading)
    eva.get_by_text(say("discuss-to-write")).click()
    _sign_in(eva, "Eva", reading.PASSWORD, new=False)
    eva.get_by_role("link", name=re.compile("wait")).click()
    expect(eva.locator(".post").first).to_be_visible(timeout=PATIENCE_MS)
    yield Seen("moderator-waiting", eva, screen)
    eva.get_by_role("button", name=say("discuss-show"), exact=True).click()
    yield Seen("moderator-shown", eva, screen)
    _at_the_foot(eva, reading)
    eva.get_by_role("button", name=say("discuss-reply")).first.click()
    eva.locator("form.reply textarea").fill("It is in the facts.")
    yield Seen("discussion-replying", eva, screen)
    eva.locator("form.reply").get_by_role("button", name=say("discuss-send")).click()
    expect(eva.locator(".replies .post").first).to_be_focused(timeout=PATIENCE_MS)


def lead_discussion(browser: Browser, reading: Reading, screen: Screen) -> Iterator[Seen]:
    """Lead through the discussion: a reader writes, and a moderator shows it and answers."""
    ada, eva = (browser.new_context(**_how(screen)).new_page() for _ in range(2))
    writer = f"Ada of {screen.name}"
    _at_the_foot(ada, reading)
    yield Seen("discussion-empty", ada, screen)
    ada.get_by_text(say("discuss-to-write")).click()
    _sign_in(ada, writer, "short", new=True)
    expect(ada.locator(".wrong:visible").first).to_be_visible(timeout=PATIENCE_MS)
    yield Seen("discussion-refused", ada, screen)
    _sign_in(ada, writer, reading.PASSWORD, new=True)
    text = ada.get_by_label(say("discuss-your-post"))
    expect(text).to_be_focused(timeout=PATIENCE_MS)
    text.fill(TRICK)
    yield Seen("discussion-writing", ada, screen)
    ada.get_by_role("button", name=say("discuss-send")).click()
    expect(ada.locator(".post").first).to_be_focused(timeout=PATIENCE_MS)
    yield Seen("discussion-waiting", ada, screen)
    yield from _moderated(eva, reading, screen)
    _at_the_foot(ada, reading)
    expect(ada.locator(".replies").first).to_be_visible(timeout=PATIENCE_MS)
    yield Seen("discussion-answered", ada, screen)
    ada.goto(f"{reading.address}account/")
    expect(ada.locator("#account, main h2").first).to_be_visible(timeout=PATIENCE_MS)
    yield Seen("account-signed-in", ada, screen)
    for page in (ada, eva):
        page.context.close()
