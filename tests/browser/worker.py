"""The worker of a page under the hand of a test: when it is asked, when it answers, and what is shown meanwhile."""

from __future__ import annotations

import time
from collections.abc import Callable

from playwright.sync_api import Page, expect

# Questions are held back before they reach the worker; `late.answers` counts what came back.
HOLD = """(everything) => {
  const late = window.late = { held: true, waiting: [], answers: 0 };
  window.Worker = class extends Worker {
    constructor(...all) {
      super(...all);
      this.addEventListener("message", ({ data }) => { late.answers += data.answer !== undefined; });
    }
    postMessage(message) {
      const post = () => super.postMessage(message);
      if (late.held && (everything || message.entries !== undefined)) late.waiting.push(post);
      else post();
    }
  };
}"""
# In every frame: what can be seen of levels, rankings and flags that a worker has to work out.
WITNESS = """() => {
  const seen = window.seen = [];
  const worked = [".cs-checklist [data-urgency]", ".cs-jump[data-urgency]:not([data-urgency=''])", ".cs-candidate",
    "[data-flag]"].join();
  const look = () => {
    for (const item of document.querySelectorAll(worked)) {
      const shown = item.checkVisibility({ opacityProperty: true, visibilityProperty: true });
      const told = item.dataset.urgency ?? item.textContent;
      if (shown && !seen.includes(told)) seen.push(told);
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}"""


class Late:
    """Questions reach the worker only when the test says so."""

    def __init__(self, page: Page, *, everything: bool = False) -> None:
        """Hold back the questions, or everything: then the worker counts as one that still has to start."""
        self.page = page
        page.add_init_script(f"({HOLD})({str(everything).lower()})")

    def asked(self) -> int:
        """Return how many questions wait."""
        return int(self.page.evaluate("late.waiting.length"))

    def hold(self, *, on: bool = True) -> None:
        """Hold back the questions from now on, or no longer."""
        self.page.evaluate("on => { late.held = on; }", on)

    def answer(self, within: float = 30) -> None:
        """Let the worker answer, and the page have the time to show it."""
        before = self.page.evaluate("late.answers")
        self.page.evaluate("late.waiting.splice(0).forEach(post => post())")
        until(lambda: self.page.evaluate("late.answers") > before, self.page, within)
        self.page.wait_for_timeout(200)


def until(true: Callable[[], bool], page: Page, within: float = 30) -> None:
    """Wait until something is true; a page under our policy can't be asked to wait by itself."""
    deadline = time.monotonic() + within
    while not true():
        assert time.monotonic() < deadline, "it did not come true in time"
        page.wait_for_timeout(50)


def drawn(page: Page, address: str) -> None:
    """Open a page, and wait for its tools; a worker that was ended leaves requests that the browser tells no end of."""
    page.goto(address)
    expect(page.locator(".widget").first).to_be_visible()
    expect(page.locator(".widget:not([data-drawn])")).to_have_count(0)


def witness(page: Page) -> None:
    """Note from the next page on what was seen of results; see `seen`."""
    page.add_init_script(f"({WITNESS})()")


def seen(page: Page) -> list[str]:
    """Return every level and every ranked cause that could be seen so far, each once."""
    return [str(told) for told in page.evaluate("seen")]
