"""The treatments as they are seen: what axe finds, small and large letters, paper, and without a script."""

from __future__ import annotations

from io import BytesIO

import pytest
from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader

from tests.browser.opening import go
from tests.browser.server import Server
from tests.browser.test_treatment_explorer import LISTED, RICH, SOURCE, open_layers
from widgets.treatment_explorer.counts import drawn, rows_of


@pytest.mark.parametrize(("width", "size"), [(320, "100%"), (360, "200%")])
def test_nothing_is_cut_off_when_everything_is_open(browser: Browser, server: Server, width: int, size: str) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800})
    go(page, f"{server.address}/treatments/#treatments?{RICH}")
    open_layers(page)
    page.evaluate(f"document.documentElement.style.fontSize = '{size}'")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.close()


def test_paper_holds_what_is_open_with_its_numbers_and_nothing_that_is_closed(page: Page, server: Server) -> None:
    go(page, f"{server.address}/treatments/#treatments?open=rituximab")
    expect(page.locator(".cs-card[open]")).to_have_count(1)
    printed = " ".join(sheet.extract_text() for sheet in PdfReader(BytesIO(page.pdf(format="A4"))).pages)
    words = " ".join(printed.split())
    assert all(f"{row.responders} of {row.treated};" in words for row in rows_of(SOURCE)["rituximab"] if drawn(row))
    assert (
        SOURCE.treatments["thalidomide"].name
        not in words.partition("Everything that was tried")[2].partition("What was never tested")[0]
    )
    expect(page.locator(".cs-card-body details[open]")).to_have_count(0)


def test_without_a_script_every_treatment_can_be_reached_from_the_chapter(browser: Browser, server: Server) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{server.address}/treatment/")
    ways = {link.get_attribute("href") for link in page.locator("main table a[href*='treatments/']").all()}
    assert len(ways) >= len(LISTED)
    context.close()
