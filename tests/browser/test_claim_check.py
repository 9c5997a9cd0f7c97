"""The claim check as a reader looks through it: without a request, by keyboard, by link, on a phone and on paper."""

from __future__ import annotations

from io import BytesIO
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader

from content import library
from content.language import say
from tests.browser.keyboard import tab_to
from tests.browser.labels import START_AGAIN
from tests.browser.opening import go, quiet
from tests.browser.server import Server
from tests.browser.watching import requests_of
from widgets.claim_check import Choice, matching
from widgets.evidence.claims import VERDICTS

CHECK = library().claims
LABELS = {part.id: part.label for part in CHECK.sections}
CHAPTER = "claims"


def ids(choice: Choice) -> list[str]:
    return [claim.id for claim in matching(choice)]


def shown(page: Page) -> list[str]:
    return page.locator(".cs-claim").evaluate_all("items => items.map(item => item.dataset.key)")


@pytest.fixture
def chapter(page: Page, server: Server) -> Page:
    go(page, f"{server.address}/{CHAPTER}/")
    return page


def test_the_worst_come_first_and_the_rest_is_one_touch_away(chapter: Page) -> None:
    assert shown(chapter) == CHECK.misleading
    chapter.get_by_role("button", name="Show the other").click()
    assert shown(chapter) == ids(Choice())
    expect(chapter.locator(".cs-claim").nth(len(CHECK.misleading))).to_be_focused()


def test_part_verdict_weight_and_words_choose_as_the_reasoning_does_and_ask_nobody(chapter: Page) -> None:
    asked = requests_of(quiet(chapter))
    chapter.get_by_label("Part of the article").select_option("prevention")
    assert shown(chapter) == ids(Choice(section="prevention"))
    chapter.get_by_label("Verdict", exact=True).select_option("unsupported")
    assert shown(chapter) == ids(Choice(section="prevention", verdict="unsupported"))
    chapter.get_by_label("How much it matters").select_option("3")
    assert shown(chapter) == ids(Choice(section="prevention", verdict="unsupported", importance=3))
    chapter.get_by_role("button", name=START_AGAIN).click()
    chapter.get_by_label("Words").fill("Vitamin  d")
    assert shown(chapter) == ids(Choice(words="Vitamin  d"))
    chapter.get_by_label("Words").fill("zebra")
    expect(chapter.locator(".cs-claims")).to_contain_text("No statement fits")
    expect(chapter.locator(".cs-claims > [role='status']")).to_contain_text("0 of")
    assert asked == []


def test_every_number_of_the_table_shows_as_many_statements(chapter: Page) -> None:
    for section, label in LABELS.items():
        for verdict in VERDICTS:
            name = say(f"verdict-{verdict}")
            expected = ids(Choice(section=section, verdict=verdict))
            button = chapter.get_by_role("button", name=f"{name} {len(expected)} in: {label}", exact=True)
            assert button.count() == bool(expected)
            if expected:
                button.click()
                assert shown(chapter) == expected
                expect(button).to_have_attribute("aria-pressed", "true")
    button.click() if expected else chapter.get_by_role("button", name=START_AGAIN).click()
    assert shown(chapter) == CHECK.misleading


def test_it_is_used_from_the_keyboard_alone(chapter: Page) -> None:
    chapter.get_by_label("Words").focus()
    chapter.keyboard.type("splint")
    assert shown(chapter) == ids(Choice(words="splint"))
    reached = chapter.locator("[data-key='causes nuanced']")
    tab_to(chapter, reached, 40)
    expect(reached).to_be_focused()
    chapter.keyboard.press("Enter")
    assert shown(chapter) == ids(Choice(section="causes", verdict="nuanced"))
    expect(reached).to_be_focused()
    chapter.keyboard.press("Enter")
    assert shown(chapter) == CHECK.misleading


def test_a_link_reopens_the_choice_and_a_statement_has_one_of_its_own(chapter: Page, server: Server) -> None:
    chapter.goto(f"{server.address}/{CHAPTER}/#claims?section=summary&verdict=nuanced&claim=c012")
    chapter.reload(wait_until="networkidle")
    assert shown(chapter) == ["c012"]
    expect(chapter.get_by_label("Part of the article")).to_have_value("summary")
    chapter.get_by_label("Verdict", exact=True).select_option("")
    assert shown(chapter) == ids(Choice(section="summary"))
    chapter.get_by_role("link", name="Link to c010").click()
    expect(chapter.locator(".cs-claim")).to_have_count(1)
    assert shown(chapter) == ["c010"]


@pytest.mark.parametrize("hostile", ["<script>alert(1)</script>", "x" * 100_000, "__proto__", "constructor"])
def test_a_hostile_link_is_named_and_loses_nothing(page: Page, server: Server, hostile: str) -> None:
    page.on("dialog", lambda dialog: pytest.fail(f"a script of the link ran: {dialog.message}"))
    page.goto(
        f"{server.address}/{CHAPTER}/#claims?verdict=contradicted&section={quote(hostile)}", wait_until="networkidle"
    )
    expect(page.locator(".cs-notice")).to_contain_text("unknown section")
    assert shown(page) == ids(Choice(verdict="contradicted"))


def test_nothing_is_cut_off_at_double_text_size(browser: Browser, server: Server) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 800})
    page = context.new_page()
    go(page, f"{server.address}/{CHAPTER}/#claims?verdict=nuanced")
    page.locator(".cs-counts").evaluate("item => item.open = true")
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    context.close()


def test_paper_holds_every_statement_once(chapter: Page) -> None:
    printed = PdfReader(BytesIO(chapter.pdf(format="A4")))
    text = " ".join("".join(sheet.extract_text() for sheet in printed.pages).split())
    # A line may break anywhere, so the words are compared without their gaps.
    said = text.replace(" ", "")
    for claim in CHECK.claims:
        line = f"It says: {claim.statement} The evidence: {claim.evidence}"
        assert said.count(line.replace(" ", "")) == 1, claim.id


def test_without_a_script_every_statement_is_in_the_page(browser: Browser, server: Server) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{server.address}/{CHAPTER}/")
    page.get_by_text("as a plain list").click()
    for claim in CHECK.claims:
        expect(page.locator(f"#claim-{claim.id}")).to_be_visible()
    context.close()
