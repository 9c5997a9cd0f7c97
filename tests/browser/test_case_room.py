"""The case room as a reader and as a class use it: by keyboard to the end, by link, after a reload, on a phone."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, expect

from content import library
from content.language import say
from tests.browser.keyboard import tab_to
from tests.browser.opening import go, quiet
from tests.browser.server import Server
from tests.browser.watching import requests_of

SOURCE = library()
TAGS = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
SPOTS = "hard-spots-that-kept-coming"
CASE = SOURCE.teaching_cases[SPOTS]
COMMIT, HANDS_UP = say("case-room-commit"), say("case-room-room")
MOST_TABS = 60


def faults(page: Page) -> list[str]:
    """Return what axe finds in the page now."""
    # The head of the page floats over what stands at the upper edge.
    page.evaluate("scrollTo({ top: 0, behavior: 'instant' })")
    found = Axe().run(page, options=TAGS)
    return [f"{each['id']}: {node['target']}" for each in found.response["violations"] for node in each["nodes"]]


def room_of(page: Page) -> Locator:
    return page.locator(".cs-cases.cs-widget")


def press(page: Page, target: Locator, key: str = "Enter") -> None:
    """Go to a control by Tab, and press a key on it."""
    tab_to(page, target, MOST_TABS)
    expect(target).to_be_focused()
    page.keyboard.press(key)


def begin(page: Page, room: Locator) -> None:
    """Open the case; nobody is let on without an answer, and a word that names nothing is told so."""
    press(page, room.get_by_role("link", name=CASE.title))
    expect(room.get_by_role("heading", name=CASE.title)).to_be_focused()
    expect(room.locator(".cs-step")).to_have_count(1)
    assert faults(page) == []
    press(page, room.get_by_role("button", name=COMMIT))
    expect(room.get_by_role("alert")).to_have_text(say("case-room-missing-cause"))
    page.keyboard.type("zebra")
    page.keyboard.press("Enter")
    expect(room.locator(".cs-hint")).to_contain_text("is no cause that we list")
    assert faults(page) == []


def rank(page: Page, room: Locator) -> None:
    """Add a cause and a reason for it, and commit."""
    page.keyboard.press("Control+A")
    page.keyboard.type("scrotal calcinosis")
    page.keyboard.press("Enter")
    expect(room.locator(".cs-chosen li")).to_have_count(1)
    favours = room.get_by_label(say("case-room-favours"))
    tab_to(page, favours, MOST_TABS)
    page.keyboard.type(SOURCE.findings["site.scrotum"].label)
    expect(favours).to_have_value("site.scrotum")
    press(page, room.get_by_role("button", name=COMMIT))
    seen = room.locator("[data-step=story] .cs-seen-title")
    expect(seen).to_have_text(say("case-room-thanks"))
    expect(seen).to_be_focused()
    expect(room.locator("[data-step=story]")).to_contain_text("Idiopathic scrotal calcinosis")
    assert faults(page) == []


def choose(page: Page, room: Locator) -> None:
    """Choose the first of the answers, and commit."""
    tab_to(page, room.get_by_role("radio").first, MOST_TABS)
    page.keyboard.press("Space")
    press(page, room.get_by_role("button", name=COMMIT))


def test_a_whole_case_by_keyboard_alone_and_axe_finds_nothing_at_any_step(page: Page, server: Server) -> None:
    go(page, f"{server.address}/cases/")
    room = room_of(quiet(page))
    assert faults(page) == []
    begin(page, room)
    rank(page, room)
    # From here on everything is there.
    asked = requests_of(page)
    choose(page, room)
    expect(room.locator("[data-step=examination]")).to_contain_text("For the explorer")
    assert faults(page) == []
    for step in ("laboratory", "imaging"):
        press(page, room.get_by_role("button", name=HANDS_UP))
        expect(room.locator(f"[data-step={step}] .cs-seen-title").first).to_be_focused()
    expect(room.locator(".cs-end")).to_contain_text("Primary hyperparathyroidism")
    expect(room.locator(".cs-misled")).to_contain_text(CASE.misled.lesson if CASE.misled else "")
    assert faults(page) == []
    choose(page, room)
    expect(room.locator("[data-step=transfer]")).to_contain_text(CASE.transfer.options[1].why)
    expect(room).to_contain_text(say("case-room-finished"))
    assert faults(page) == []
    assert asked == []

    # What was done is kept here, and forgotten when somebody wants it.
    press(page, room.get_by_role("link", name=say("case-room-all")))
    expect(room.get_by_role("listitem").filter(has_text=CASE.title).filter(has_text="done")).to_have_count(1)
    room.get_by_role("button", name=say("case-room-forget")).click()
    expect(room.get_by_text("done", exact=True)).to_have_count(0)


def test_reload_and_back_lose_nothing_and_a_link_opens_a_case_at_a_step(page: Page, server: Server) -> None:
    go(page, f"{server.address}/cases/#cases?case={SPOTS}&open=3")
    room = room_of(page)
    expect(room.locator(".cs-step")).to_have_count(3)
    room.get_by_role("radio").nth(1).check()
    page.reload()
    expect(room.locator(".cs-step")).to_have_count(3)
    expect(room.get_by_role("radio").nth(1)).to_be_checked()
    room.get_by_role("button", name=COMMIT).click()
    expect(room.locator(".cs-step")).to_have_count(4)
    page.reload()
    expect(room.locator(".cs-step")).to_have_count(4)
    assert "Primary hyperparathyroidism" not in room.locator(".cs-step").last.inner_text()

    room.get_by_role("link", name=say("case-room-all")).click()
    expect(room.get_by_role("heading", name=say("case-room-cases"), exact=True)).to_be_visible()
    page.go_back()
    expect(room.locator(".cs-step")).to_have_count(4)
    page.go_back()
    page.go_forward()
    expect(room.locator(".cs-step")).to_have_count(4)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_on_a_small_phone_nothing_is_wider_than_the_screen(browser: Browser, server: Server, scheme: str) -> None:
    page = browser.new_page(viewport={"width": 320, "height": 640}, color_scheme=scheme)
    for address in ("", f"#cases?case={SPOTS}&open=5", "#cases?pair=two-sore-thumbs"):
        go(page, "about:blank")
        go(page, f"{server.address}/cases/{address}")
        room = room_of(page)
        if "pair" in address:
            room.get_by_role("button", name=HANDS_UP).click()
            expect(room.locator(".cs-compared")).to_have_count(1)
        elif address:
            expect(room.locator(".cs-end")).to_have_count(1)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), address
        assert faults(page) == []
    page.close()


def test_the_list_is_chosen_by_who_it_is_for_and_never_by_what_it_is(page: Page, server: Server) -> None:
    go(page, f"{server.address}/cases/")
    room = room_of(page)
    cases = room.locator(".cs-case-list").first.get_by_role("listitem")
    expect(cases).to_have_count(len(SOURCE.teaching_cases))
    room.get_by_label(say("case-room-audience")).select_option("nephrology")
    wanted = [case for case in SOURCE.teaching_cases.values() if "nephrology" in case.audience]
    expect(cases).to_have_count(len(wanted))
    room.get_by_label(say("case-room-level")).select_option("1")
    expect(cases).to_have_count(len([case for case in wanted if case.level == 1]))
    names = {SOURCE.causes[SOURCE.cases[case.case].cause].name for case in SOURCE.teaching_cases.values()}
    assert not [name for name in names if name in room.inner_text()]
