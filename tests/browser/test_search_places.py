"""Where the search leads, that nothing typed leaves the page, and that it works on any screen."""

from __future__ import annotations

from urllib.parse import urljoin

import pytest
from playwright.sync_api import Browser, Page, Request, expect

from content import library
from tests.browser.finding import ask, dialog, field, open_search
from tests.browser.opening import go, quiet
from tests.browser.server import Server

# These are shown by the tool of their chapter.
IN_TOOLS = ("claim-",)


@pytest.fixture
def opened(page: Page, server: Server) -> Page:
    return open_search(page, server)


# ------------------------------------------------------------------- landing


def test_from_the_keyboard_to_the_page_of_a_cause(opened: Page) -> None:
    cause = library().causes["werner"]
    # A page about what is named comes before the line of the glossary that explains its name.
    assert ask(opened, "juvenile dermatomyositis")[0] == "../causes/dm-juvenile/"
    ask(opened, cause.name)
    opened.keyboard.press("ArrowUp")
    expect(field(opened)).to_be_focused()
    opened.keyboard.press("ArrowDown")
    first = dialog(opened).get_by_role("link").first
    expect(first).to_be_focused()
    expect(first).to_have_attribute("href", "../causes/werner/")
    opened.keyboard.press("Enter")
    expect(opened.get_by_role("heading", level=1)).to_have_text(cause.name)


def test_on_the_same_page_it_closes_opens_the_place_and_goes_on_there(page: Page, server: Server) -> None:
    rule = library().urgency.rules[0]
    go(page, f"{server.address}/when-to-see-a-doctor/#rule-{rule.id}")
    place = page.locator(f"#rule-{rule.id}")
    page.keyboard.press("/")
    for _ in range(2):
        # The second time the address is there already.
        ask(page, rule.title)
        page.keyboard.press("Enter")
        expect(dialog(page)).to_be_hidden()
        expect(place).to_be_in_viewport()
        expect(place).to_have_attribute("open", "")
        page.keyboard.press("Tab")
        expect(place.locator("summary")).to_be_focused()
        place.evaluate("item => { item.open = false; scrollTo(0, 0); }")
        page.keyboard.press("/")
    page.keyboard.press("Escape")


def test_every_kind_leads_to_a_place_that_is_shown(page: Page, server: Server) -> None:
    go(page, f"{server.address}/")
    page.keyboard.press("/")
    ask(page, "calcinosis")
    links = dialog(page).locator("ul li:first-child a").all()
    targets = [str(link.get_attribute("href")) for link in links]
    assert len(targets) >= 7
    for target in targets:
        go(page, urljoin(f"{server.address}/", target))
        place = target.partition("#")[2]
        if not place:
            expect(page.get_by_role("heading", level=1)).to_be_in_viewport()
        elif not place.startswith(IN_TOOLS):
            expect(page.locator(f"[id='{place}']")).to_be_in_viewport()


@pytest.mark.parametrize(
    ("place", "shown"),
    [
        ("treatments/#treatments?open=wound_care", ".cs-treatments details[data-id='wound_care'][open] summary"),
        ("claims/#claim-c041", ".cs-claims h3:has-text('c041')"),
    ],
)
def test_what_a_tool_shows_is_shown_there(place: str, shown: str, page: Page, server: Server) -> None:
    go(page, f"{server.address}/{place}")
    expect(page.locator(shown).first).to_be_in_viewport()


def test_the_rest_of_a_group_is_shown_on_demand_and_takes_the_focus(opened: Page) -> None:
    ask(opened, "calcium")
    before = dialog(opened).get_by_role("link").count()
    more = dialog(opened).get_by_role("button", name="Show all").first
    more.focus()
    opened.keyboard.press("Enter")
    assert dialog(opened).get_by_role("link").count() > before
    assert opened.evaluate("document.activeElement.tagName") == "A"


# ----------------------------------------------------------- nothing leaves


def test_nothing_is_fetched_before_it_opens_and_nothing_that_is_typed_is_sent_or_kept(
    page: Page, server: Server
) -> None:
    asked: list[Request] = []
    page.on("request", lambda request: asked.append(request))  # noqa: PLW0108 - playwright takes no built-in
    quiet(go(page, f"{server.address}/causes/"))
    index = str(page.locator("#search").get_attribute("data-index")).removeprefix("..")
    assert not [request for request in asked if request.url.endswith(index)]
    page.keyboard.press("/")
    expect(page.locator("dialog[data-ready]")).to_be_visible()
    assert len([request for request in asked if request.url.endswith(index)]) == 1
    asked.clear()
    ask(page, "a very private word")
    ask(page, "calciphylaxis")
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    expect(field(page)).to_be_focused()
    assert asked == []
    assert "private" not in page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie])")
    assert "private" not in page.url


def test_a_list_that_cannot_be_fetched_is_said_and_tried_again(browser: Browser, server: Server) -> None:
    context = browser.new_context(service_workers="block")
    page = context.new_page()
    page.route("**/*.json", lambda route: route.abort())
    go(page, f"{server.address}/treatment/")
    page.keyboard.press("/")
    expect(dialog(page).get_by_role("status")).to_contain_text("could not be fetched")
    page.keyboard.press("Escape")
    page.unroute("**/*.json")
    page.keyboard.press("/")
    assert ask(page, "calcium")
    context.close()


# --------------------------------------------------------------- any screen


@pytest.mark.parametrize(("width", "height", "size"), [(320, 640, "100%"), (320, 256, "100%"), (360, 740, "200%")])
def test_it_fits_small_screens_and_large_letters(
    browser: Browser, server: Server, width: int, height: int, size: str
) -> None:
    context = browser.new_context(viewport={"width": width, "height": height}, reduced_motion="reduce")
    page = context.new_page()
    go(page, f"{server.address}/treatment/")
    page.evaluate("size => { document.documentElement.style.fontSize = size; }", size)
    page.keyboard.press("/")
    ask(page, "hyperphosphataemia")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    inside = dialog(page)
    assert inside.evaluate("item => item.scrollWidth <= item.clientWidth")
    assert inside.locator(".search-hits").evaluate("item => item.scrollWidth <= item.clientWidth")
    last = inside.get_by_role("link").last
    last.focus()
    expect(last).to_be_in_viewport()
    context.close()


def test_forced_colours_still_show_what_was_found(browser: Browser, server: Server) -> None:
    context = browser.new_context(forced_colors="active")
    page = context.new_page()
    go(page, f"{server.address}/treatment/")
    page.keyboard.press("/")
    ask(page, "calciphylaxis")
    colour = "item => getComputedStyle(item).backgroundColor"
    assert dialog(page).locator("mark").first.evaluate(colour) != dialog(page).evaluate(colour)
    context.close()
