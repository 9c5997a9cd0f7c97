"""How the treatment explorer looks when everything is open: axe in both schemes, and nothing cut off."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from tests.browser.opening import go
from tests.browser.server import Server
from tests.browser.test_treatment_explorer import RICH, open_layers

TAGS = {"runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]}


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 1280), ("light", 360), ("dark", 360)])
def test_axe_finds_nothing_in_open_cards_and_panels(browser: Browser, server: Server, scheme: str, width: int) -> None:
    context = browser.new_context(
        color_scheme=scheme,
        viewport={"width": width, "height": 900},
        bypass_csp=True,  # axe is put into the page
    )
    page = context.new_page()
    go(page, f"{server.address}/treatments/#treatments?{RICH}")
    open_layers(page)
    result = Axe().run(page, options=TAGS)
    assert result.violations_count == 0, result.generate_report()
    context.close()


@pytest.mark.parametrize(("width", "size"), [(320, "100%"), (360, "200%")])
def test_nothing_is_cut_off_when_everything_is_open(browser: Browser, server: Server, width: int, size: str) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800})
    go(page, f"{server.address}/treatments/#treatments?{RICH}")
    open_layers(page)
    page.evaluate(f"document.documentElement.style.fontSize = '{size}'")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.close()
