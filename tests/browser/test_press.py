"""A press takes a tenth of a second; an answer that arrives during it must not take the button away."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.server import Server
from tests.browser.test_tools import say
from tests.browser.worker import Late


@pytest.fixture
def late(page: Page, server: Server) -> Late:
    """Enter a first finding, and look for a second one while the answer is still to come."""
    worker = Late(page)
    page.goto(f"{server.address}/explore/", wait_until="networkidle")
    say(page, "dialysis", "Dialysis")
    page.get_by_label("Type what you see").fill("purple net")
    assert worker.asked() == 1
    return worker


@pytest.fixture
def button(page: Page) -> Locator:
    return page.get_by_role("button", name="Yes: Purple net-like").first


def test_an_answer_that_comes_during_a_press_does_not_lose_it(page: Page, late: Late, button: Locator) -> None:
    button.hover()
    page.mouse.down()
    late.answer()
    page.mouse.up()
    expect(page.locator(".cs-chip")).to_have_count(2)
    expect(page.locator(".cs-question[data-asked]")).to_be_attached()


def test_an_answer_that_comes_while_space_is_down_does_not_lose_it(page: Page, late: Late, button: Locator) -> None:
    button.focus()
    page.keyboard.down("Space")
    late.answer()
    page.keyboard.up("Space")
    expect(page.locator(".cs-chip")).to_have_count(2)
    expect(button).to_be_focused()


def test_a_press_that_is_given_up_shows_the_answer(page: Page, late: Late, button: Locator) -> None:
    button.hover()
    page.mouse.down()
    late.answer()
    page.mouse.move(2, 2)
    page.mouse.up()
    expect(page.locator(".cs-verdict")).to_contain_text("1 answer so far")
    expect(page.locator(".cs-chip")).to_have_count(1)
