"""What each test shows, as a reader uses it: no request, keyboard alone, links, comparison, dark, small and printed."""

from __future__ import annotations

import unicodedata
from io import BytesIO
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from pypdf import PdfReader

from content import library
from tests.browser.keyboard import tab_to
from tests.browser.opening import go, quiet
from tests.browser.server import Server
from tests.browser.watching import requests_of

CHAPTER = "tests"
PATTERNS = library().patterns
TESTS = {test.id: test.label for test in PATTERNS.tests}
FORMS = {form.id: form.label for form in PATTERNS.forms}
CELLS = {cell.id: cell for cell in PATTERNS.cells}


@pytest.fixture
def room(page: Page, server: Server) -> Locator:
    go(page, f"{server.address}/{CHAPTER}/")
    return page.locator(".cs-patterns")


def title(test: str, form: str) -> str:
    return f"{TESTS[test]}: {FORMS[form]}"


def assert_shows(room: Locator, test: str, form: str) -> None:
    picture = room.locator(".cs-picture").first
    expect(picture.get_by_role("heading", level=3)).to_have_text(title(test, form))
    cell = CELLS.get(f"{test}.{form}")
    expect(picture).to_contain_text(cell.shows.text if cell else "No description found.")
    expect(picture.get_by_role("img")).to_have_count(1 if cell else 0)


def test_choosing_test_and_form_changes_drawing_and_words_without_a_request(room: Locator) -> None:
    asked = requests_of(quiet(room.page))
    assert_shows(room, "xray", "ssc")
    before = room.locator(".cs-picture > svg").inner_html()
    room.get_by_label("Form", exact=True).select_option("tumoral")
    assert_shows(room, "xray", "tumoral")
    assert room.locator(".cs-picture > svg").inner_html() != before
    room.get_by_label("Test", exact=True).select_option("histology")
    assert_shows(room, "histology", "tumoral")
    expect(room.locator(".cs-danger")).to_contain_text("new wound")
    expect(room.get_by_role("status").first).to_contain_text(title("histology", "tumoral"))
    room.get_by_label("Test", exact=True).select_option("dermoscopy")
    assert_shows(room, "dermoscopy", "tumoral")
    expect(room.locator(".cs-danger")).to_have_count(0)
    assert asked == []


def test_every_described_pair_is_drawn_and_named(room: Locator) -> None:
    for test in TESTS:
        room.get_by_label("Test", exact=True).select_option(test)
        forms = [form for form in FORMS if f"{test}.{form}" in CELLS]
        thumbs = room.locator(".cs-thumb")
        expect(thumbs).to_have_count(len(forms))
        assert thumbs.locator("svg").evaluate_all("all => all.every(svg => svg.children.length > 2)")
        assert room.locator("svg use, svg script, svg [id]").count() == 0
        for form in FORMS:
            room.get_by_label("Form", exact=True).select_option(form)
            assert_shows(room, test, form)


# What a drawing takes from the ground that it shares with others, by a class of that ground.
GROUNDS = {
    "ultrasound.ssc": "cp-skinline",
    "bone_scan.dm": "cp-skel",
    "histology.milia": "cp-epi",
    "mri.dm": "cp-mrmarrow",
}


@pytest.mark.parametrize("cell", GROUNDS)
def test_a_shared_ground_is_part_of_the_drawing(room: Locator, cell: str) -> None:
    test, _, form = cell.partition(".")
    room.get_by_label("Test", exact=True).select_option(test)
    room.get_by_label("Form", exact=True).select_option(form)
    expect(room.locator(f".cs-picture > svg .{GROUNDS[cell]}").first).to_be_visible()


def test_two_forms_stand_side_by_side(room: Locator) -> None:
    room.get_by_label("Form", exact=True).select_option("calciphylaxis")
    room.get_by_label("Beside it", exact=True).select_option("venous")
    pictures = room.locator(".cs-picture")
    expect(pictures).to_have_count(2)
    expect(pictures.nth(1).get_by_role("heading")).to_have_text(title("xray", "venous"))
    boxes = [pictures.nth(number).bounding_box() for number in (0, 1)]
    assert boxes[0] is not None
    assert boxes[1] is not None
    assert boxes[0]["y"] == boxes[1]["y"]
    room.get_by_label("Form", exact=True).select_option("venous")
    expect(pictures).to_have_count(1)


