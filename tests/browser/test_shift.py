"""Nothing that a reader looks at moves while a page arrives: tools are drawn into room that is kept for them."""

from __future__ import annotations

import time
from functools import partial

import pytest
from playwright.sync_api import Browser, Route

from content import library
from tests.browser.opening import go
from tests.browser.server import Server

SLUGS = [chapter.slug for chapter in library().chapters]
MOST = 0.02
# On the phone the letters come late as well, as they do far from a city.
WIDTHS = ((360, 0.3), (1366, 0.0))
# As the browser counts it; the observer begins before the page does.
OBSERVED = """window.shifts = [];
new PerformanceObserver((list) => shifts.push(...list.getEntries().filter((entry) => !entry.hadRecentInput)
  .map((entry) => entry.value))).observe({ type: "layout-shift", buffered: true });"""
SETTLED = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 300))))"


@pytest.mark.parametrize("slug", SLUGS)
def test_nothing_moves_while_a_page_arrives(browser: Browser, server: Server, slug: str) -> None:
    for width, late in WIDTHS:
        context = browser.new_context(viewport={"width": width, "height": 780}, service_workers="block")
        page = context.new_page()
        page.add_init_script(OBSERVED)
        if late:
            page.route("**/*.woff2", partial(_continue_after, late))
        # So slow that the page is drawn before its head and its tools are; else there is nothing to see.
        context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 4})
        go(page, server.page(slug))
        page.evaluate(SETTLED)
        assert page.evaluate("shifts.reduce((all, one) => all + one, 0)") <= MOST, width
        context.close()


def _continue_after(seconds: float, route: Route) -> None:
    time.sleep(seconds)
    route.continue_()
