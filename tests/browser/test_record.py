"""My record: written down, kept on the device alone, printed on one page, copied out and in, and deleted."""

from __future__ import annotations

import base64
import re
from io import BytesIO
from pathlib import Path

from playwright.sync_api import BrowserContext, Page, expect
from pypdf import PdfReader

from tests.browser.finding import ask, open_search
from tests.browser.labels import UNDO
from tests.browser.opening import go, quiet
from tests.browser.recording import (
    LUMP,
    add_entry,
    add_lump,
    add_medicine_and_visit,
    bring,
    choose,
    entry_of,
    file_of,
    opened,
    press,
)
from tests.browser.server import Server
from tests.browser.watching import requests_of

STORED = """async () => ({
  databases: (await indexedDB.databases()).map(({ name }) => name),
  local: Object.keys(localStorage).filter((key) => key !== "theme"),
  session: Object.keys(sessionStorage),
  history: [history.length, history.state],
  cookie: document.cookie,
})"""
# As a browser does that keeps nothing for pages.
REFUSE = "indexedDB.open = () => { throw new DOMException('not here', 'SecurityError'); }"
DAMAGED = "This copy is damaged"


def look_at_course(page: Page, server: Server) -> None:
    """Look at the chart, its table and the photos of the lump, after a reload."""
    opened(page, server)
    page.get_by_role("button", name="Open: Elbow").click()
    chart = page.get_by_role("img", name=re.compile("Size in millimetres: 9.5 on 2 Aug 2026, 12 on 2 Oct 2026"))
    expect(chart.locator("circle")).to_have_count(2)
    page.get_by_text("The same as a table").click()
    expect(page.get_by_role("row", name="2 Oct 2026 12 3 closed")).to_be_visible()
    photos = page.locator(".record-gallery img")
    expect(photos).to_have_count(2)
    assert photos.first.evaluate("async (photo) => { await photo.decode(); return photo.naturalWidth; }") == 1600


def look_at_sheet(page: Page) -> None:
    """Look at the page for the doctor, on the screen and on paper."""
    press(page, "My whole record")
    press(page, "See the page")
    expect(
        page.get_by_role("row", name=re.compile("Elbow.*9.5 mm.*12 mm.*2.5 mm larger, pain 1 higher"))
    ).to_be_visible()
    expect(page.get_by_text("No doctor has reviewed this page")).to_be_visible()
    (paper,) = PdfReader(BytesIO(page.pdf(format="A4"))).pages
    assert "Date of birth" in paper.extract_text()
    assert "Help now" not in paper.extract_text()


def copied(page: Page, folder: Path) -> Path:
    """Save a copy and return its file."""
    press(page, "My whole record")
    with page.expect_download() as saved:
        press(page, "Save a copy as a file")
    copy = folder / saved.value.suggested_filename
    saved.value.save_as(copy)
    assert re.fullmatch(r"my-record-\d{4}-\d\d-\d\d\.json", copy.name)
    return copy


def test_a_record_is_written_kept_drawn_printed_copied_deleted_and_brought_back(
    page: Page, server: Server, tmp_path: Path
) -> None:
    quiet(opened(page, server))
    before = page.evaluate(STORED)
    assert before["databases"] == []
    asked = requests_of(page)
    add_lump(page)
    add_entry(page, "2026-08-02", "9,5", 2, photo=True)
    add_entry(page, "2026-10-02", "12", 3, photo=True)
    press(page, "My whole record")
    add_medicine_and_visit(page)
    # Nothing was fetched, and nothing stands anywhere but in the one place.
    assert [url for url in asked if not url.startswith(("blob:", "data:"))] == []
    after = page.evaluate(STORED)
    assert after["databases"] == ["my-record"]
    assert {**after, "databases": []} == before
    look_at_course(page, server)
    look_at_sheet(page)
    copy = copied(page, tmp_path)
    press(page, "Delete everything")
    press(page, "Keep my record")
    press(page, "Delete everything")
    press(page, "Yes, delete everything")
    expect(page.get_by_text("Nothing is written down yet.")).to_be_visible()
    assert page.evaluate(STORED)["databases"] == []
    page.get_by_label("Open a copy").set_input_files(copy)
    expect(page.get_by_text("1 lump, 2 entries, 1 medicine, 1 visit, 0 questions")).to_be_visible()
    press(page, "Use this copy")
    opened(page, server)
    page.get_by_role("button", name="Open: Elbow").click()
    expect(page.locator(".record-gallery img")).to_have_count(2)


def test_what_is_deleted_comes_back_and_what_is_not_saved_can_be_gone_on_with(page: Page, server: Server) -> None:
    opened(page, server)
    bring(page, file_of(lumps=[LUMP], entries=[entry_of(1, note="the older note"), entry_of(2, note="the newer note")]))
    page.get_by_role("button", name="Open: Elbow").click()
    page.get_by_role("button", name="Delete: Elbow: left, 3 Jan 2010").click()
    expect(page.get_by_text("the newer note")).to_have_count(0)
    expect(page.get_by_role("button", name=UNDO)).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_text("the newer note")).to_be_visible()
    page.get_by_role("button", name="Delete: Elbow: left", exact=True).click()
    expect(page.get_by_text("Nothing is written down yet.")).to_be_visible()
    page.get_by_role("button", name=UNDO).click()
    # What is undone is drawn once it is stored; a page that goes before that takes it along.
    expect(page.get_by_role("button", name="Open: Elbow")).to_be_visible()
    opened(page, server)
    page.get_by_role("button", name="Open: Elbow").click()
    expect(page.get_by_text("the older note")).to_be_visible()
    press(page, "Add an entry")
    page.get_by_label("Size across").fill("much")
    press(page, "Next")
    expect(page.get_by_label("Size across")).to_be_focused()
    expect(page.get_by_text("Please write a number of millimetres")).to_be_visible()
    press(page, "Cancel")
    press(page, "Go on writing")
    expect(page.get_by_label("Size across")).to_have_value("much")