def test_the_grid_and_its_table_twin_lead_to_the_picture(room: Locator, page: Page) -> None:
    room.get_by_role("button", name=FORMS["dm"], exact=True).click()
    assert_shows(room, "xray", "dm")
    expect(room.locator(".cs-pair")).to_be_focused()
    room.get_by_text("All tests and forms in one table").click()
    buttons = room.get_by_role("table").get_by_role("button")
    expect(buttons).to_have_count(len(CELLS))
    button = room.get_by_role("button", name=title("bone_scan", "calciphylaxis"))
    button.click()
    assert_shows(room, "bone_scan", "calciphylaxis")
    expect(room.locator(".cs-pair")).to_be_in_viewport()
    expect(button).to_have_attribute("aria-pressed", "true")


def test_room_works_from_the_keyboard_alone(room: Locator, page: Page) -> None:
    room.get_by_label("Test", exact=True).focus()
    page.keyboard.press("ArrowDown")
    assert_shows(room, "ultrasound", "ssc")
    page.keyboard.press("Tab")
    expect(room.get_by_label("Form", exact=True)).to_be_focused()
    page.keyboard.press("ArrowDown")
    assert_shows(room, "ultrasound", "dm")
    expect(room.get_by_label("Form", exact=True)).to_be_focused()
    wanted = room.get_by_role("button", name=FORMS["bone"], exact=True)
    tab_to(page, wanted, 40)
    page.keyboard.press("Enter")
    assert_shows(room, "ultrasound", "bone")
    expect(room.locator(".cs-pair")).to_be_focused()


def test_a_link_reopens_exactly_this_picture(room: Locator, page: Page) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    room.get_by_label("Test", exact=True).select_option("ct")
    room.get_by_label("Form", exact=True).select_option("tumoral")
    room.get_by_label("Beside it", exact=True).select_option("dm")
    room.get_by_role("button", name="Copy a link to this picture").click()
    expect(room.locator(".cs-said")).to_contain_text("The link is copied")
    address = page.evaluate("navigator.clipboard.readText()")
    assert address.endswith(f"/{CHAPTER}/#patterns?test=ct&form=tumoral&beside=dm")
    page.goto("about:blank")
    go(page, address)
    assert_shows(room, "ct", "tumoral")
    expect(room.locator(".cs-picture")).to_have_count(2)
    expect(room.get_by_label("Test", exact=True)).to_have_value("ct")


@pytest.mark.parametrize("hostile", ["<script>alert(1)</script>", "x" * 20_000, "__proto__", "constructor"])
def test_a_hostile_link_runs_nothing_and_is_named(room: Locator, page: Page, server: Server, hostile: str) -> None:
    page.on("dialog", lambda dialog: pytest.fail(f"a script of the link ran: {dialog.message}"))
    page.goto(f"{server.address}/{CHAPTER}/#patterns?form=drip&test={quote(hostile)}")
    expect(room.locator(".cs-notice")).to_contain_text("unknown test")
    assert len(room.locator(".cs-notice").inner_text()) < 200
    assert_shows(room, "xray", "drip")


@pytest.mark.parametrize(("width", "size"), [(320, "200%"), (320, "100%"), (768, "100%"), (1024, "100%")])
def test_everything_stays_inside(browser: Browser, server: Server, width: int, size: str) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    go(page, f"{server.address}/{CHAPTER}/#patterns?test=xray&form=ssc&beside=drip")
    page.evaluate("size => { document.documentElement.style.fontSize = size; }", size)
    page.locator(".cs-patterns details").evaluate_all("items => items.forEach(item => item.open = true)")
    inside = "(el) => [...el.querySelectorAll('*')].every(e => e.getBoundingClientRect().right <= innerWidth + 1)"
    assert page.locator(".cs-patterns").evaluate(inside)
    context.close()


def test_the_chosen_picture_is_printed(room: Locator, page: Page) -> None:
    room.get_by_label("Form", exact=True).select_option("drip")
    text = " ".join(read.extract_text() for read in PdfReader(BytesIO(page.pdf())).pages)
    flat = " ".join(unicodedata.normalize("NFKC", text).split())  # a font may join f and i
    assert CELLS["xray.drip"].shows.text.partition(".")[0] in flat
    assert "only swelling" in flat
    assert "Beside it" not in flat
