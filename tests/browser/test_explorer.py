"""The cause explorer as a conversation: from the keyboard, by typing, with stories, by link, on paper, by axe."""

from __future__ import annotations

import re
from io import BytesIO

import pytest
from playwright.sync_api import Locator, Page, expect
from pypdf import PdfReader

from content import library
from tests.browser.keyboard import tab_to
from tests.browser.labels import START_AGAIN, UNDO
from tests.browser.opening import go
from tests.browser.server import Server
from tests.browser.test_tools import FIRST_TOUCH, say

STORY = "painful-dark-patches"
CASE = library().cases["acne_delaleu2019"]
FINGERS = "explorer?present=site.fingertips,sign.raynaud,sign.telangiectasia,tempo.years,form.chalky_discharge"
MOST_TABS = 40


@pytest.fixture
def explorer(page: Page, server: Server) -> Locator:
    go(page, server.page("explore"))
    return page.locator(".cs-explorer")


def ranked(explorer: Locator) -> list[str]:
    """Return the names of the causes in sight, when an answer stands there."""
    expect(explorer.locator(".cs-result:not([data-held]) .cs-candidate").first).to_be_visible(timeout=FIRST_TOUCH)
    return explorer.locator(".cs-name").all_inner_texts()


def asked(explorer: Locator) -> str:
    return explorer.locator(".cs-question").get_attribute("data-asked") or ""


def pressed(page: Page, target: Locator) -> None:
    """Reach a control by Tab, and press it."""
    tab_to(page, target, MOST_TABS)
    expect(target).to_be_focused()
    page.keyboard.press("Enter")


# ---------------------------------------------------------------- keyboard


def test_questions_are_answered_skipped_and_brought_back_from_the_keyboard(page: Page, explorer: Locator) -> None:
    explorer.locator(".cs-learning").evaluate("line => { line.tabIndex = -1; line.focus(); }")
    first = asked(explorer)
    yes = explorer.locator("[data-key=reply-yes]")
    pressed(page, explorer.locator(".cs-question summary"))
    pressed(page, yes)
    expect(explorer.get_by_role("heading", name="1 answer so far")).to_be_visible(timeout=FIRST_TOUCH)
    expect(explorer.locator(f".cs-question:not([data-asked='{first}'])")).to_be_visible(timeout=FIRST_TOUCH)
    expect(yes).to_be_focused()
    before, second = ranked(explorer), asked(explorer)
    pressed(page, explorer.locator("[data-key=reply-pass]"))
    expect(explorer.locator(f".cs-question:not([data-asked='{second}'])")).to_be_visible()
    expect(explorer.locator("[data-key=reply-pass]")).to_be_focused()
    assert ranked(explorer) == before
    expect(explorer.locator(".cs-chip")).to_have_count(1)
    pressed(page, explorer.locator(".cs-aside > summary"))
    pressed(page, explorer.locator(f"[data-key='back-{second}']"))
    expect(explorer.locator(f".cs-question[data-asked='{second}']")).to_be_visible()
    expect(explorer.locator(".cs-aside")).to_have_count(0)


def test_a_story_is_chosen_thought_about_shown_and_taken_back_from_the_keyboard(page: Page, explorer: Locator) -> None:
    say(page, "elbow", "Elbow")
    summary = explorer.locator(".cs-shelf > summary")
    summary.focus()
    page.keyboard.press("Enter")
    pressed(page, explorer.locator(f".cs-card-story[data-story='{STORY}']"))
    expect(explorer.locator(".cs-story-title")).to_be_focused()
    expect(explorer.locator(".cs-covered")).to_be_visible(timeout=FIRST_TOUCH)
    for hidden in (".cs-candidate", ".cs-sight", ".cs-level", ".cs-question", ".cs-lesson"):
        expect(explorer.locator(hidden)).to_have_count(0)
    pressed(page, explorer.locator("[data-key=uncover]"))
    expect(explorer.locator(".cs-lesson")).to_be_focused()
    expect(explorer.locator(".cs-lesson")).to_contain_text("The explorer puts it first")
    assert ranked(explorer)[0] == "Calciphylaxis in kidney failure"
    page.keyboard.press("Shift+Tab")
    undo = explorer.get_by_role("button", name=UNDO)
    undo.focus()
    page.keyboard.press("Enter")
    expect(explorer.get_by_role("button", name="Take back: Elbow")).to_be_visible()
    expect(explorer.locator(".cs-story")).to_have_count(0)


