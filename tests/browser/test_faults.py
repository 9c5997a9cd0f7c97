"""Faults under a page: only what was worked out is shown, what is safe stands there, nothing entered is lost."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.labels import START_AGAIN
from tests.browser.server import Folder, Server
from tests.browser.test_checklist import CHAPTER, no_level, tick
from tests.browser.worker import drawn, seen

ASKED_LONG = 20_000
RECOVERS = 60_000
LOOP = "while (true) {}"
DEAF = "addEventListener('message', () => {});"
# Ready at once, and then no answer ever.
STUCK = (
    "addEventListener('message', ({ data: { number } }) => { postMessage({ number, ready: true }); while (true) {} });"
)


def worker_is(script: str) -> Callable[[Page, Server], None]:
    """Return what puts another script in place of the worker's."""

    def put(page: Page, server: Server) -> None:
        def other(route: Route) -> None:
            if "loadMicroPython" in route.fetch().text():
                route.fulfill(body=script, content_type="text/javascript")
            else:
                route.continue_()

        page.context.route("**/assets/*.js", other)

    return put


def answered(pattern: str, **how: object) -> Callable[[Page, Server], None]:
    """Return what answers requests like this in another way."""

    def put(page: Page, server: Server) -> None:
        page.context.route(pattern, lambda route: route.fulfill(**how))  # type: ignore[arg-type]

    return put


def refused(pattern: str) -> Callable[[Page, Server], None]:
    """Return what breaks off requests like this."""

    def put(page: Page, server: Server) -> None:
        page.context.route(pattern, lambda route: route.abort())

    return put


