"""The cause explorer as a reader uses it: first touch, keyboard, links, two readers at once."""

from __future__ import annotations

from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.keyboard import tab_to
from tests.browser.labels import START_AGAIN
from tests.browser.opening import go
from tests.browser.server import Site

FIRST_TOUCH = 20_000


@pytest.fixture
def explorer(page: Page, site: Site) -> Page:
    go(page, f"{site.address}/explore/")
    return page


def say(page: Page, words: str, label: str, answer: str = "Yes") -> None:
    """Answer one finding of the explorer through the search."""
    page.get_by_label("Type what you see").fill(words)
    page.get_by_role("button", name=f"{answer}: {label}").first.click()


def test_explorer_ranks_what_is_chosen_and_says_why(explorer: Page) -> None:
    say(explorer, "dialysis", "Dialysis")
    expect(explorer.locator(".cs-verdict")).to_contain_text("1 answer so far", timeout=FIRST_TOUCH)
    say(explorer, "purple net", "Purple net-like")
    say(explorer, "black", "Black dead skin")
    say(explorer, "thigh", "Thigh")
    best = explorer.locator(".cs-candidate").first
    expect(best).to_contain_text("Calciphylaxis in kidney failure")
    best.locator("summary").click()
    expect(best).to_contain_text("Speaks for it")
    expect(best.locator("li", has_text="Black dead skin")).to_contain_text("for it")
    assert best.locator("a.cite").count() > 0


def test_explorer_answer_is_taken_back_and_reset(explorer: Page) -> None:
    say(explorer, "dialysis", "Dialysis")
    chip = explorer.get_by_role("button", name="Take back: Dialysis")
    expect(chip).to_be_visible()
    chip.click()
    expect(chip).to_have_count(0)
    say(explorer, "dialysis", "Dialysis", "No")
    expect(explorer.get_by_role("button", name="Take back: not: Dialysis")).to_be_visible()
    explorer.get_by_role("button", name=START_AGAIN).click()
    expect(explorer.locator(".cs-chip")).to_have_count(0)
    expect(explorer.get_by_role("heading", name="How would you like to begin?")).to_be_visible(timeout=FIRST_TOUCH)
    expect(explorer.locator(".cs-candidate")).to_have_count(0)


def test_link_reopens_exactly_this_state(explorer: Page, site: Site) -> None:
    explorer.goto(f"{site.address}/explore/#explorer?present=site.scrotum,sex.male&absent=form.painful")
    explorer.reload(wait_until="networkidle")
    expect(explorer.locator(".cs-chip")).to_have_count(3)
    expect(explorer.get_by_role("button", name="Take back: not: Painful")).to_be_visible()


@pytest.mark.parametrize("hostile", ["<script>alert(1)</script>", "x" * 100_000, "../../etc/passwd", "__proto__"])
def test_hostile_link_runs_nothing_and_loses_nothing(page: Page, site: Site, hostile: str) -> None:
    page.on("dialog", lambda dialog: pytest.fail(f"a script of the link ran: {dialog.message}"))
    go(page, f"{site.address}/explore/#explorer?present=site.scrotum,{quote(hostile)}")
    expect(page.locator(".cs-notice")).to_contain_text("unknown finding", timeout=FIRST_TOUCH)
    expect(page.locator(".cs-chip")).to_have_count(1)
    expect(page.get_by_role("button", name="Take back: Scrotum")).to_be_visible()


def test_explorer_works_from_the_keyboard_alone(explorer: Page) -> None:
    explorer.get_by_label("Type what you see").focus()
    explorer.keyboard.type("dialysis")
    yes = explorer.get_by_role("button", name="Yes: Dialysis").first
    tab_to(explorer, yes, 8)
    expect(yes).to_be_focused()
    explorer.keyboard.press("Enter")
    expect(explorer.get_by_role("button", name="Take back: Dialysis")).to_be_visible()
    expect(yes).to_be_focused()
    expect(explorer.locator(".cs-verdict")).to_contain_text("1 answer so far", timeout=FIRST_TOUCH)


def test_two_readers_never_see_each_other(browser: Browser, site: Site) -> None:
    contexts = [browser.new_context() for _ in range(2)]
    pages = [context.new_page() for context in contexts]
    for page in pages:
        go(page, f"{site.address}/explore/")
    say(pages[0], "dialysis", "Dialysis")
    say(pages[1], "scrotum", "Scrotum")
    for page in pages:
        expect(page.locator(".cs-verdict")).to_contain_text("1 answer so far", timeout=FIRST_TOUCH)
    expect(pages[0].get_by_role("button", name="Take back: Dialysis")).to_be_visible()
    expect(pages[0].get_by_role("button", name="Take back: Scrotum")).to_have_count(0)
    expect(pages[1].get_by_role("button", name="Take back: Dialysis")).to_have_count(0)
    for context in contexts:
        context.close()
