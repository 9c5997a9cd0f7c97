"""A press takes a tenth of a second; an answer that arrives during it must not take the button away."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests.browser.server import Server
from tests.browser.test_tools import FIRST_TOUCH, say


class Late:
    """A kernel that is given to the page, and so answers, only when the test says so."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.asked: list[Route] = []
        self.answers = 0
        page.on("websocket", lambda socket: socket.on("framereceived", self._count))
        page.route("**/kernels/causes", self._ask)

    def _ask(self, route: Route) -> None:
        self.asked.append(route)

    def _count(self, frame: str | bytes) -> None:
        self.answers += '"ranking"' in str(frame)

    def answer(self) -> None:
        """Let the kernel answer, and the page have the time to show it."""
        self.asked.pop().continue_()
        for _ in range(FIRST_TOUCH // 50):
            self.page.wait_for_timeout(50)
            if self.answers:
                self.page.wait_for_timeout(200)
                return
        raise AssertionError("the kernel did not answer")


@pytest.fixture
def late(page: Page, server: Server) -> Late:
    """Enter a first finding, and look for a second one while the answer is still to come."""
    kernel = Late(page)
    page.goto(f"{server.address}/causes", wait_until="networkidle")
    say(page, "dialysis", "Dialysis")
    page.get_by_label("Search the list").fill("purple net")
    return kernel


@pytest.fixture
def button(page: Page) -> Locator:
    return page.get_by_role("button", name="Yes: Purple net-like").first


def test_an_answer_that_comes_during_a_press_does_not_lose_it(page: Page, late: Late, button: Locator) -> None:
    button.hover()
    page.mouse.down()
    late.answer()
    page.mouse.up()
    expect(page.locator(".cs-chip")).to_have_count(2)
    expect(page.locator(".cs-count").first).to_be_attached()


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
    expect(page.locator(".cs-verdict")).to_contain_text("Not enough")
    expect(page.locator(".cs-chip")).to_have_count(1)