def cut(page: Page, server: Server) -> None:
    """Send half of the interpreter."""

    def half(route: Route) -> None:
        body = route.fetch().body()
        route.fulfill(body=body[: len(body) // 2], content_type="application/wasm")

    page.context.route("**/assets/*.wasm", half)


def no_webassembly(page: Page, server: Server) -> None:
    page.add_init_script("delete globalThis.WebAssembly")


def no_workers(page: Page, server: Server) -> None:
    page.add_init_script("globalThis.Worker = class { constructor() { throw new DOMException('refused'); } }")


def without(mark: str) -> Callable[[Page, Server], None]:
    """Return what takes the script away that holds this."""

    def put(page: Page, server: Server) -> None:
        def gone(route: Route) -> None:
            if mark in route.fetch().text():
                route.fulfill(status=404, body="")
            else:
                route.continue_()

        page.context.route("**/assets/*.js", gone)

    return put


FAULTS = {
    "webassembly is switched off": no_webassembly,
    "webassembly is switched off in the worker": worker_is("delete globalThis.WebAssembly; throw new Error('off');"),
    "workers are blocked": no_workers,
    "the worker is not there": without("loadMicroPython"),
    "the worker is broken": worker_is("this is no script"),
    "the worker ends": worker_is("close();"),
    "the worker hangs at once": worker_is(LOOP),
    "the worker hears nothing": worker_is(DEAF),
    "the worker hangs while it answers": worker_is(STUCK),
    "the interpreter is cut": cut,
    "the interpreter is refused": refused("**/assets/*.wasm"),
    "the tables are half": answered("**/assets/*.json", body='{"modules": {', content_type="application/json"),
    "the tables are another file": answered("**/assets/*.json", body="<html>Sign in</html>", content_type="text/html"),
    "the tables are not there": answered("**/assets/*.json", status=404, body=""),
    "the tables are refused": refused("**/assets/*.json"),
    "the reasoning is broken": answered(
        "**/assets/*.json",
        body='{"modules": {"widgets/kit/device.py": "raise ValueError"}, "tables": "{}"}',
        content_type="application/json",
    ),
}


@pytest.fixture
def page(lone_page: Page) -> Page:
    return lone_page


@pytest.mark.parametrize("fault", FAULTS)
def test_what_is_safe_stands_in_place_of_an_answer_when(page: Page, server: Server, fault: str) -> None:
    FAULTS[fault](page, server)
    drawn(page, server.page(CHAPTER))
    tick(page, "symptom.face_droop")
    card = page.locator(".cs-card")
    expect(card).to_contain_text("call your emergency number for", timeout=ASKED_LONG)
    expect(card).to_contain_text("What you ticked is kept")
    for sign in ("Severe bleeding", "A stroke"):
        expect(card).to_contain_text(sign)
    no_level(page)
    tick(page, "form.painless")
    no_level(page)
    for symptom in ("symptom.face_droop", "form.painless"):
        expect(page.locator(f"input[value='{symptom}']")).to_be_checked()
    assert seen(page) == []


@pytest.mark.parametrize("fault", ["the tables are half", "the worker hangs at once"])
def test_a_reload_keeps_what_was_ticked_and_shows_no_level_when(page: Page, server: Server, fault: str) -> None:
    FAULTS[fault](page, server)
    drawn(page, server.page(CHAPTER))
    tick(page, "symptom.face_droop")
    expect(page.locator(".cs-card[data-state='waiting'], .cs-card[data-state='failed']")).to_be_visible()
    page.reload()
    expect(page.locator("input[value='symptom.face_droop']")).to_be_checked()
    expect(page.locator(".cs-card")).to_contain_text("call your emergency number for", timeout=ASKED_LONG)
    no_level(page)
    assert seen(page) == []


@pytest.mark.parametrize("fault", ["webassembly is switched off", "the tables are half", "the worker hangs at once"])
def test_the_explorer_ranks_nothing_when(page: Page, server: Server, fault: str) -> None:
    FAULTS[fault](page, server)
    drawn(page, f"{server.page('explore')}#explorer?present=condition.dialysis,form.black_crust,form.purple_net")
    expect(page.locator(".cs-working")).to_contain_text("phone a doctor", timeout=ASKED_LONG)
    expect(page.get_by_role("link", name="Signs for which nobody should wait")).to_be_visible()
    expect(page.locator(".cs-chip")).to_have_count(3)
    assert seen(page) == []


@pytest.mark.parametrize("fault", ["webassembly is switched off", "the tables are half", "the worker hangs at once"])
def test_laboratory_values_carry_no_flag_when(page: Page, server: Server, fault: str) -> None:
    FAULTS[fault](page, server)
    drawn(page, server.page("labs"))
    labs = page.locator(".cs-labs")
    labs.get_by_label("Calcium", exact=False).first.fill("3,4")
    labs.get_by_label("Calcium", exact=False).first.blur()
    expect(labs.get_by_text("What you entered is kept").first).to_be_visible(timeout=ASKED_LONG)
    expect(labs.locator("[data-flag]")).to_have_count(0)
    assert seen(page) == []


@pytest.mark.parametrize(
    "fault",
    ["the interpreter is cut", "the tables are half", "the worker is not there", "the worker hangs while it answers"],
)
def test_an_answer_comes_by_itself_after(page: Page, server: Server, fault: str) -> None:
    FAULTS[fault](page, server)
    drawn(page, server.page(CHAPTER))
    tick(page, "symptom.face_droop")
    expect(page.locator(".cs-card")).to_contain_text("can't be worked out here", timeout=ASKED_LONG)
    page.context.unroute_all(behavior="ignoreErrors")
    expect(page.locator(".cs-card")).to_have_attribute("data-urgency", "emergency", timeout=RECOVERS)
    expect(page.locator("input[value='symptom.face_droop']")).to_be_checked()


def test_a_tool_answers_where_the_words_of_the_page_did_not_come(page: Page, server: Server) -> None:
    without('getElementById("words").textContent=')(page, server)
    page.goto(server.page(CHAPTER))
    tick(page, "symptom.face_droop")
    expect(page.locator(".cs-card")).to_have_attribute("data-urgency", "emergency", timeout=ASKED_LONG)


def test_tools_go_on_answering_when_the_server_stops(page: Page, folder: Folder) -> None:
    drawn(page, folder.page(CHAPTER))
    tick(page, "form.painless")
    expect(page.locator(".cs-card")).to_have_attribute("data-urgency", "routine", timeout=ASKED_LONG)
    folder.stop()
    try:
        tick(page, "symptom.face_droop")
        expect(page.locator(".cs-card")).to_have_attribute("data-urgency", "emergency")
        page.get_by_role("button", name=START_AGAIN).click()
        no_level(page)
    finally:
        folder.start_again()