def test_what_may_need_help_leads_to_the_checklist_at_once_and_claims_no_level(page: Page, server: Server) -> None:
    opened(page, server)
    bring(page, file_of(lumps=[LUMP], entries=[entry_of(1)]))
    expect(page.locator(".record-help")).to_have_count(0)
    page.get_by_role("button", name="Add an entry: Elbow").click()
    page.get_by_role("radio", name="3", exact=True).check()
    expect(page.locator(".record-help")).to_have_count(0)
    page.get_by_role("radio", name="4", exact=True).check()
    expect(page.locator(".record-help")).to_contain_text("The pain has risen.")
    page.get_by_role("radio", name="7", exact=True).check()
    expect(page.locator(".record-help")).to_contain_text("The pain is bad.")
    press(page, "Next")
    page.get_by_role("radio", name="Open").check()
    expect(page.locator(".record-help")).to_contain_text("The skin is open.")
    page.get_by_label("It is red, hot or leaking pus").check()
    expect(page.locator(".record-help")).to_contain_text("leaking pus")
    press(page, "Save")
    expect(page.locator("#record [data-urgency]")).to_have_count(0)
    page.locator(".record-help a").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Check your symptoms")


def test_a_browser_that_keeps_nothing_is_named_and_the_page_works_for_this_visit(page: Page, server: Server) -> None:
    page.add_init_script(REFUSE)
    opened(page, server)
    expect(page.get_by_text("This browser does not let us keep anything")).to_be_visible()
    add_lump(page)
    expect(page.get_by_text("It is here until you close this page")).to_be_visible()
    press(page, "My whole record")
    with page.expect_download() as saved:
        press(page, "Save a copy as a file")
    assert "left, outer side" in saved.value.path().read_text(encoding="utf-8")


def test_a_strange_file_is_refused_kindly_and_changes_nothing(page: Page, server: Server, tmp_path: Path) -> None:
    opened(page, server)
    bring(page, file_of(lumps=[LUMP]))
    kept = page.locator(".record-home .cs-panel").first.inner_text()
    photo = base64.b64encode(b"<svg onload=alert(1)>").decode()
    cases = {
        "": "is not a record that this page saved",
        "[1, 2": "is not a record that this page saved",
        file_of(version=2): "newer edition",
        file_of(lumps=[LUMP])[:-9]: DAMAGED,
        file_of(lumps=[LUMP], entries=[entry_of(1, photo=photo)]): "entries 1, photo",
        file_of(lumps=[{**LUMP, "label": {"toString": 1}}]): "lumps 1, label",
    }
    for text, told in cases.items():
        choose(page, text)
        expect(page.locator("#record").get_by_text(told)).to_be_visible()
        assert page.locator(".record-home .cs-panel").first.inner_text() == kept
    large = tmp_path / "large.json"
    with large.open("wb") as file:
        file.truncate(101_000_000)
    page.get_by_label("Open a copy").set_input_files(large)
    expect(page.get_by_text("This file is too big to be a record")).to_be_visible()
    # Text is text, whatever it looks like; and what is here can stay beside what comes.
    choose(page, file_of(lumps=[{**LUMP, "id": "b", "label": "<img src=x onerror=alert(1)>"}]))
    press(page, "Add it to my record")
    expect(page.get_by_text("<img src=x onerror=alert(1)>")).to_be_visible()
    expect(page.get_by_text("Elbow: left")).to_be_visible()
    choose(page, file_of(questions=[{"id": "q", "changed": 1, "text": "Why?"}]))
    press(page, "Use it instead of my record")
    expect(page.get_by_text("Nothing is written down yet.")).to_be_visible()
    expect(page.get_by_text("Why?")).to_be_visible()


def test_it_is_found_in_the_menu_by_everyday_words_and_from_the_pages_for_patients(page: Page, server: Server) -> None:
    for slug in ("patients", "living-with-it"):
        go(page, server.page(slug))
        page.locator(".tool-card").get_by_role("link", name="My record").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("My record")
    page.locator(".menu-fold > summary").click()
    here = page.locator(".menu-panel").get_by_role("link", name="My record")
    expect(here).to_have_attribute("aria-current", "page")
    open_search(page, server)
    for words in ("diary", "photo of a lump", "list of my medicines"):
        assert ask(page, words)[0].endswith("record/"), words


def test_a_record_is_read_and_written_without_a_network(context: BrowserContext, server: Server) -> None:
    page = context.new_page()
    quiet(opened(page, server))
    context.set_offline(True)
    opened(page, server)
    add_lump(page)
    opened(page, server)
    expect(page.get_by_role("button", name="Open: Elbow")).to_be_visible()