def test_who_starts_again_is_led_to_undo(page: Page, explorer: Locator) -> None:
    say(page, "elbow", "Elbow")
    expect(explorer.get_by_role("heading", name="1 answer so far")).to_be_visible(timeout=FIRST_TOUCH)
    explorer.get_by_role("button", name=START_AGAIN).click()
    expect(explorer.get_by_role("button", name=UNDO)).to_be_focused()


def test_everybody_can_begin_with_a_place(page: Page, explorer: Locator) -> None:
    place = explorer.locator(".cs-question").get_by_role("button", name="Yes: Elbow")
    pressed(page, place)
    expect(explorer.get_by_role("heading", name="1 answer so far")).to_be_visible(timeout=FIRST_TOUCH)
    expect(place).to_have_count(0)
    expect(explorer.locator("[data-key=reply-yes]")).to_be_visible()
    assert page.evaluate("document.activeElement.closest('.cs-explorer') !== null")


# ------------------------------------------------------------------- answers


def test_tests_can_be_set_aside_at_once(page: Page, explorer: Locator) -> None:
    explorer.locator(".cs-question summary").click()
    tests = explorer.get_by_role("button", name="I have no test results")
    for _ in range(MOST_TABS):
        before = asked(explorer)
        if tests.count():
            break
        explorer.locator("[data-key=reply-pass]").click()
        expect(explorer.locator(f".cs-question:not([data-asked='{before}'])")).to_be_visible(timeout=FIRST_TOUCH)
    tests.click()
    expect(tests).to_have_count(0)
    groups = library().finding_groups
    first = next(place for place, group in enumerate(groups) if group.id == "calcium")
    assert asked(explorer) in {item.id for group in groups[:first] for item in group.findings}
    expect(explorer.locator(".cs-chip")).to_have_count(0)


def test_an_answer_is_turned_round_in_its_chip_and_no_button_changes_its_width(page: Page, explorer: Locator) -> None:
    explorer.get_by_label("Type what you see").fill("elbow")
    yes = explorer.locator(".cs-answer[data-finding='site.elbow'][data-answer='yes']").first
    before = yes.bounding_box()
    yes.click()
    expect(yes).to_have_attribute("aria-pressed", "true")
    after = yes.bounding_box()
    assert before
    assert after
    assert before["width"] == after["width"]
    explorer.get_by_role("button", name="Change to no: Elbow").click()
    expect(explorer.get_by_role("button", name="Take back: not: Elbow")).to_be_visible()
    expect(explorer.get_by_role("button", name="No: Elbow").first).to_have_attribute("aria-pressed", "true")


def test_the_first_cause_and_how_sure_is_spoken_and_few_answers_are_no_failure(page: Page, explorer: Locator) -> None:
    say(page, "dialysis", "Dialysis")
    first = ranked(explorer)[0]
    expect(explorer.locator(".cs-spoken")).to_have_text(
        re.compile(f"1 answer so far. First in the order: {first}, fits")
    )
    expect(explorer.locator(".cs-verdict")).to_have_text("1 answer so far; the order below will still change.")


def test_three_causes_lead_the_rest_is_folded_and_each_leads_on(page: Page, server: Server) -> None:
    go(page, f"{server.page('causes')}#{FINGERS}")
    explorer = page.locator(".cs-explorer")
    assert len(ranked(explorer)) == 3
    explorer.get_by_text("More causes (5)").click()
    assert len(ranked(explorer)) == 8
    first = explorer.locator(".cs-candidate").first
    expect(first).to_contain_text("Speaks most for it")
    expect(first.get_by_role("link", name="About this cause")).to_have_attribute(
        "href", re.compile("/causes/ssc-limited/$")
    )
    first.get_by_role("link", name="Treatments tried").click()
    expect(page).to_have_url(re.compile(r"/treatments/#treatments\?disease=systemic_sclerosis"))


