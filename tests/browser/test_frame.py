"""What stands around the text of a page: head, menu, contents, the tools of a figure, the report of an error."""

from __future__ import annotations

import re

from PIL import Image
from playwright.sync_api import Page, expect

from content import library
from tests.browser.opening import go
from tests.browser.server import Server

FIGURE = "what-it-is/#figure-skin_layers"
BROWN = (0xA9, 0x71, 0x4B)


def test_a_door_is_one_tap_away_and_leads_where_it_says(page: Page, server: Server) -> None:
    page.set_viewport_size({"width": 360, "height": 780})
    guides = [chapter for chapter in library().chapters if chapter.group == "guide"]
    for guide in guides:
        go(page, server.page(""))
        page.locator(".doors").get_by_role("link", name=guide.label).click()
        expect(page.get_by_role("heading", level=1)).to_have_text(guide.title)


def test_the_title_of_every_page_is_in_sight_on_a_phone(page: Page, server: Server) -> None:
    page.set_viewport_size({"width": 360, "height": 640})
    for chapter in library().chapters:
        page.goto(server.page(chapter.slug))
        expect(page.get_by_role("heading", level=1)).to_be_in_viewport(ratio=1)
        expect(page.get_by_role("link", name="Help now", exact=True)).to_be_in_viewport(ratio=1)


def test_the_menu_names_every_page_and_closes_with_escape(page: Page, server: Server) -> None:
    go(page, server.page("causes"))
    menu = page.locator(".menu-fold > summary")
    menu.focus()
    page.keyboard.press("Enter")
    links = page.locator(".menu-panel div:not(.menu-here) > ul a")
    for chapter in library().chapters[1:]:
        expect(links.filter(has_text=chapter.name).first).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    expect(links.first).to_be_hidden()
    expect(menu).to_be_focused()
    menu.click()
    page.mouse.click(5, 700)
    expect(links.first).to_be_hidden()


def test_help_and_search_stay_in_sight_and_the_part_that_is_read_is_marked(page: Page, server: Server) -> None:
    page.set_viewport_size({"width": 1366, "height": 768})
    go(page, server.page("living-with-it"))
    marked = page.locator(".contents [aria-current='location']")
    for name in ("Skin and wounds", "Work, sun, mood and looks"):
        page.get_by_role("heading", name=name).evaluate("head => head.scrollIntoView()")
        expect(marked).to_have_text([name])
        expect(page.get_by_role("link", name="Help now", exact=True)).to_be_in_viewport()
        expect(page.locator("#search")).to_be_in_viewport()


def test_a_figure_can_be_enlarged_saved_cited_and_drawn_on_another_skin(page: Page, server: Server) -> None:
    go(page, server.page("") + FIGURE)
    figure = page.locator("#figure-skin_layers")
    figure.get_by_role("button", name="Enlarge").click()
    large = page.get_by_role("dialog")
    drawing = large.locator("svg").bounding_box()
    assert drawing is not None
    assert drawing["height"] > 400
    page.keyboard.press("Escape")
    expect(large).to_have_count(0)
    figure.get_by_role("button", name="Brown skin").click()
    expect(figure.get_by_role("button", name="Brown skin")).to_have_attribute("aria-pressed", "true")
    with page.expect_download() as saved:
        figure.get_by_role("button", name="Save SVG").click()
    picture = saved.value.path().read_text(encoding="utf-8")
    assert "#{:02x}{:02x}{:02x}".format(*BROWN) in picture
    assert "var(" not in picture
    with page.expect_download() as saved:
        figure.get_by_role("button", name="Save PNG").click()
    assert saved.value.suggested_filename == "figure-skin_layers.png"
    pixels = Image.open(saved.value.path()).convert("RGB")
    counts = {colour: count for count, colour in pixels.getcolors(pixels.width * pixels.height) or ()}
    assert counts.get(BROWN, 0) > pixels.width * pixels.height / 100
    # Below the drawing stands how to cite it, in letters on the paper.
    below = pixels.crop((0, pixels.height - 120, pixels.width, pixels.height - 40))
    assert len(below.getcolors(below.width * below.height) or ()) > 10
    figure.get_by_role("button", name="Cite").click()
    expect(figure.get_by_role("status")).to_have_text(re.compile("Copied|Where calcium sits in the skin. Figure in"))
    page.reload()
    expect(figure.get_by_role("button", name="Brown skin")).to_have_attribute("aria-pressed", "true")


def test_the_report_of_an_error_is_made_here_and_sent_nowhere(page: Page, server: Server) -> None:
    go(page, server.page("causes"))
    page.get_by_role("link", name="Report an error").click()
    page.wait_for_load_state("networkidle")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.get_by_label("Which page").fill("causes, the second sentence")
    page.get_by_label("What is wrong?").fill("The number is 24.")
    text = page.get_by_label("The text to send")
    expect(text).to_have_value(
        f"Page: causes, the second sentence\nWhat is wrong: The number is 24.\nSource: \n"
        f"Edition: {page.locator('meta[name=edition]').get_attribute('content')}"
    )
    page.get_by_role("button", name="Copy the text").click()
    expect(page.get_by_role("status").first).not_to_be_empty()
    assert [url for url in asked if not url.endswith("/icon.svg")] == []
