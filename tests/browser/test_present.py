"""Present mode in a browser: with the keys of a clicker alone, with tools that stay alive, and out again by any way."""

from __future__ import annotations

from io import BytesIO
from itertools import pairwise
from typing import Any

from playwright.sync_api import BrowserContext, Page, expect
from pypdf import PdfReader

from content import library
from tests.browser.opening import go
from tests.browser.server import Server, Site

BAR, POSITION, WALL = ".present-bar", "#present-position", ".present-wall"
KIT = "students-first"
# What of the page can be seen, and what has the focus.
SHOWN = """() => ({
  heads: [...document.querySelectorAll("main :is(h1, h2)")].filter((head) => head.checkVisibility()
    && !head.closest(".widget")).map((head) => head.id),
  focus: document.activeElement.id,
  at: document.querySelector("#present-position").textContent,
  inert: document.querySelectorAll("main [inert]").length,
})"""
# A tool draws its picture anew when a field is left, on any page; what holds it and its fields stay.
REMEMBER = """() => {
  const parts = [...document.querySelectorAll("main > *, main > :not(.widget) *, .widget > *, .widget input")];
  window.before = parts.map((part) => [part, part.parentNode]);
}"""
# Nothing was moved or copied: each element that was there is there, and below the same parent.
SAME = "() => window.before.every(([part, parent]) => part.isConnected && part.parentNode === parent)"


def present(page: Page, address: str) -> Page:
    """Open an address in present mode."""
    page.goto(address, wait_until="load")
    expect(page.locator(BAR)).to_be_visible()
    expect(page.locator(".widget:not([data-drawn])")).to_have_count(0)
    return page


def shown(page: Page) -> dict[str, Any]:
    """Return what stands on the wall."""
    found: dict[str, Any] = page.evaluate(SHOWN)
    return found


def turn(page: Page, key: str, least: int = 1) -> list[dict[str, Any]]:
    """Press a key of a clicker until another press changes nothing; return each section that was on the wall."""
    seen = [shown(page)]
    for _ in range(120):
        before = page.evaluate("scrollY")
        page.keyboard.press(key)
        now = shown(page)
        if now["heads"] != seen[-1]["heads"]:
            seen.append(now)
        elif page.evaluate("scrollY") == before:
            break
    assert len(seen) >= least
    return seen


def test_a_clicker_leads_through_a_whole_page_and_back_while_its_tool_stays_alive(page: Page, site: Site) -> None:
    present(page, f"{site.address}/labs/?present")
    page.keyboard.press("PageDown")
    assert shown(page)["focus"] == "the-tool"
    page.get_by_label("Calcium, total", exact=False).first.fill("3.6")
    answer = page.get_by_role("row", name="Calcium, total 3.6 mmol/L")
    expect(answer).to_be_visible(timeout=20_000)
    said = answer.inner_text()
    page.evaluate(REMEMBER)
    # A text field has the focus, and the clicker works all the same.
    forward = turn(page, "PageDown", 2)
    back = turn(page, "PageUp", 3)
    heads = [each["heads"] for each in back]
    assert all(len(each) == 1 for each in heads), heads
    assert [each["heads"] for each in forward] == heads[::-1][-len(forward) :]
    assert all(each["focus"] == each["heads"][0] for each in back[1:])
    assert all(each["inert"] > 0 for each in back)
    assert all(one["at"] != other["at"] for one, other in pairwise(back))
    page.keyboard.press("PageDown")
    assert page.get_by_label("Calcium, total", exact=False).first.input_value() == "3.6"
    assert answer.inner_text() == said
    assert page.evaluate(SAME)


def test_back_reload_and_another_size_keep_the_place_and_what_is_entered(page: Page, server: Server) -> None:
    go(page, server.page("labs"))
    field = page.get_by_label("Calcium, total", exact=False).first
    field.fill("2.9")
    page.locator("#present").click()
    expect(page.locator(BAR)).to_be_visible()
    page.keyboard.press("Home")
    page.keyboard.press("ArrowRight")
    assert field.input_value() == "2.9"
    field.fill("3.1")
    page.keyboard.press("Escape")
    assert shown(page)["focus"] == "the-tool"
    place = page.url
    page.reload(wait_until="load")
    expect(page.locator(BAR)).to_be_visible()
    expect(field).to_have_value("3.1")
    assert page.url == place
    assert shown(page)["heads"] == ["the-tool"]
    page.set_viewport_size({"width": 360, "height": 700})
    assert shown(page)["heads"] == ["the-tool"]
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.go_back()
    expect(page.locator(BAR)).to_have_count(0)
    assert "present" not in page.url
    expect(page.locator("header.top")).to_be_visible()
    expect(field).to_have_value("3.1")
    assert page.evaluate("document.querySelectorAll('[inert], [data-left-out]').length") == 0
    page.go_forward()
    expect(page.locator(BAR)).to_be_visible()
    # Whoever opened it by its address leaves with Escape, and stays on the page.
    present(page, f"{server.page('what-it-is')}?present#The-five-kinds")
    assert shown(page)["heads"] == ["The-five-kinds"]
    page.keyboard.press("Escape")
    expect(page.locator(BAR)).to_have_count(0)
    assert page.url.endswith("/what-it-is/#The-five-kinds")
    expect(page.get_by_role("heading", name="The five kinds")).to_be_in_viewport()


