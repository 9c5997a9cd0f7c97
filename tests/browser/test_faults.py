"""Faults under a page: only what was worked out is shown, what is safe stands there, nothing entered is lost."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from tests.browser.server import Folder, Server
from tests.browser.test_checklist import CHAPTER, no_level, tick
from tests.browser.worker import seen, until, witness

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


def worker_is_not_there(page: Page, server: Server) -> None:
    def gone(route: Route) -> None:
        if "loadMicroPython" in route.fetch().text():
            route.fulfill(status=404, body="")
        else:
            route.continue_()

    page.context.route("**/assets/*.js", gone)


FAULTS = {
    "webassembly is switched off": no_webassembly,
    "webassembly is switched off in the worker": worker_is("delete globalThis.WebAssembly; throw new Error('off');"),
    "workers are blocked": no_workers,
    "the worker is not there": worker_is_not_there,
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
def context(browser: Browser) -> Iterator[BrowserContext]:
    """Give a browser that asks the network itself, so that the test can stand between them."""
    opened = browser.new_context(service_workers="block", viewport={"width": 1280, "height": 900})
    yield opened
    opened.unroute_all(behavior="ignoreErrors")
    opened.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """Give a page that nobody watches, because here requests fail on purpose."""
    opened = context.new_page()
    witness(opened)
    return opened


def opened(page: Page, address: str) -> None:
    """Open a page, and wait for its tools; a worker that was ended leaves requests that the browser tells no end of."""
    page.goto(address)
    expect(page.locator(".widget").first).to_be_visible()
    expect(page.locator(".widget:not([data-drawn])")).to_have_count(0)


@pytest.mark.parametrize("fault", FAULTS)
def test_what_is_safe_stands_in_place_of_an_answer_when(page: Page, server: Server, fault: str) -> None:
    FAULTS[fault](page, server)
    opened(page, server.page(CHAPTER))
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
    opened(page, server.page(CHAPTER))
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
    opened(page, f"{server.page('causes')}#explorer?present=condition.dialysis,form.black_crust,form.purple_net")
    expect(page.locator(".cs-working")).to_contain_text("phone a doctor", timeout=ASKED_LONG)
    expect(page.get_by_role("link", name="Signs for which nobody should wait")).to_be_visible()
    expect(page.locator(".cs-chip")).to_have_count(3)
    assert seen(page) == []


@pytest.mark.parametrize("fault", ["webassembly is switched off", "the tables are half", "the worker hangs at once"])
def test_laboratory_values_carry_no_flag_when(page: Page, server: Server, fault: str) -> None:
    FAULTS[fault](page, server)
    opened(page, server.page("symptoms-and-diagnosis"))
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
    opened(page, server.page(CHAPTER))
    tick(page, "symptom.face_droop")
    expect(page.locator(".cs-card")).to_contain_text("can't be worked out here", timeout=ASKED_LONG)
    page.context.unroute_all(behavior="ignoreErrors")
    expect(page.locator(".cs-card")).to_have_attribute("data-urgency", "emergency", timeout=RECOVERS)
    expect(page.locator("input[value='symptom.face_droop']")).to_be_checked()


def test_tools_go_on_answering_when_the_server_stops(page: Page, folder: Folder) -> None:
    opened(page, folder.page(CHAPTER))
    tick(page, "form.painless")
    expect(page.locator(".cs-card")).to_have_attribute("data-urgency", "routine", timeout=ASKED_LONG)
    folder.stop()
    try:
        tick(page, "symptom.face_droop")
        expect(page.locator(".cs-card")).to_have_attribute("data-urgency", "emergency")
        page.get_by_role("button", name="Start again").click()
        no_level(page)
    finally:
        folder.start_again()


# Not JSON, another version's, and what nobody ever wrote: the browser's history may hold anything.
STATES = {
    "nothing that we know": '"calcium"',
    "a number": "7",
    "entries that are a list": '{"entries": [1, 2]}',
    "entries that are text": '{"entries": "present"}',
    "tools that are nothing": '{"entries": {"TOOL": null}}',
    "traits of another version": '{"entries": {"TOOL": {"symptoms": ["symptom.face_droop"], "level": "routine"}}}',
    "traits of another kind": '{"entries": {"TOOL": {"present": {"symptom.face_droop": true}}}}',
    "results among the entries": '{"entries": {"TOOL": {"answer": {"urgency": "routine"}, "groups": []}}}',
}
TOOL = "widgets.symptom_checklist.widget.SymptomChecklist 1"


@pytest.mark.parametrize("state", STATES)
def test_a_page_opens_and_answers_when_the_history_holds(page: Page, server: Server, state: str) -> None:
    opened(page, server.page(CHAPTER))
    page.evaluate("state => history.replaceState(JSON.parse(state), '')", STATES[state].replace("TOOL", TOOL))
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.reload()
    expect(page.locator(".cs-card")).to_contain_text("Nothing is ticked yet")
    no_level(page)
    tick(page, "symptom.face_droop")
    expect(page.locator(".cs-card")).to_have_attribute("data-urgency", "emergency", timeout=ASKED_LONG)
    assert errors == []
    until(lambda: seen(page) == ["emergency"], page)


@pytest.mark.parametrize("known", [True, False], ids=["one that is known", "none"])
def test_findings_of_another_version_are_named_beside(page: Page, server: Server, *, known: bool) -> None:
    opened(page, server.page(CHAPTER))
    entries = ["symptom.face_droop" if known else "symptom.also_gone", "symptom.gone_since", 7, None, {"a": 1}]
    page.evaluate("state => history.replaceState(state, '')", {"entries": {TOOL: {"present": entries}}})
    page.reload()
    expect(page.locator(".cs-notice")).to_contain_text("symptom.gone_since", timeout=ASKED_LONG)
    if known:
        expect(page.locator(".cs-card")).to_have_attribute("data-urgency", "emergency")
    else:
        no_level(page)


STRANGE = {
    "widgets.patterns.widget.Patterns 1": {"test": "gone", "form": "gone", "beside": "gone"},
    "widgets.gene_pathways.widget.GenePathways 1": {"gene": "GONE", "form": 12},
    "widgets.body_map.widget.BodyMap 1": {"sites": ["site.gone", 7], "mode": "gone", "cause": "gone"},
    "widgets.cause_explorer.widget.CauseExplorer 1": {"present": ["gone", {"a": 1}], "absent": [None]},
    "widgets.treatment_explorer.widget.TreatmentExplorer 1": {
        "choice": {"disease": "gone", "gone": 1},
        "opened": ["gone"],
    },
    "widgets.claim_check.widget.ClaimBrowser 1": {
        "section": "gone",
        "verdict": "gone",
        "importance": 99,
        "claim": "gone",
    },
    "widgets.lab_values.widget.LabValues 1": {"values": {"gone": {"value": "7"}, "calcium": 7, "albumin": None}},
    "widgets.symptom_checklist.widget.SymptomChecklist 1": {"present": ["gone", 7, None, {}, []]},
}


@pytest.mark.parametrize("slug", ["causes", "symptoms-and-diagnosis", "treatment", "claim-check", CHAPTER])
def test_every_tool_is_drawn_after_entries_of_another_version(page: Page, server: Server, slug: str) -> None:
    opened(page, server.page(slug))
    shown = page.locator(".widget").evaluate_all(
        "items => items.map(item => item.querySelector('.cs-widget').className)"
    )
    held = page.locator("script[type*=widget-state]").evaluate("item => item.textContent")
    assert [name for name in STRANGE if name.split()[0] in held]
    page.evaluate("state => history.replaceState(state, '')", {"entries": STRANGE})
    page.reload()
    expect(page.locator(".widget:not([data-drawn])")).to_have_count(0)
    again = page.locator(".widget").evaluate_all(
        "items => items.map(item => item.querySelector('.cs-widget').className)"
    )
    assert again == shown
    assert seen(page) == []


@pytest.mark.parametrize("size", [1_000, 1_000_000])
def test_a_link_that_is_far_too_long_leaves_a_tool_that_works(page: Page, server: Server, size: int) -> None:
    opened(page, f"{server.page(CHAPTER)}#checklist?present=symptom.face_droop,{'x' * size}")
    expect(page.locator("input[value='symptom.face_droop']")).to_be_checked()
    expect(page.locator(".cs-notice")).to_contain_text("Not used", timeout=ASKED_LONG)
    expect(page.locator(".cs-card")).to_have_attribute("data-urgency", "emergency", timeout=ASKED_LONG)
    assert len(page.locator(".cs-notice").inner_text()) < 500
