"""Practice: every kind of question from the keyboard, what is kept, files, and what axe says in every state."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.keyboard import tab_to
from tests.browser.opening import go
from tests.browser.server import Server

SINGLE, NUMBER, ORDER = "what-commonest-kind-blood", "treatment-ivig-difference", "causes-delay-shortest-first"
KINDS = {
    "single": SINGLE,
    "multiple": "urgency-sepsis-signs",
    "order": ORDER,
    "match": "diagnosis-blood-four-patterns",
    "number": NUMBER,
    "likelier": "diagnosis-high-calcium-childhood-dm",
}
REVIEWS = """async () => {
  if (!(await indexedDB.databases()).some(({ name }) => name === "practice")) return null;
  const asked = indexedDB.open("practice");
  await new Promise((done) => { asked.onsuccess = done; });
  const all = asked.result.transaction("reviews").objectStore("reviews").getAll();
  await new Promise((done) => { all.onsuccess = done; });
  asked.result.close();
  return all.result;
}"""
# A browser that keeps nothing for pages, and one that has no space left.
REFUSE = "indexedDB.open = () => { throw new DOMException('not here', 'SecurityError'); }"
FULL = "IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); }"
SURE, NOT_SURE = "I am sure", "I am not sure"


def opened(page: Page, server: Server) -> Page:
    go(page, server.page("practice"))
    expect(page.get_by_role("heading", name="What would you like to practise?")).to_be_visible()
    return page


def ask(page: Page, question: str) -> None:
    """Follow a link to a question, as a step of a lesson does."""
    page.evaluate("question => { location.hash = `#practice?question=${question}`; }", question)
    expect(page.locator(".cs-ask")).to_be_visible()
    expect(page.locator(".cs-ask h3")).to_be_focused()


def press(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def answer_by_keys(page: Page, kind: str) -> None:
    """Give some answer to the question whose heading has the focus, and stand on the last control."""
    press(page, "Tab")
    if kind in ("single", "likelier"):
        press(page, "ArrowDown")
        expect(page.locator(".cs-ask input:focus")).to_be_checked()
    elif kind == "multiple":
        press(page, "Space", "Tab", "Space", "Tab", "Tab", "Tab")
        expect(page.locator(".cs-ask input:checked")).to_have_count(2)
    elif kind == "order":
        first = page.locator(".cs-order li").first.locator("span").inner_text()
        # The first one can't go up, and says so; then it goes down, and the focus with it.
        press(page, "Enter", "Tab", "Enter", "Enter")
        expect(page.locator(".cs-order li").nth(2).locator("span")).to_have_text(first)
        expect(page.get_by_role("button", name=f"Move down: {first}")).to_be_focused()
        expect(page.get_by_text(f"{first} is now number 3 of 4.")).to_be_attached()
        press(page, "Tab", "Tab")
    elif kind == "match":
        for place in range(4):
            press(page, *["ArrowDown"] * (place + 1), "Tab")
        press(page, "Shift+Tab")
    else:
        page.keyboard.type("1,234")
        expect(page.get_by_text("Which number do you mean?")).to_be_visible()
        press(page, "Tab", "Enter")
        expect(page.locator(".cs-number input")).to_be_focused()
        expect(page.get_by_text("Which number do you mean?")).to_have_count(0)


def test_every_kind_is_answered_from_the_keyboard_and_told_of_aloud(page: Page, server: Server) -> None:
    opened(page, server)
    assert page.evaluate(REVIEWS) is None
    for number, (kind, question) in enumerate(KINDS.items()):
        ask(page, question)
        assert page.locator(".cs-told, .cite").count() == 0
        answer_by_keys(page, kind)
        press(page, "Tab")
        expect(page.get_by_role("button", name=SURE, exact=True)).to_be_focused()
        press(page, "Tab", "Enter")
        expect(page.locator(".cs-told h3")).to_be_focused()
        parts = page.locator(".cs-parts li")
        assert all(parts.nth(place).locator(".cite").count() for place in range(parts.count()))
        why = parts.last.locator("p").last.evaluate("line => line.firstChild.textContent")
        expect(page.locator(".cs-practice > .cs-spoken")).to_contain_text(why)
        expect(page.get_by_text("This question comes again")).to_be_visible()
        reviews = page.evaluate(REVIEWS)
        assert len(reviews) == number + 1
        assert set(reviews[0]) == {"id", "question", "grade", "time"}
    tab_to(page, page.get_by_role("button", name="Back to the choice"), 12)
    press(page, "Enter")
    expect(page.get_by_role("heading", name="What would you like to practise?")).to_be_focused()
    expect(page.get_by_text("Today you answered 6 questions")).to_be_visible()


def test_an_answer_outlives_a_reload_and_is_noted_once(page: Page, server: Server) -> None:
    opened(page, server)
    ask(page, SINGLE)
    page.get_by_role("button", name=SURE, exact=True).click()
    expect(page.get_by_text("Choose an answer first.")).to_be_visible()
    page.get_by_label("Both are normal").check()
    page.reload()
    expect(page.get_by_label("Both are normal")).to_be_checked()
    page.get_by_role("button", name=SURE, exact=True).click()
    expect(page.get_by_role("heading", name="That is right.")).to_be_focused()
    expect(page.get_by_text("This question comes again in")).to_be_visible()
    page.reload()
    expect(page.get_by_role("heading", name="That is right.")).to_be_visible()
    assert [(review["question"], review["grade"]) for review in page.evaluate(REVIEWS)] == [(SINGLE, "good")]
    # The next one is another one, and what was answered today does not come again.
    page.get_by_role("button", name="Next question").click()
    expect(page.locator(".cs-ask h3")).to_be_focused()
    expect(page.get_by_label("Both are normal")).to_have_count(0)
    page.get_by_role("button", name="Back to the choice").click()
    page.get_by_label("Chapter", exact=True).select_option("What it is")
    page.get_by_label("Goal", exact=True).select_option(
        "Explain why calcium can settle in the skin while the blood is normal"
    )
    expect(page.locator(".cs-due")).to_contain_text("1 comes back later")


def test_a_file_is_saved_opened_and_refused_with_the_reason(page: Page, server: Server, tmp_path: Path) -> None:
    opened(page, server)
    ask(page, NUMBER)
    page.get_by_label("Your number").fill("35,4")
    page.get_by_role("button", name=NOT_SURE).click()
    expect(page.get_by_role("heading", name="That is right, although you were not sure.")).to_be_visible()
    page.get_by_role("button", name="Back to the choice").click()
    page.get_by_text("Keep what you practised").click()
    expect(page.get_by_text("Safari on an iPhone")).to_be_visible()
    with page.expect_download() as saved:
        page.get_by_role("button", name="Save a file").click()
    copy = tmp_path / saved.value.suggested_filename
    saved.value.save_as(copy)
    told = json.loads(copy.read_text(encoding="utf-8"))
    assert [review["grade"] for review in told["reviews"]] == ["hard"]
    page.get_by_role("button", name="Delete all of it").click()
    page.get_by_role("button", name="Yes, delete all of it").click()
    expect(page.get_by_text("Everything is deleted.").first).to_be_visible()
    assert page.evaluate(REVIEWS) is None
    field = page.get_by_label("Open a file that this page saved")
    refuse(page, field, told, tmp_path)
    field.set_input_files(copy)
    expect(page.locator(".cs-keep .cs-said")).to_contain_text("The file holds 1 answer.")
    assert page.evaluate(REVIEWS) == told["reviews"]


def refuse(page: Page, field: Locator, told: dict[str, Any], folder: Path) -> None:
    """Open what is no file of this page; nothing of it is taken over."""
    large = folder / "large.json"
    with large.open("wb") as file:
        file.truncate(10_000_001)
    edited = {**told, "reviews": [{**told["reviews"][0], "grade": "easy"}]}
    refused: dict[str, Path | str] = {
        "too big": large,
        "not saved by this page": "[]",
        "version 2": json.dumps({**told, "version": 2}),
        "reviews 1, grade": json.dumps(edited),
    }
    for says, file in refused.items():
        if isinstance(file, str):
            field.set_input_files({"name": "x.json", "mimeType": "application/json", "buffer": file.encode()})
        else:
            field.set_input_files(file)
        expect(page.locator(".cs-keep .cs-said")).to_contain_text(says)
        assert page.evaluate(REVIEWS) is None


@pytest.mark.parametrize("fault", [REFUSE, FULL], ids=["refused", "full"])
def test_practice_goes_on_where_nothing_can_be_kept_and_says_so(lone_page: Page, server: Server, fault: str) -> None:
    lone_page.add_init_script(fault)
    opened(lone_page, server)
    for question in (SINGLE, KINDS["likelier"]):
        ask(lone_page, question)
        lone_page.locator(".cs-ask input").first.check()
        lone_page.get_by_role("button", name=SURE, exact=True).click()
        expect(lone_page.locator(".cs-told").get_by_text("does not let us keep anything")).to_be_visible()
    lone_page.get_by_role("button", name="Back to the choice").click()
    expect(lone_page.get_by_text("This browser does not let us keep anything")).to_be_visible()
    expect(lone_page.get_by_text("Today you answered 2 questions")).to_be_visible()