def test_a_tool_keeps_its_arrow_keys(page: Page, server: Server) -> None:
    present(page, f"{server.page('tests')}?present")
    page.keyboard.press("ArrowRight")
    there = shown(page)["heads"]
    chosen = page.locator(".widget select").first
    chosen.focus()
    before = chosen.input_value()
    for key in ("ArrowDown", "b", "o", "ArrowRight"):
        expect(chosen).to_be_focused()
        page.keyboard.press(key)
    expect(chosen).not_to_have_value(before)
    assert shown(page)["heads"] == there
    expect(page.locator("dialog[open]")).to_have_count(0)
    # Out of the field first, and then the keys turn the pages again.
    page.keyboard.press("Escape")
    assert shown(page)["focus"] == there[0]


def test_the_screen_goes_black_and_windows_keep_their_keys(page: Page, server: Server) -> None:
    present(page, f"{server.page('what-it-is')}?present")
    page.keyboard.press("b")
    dark = page.locator(".present-dark")
    expect(dark).to_be_visible()
    assert page.evaluate("getComputedStyle(document.querySelector('.present-dark')).backgroundColor") == "rgb(0, 0, 0)"
    page.keyboard.press("PageDown")
    expect(dark).to_have_count(0)
    assert shown(page)["at"].startswith("1 ")
    page.keyboard.press(".")
    page.keyboard.press("Escape")
    expect(dark).to_have_count(0)
    expect(page.locator(BAR)).to_be_visible()
    page.keyboard.press("o")
    listed = page.locator(".present-list li button")
    expect(listed.first).to_be_focused()
    expect(listed.first).to_have_attribute("aria-current", "step")
    last = listed.last.inner_text()
    listed.last.press("Enter")
    expect(page.locator("main :is(h1, h2):focus")).to_have_text(last)
    page.keyboard.press("q")
    expect(page.locator("dialog.code svg")).to_be_visible()
    assert "present" not in page.locator(".present-address").inner_text()
    page.keyboard.press("Escape")
    expect(page.locator(BAR)).to_be_visible()
    # A code holds what is entered in a tool.
    present(page, f"{server.page('check')}?present#checklist?present=symptom.fever")
    assert shown(page)["heads"] == ["the-tool"]
    page.locator("main h2:focus").press("q")
    assert page.locator(".present-address").inner_text() == (f"{server.page('check')}#checklist?present=symptom.fever")


def test_notes_follow_the_wall_and_drive_it(page: Page, context: BrowserContext, server: Server) -> None:
    present(page, f"{server.page('what-it-is')}?present")
    page.locator(".present-more summary").click()
    with context.expect_page() as opened:
        page.get_by_role("link", name="Speaker notes").click()
    notes = opened.value
    now = notes.locator("#notes-now")
    expect(now.get_by_role("status")).to_have_text("What it is")
    expect(now).to_contain_text("Ask before you read")
    expect(now).to_contain_text("Next: Key points")
    assert notes.locator("meta[name='robots'][content='noindex']").count() == 1
    for _ in range(3):
        notes.get_by_role("button", name="Next").click()
    expect(now.get_by_role("status")).to_have_text("The five kinds")
    assert shown(page)["heads"] == ["The-five-kinds"]
    expect(notes.locator(".note[aria-current]")).to_contain_text("The five kinds")
    notes.get_by_role("button", name="Black screen").click()
    expect(now.get_by_role("status")).to_have_text("The wall is black.")
    expect(page.locator(".present-dark")).to_be_visible()
    notes.keyboard.press("PageUp")
    expect(page.locator(".present-dark")).to_have_count(0)
    page.close()


def test_paper_takes_no_notice_and_each_sheet_is_one_page(page: Page, server: Server) -> None:
    go(page, server.page("what-it-is"))
    plain = len(PdfReader(BytesIO(page.pdf(format="A4"))).pages)
    present(page, f"{server.page('what-it-is')}?present")
    assert len(PdfReader(BytesIO(page.pdf(format="A4"))).pages) == plain
    for kit in library().kits:
        go(page, f"{server.address}/teach/{kit.replace('_', '-')}/handout/")
        assert len(PdfReader(BytesIO(page.pdf(format="A4"))).pages) == 1, kit
    page.goto(f"{server.address}/teachers/")
    page.wait_for_url("**/teach/")
