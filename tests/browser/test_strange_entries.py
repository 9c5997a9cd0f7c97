"""What a page finds in its history or in a link that this version never wrote: it opens, says so, and works."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.server import Server
from tests.browser.test_checklist import CHAPTER, no_level, tick
from tests.browser.worker import drawn, seen, until

ASKED_LONG = 20_000


@pytest.fixture
def page(lone_page: Page) -> Page:
    return lone_page


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
    drawn(page, server.page(CHAPTER))
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
    drawn(page, server.page(CHAPTER))
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


@pytest.mark.parametrize("slug", ["explore", "body", "genes", "labs", "tests", "treatments", "claims", CHAPTER])
def test_every_tool_is_drawn_after_entries_of_another_version(page: Page, server: Server, slug: str) -> None:
    drawn(page, server.page(slug))
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
    drawn(page, f"{server.page(CHAPTER)}#checklist?present=symptom.face_droop,{'x' * size}")
    expect(page.locator("input[value='symptom.face_droop']")).to_be_checked()
    expect(page.locator(".cs-notice")).to_contain_text("Not used", timeout=ASKED_LONG)
    expect(page.locator(".cs-card")).to_have_attribute("data-urgency", "emergency", timeout=ASKED_LONG)
    assert len(page.locator(".cs-notice").inner_text()) < 500


STRANGE_LINKS = {
    "explorer": ("explore/#explorer?present=sign.gone_since", "sign.gone_since"),
    "body": ("body/#body?cause=gone_since", "gone_since"),
    "genes": ("genes/#genes?gene=GONE_SINCE", "GONE_SINCE"),
    "labs": ("labs/#labs?gone_since=3,mmol/L", "gone_since"),
}


@pytest.mark.parametrize("tool", STRANGE_LINKS)
def test_on_a_phone_the_way_leads_to_what_was_not_used_of_a_link(page: Page, server: Server, tool: str) -> None:
    address, strange = STRANGE_LINKS[tool]
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(f"{server.address}/{address}")
    notice = page.locator(".cs-notice").filter(has_text=strange)
    expect(notice).to_contain_text("Not used", timeout=ASKED_LONG)
    way = page.locator(".cs-jump")
    expect(way).to_be_in_viewport()
    way.click()
    expect(notice).to_be_in_viewport()
