"""A live class in browsers, at an address that phones reach: from the door to the table of answers."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from content import library
from content.language import say
from tests.browser.keyboard import tab_to
from tests.browser.server import Folder
from tests.browser.teaching import KEPT, Lesson, ask, now, send
from tests.support.lossy import LossyLine

QUESTION = library().questions["what-commonest-kind-blood"]
RIGHT, WRONG = "Both are normal", "Calcium is high"
# How long a phone may take after it woke.
BACK_WITHIN_MS = 2_000


@pytest.fixture(scope="module")
def lesson(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lesson]:
    """Serve a class with a plan."""
    assert built.is_dir()
    served = Lesson(tmp_path_factory.mktemp("class"), "students-first.45")
    yield served
    served.stop()


@pytest.fixture
def own(built: Path, tmp_path: Path) -> Iterator[Lesson]:
    """Serve a class that a test may end and delete."""
    assert built.is_dir()
    served = Lesson(tmp_path)
    yield served
    served.stop()


def test_a_class_from_the_door_to_the_table(own: Lesson, browser: Browser) -> None:
    teacher = own.teacher(browser)
    expect(teacher.get_by_text(say("live-connect-wifi"))).to_be_visible()
    wall = own.wall(teacher)
    ada, ben, zoe = own.phone(browser, "Ada"), own.phone(browser, "Ada"), own.phone(browser)
    expect(teacher.get_by_role("button", name="Remove Ada 2")).to_be_visible()
    expect(teacher.get_by_text(say("live-came", came=3))).to_be_visible()
    expect(wall.get_by_text(say("live-people", came=3))).to_be_visible()
    ask(teacher, "What it is", QUESTION.stem)
    for phone, option in ((ada, WRONG), (ben, WRONG), (zoe, RIGHT)):
        send(phone, option)
    expect(wall.get_by_text(say("live-answered-of", count=3, of=3))).to_be_visible()
    # Nobody but the teacher sees how many chose what, and a tab that is loaded again goes on where it was.
    teacher.reload()
    expect(teacher.get_by_text(say("live-of", count=2, of=3))).to_be_visible()
    for page in (wall, ada):
        assert page.get_by_text(say("live-of", count=2, of=3)).count() == 0
    now(teacher, "live-close")
    expect(ada.get_by_text(say("live-closed"))).to_be_visible()
    now(teacher, "live-again")
    for phone in (ada, ben, zoe):
        send(phone, RIGHT)
    now(teacher, "live-reveal")
    for page in (wall, ada):
        line = page.locator("li", has_text=RIGHT)
        expect(line.get_by_text(say("live-of-first", count=1, of=3))).to_be_visible()
        expect(line.get_by_text(say("live-of-second", count=3, of=3))).to_be_visible()
        expect(line.get_by_text(next(option.why for option in QUESTION.options if option.right))).to_be_visible()
    expect(ada.get_by_text(say("live-verdict-right"))).to_be_visible()
    look_at_board(teacher, wall, ada, zoe)
    teacher.get_by_role("button", name="Remove Ada 2").click()
    expect(ben.get_by_role("button", name=say("live-join"))).to_be_visible()
    teacher.get_by_role("button", name="Let Ada 2 back in").click()
    ben.reload()
    expect(ben.get_by_text(say("live-me"))).to_be_visible()
    teacher.get_by_role("button", name=say("live-end"), exact=True).click()
    expect(ada.get_by_text(say("live-over"))).to_be_visible()
    take_home(teacher, ada)


def look_at_board(teacher: Page, wall: Page, ada: Page, zoe: Page) -> None:
    """Ask the teacher something, and see that nobody else does before it is shown."""
    teacher.get_by_role("button", name=say("live-board-open")).click()
    text = "Why <b>the fingers</b>?"
    ada.get_by_label(say("live-ask")).fill(text)
    ada.get_by_role("button", name=say("live-ask-send")).click()
    expect(ada.get_by_text(say("live-mine-waiting"))).to_be_visible()
    expect(teacher.get_by_text(text)).to_be_visible()
    assert wall.get_by_text(text).count() == zoe.get_by_text(text).count() == 0
    teacher.get_by_role("button", name=say("live-show")).click()
    zoe.get_by_role("button", name=say("live-vote", votes=0)).click()
    expect(zoe.get_by_role("button", name=say("live-vote", votes=1))).to_have_attribute("aria-pressed", "true")
    expect(wall.get_by_text(text)).to_be_visible()


def take_home(teacher: Page, ada: Page) -> None:
    """Save the table of answers, and delete the class."""
    with teacher.expect_download() as saved:
        teacher.get_by_role("link", name=say("live-save")).click()
    rows = list(csv.reader(io.StringIO(saved.value.path().read_text("utf-8-sig"))))
    assert len(rows) == 1 + 6
    assert {row[5] for row in rows[1:]} >= {"Ada", "Ada 2"}
    teacher.get_by_role("button", name=say("live-delete")).click()
    teacher.get_by_role("button", name=say("live-delete-yes")).click()
    expect(teacher.get_by_text(say("live-lead-gone"))).to_be_visible()
    expect(ada.get_by_role("button", name=say("live-join"))).to_be_visible()
    kept = teacher.evaluate("""async () => {
      const caches_ = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
      return (await Promise.all(caches_.map((cache) => cache.keys()))).flat().map(({ url }) => url);
    }""")
    assert [url for url in kept if "/class/api/" in url] == []


def test_a_phone_without_a_network_for_some_seconds_loses_nothing(lesson: Lesson, browser: Browser) -> None:
    teacher, phone = lesson.teacher(browser), lesson.phone(browser, "Underground")
    teacher.get_by_role("button", name=say("live-board-open")).click()
    typed = phone.get_by_label(say("live-ask"))
    typed.fill("half a qu")
    ask(teacher, "What it is", QUESTION.stem)
    expect(phone.get_by_role("heading", name=QUESTION.stem)).to_be_visible()
    expect(typed).to_be_focused()
    expect(typed).to_have_value("half a qu")
    phone.context.set_offline(True)
    phone.get_by_role("radio", name=WRONG).check()
    phone.get_by_role("button", name=say("live-send")).click()
    expect(phone.get_by_text(say("live-sent-late"))).to_be_visible()
    assert phone.get_by_text(KEPT).count() == 0
    expect(phone.get_by_text(say("live-lost"))).to_be_visible(timeout=40_000)
    phone.context.set_offline(False)
    expect(phone.get_by_text(KEPT)).to_be_visible(timeout=2_000)
    expect(phone.get_by_text(say("live-lost"))).to_have_count(0)
    expect(typed).to_have_value("half a qu")
    expect(teacher.get_by_text(say("live-answered-of", count=1, of=1))).to_be_visible()
    # What is chosen and not yet sent is said to be so; a reload brings back what is kept.
    phone.get_by_role("radio", name=RIGHT).check()
    expect(phone.get_by_text(say("live-sent-changed"))).to_be_visible()
    phone.reload()
    expect(phone.get_by_role("radio", name=WRONG)).to_be_checked()
    teacher.get_by_role("button", name=say("live-board-close")).click()
    for page in (teacher, phone):
        page.context.close()


def test_a_phone_that_slept_is_repainted_when_it_wakes_though_its_line_looks_open(
    own: Lesson, browser: Browser
) -> None:
    teacher = own.teacher(browser)
    host = urlsplit(own.outside).hostname or ""
    with LossyLine(own.port, host) as line:
        ask(teacher, "What it is", QUESTION.stem)
        phone = own.join(browser.new_context().new_page(), f"http://{host}:{line.port}/", "Sleeper")
        send(phone, RIGHT)
        asleep = phone.context.new_cdp_session(phone)
        for turn in range(2):
            # Nothing runs on it, and what it hears after that is nothing, on a line that nobody closed.
            asleep.send("Page.setWebLifecycleState", {"state": "frozen"})
            line.silence()
            now(teacher, "live-reveal" if turn == 0 else "live-again")
            expect(teacher.get_by_text(say("live-state-revealed" if turn == 0 else "live-state-open"))).to_be_visible()
            asleep.send("Page.setWebLifecycleState", {"state": "active"})
            # A page in a window of its own is never hidden here, so it is told what a phone would tell it.
            phone.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
            what = say("live-verdict-right") if turn == 0 else say("live-second", what=say("live-kind-question"))
            expect(phone.get_by_text(what)).to_be_visible(timeout=BACK_WITHIN_MS)
        send(phone, WRONG)
        expect(teacher.get_by_text(say("live-answered-of", count=1, of=1))).to_be_visible()
    teacher.context.close()
    phone.context.close()


def test_a_phone_without_a_pointer_joins_and_answers_and_plain_files_say_that_there_is_no_class(
    lesson: Lesson, browser: Browser, folder: Folder
) -> None:
    teacher = lesson.teacher(browser)
    ask(teacher, "What it is", QUESTION.stem)
    phone = browser.new_context(viewport={"width": 360, "height": 740}).new_page()
    phone.goto(f"{lesson.outside}class/")
    code = phone.get_by_label(say("live-code"))
    tab_to(phone, code, 12)
    phone.keyboard.type("wrong1")
    expect(code).to_have_value("WRONG1")
    phone.keyboard.press("Enter")
    expect(phone.get_by_role("alert")).to_have_text(say("class-no-room"))
    phone.keyboard.press("ControlOrMeta+a")
    phone.keyboard.type(lesson.code.lower())
    phone.keyboard.press("Enter")
    expect(phone.get_by_role("heading", name=QUESTION.stem)).to_be_visible()
    tab_to(phone, phone.get_by_role("radio").first, 12)
    phone.keyboard.press("Space")
    tab_to(phone, phone.get_by_role("button", name=say("live-send")), 4)
    phone.keyboard.press("Enter")
    expect(phone.get_by_text(KEPT)).to_be_visible()
    expect(phone.get_by_role("button", name=say("live-send"))).to_be_focused()
    # The place that the teacher shows is opened below, and the phone stays in the class.
    teacher.get_by_role("button", name=say("live-lead")).click()
    tab_to(phone, phone.get_by_role("button", name=say("live-follow-go")), 25)
    phone.keyboard.press("Enter")
    expect(phone.frame_locator("iframe").locator("h1")).to_be_visible()
    expect(phone.get_by_text(KEPT)).to_be_visible()
    now(teacher, "live-reveal")
    for part in ("", "lead/", "wall/"):
        phone.goto(f"{folder.address}/class/{part}")
        expect(phone.get_by_text(say("live-absent"))).to_be_visible()
    phone.goto(f"{lesson.outside}class/lead/")
    expect(phone.get_by_text(say("live-lead-key"))).to_be_visible()
