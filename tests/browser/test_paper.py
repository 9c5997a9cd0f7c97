"""Every page on paper: as text, on few sheets, nothing to press, nothing over something else."""

from __future__ import annotations

from io import BytesIO

import pypdfium2
import pytest
from playwright.sync_api import Page
from pypdf import PdfReader

from content import library
from dashboard.site.page import URGENT
from tests.browser.opening import go
from tests.browser.server import Server

Box = tuple[float, float, float, float]
# The lists of the last chapter are long, and all alike.
LISTS = "references-and-glossary"
SLUGS = [chapter.slug for chapter in library().chapters if chapter.slug != LISTS]
MOST_SHEETS = 4
# What can be pressed or filled in, but for pictures and answers that tools draw as buttons.
PRESSED = """() => [...document.querySelectorAll(
  "button, input, select, textarea, progress, nav, dialog, .tool-card, .find, .figure-tools")]
  .filter((item) => !item.matches(".cs-thumb, .cs-chip-turn, [aria-pressed='true']"))
  .filter((item) => item.checkVisibility() && item.getClientRects().length > 0).map((item) => item.outerHTML)"""


def printed(page: Page) -> bytes:
    return page.pdf(format="A4")


def boxes(sheet: pypdfium2.PdfPage) -> list[Box]:
    """Return where the lines of text on a sheet stand: left, bottom, right, top."""
    text = sheet.get_textpage()
    every = [text.get_rect(number) for number in range(text.count_rects())]
    return [(left, low, right, top) for left, low, right, top in every if right - left > 1 and top - low > 1]


def overlap(one: Box, other: Box) -> bool:
    """Whether two lines cover each other; letters of one line do not count, which a halo makes touch."""
    width = min(one[2], other[2]) - max(one[0], other[0])
    height = min(one[3], other[3]) - max(one[1], other[1])
    lower = min(one[3] - one[1], other[3] - other[1])
    apart = abs(one[1] + one[3] - other[1] - other[3]) / 2
    return width > 2 and height > 0.3 * lower and apart > 0.2 * lower


@pytest.mark.parametrize("slug", SLUGS)
def test_a_page_on_paper_has_nothing_to_press_and_no_text_over_text(page: Page, server: Server, slug: str) -> None:
    go(page, server.page(slug))
    document = pypdfium2.PdfDocument(printed(page))
    for number, sheet in enumerate(document, start=1):
        lines = sorted(boxes(sheet), key=lambda box: box[1])
        for place, line in enumerate(lines):
            near = [other for other in lines[place + 1 : place + 12] if overlap(line, other)]
            assert not near, (number, line, near)
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.evaluate(PRESSED) == []


def test_the_urgent_signs_fit_on_four_sheets_and_what_was_opened_is_printed(page: Page, server: Server) -> None:
    go(page, server.page(URGENT))
    assert len(PdfReader(BytesIO(printed(page))).pages) <= MOST_SHEETS
    page.get_by_text("Emergency (", exact=False).first.click()
    rule = page.locator(".rules details").first
    rule.locator("summary").click()
    words = rule.locator("p").first.inner_text()[:30]
    text = " ".join(" ".join(sheet.extract_text() for sheet in PdfReader(BytesIO(printed(page))).pages).split())
    assert words in text
    assert "entries are folded" in text
    assert page.locator("[data-folded]").count() == 0
    assert page.locator(".rules details[open]").count() == 1


def test_a_long_table_names_its_columns_on_every_sheet(page: Page, server: Server) -> None:
    go(page, server.page("how-this-was-made"))
    table = page.locator("table", has=page.locator("th", has_text="Diagnosis of the authors"))
    page.locator("details.fold", has=table).locator("> summary").click()
    last = table.locator("tbody tr").last.locator("th").inner_text()
    sheets = [" ".join(sheet.extract_text().split()) for sheet in PdfReader(BytesIO(printed(page))).pages]
    named = [number for number, text in enumerate(sheets) if "Diagnosis of the authors" in text]
    assert len(named) > 1
    assert named == list(range(named[0], named[-1] + 1))
    assert last[:20] in sheets[named[-1]]
