"""The pages of causes, treatments and lists: older addresses arrive, sources are copied, and nobody is shut out."""

from __future__ import annotations

import json
import time

from playwright.sync_api import Browser, Page, expect

from tests.browser.opening import go
from tests.browser.server import Server

# Two of each kind: the longest and a short one.
PAGES = (
    *("causes/ssc-limited/", "causes/acne/", "treatments/surgery-excision/", "treatments/thalidomide/"),
    *("references/", "references/trials/", "references/groups/", "facts/", "facts/treatment-medicines/"),
    *("facts/urgency/", "glossary/", "glossary/a-c/"),
)
# On a phone of 780 px; the lists of sources are as long as they must be.
MOST_SCREENS = 12
WITHOUT_SOURCES = """() => document.documentElement.scrollHeight
    - [...document.querySelectorAll(".sources, .references")].reduce((sum, list) => sum + list.offsetHeight, 0)"""
OLDER = {
    "causes/#cause-ssc_limited": "causes/ssc-limited/",
    "treatment/#treatment-ivig": "treatments/ivig/",
    "references-and-glossary/#fact-treat.course": "facts/treatment/#fact-treat.course",
    "references-and-glossary/#term-dermis": "#term-dermis",
    "references-and-glossary/#ref-sinha2024": "references/trials/#ref-sinha2024",
}


def test_no_page_is_too_long_on_a_phone(page: Page, server: Server) -> None:
    page.set_viewport_size({"width": 360, "height": 780})
    for path in PAGES:
        go(page, f"{server.address}/{path}")
        assert page.evaluate(WITHOUT_SOURCES) <= MOST_SCREENS * 780, path


def test_older_addresses_of_entries_still_arrive(page: Page, server: Server) -> None:
    for older, now in OLDER.items():
        page.goto("about:blank")
        go(page, f"{server.address}/{older}")
        page.wait_for_url(f"**/*{now}", timeout=20_000)
        if "#" in now:
            expect(page.locator(f"[id='{now.partition('#')[2]}']")).to_be_in_viewport()
    page.goto("about:blank")
    go(page, f"{server.address}/causes/#cause-no-such")
    expect(page.get_by_role("heading", level=1)).to_have_text("Causes")


def test_links_in_a_tool_lead_to_the_pages_of_causes_and_sources(page: Page, server: Server) -> None:
    go(page, f"{server.address}/body/#body?cause=ssc_limited")
    link = page.locator(".cs-body a[href$='causes/ssc-limited/']").first
    expect(link).to_be_visible(timeout=20_000)
    source = page.locator(".cs-body a[href*='references/'][href*='#ref-']").first
    address = str(source.get_attribute("href"))
    link.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Limited cutaneous systemic sclerosis")
    go(page, f"{server.address}/body/{address}")
    expect(page.locator(f"[id='{address.partition('#')[2]}']")).to_be_in_viewport()


def copied(page: Page, beginning: str) -> str:
    """Return what was copied, as soon as it begins like this."""
    deadline = time.monotonic() + 20
    while True:
        text = str(page.evaluate("navigator.clipboard.readText()"))
        if text.startswith(beginning):
            return text
        assert time.monotonic() < deadline, text[:80]
        time.sleep(0.05)


def test_sources_are_copied_as_text_bibtex_and_csl(browser: Browser, server: Server) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"], service_workers="block")
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    go(page, f"{server.address}/causes/acne/")
    rows = page.locator("ul.sources > li")
    count = rows.count()
    every = page.get_by_role("group", name="Copy these")
    every.get_by_role("button", name="Text").click()
    expect(every.get_by_role("status")).to_contain_text(f"{count} sources")
    assert len(page.evaluate("navigator.clipboard.readText()").splitlines()) == count
    assert not [address for address in asked if "/data/" in address]
    every.get_by_role("button", name="CSL-JSON").click()
    told = {entry["id"] for entry in json.loads(copied(page, "["))}
    assert told == {str(row.get_attribute("id")).removeprefix("ref-") for row in rows.all()}
    rows.first.get_by_role("button", name="Copy").press("Enter")
    one = rows.first.get_by_role("group")
    expect(one.get_by_role("button", name="Text")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert copied(page, "@").count("\n@") == 0
    context.close()


def test_where_nothing_may_be_copied_the_text_is_selected(page: Page, server: Server) -> None:
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    go(page, f"{server.address}/treatments/thalidomide/")
    page.get_by_role("group", name="Copy").first.get_by_role("button", name="Text").click()
    field = page.get_by_role("textbox", name="Text to copy")
    expect(field).to_be_focused()
    assert page.evaluate("getSelection().toString() || document.activeElement.value").strip()


def test_a_citation_shows_the_source_and_leads_down_to_it(page: Page, server: Server) -> None:
    go(page, f"{server.address}/causes/werner/")
    link = page.locator("main p a.ref").first
    link.focus()
    preview = page.locator(".preview")
    expect(preview).to_be_visible()
    expect(preview.get_by_role("button")).to_have_count(0)
    page.keyboard.press("Enter")
    expect(page.locator(f"[id='{str(link.get_attribute('href')).removeprefix('#')}']")).to_be_in_viewport()


def test_without_a_script_a_page_says_all_and_has_no_dead_button(browser: Browser, server: Server) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{server.address}/causes/werner/")
    expect(page.locator("main button:visible")).to_have_count(0)
    page.get_by_text("Age", exact=True).click()
    expect(page.locator(".profile details[open] li").first).to_be_visible()
    page.locator("main p a.ref").first.click()
    expect(page.locator("ul.sources li:target")).to_be_in_viewport()
    context.close()
