"""The checklist step by step, as readers go through it: few presses, no calm before the end, nothing lost."""

from __future__ import annotations

import time

import pytest
from playwright.sync_api import Browser, Page, expect

from content import library
from tests.browser.keyboard import tab_to
from tests.browser.labels import START_AGAIN, UNDO
from tests.browser.opening import go
from tests.browser.server import Server, Site
from tests.browser.test_checklist import CHAPTER, FIRST_TOUCH

MOST_PRESSES, MOST_SECONDS = 8, 60
MOST_TABS = 90
NARROW = 320


class Reader:
    """Somebody who presses, and whose presses are counted."""

    def __init__(self, page: Page) -> None:
        """Follow this page."""
        self.page = page
        self.walk = page.locator(".cs-walk")
        self.card = page.locator(".cs-card")
        self.strip = page.locator(".cs-strip")
        self.presses = 0

    def press(self, selector: str) -> None:
        """Press what is there."""
        self.page.locator(selector).first.click()
        self.presses += 1

    def tick(self, line: str) -> None:
        """Press a line."""
        self.press(f".cs-walk label:has(input[value='{line}'])")

    def area(self, name: str) -> None:
        """Press a place where something is wrong."""
        self.press(f".cs-walk label:has([data-area='{name}'])")

    def go_on(self, kind: str) -> None:
        """Press the button that leads on, to a step of this kind."""
        self.press(".cs-steps .cs-main")
        self.at(kind)

    def at(self, kind: str) -> None:
        """Check in which kind of step they are."""
        expect(self.walk).to_have_attribute("data-step", kind)

    def level(self, urgency: str) -> None:
        """Check what the result says."""
        self.at("result")
        expect(self.card).to_have_attribute("data-urgency", urgency, timeout=FIRST_TOUCH)


@pytest.fixture
def reader(page: Page, server: Server) -> Reader:
    go(page, server.page(CHAPTER))
    return Reader(page)


def on_a_phone(browser: Browser, address: str) -> Reader:
    page = browser.new_context(viewport={"width": 360, "height": 780}, service_workers="block").new_page()
    return Reader(go(page, address))


@pytest.mark.parametrize("way", [["check/"], ["patients/", "check/"]], ids=["tool", "door"])
def test_eight_presses_from_the_front_page_tell_how_soon(browser: Browser, site: Site, way: list[str]) -> None:
    """Somebody with limited scleroderma has a new sore lump; the longer way shows the level on its last question."""
    began = time.monotonic()
    reader = on_a_phone(browser, site.page(""))
    for address in way:
        reader.press(f"main a[href$='{address}']:visible")
    reader.tick("condition.limited_ssc")
    reader.go_on("dangers")
    reader.go_on("areas")
    reader.area("lumps")
    reader.go_on("area")
    reader.tick("symptom.pain_new")
    expect(reader.strip).to_contain_text(library().urgency.levels["soon"].heading, timeout=FIRST_TOUCH)
    expect(reader.strip).to_be_in_viewport(ratio=1)
    assert reader.presses == MOST_PRESSES + len(way) - 2
    reader.go_on("result")
    reader.level("soon")
    expect(reader.card).to_be_in_viewport()
    assert time.monotonic() - began < MOST_SECONDS
    assert reader.page.evaluate("document.documentElement.scrollWidth") == 360
    reader.page.context.close()


def test_keys_alone_lead_through_every_step(page: Page, server: Server) -> None:
    go(page, server.page(CHAPTER))
    reader = Reader(page)
    page.locator(".cs-mode").focus()

    def tick(line: str) -> None:
        tab_to(page, page.locator(f".cs-walk input[value='{line}']"), MOST_TABS)
        page.keyboard.press(" ")

    def go_on(kind: str) -> None:
        tab_to(page, page.locator(".cs-steps .cs-main"), MOST_TABS)
        page.keyboard.press("Enter")
        reader.at(kind)
        expect(page.locator(".cs-walk > h3")).to_be_focused()

    tab_to(page, page.locator(".cs-walk select"), MOST_TABS)
    page.keyboard.press("End")
    tick("condition.limited_ssc")
    go_on("dangers")
    tab_to(page, page.locator(".cs-fold[data-group='mood'] > summary"), MOST_TABS)
    page.keyboard.press("Enter")
    expect(page.locator("input[value='symptom.self_harm_now']")).to_be_visible()
    go_on("areas")
    tick("lumps")
    go_on("area")
    tick("symptom.pain_new")
    go_on("result")
    reader.level("soon")
    expect(page.locator("input[value='age.older_adult']")).to_be_checked()
    page.keyboard.press("Shift+Tab")
    tab_to(page, page.locator(".cs-steps button").first, MOST_TABS)
    page.keyboard.press("Enter")
    reader.at("area")
    expect(page.locator("input[value='symptom.pain_new']")).to_be_checked()


