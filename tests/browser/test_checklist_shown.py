"""The checklist as it is seen: the full list, columns, what axe finds, and the sheet for the appointment."""

from __future__ import annotations

from io import BytesIO

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader

from content import library
from tests.browser.opening import go
from tests.browser.server import Server
from tests.browser.test_checklist import CHAPTER, FIRST_TOUCH
from tests.browser.test_checklist_steps import NARROW, TAGS, Reader


@pytest.fixture
def reader(page: Page, server: Server) -> Reader:
    go(page, server.page(CHAPTER))
    return Reader(page)


def test_the_full_list_finds_lines_by_everyday_words(reader: Reader) -> None:
    page = reader.page
    reader.press(".cs-mode")
    field = page.get_by_label("Find a sign by any word")
    lines = page.locator(".cs-checklist form .cs-symptom:visible")
    asked = {"chalk coming out": "White chalk", "throwing up": "Vomiting again", "heart attack": "chest pain"}
    for words, label in asked.items():
        field.fill(words)
        expect(lines.filter(has_text=label).first).to_be_visible()
        assert lines.count() <= 5
    field.fill("xyzzy")
    expect(page.locator(".cs-find")).to_contain_text("Nothing found")
    expect(lines).to_have_count(0)
    field.fill("")
    expect(page.locator(".cs-checklist form > details:visible")).to_have_count(len(library().symptoms.groups))


def test_there_are_two_columns_where_there_is_room_and_one_on_a_phone(reader: Reader) -> None:
    page = reader.page
    reader.go_on("dangers")
    reader.go_on("areas")

    def columns() -> int:
        boxes = page.locator(".cs-walk [data-area]").all()
        return len({round((box.bounding_box() or {"x": 0})["x"]) for box in boxes})

    for width, wanted in ((NARROW, 1), (768, 2), (1366, 2), (1920, 2)):
        page.set_viewport_size({"width": width, "height": 800})
        assert columns() == wanted, width
        assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_any_step(browser: Browser, server: Server, scheme: str) -> None:
    # axe is put into the page, which its policy would refuse; so tall that the bar below covers nothing.
    context = browser.new_context(bypass_csp=True, color_scheme="dark" if scheme == "dark" else "light")
    reader = Reader(go(context.new_page(), server.page(CHAPTER)))
    page = reader.page

    def look() -> None:
        for width in (360, 1366):
            page.set_viewport_size({"width": width, "height": 9000})
            found = Axe().run(page, context=".cs-checklist", options=TAGS)
            assert found.violations_count == 0, found.generate_report()

    page.set_viewport_size({"width": 1366, "height": 9000})
    look()
    reader.tick("condition.limited_ssc")
    reader.go_on("dangers")
    look()
    reader.go_on("areas")
    look()
    reader.area("lumps")
    reader.go_on("area")
    reader.tick("symptom.pain_new")
    expect(reader.strip).to_have_attribute("data-urgency", "soon", timeout=FIRST_TOUCH)
    look()
    reader.go_on("result")
    reader.level("soon")
    look()
    for kind in ("area", "areas", "dangers"):
        reader.press(".cs-steps button")
        reader.at(kind)
    reader.press(".cs-fold[data-group='head'] > summary")
    reader.tick("symptom.confusion")
    expect(reader.strip).to_have_attribute("data-urgency", "emergency")
    look()
    reader.press(".cs-mode")
    page.get_by_label("Find a sign by any word").fill("fever")
    look()
    context.close()


def test_the_summary_is_one_sheet_with_room_to_write(reader: Reader) -> None:
    page = reader.page
    page.goto(f"{page.url}#checklist?present=condition.limited_ssc,form.painful,symptom.pain_new,symptom.cough_new")
    reader.level("soon")
    page.evaluate("window.print = () => {}")
    page.get_by_role("button", name="Print a one-page summary").click()
    expect(page.locator(".cs-summary .cs-code")).to_be_visible()
    sheets = PdfReader(BytesIO(page.pdf(format="A4"))).pages
    assert len(sheets) == 1
    text = " ".join(sheets[0].extract_text().split())
    asked = ("Name and date of birth", "It began on", "My medicines", "Room for a photo", "no doctor has reviewed")
    for words in (*asked, page.url.partition("#")[0], "the authors of the checklist chose one"):
        assert words in text
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.locator(".cs-summary")).to_be_hidden()
