"""The parts of a long chapter on a phone: folded to their headings, found, opened by links, and whole on paper."""

from __future__ import annotations

from io import BytesIO

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader

from tests.browser.server import Folder

SLUG = "living-with-it"
PHONE = {"width": 360, "height": 740}
TAGS = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
CALL = "blood in the stool or in vomit"
NEEDLES = "Families used ice"
SCHOOL = "Tell the school that the illness"
BESIDE = "Clothes that shield from the sun"


def test_parts_fold_on_a_phone_and_open_by_key_link_search_and_on_paper(browser: Browser, folder: Folder) -> None:
    context = browser.new_context(viewport=PHONE, service_workers="block", bypass_csp=True)
    page = context.new_page()
    page.goto(folder.page(SLUG))
    head = page.get_by_role("heading", name="School and sport", level=3)
    opener = head.get_by_role("button", expanded=False)
    expect(opener).to_be_visible()
    _shows(page, CALL)
    _hides(page, SCHOOL, NEEDLES)
    assert Axe().run(page, options=TAGS).response["violations"] == []
    opener.focus()
    page.keyboard.press("Enter")
    _shows(page, SCHOOL)
    _hides(page, NEEDLES)
    page.reload()
    _shows(page, SCHOOL)
    # A link to the heading opens what stands below it, and the reader is there.
    page.evaluate("location.hash = 'Needles'")
    _shows(page, NEEDLES)
    expect(page.get_by_role("heading", name="Needles", level=3)).to_be_in_viewport()
    # Where the browser's own search lands, the part opens; a link to a text is searched in the same way.
    found = context.new_page()
    found.goto(f"{folder.page(SLUG)}#:~:text={BESIDE.replace(' ', '%20')}")
    _shows(found, BESIDE)
    expect(found.locator("#main p", has_text=BESIDE)).to_be_in_viewport()
    sheets = PdfReader(BytesIO(page.pdf(format="A4"))).pages
    printed = " ".join("".join(sheet.extract_text() for sheet in sheets).split())
    for text in (CALL, SCHOOL, NEEDLES, BESIDE):
        assert text in printed
    context.close()


def test_parts_stand_open_where_there_is_room_or_no_script(browser: Browser, folder: Folder) -> None:
    for width, has_script in ((1366, True), (360, False)):
        context = browser.new_context(viewport={"width": width, "height": 740}, java_script_enabled=has_script)
        page = context.new_page()
        page.goto(folder.page(SLUG))
        expect(page.get_by_role("heading", name="Needles", level=3)).to_be_visible()
        expect(page.get_by_role("button", name="Needles")).to_have_count(0)
        _shows(page, CALL, SCHOOL, NEEDLES, BESIDE)
        context.close()


def _shows(page: Page, *texts: str) -> None:
    for text in texts:
        expect(page.locator("#main p", has_text=text).first).not_to_have_attribute("hidden", "until-found")
        expect(page.locator("#main p", has_text=text).first).to_be_visible()


def _hides(page: Page, *texts: str) -> None:
    for text in texts:
        expect(page.locator("#main p", has_text=text).first).to_be_hidden()
