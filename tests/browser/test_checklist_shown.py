"""The checklist as it is seen: the full list, columns, what axe finds, and the sheet for the appointment."""

from __future__ import annotations

from io import BytesIO

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from content import library
from tests.browser.opening import go
from tests.browser.server import Server
from tests.browser.test_checklist import CHAPTER
from tests.browser.test_checklist_steps import NARROW, Reader


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
