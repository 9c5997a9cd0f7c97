"""The search over all pages: opened from any of them, and forgiving of how a word is spelled."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from content import library
from tests.browser.finding import ask, dialog, field, open_search
from tests.browser.opening import go
from tests.browser.server import Server

SLUGS = [chapter.slug for chapter in library().chapters]


@pytest.fixture
def opened(page: Page, server: Server) -> Page:
    return open_search(page, server)


# ------------------------------------------------------------ open and close


def test_what_is_typed_at_once_is_not_lost(page: Page, server: Server) -> None:
    go(page, f"{server.address}/treatment/")
    for question in ("fever", "warfarin and/or heparin"):
        page.keyboard.press("/")
        page.keyboard.type(question)
        expect(field(page)).to_have_value(question)
        page.keyboard.press("Escape")


@pytest.mark.parametrize("slug", SLUGS)
def test_the_key_opens_it_on_every_page(page: Page, server: Server, slug: str) -> None:
    go(page, server.page(slug))
    page.keyboard.press("/")
    expect(field(page)).to_be_focused()
    expect(field(page)).to_have_value("")


def test_escape_closes_and_gives_the_focus_back(page: Page, server: Server) -> None:
    go(page, f"{server.address}/treatment/")
    button = page.get_by_role("button", name="Search")
    button.focus()
    page.keyboard.press("Enter")
    expect(field(page)).to_be_focused()
    page.keyboard.type("skin")
    page.keyboard.press("Escape")
    expect(dialog(page)).to_be_hidden()
    expect(button).to_be_focused()
    page.keyboard.press("Enter")
    expect(field(page)).to_be_focused()
    dialog(page).get_by_role("button", name="Close").click()
    expect(dialog(page)).to_be_hidden()


def test_the_key_is_left_to_whoever_types_and_to_the_browser(page: Page, server: Server) -> None:
    go(page, f"{server.address}/glossary/a-c/")
    terms = page.get_by_label("terms")
    terms.focus()
    page.keyboard.press("/")
    expect(terms).to_have_value("/")
    terms.blur()
    for keys in ("Control+/", "Alt+/", "Meta+/"):
        page.keyboard.press(keys)
    expect(page.locator("dialog")).to_have_count(0)


def test_the_key_can_be_switched_off_and_stays_off(opened: Page) -> None:
    dialog(opened).get_by_label("The / key opens this search").uncheck()
    opened.keyboard.press("Escape")
    opened.reload(wait_until="networkidle")
    opened.keyboard.press("/")
    expect(opened.locator("dialog")).to_have_count(0)
    opened.get_by_role("button", name="Search").click()
    expect(dialog(opened).get_by_label("The / key opens this search")).not_to_be_checked()


def test_without_scripts_there_is_no_dead_button(browser: Browser, server: Server) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{server.address}/treatment/")
    expect(page.locator("#search")).to_be_hidden()
    context.close()


# ------------------------------------------------------------------ spelling


SLIPS = [
    ("calcifilaxis", "term-calciphylaxis"),
    ("calciphlaxis", "term-calciphylaxis"),
    ("CALCIPHY", "term-calciphylaxis"),
    ("kalsinosis", "term-calcinosis-cutis"),
    ("hepairn", "causes/heparin/"),
    ("Sjogren", "causes/sjogren/"),
    ("scleroderma", "term-systemic-sclerosis"),
    ("eswl", "term-shock-wave-therapy"),
    ("xray", "term-x-ray"),
    ("sodium thiosulphate", "term-thiosulfate"),
    ("black skin", "rule-black_skin_alone"),
]


def test_a_slip_still_finds_it(opened: Page) -> None:
    for typed, place in SLIPS:
        ask(opened, typed)
        more = dialog(opened).get_by_role("button", name="Show all")
        while more.count():
            more.first.click()
        expect(dialog(opened).locator(f"a[href$='{place}']")).to_be_visible()


SPELLINGS = [
    ("edema", "oedema"),
    ("tumor", "tumour"),
    ("hypercalcemia", "hypercalcaemia"),
    ("hemodialysis", "haemodialysis"),
    ("ischemia", "Ischaemia"),
    ("randomized", "randomised"),
    ("Sjögren", "sjogren"),
    ("biopsy", "biopsies"),
    ("deposit", "DEPOSITS"),
    ("phosphate", "fosfate"),
    ("Raynaud", "Raynaud\u2019s"),
]


def test_two_spellings_find_the_same(opened: Page) -> None:
    for one, other in SPELLINGS:
        found = ask(opened, one)
        assert found
        assert ask(opened, other) == found


def test_a_similar_word_is_not_passed_off_as_the_one_that_was_typed(opened: Page) -> None:
    ask(opened, "hepairn")
    expect(dialog(opened).get_by_role("status")).to_contain_text("No exact match. Spelled like it: heparin")
    ask(opened, "heparin")
    expect(dialog(opened).get_by_role("status")).not_to_contain_text("No exact match")


def test_other_names_of_the_same_thing_are_found_and_said(opened: Page) -> None:
    ask(opened, "scleroderma")
    expect(dialog(opened).get_by_role("status")).to_contain_text("also under: Systemic sclerosis")


def test_found_words_are_marked(opened: Page) -> None:
    ask(opened, "dialysis pain")
    marks = {mark.inner_text().lower() for mark in dialog(opened).locator("mark").all()}
    assert {"dialysis", "pain"} <= marks
    # Everyday words for the same are marked too.
    same = [each.words for each in library().everyday if {"dialysis", "pain"} & set(each.words)]
    begun = {part[:4].lower() for words in same for word in words for part in word.split()} | {"dial", "pain"}
    assert {mark for mark in marks if mark[:4] not in begun and mark[:3] not in {word[:3] for word in begun}} == set()


def test_nothing_found_offers_the_nearest_word(opened: Page) -> None:
    # What is offered then are the tools and the ways in.
    assert all(address.endswith("/") for address in ask(opened, "blorptastic"))
    said = dialog(opened).get_by_role("status")
    expect(said).to_contain_text("Nothing found for “blorptastic”")
    nearest = said.get_by_role("button").inner_text()
    said.get_by_role("button").click()
    expect(field(opened)).to_have_value(nearest)
    expect(field(opened)).to_be_focused()
    expect(dialog(opened).get_by_role("link").first).to_be_visible()


def test_odd_questions_do_no_harm(opened: Page) -> None:
    for typed in ("", "   ", "the", "%", "<b>", "a" * 500, "🙂", "*", "__proto__ constructor"):
        ask(opened, typed)
        expect(field(opened)).to_be_visible()
        ask(opened, "calcium")
        expect(dialog(opened).get_by_role("status"), typed).to_contain_text("results")