def test_before_the_result_nothing_calms_and_more_than_a_visit_is_shown_at_once(reader: Reader) -> None:
    page = reader.page
    expect(reader.card).to_be_hidden()
    reader.go_on("dangers")
    reader.go_on("areas")
    reader.area("lumps")
    reader.area("skin")
    reader.go_on("area")
    page.locator(".cs-rest > summary").click()
    reader.tick("form.large_mass")
    page.wait_for_timeout(1000)
    expect(reader.strip).to_be_empty()
    expect(reader.card).to_be_hidden()
    for level in library().urgency.levels.values():
        assert level.heading not in reader.walk.inner_text()
    reader.tick("symptom.lump_growing_fast")
    expect(reader.strip).to_have_attribute("data-urgency", "soon", timeout=FIRST_TOUCH)
    expect(reader.card).to_be_hidden()
    reader.go_on("area")
    reader.tick("form.inflamed")
    expect(reader.strip).to_have_attribute("data-urgency", "same-day")
    page.get_by_role("button", name="What to do, and why").click()
    reader.level("same-day")
    expect(reader.strip).to_be_empty()


def test_an_emergency_is_shown_on_the_screen_where_it_is_ticked(browser: Browser, server: Server) -> None:
    reader = on_a_phone(browser, server.page(CHAPTER))
    reader.page.get_by_label("Numbers for").select_option("england")
    reader.go_on("dangers")
    reader.press(".cs-fold[data-group='head'] > summary")
    reader.tick("symptom.confusion")
    expect(reader.strip).to_have_attribute("data-urgency", "emergency", timeout=FIRST_TOUCH)
    expect(reader.strip).to_be_in_viewport(ratio=1)
    expect(reader.strip).to_contain_text("Call your emergency number")
    expect(reader.strip.locator(".cs-call")).to_have_attribute("href", "tel:999")
    expect(reader.card).to_be_visible()
    expect(reader.card).to_have_attribute("data-urgency", "emergency")
    reader.at("dangers")
    reader.go_on("areas")
    expect(reader.card).to_be_visible()
    reader.go_on("result")
    reader.level("emergency")
    headings = reader.card.locator("h4").all_inner_texts()
    assert headings.index("What to do") < headings.index("Why")
    reader.page.context.close()


def test_what_counts_together_is_asked_where_nothing_else_follows(reader: Reader) -> None:
    reader.tick("condition.limited_ssc")
    reader.go_on("dangers")
    expect(reader.walk).to_contain_text("A danger sign for you")
    reader.go_on("areas")
    expect(reader.walk.locator("input[value='symptom.cough_new']")).to_be_visible()
    reader.area("lumps")
    reader.go_on("area")
    asked = reader.walk.locator("input[value='form.black_crust']")
    expect(asked).to_have_count(0)
    reader.tick("form.painful")
    expect(asked).to_be_visible()
    asked.check()
    expect(reader.strip).to_have_attribute("data-urgency", "emergency", timeout=FIRST_TOUCH)
    # What was asked stays in sight, and takes the focus from nobody.
    expect(asked).to_be_visible()
    reader.tick("form.painful")
    expect(asked).to_be_visible()


def test_a_reload_returns_to_the_step_with_everything_ticked(page: Page, site: Site) -> None:
    go(page, site.page(CHAPTER))
    reader = Reader(page)
    reader.tick("condition.diabetes")
    reader.go_on("dangers")
    reader.go_on("areas")
    reader.area("wound")
    reader.area("skin")
    page.reload()
    reader.at("areas")
    expect(page.locator("[data-area='wound']")).to_be_checked()
    reader.go_on("area")
    reader.go_on("area")
    reader.tick("form.ulcer")
    told = page.locator(".cs-progress").inner_text()
    page.evaluate("location.hash = 'review'")
    page.reload()
    reader.at("area")
    expect(page.locator(".cs-progress")).to_have_text(told)
    expect(page.locator("input[value='form.ulcer']")).to_be_checked()
    expect(reader.strip).to_have_attribute("data-urgency", "same-day", timeout=FIRST_TOUCH)
    for _ in range(4):
        reader.press(".cs-steps button")
    reader.at("who")
    expect(page.locator("input[value='condition.diabetes']")).to_be_checked()


def test_starting_again_can_be_taken_back_and_leads_to_the_first_step(reader: Reader) -> None:
    page = reader.page
    page.goto(f"{page.url}#checklist?present=symptom.confusion,age.older_adult")
    reader.level("emergency")
    page.get_by_role("button", name=START_AGAIN).click()
    expect(reader.card).to_contain_text("Nothing is ticked yet")
    page.get_by_role("button", name=UNDO).click()
    reader.level("emergency")
    page.get_by_role("button", name=START_AGAIN).click()
    reader.go_on("who")
    expect(page.locator(".cs-walk input:checked")).to_have_count(0)
    reader.press(".cs-mode")
    expect(page.locator(".cs-checklist form")).to_be_visible()
    expect(page.locator(".cs-walk")).to_have_count(0)
