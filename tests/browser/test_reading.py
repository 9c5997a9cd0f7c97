"""Every chapter as a reader opens it: at once, without a script, on any screen, for anybody."""

from __future__ import annotations

from io import BytesIO
from urllib.parse import urljoin

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader

from content import library
from dashboard.site.page import SAY_IT_THEMSELVES
from tests.browser.opening import go
from tests.browser.server import Server
from tests.browser.watching import requests_of

CHAPTERS = library().chapters
SLUGS = [chapter.slug for chapter in CHAPTERS]
TOOLS = [chapter.slug for chapter in CHAPTERS if chapter.group == "tool"]
# `target-size` runs only when the WCAG 2.2 tag is named.
TAGS = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


@pytest.mark.parametrize("slug", SLUGS)
def test_chapter_is_drawn_and_asks_for_nothing_twice(page: Page, server: Server, slug: str) -> None:
    asked = requests_of(page)
    page.goto(server.page(slug), wait_until="networkidle")
    expect(page.locator("h1")).to_have_count(1)
    expect(page.locator("main")).to_be_visible()
    expect(page.locator(".widget:not([data-drawn])")).to_have_count(0)
    if slug not in TOOLS:
        expect(page.get_by_text("minutes to read").or_(page.get_by_text("minute to read"))).to_be_visible()
        expect(page.get_by_role("heading", name="Key points")).to_be_visible()
    assert not [url for url in asked if "/api/" in url]
    assets = [url for url in asked if "/assets/" in url]
    assert len(assets) == len(set(assets))


@pytest.mark.parametrize("slug", SLUGS)
def test_chapter_is_read_without_scripts(browser: Browser, server: Server, slug: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(server.page(slug))
    expect(page.locator("h1")).to_be_visible()
    links = page.locator("nav[aria-label='All pages'] a[href]")
    page.get_by_text("Menu", exact=True).click()
    expect(links.last).to_be_visible()
    assert links.count() >= len(CHAPTERS) - 1
    if slug not in TOOLS:
        expect(page.get_by_role("heading", name="Key points")).to_be_visible()
        assert len(page.locator("main").inner_text()) > 1_500
    context.close()


@pytest.mark.parametrize("slug", SLUGS)
def test_first_screen_of_a_phone_names_the_urgent_signs_and_the_missing_review(
    page: Page, server: Server, slug: str
) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    go(page, server.page(slug))
    expect(page.get_by_text("not yet reviewed by a doctor").first).to_be_in_viewport(ratio=1)
    if slug not in SAY_IT_THEMSELVES:
        link = page.get_by_role("link", name="Get help now")
        expect(link).to_be_in_viewport(ratio=1)
        link.click()
    expect(page.get_by_text("Call your emergency number now, ").first).to_be_in_viewport(ratio=1)
    for sign in ("A stroke", "Severe bleeding"):
        expect(page.get_by_text(sign).first).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize("slug", SLUGS)
def test_nothing_is_cut_off(page: Page, server: Server, slug: str) -> None:
    go(page, server.page(slug))
    for width in (320, 360, 768, 1440):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") <= width, width


def test_text_of_double_size_stays_inside_and_the_head_stays_low(browser: Browser, server: Server) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 800})
    page = context.new_page()
    for slug in ("", "causes", "check", "references-and-glossary"):
        go(page, server.page(slug))
        assert page.locator(".top").evaluate("head => head.offsetHeight") <= 60
        page.evaluate("document.documentElement.style.fontSize = '200%'")
        assert page.evaluate("document.documentElement.scrollWidth") <= 360, slug
        assert page.locator(".top").evaluate("head => head.offsetHeight") <= 800 / 3, slug
    context.close()


@pytest.mark.parametrize("slug", SLUGS)
def test_chapter_prints(page: Page, server: Server, slug: str) -> None:
    go(page, server.page(slug))
    printed = PdfReader(BytesIO(page.pdf(format="A4")))
    text = "".join(sheet.extract_text() for sheet in printed.pages)
    heading = page.locator("h1").inner_text()
    assert heading.split()[0] in text
    assert "Skip to the text" not in text


def test_source_explains_itself_on_hover_focus_and_tap(page: Page, server: Server) -> None:
    go(page, f"{server.address}/treatment/")
    link = page.locator("main a.ref").first
    preview = page.locator(".preview")
    link.hover()
    expect(preview).to_contain_text("doi:")
    page.keyboard.press("Escape")
    expect(preview).to_be_hidden()
    page.mouse.move(0, 0)
    link.focus()
    expect(preview).to_be_visible()
    described = link.get_attribute("aria-describedby")
    assert described
    assert page.locator(f"[id='{described}']").inner_text() or page.locator(f"[id='{described}']").text_content()


def test_link_to_a_source_leads_to_its_entry(page: Page, server: Server) -> None:
    go(page, f"{server.address}/treatment/")
    target = str(page.locator("main a.ref").first.get_attribute("href"))
    page.goto(urljoin(page.url, target))
    expect(page.locator(f"[id='{target.partition('#')[2]}']")).to_be_in_viewport()


def test_skip_link_and_keyboard_lead_to_the_text(page: Page, server: Server) -> None:
    go(page, f"{server.address}/treatment/")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the text")).to_be_focused()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


def test_colours_follow_the_reader(page: Page, server: Server) -> None:
    go(page, server.address)
    page.get_by_text("Menu", exact=True).click()
    button = page.get_by_role("button", name="Colours")
    button.click()
    button.click()
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"
    page.reload()
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"


@pytest.mark.parametrize("path", ["/nope", "/voila/tree", "/voila/render/index.ipynb", f"/?q={'x' * 100_000}"])
def test_a_wrong_address_is_answered_kindly(context_free_page: Page, server: Server, path: str) -> None:
    context_free_page.goto(server.address + path)
    expect(context_free_page.locator("h1")).to_be_visible()
    expect(context_free_page.get_by_role("link", name="Go to the front page")).to_be_visible()
    assert "Traceback" not in context_free_page.content()


@pytest.fixture
def context_free_page(browser: Browser) -> Page:
    """Give a page that nobody watches: an error page is an error to the console too."""
    return browser.new_context().new_page()


def test_a_long_table_shows_its_rows_on_a_phone_and_all_of_itself_elsewhere(page: Page, server: Server) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    go(page, server.page("treatment"))
    table = page.locator("table[data-rows]").first
    first = table.get_by_text("Firm treatment of Raynaud attacks")
    expect(first).to_be_hidden()
    opens = table.get_by_role("button", name="More: Scleroderma")
    opens.focus()
    page.keyboard.press("Enter")
    expect(first).to_be_visible()
    assert Axe().run(page, context="table[data-rows]", options=TAGS).response["violations"] == []
    page.keyboard.press("Enter")
    expect(first).to_be_hidden()
    page.set_viewport_size({"width": 1366, "height": 800})
    expect(first).to_be_visible()
    expect(opens).to_be_hidden()
    expect(table.get_by_role("cell", name="High-dose steroid with methotrexate")).to_be_visible()