def test_the_full_list_is_drawn_when_it_is_opened_and_its_filter_counts(page: Page, explorer: Locator) -> None:
    expect(explorer.locator(".cs-finding")).to_have_count(0)
    explorer.get_by_text("findings, by question").click()
    expect(explorer.locator(".cs-finding")).to_have_count(0)
    explorer.get_by_label("Show only findings").fill("kidney")
    shown = explorer.locator(".cs-group .cs-finding")
    expect(explorer.locator(".cs-all [role=status]")).to_have_text(f"{shown.count()} findings match.")
    explorer.locator("[data-key='list-yes-kidney.reduced']").click()
    group = explorer.locator("[data-key=group-kidney] > summary")
    expect(group).to_have_text("Kidney function (1 answered)")


# ----------------------------------------------------------- stories, links


def test_a_link_opens_a_case_with_its_answer_covered(page: Page, server: Server) -> None:
    go(page, f"{server.page('causes')}#explorer?case={CASE.id}")
    explorer = page.locator(".cs-explorer")
    expect(explorer.locator(".cs-story-title")).to_have_text(CASE.title)
    expect(explorer.locator(".cs-chip")).to_have_count(len(CASE.present) + len(CASE.absent))
    expect(explorer.locator(".cs-candidate")).to_have_count(0)
    explorer.get_by_role("button", name="Show what it was").click()
    lesson = explorer.locator(".cs-lesson")
    expect(lesson).to_contain_text(library().causes[CASE.cause].name)
    expect(lesson.get_by_role("link", name="The report")).to_have_attribute(
        "href", re.compile(f"#ref-{CASE.reference}$")
    )
    expect(lesson).to_contain_text(re.compile("used to tune|kept back"))


def test_a_link_takes_no_answers_away_for_good_and_a_strange_story_is_named(page: Page, explorer: Locator) -> None:
    say(page, "elbow", "Elbow")
    page.evaluate(f"location.hash = 'explorer?case={CASE.id}'")
    expect(explorer.locator(".cs-story-title")).to_have_text(CASE.title)
    explorer.get_by_role("button", name=UNDO).click()
    expect(explorer.get_by_role("button", name="Take back: Elbow")).to_be_visible()
    page.evaluate("location.hash = 'explorer?case=no_such_case'")
    expect(explorer.locator(".cs-notice")).to_contain_text("no_such_case")
    expect(explorer.get_by_role("button", name="Take back: Elbow")).to_be_visible()


def test_published_cases_are_searched_and_come_a_few_at_a_time(page: Page, explorer: Locator) -> None:
    explorer.locator(".cs-shelf > summary").click()
    cards = explorer.locator(".cs-cards").last.locator("li")
    expect(cards).to_have_count(8)
    explorer.locator(".cs-shelf .cs-further").click()
    expect(cards).to_have_count(16)
    explorer.get_by_label("Search the cases").fill("hard bumps of the face")
    expect(explorer.locator(".cs-shelf [role=status]")).to_contain_text("match")
    explorer.get_by_role("button", name=CASE.title).click()
    expect(explorer.locator(".cs-story-title")).to_have_text(CASE.title)


# ------------------------------------------------------------------ to take


def test_the_order_is_copied_as_text_and_printed_on_one_sheet(page: Page, server: Server) -> None:
    page.add_init_script(
        "window.print = () => { window.printed = true; };"
        "const writeText = async (text) => { window.copied = text; };"
        "Object.defineProperty(navigator, 'clipboard', { value: { writeText } });"
    )
    go(page, f"{server.page('causes')}#{FINGERS}")
    explorer = page.locator(".cs-explorer")
    first, *others = ranked(explorer)
    explorer.get_by_role("button", name="Copy as text").click()
    expect(explorer.get_by_text("The text is copied")).to_be_visible()
    text = page.evaluate("window.copied")
    for part in (f"1. {first} (fits well)", "Speaks for it: ", others[1], "#explorer?present=", "20"):
        assert part in text
    explorer.get_by_role("button", name="Print on one sheet").click()
    assert page.evaluate("window.printed")
    sheets = PdfReader(BytesIO(page.pdf(format="A4"))).pages
    assert len(sheets) == 1
    assert first in " ".join(sheets[0].extract_text().split())


# ---------------------------------------------------------------------- axe
