"""The symptom checklist as a reader meets it: no level without an answer, every rule within reach, numbers to call."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from content import library
from tests.browser.labels import START_AGAIN
from tests.browser.opening import go
from tests.browser.server import Server, Site
from tests.browser.worker import Late, seen, witness

FIRST_TOUCH = 20_000
CHAPTER = "check"
# A reader ticks with a press on the line; the same event in the full list, without the way there, is quicker.
TICK = """(tool, symptom) => {
  if (tool.querySelector(".cs-walk")) tool.querySelector(".cs-mode").click();
  const box = tool.querySelector(`input[value='${symptom}']`);
  box.closest("details").open = true;
  box.click();
}"""


@pytest.fixture
def checklist(page: Page, site: Site) -> Page:
    go(page, f"{site.address}/{CHAPTER}/")
    return page


def tick(page: Page, symptom: str) -> None:
    """Tick a line in the full list."""
    page.locator(".cs-checklist").evaluate(TICK, symptom)


def no_level(page: Page) -> None:
    """Check that nothing on the page says how soon to be seen."""
    expect(page.locator(".cs-card")).to_have_count(1)
    expect(page.locator(".cs-checklist [data-urgency]")).to_have_count(0)
    for level in library().urgency.levels.values():
        expect(page.locator(".cs-result")).not_to_contain_text(level.heading)
        expect(page.locator(".cs-jump, .cs-strip").filter(has_text=level.heading)).to_have_count(0)


def test_an_untouched_form_says_no_level(checklist: Page) -> None:
    expect(checklist.locator(".cs-card")).to_contain_text("Nothing is ticked yet")
    no_level(checklist)
    expect(checklist.locator(".cs-jump")).to_be_hidden()


def test_a_slow_device_leaves_a_card_that_waits_and_then_says_so(page: Page, server: Server) -> None:
    late = Late(page, everything=True)
    witness(page)
    go(page, f"{server.address}/{CHAPTER}/")
    tick(page, "symptom.confusion")
    expect(page.locator(".cs-card")).to_contain_text("Working out the advice")
    no_level(page)
    expect(page.locator(".cs-card")).to_contain_text("No answer yet", timeout=15_000)
    expect(page.locator(".cs-card")).to_contain_text("emergency number")
    no_level(page)
    assert late.asked()
    assert seen(page) == []


def test_a_lost_network_leaves_no_level_and_keeps_what_was_ticked(browser: Browser, server: Server) -> None:
    # Not the watched page: here requests fail on purpose.
    page = browser.new_page(service_workers="block")
    witness(page)
    page.route("**/assets/*.json", lambda route: route.abort())
    page.goto(f"{server.address}/{CHAPTER}/")
    expect(page.locator(".widget:not([data-drawn])")).to_have_count(0)
    tick(page, "symptom.face_droop")
    expect(page.locator(".cs-card")).to_contain_text("can't be worked out here", timeout=15_000)
    expect(page.locator(".cs-card")).to_contain_text("emergency number")
    no_level(page)
    assert seen(page) == []
    expect(page.locator("input[value='symptom.face_droop']")).to_be_checked()
    page.unroute("**/assets/*.json")
    expect(page.locator(".cs-card")).to_have_attribute("data-urgency", "emergency", timeout=60_000)
    page.close()


def test_a_level_goes_as_soon_as_something_else_is_ticked(page: Page, server: Server) -> None:
    late = Late(page)
    witness(page)
    go(page, f"{server.address}/{CHAPTER}/")
    late.hold(on=False)
    tick(page, "form.painless")
    expect(page.locator(".cs-card")).to_have_attribute("data-urgency", "routine", timeout=FIRST_TOUCH)
    late.hold()
    # At once, and not only when another card takes its place: looked at in the same breath as the press.
    press_and_look = """() => {
      document.querySelector("input[value='symptom.face_droop']").click();
      return document.querySelector(".cs-card").checkVisibility({ opacityProperty: true });
    }"""
    assert not page.evaluate(press_and_look)
    expect(page.locator(".cs-card")).to_contain_text("Working out the advice")
    no_level(page)
    assert seen(page) == ["routine"]


def test_red_flag_gives_an_emergency_card_with_the_action_first(checklist: Page) -> None:
    tick(checklist, "symptom.confusion")
    card = checklist.locator(".cs-card")
    expect(card).to_have_attribute("data-urgency", "emergency", timeout=FIRST_TOUCH)
    expect(checklist.get_by_role("heading", name="Immediate action required")).to_be_visible()
    headings = card.locator("h4").all_inner_texts()
    assert headings.index("What to do") < headings.index("Why")
    checklist.get_by_role("button", name=START_AGAIN).click()
    no_level(checklist)


def test_who_it_is_about_alone_gives_no_level(checklist: Page) -> None:
    tick(checklist, "age.middle_adult")
    expect(checklist.locator(".cs-card")).to_contain_text("This does not say how soon", timeout=FIRST_TOUCH)
    no_level(checklist)


def test_a_lump_that_hurts_asks_whether_the_pain_is_new(checklist: Page) -> None:
    follow_up = checklist.locator("input[value='symptom.pain_new']")
    checklist.get_by_role("button", name="Show all questions").click()
    checklist.locator("[data-group=lumps] > summary").click()
    expect(follow_up).to_be_hidden()
    checklist.locator("input[value='form.painful']").check()
    expect(follow_up).to_be_visible()
    expect(checklist.locator(".cs-card")).to_contain_text("One more question", timeout=FIRST_TOUCH)
    no_level(checklist)
    checklist.locator(".cs-open button").first.click()
    expect(checklist.locator(".cs-card")).to_have_attribute("data-urgency", "soon")
    expect(follow_up).to_be_checked()
    checklist.locator("input[value='form.painful']").uncheck()
    expect(follow_up).to_be_hidden()
    no_level(checklist)


def test_an_age_takes_the_place_of_another(checklist: Page) -> None:
    tick(checklist, "age.newborn")
    tick(checklist, "age.child")
    expect(checklist.locator("input[value='age.newborn']")).not_to_be_checked()
    expect(checklist.locator("input[value='age.child']")).to_be_checked()


def test_numbers_are_those_of_the_country_that_is_chosen(checklist: Page) -> None:
    expect(checklist.locator(".cs-call")).to_have_count(0)
    choose = checklist.get_by_label("Numbers for")
    for country in library().helplines.countries:
        choose.select_option(country.id)
        links = checklist.locator(".cs-dangers .cs-call")
        expect(links).to_have_count(len(country.lines))
        numbers = [link.get_attribute("href") for link in links.all()]
        assert numbers == [f"tel:{line.number.replace(' ', '')}" for line in country.lines]
    choose.select_option("elsewhere")
    expect(checklist.locator(".cs-dangers")).to_contain_text(library().helplines.elsewhere)
    choose.select_option("united_states")
    tick(checklist, "symptom.suicidal_thoughts")
    expect(checklist.locator(".cs-card .cs-call").first).to_have_attribute("href", "tel:988", timeout=FIRST_TOUCH)


def test_dangers_stand_above_the_form_and_at_the_top_of_the_chapter(checklist: Page) -> None:
    above = checklist.locator(".cs-dangers")
    expect(above).to_be_visible()
    form, box = checklist.locator(".cs-checklist form"), above.bounding_box()
    assert box
    assert box["y"] < (form.bounding_box() or {"y": 0})["y"]
    assert form.locator(".cs-dangers").count() == 0
    for danger in library().helplines.dangers:
        expect(above).to_contain_text(danger.sign)
    expect(above).to_contain_text("Call your emergency number now")


@pytest.mark.parametrize("level", library().urgency.levels)
def test_each_rule_can_be_reached_by_ticking(page: Page, server: Server, level: str) -> None:
    go(page, server.page(CHAPTER))
    page.get_by_role("button", name="Show all questions").click()
    for rule in library().urgency.rules:
        if rule.level != level:
            continue
        page.get_by_role("button", name=START_AGAIN).click()
        for symptom in rule.any_of[-1]:
            tick(page, symptom)
        if "form.painful" in rule.any_of[-1] and level == "routine":
            tick(page, "symptom.pain_old")
        expect(page.locator(".cs-card")).to_contain_text(rule.title, timeout=FIRST_TOUCH)


def test_summary_holds_exactly_what_was_ticked(checklist: Page) -> None:
    wanted = ["age.older_adult", "symptom.cough_new", "symptom.looks_worry"]
    for symptom in wanted:
        tick(checklist, symptom)
    labels = {item.id: item.label for item in library().symptoms.symptoms}
    expect(checklist.locator(".cs-card")).to_have_attribute("data-urgency", "routine", timeout=FIRST_TOUCH)
    with checklist.expect_download() as download:
        checklist.get_by_role("button", name="Save it as text").click()
    saved = download.value.path().read_text(encoding="utf-8")
    ticked = saved.partition("What I ticked\n")[2].partition("What the checklist said")[0]
    assert sorted(ticked.strip().splitlines()) == sorted(f"- {labels[symptom]}" for symptom in wanted)
