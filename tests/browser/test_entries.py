"""What a reader enters: kept by the page's history and nowhere else, given back by Undo, seen by nobody else."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import suppress

import pytest
from playwright.sync_api import Browser, BrowserContext, Error, Page, Playwright, Request, Route, expect

from tests.browser.chromium import launch
from tests.browser.labels import START_AGAIN, UNDO
from tests.browser.server import Server, Site
from tests.browser.test_checklist import CHAPTER, no_level, tick
from tests.browser.test_tools import FIRST_TOUCH, say
from tests.browser.watching import Watch
from tests.browser.worker import seen, until, witness

EVERYTHING_STORED = """async () => {
  const told = [{...localStorage}, {...sessionStorage}, document.cookie, name];
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) told.push(request.url, await (await cache.match(request)).text());
  }
  for (const { name } of await indexedDB.databases()) told.push(name);
  return JSON.stringify(told);
}"""
SETTLED = 1_000


def urgency(page: Page, level: str) -> None:
    expect(page.locator(".cs-card")).to_have_attribute("data-urgency", level, timeout=FIRST_TOUCH)


def test_a_reload_keeps_the_entries_and_the_answer(page: Page, site: Site) -> None:
    page.goto(site.page(CHAPTER), wait_until="networkidle")
    tick(page, "symptom.confusion")
    tick(page, "age.older_adult")
    urgency(page, "emergency")
    page.reload()
    for symptom in ("symptom.confusion", "age.older_adult"):
        expect(page.locator(f"input[value='{symptom}']")).to_be_checked()
    urgency(page, "emergency")


def test_a_reload_right_after_a_tick_keeps_it(page: Page, site: Site) -> None:
    page.goto(site.page(CHAPTER), wait_until="networkidle")
    tick(page, "symptom.confusion")
    page.reload()
    expect(page.locator("input[value='symptom.confusion']")).to_be_checked()
    urgency(page, "emergency")


def test_every_tool_keeps_its_own(page: Page, site: Site) -> None:
    page.goto(site.page("explore"), wait_until="networkidle")
    say(page, "dialysis", "Dialysis")
    page.goto(site.page("genes"), wait_until="networkidle")
    page.locator(".cs-genes").get_by_label("Gene", exact=True).select_option("GALNT3")
    page.goto(site.page("body"), wait_until="networkidle")
    elbow = page.locator(".cs-body [data-view='front'] button[data-site='site.elbow']")
    elbow.click()
    page.reload()
    expect(elbow).to_have_attribute("aria-pressed", "true")
    page.go_back()
    expect(page.locator(".cs-genes").get_by_label("Gene", exact=True)).to_have_value("GALNT3")
    page.go_back()
    expect(page.get_by_role("button", name="Take back: Dialysis")).to_be_visible()


def test_what_is_chosen_in_tools_that_only_draw_is_kept_too(page: Page, server: Server) -> None:
    chosen = {
        "treatments": (".cs-treatments", "Underlying disease", "calciphylaxis"),
        "claims": (".cs-claims", "Verdict", "unsupported"),
        "tests": (".cs-patterns", "Form", "tumoral"),
    }
    for slug, (tool, label, value) in chosen.items():
        page.goto(server.page(slug), wait_until="networkidle")
        if slug == "treatments":
            page.locator(f"[data-disease='{value}']").click()
        else:
            page.locator(tool).get_by_label(label, exact=True).select_option(value)
        page.reload()
        expect(page.locator(tool).get_by_label(label, exact=True)).to_have_value(value)
    page.go_back()
    page.go_back()
    expect(page.locator(".cs-treatments").get_by_label("Underlying disease")).to_have_value("calciphylaxis")


def test_a_reload_of_a_link_keeps_what_was_entered_since(page: Page, site: Site) -> None:
    page.goto(f"{site.page('explore')}#explorer?present=site.scrotum&absent=form.painful", wait_until="networkidle")
    say(page, "dialysis", "Dialysis")
    page.get_by_role("button", name="Take back: Scrotum").click()
    page.reload()
    expect(page.get_by_role("button", name="Take back: Dialysis")).to_be_visible()
    expect(page.get_by_role("button", name="Take back: not: Painful")).to_be_visible()
    expect(page.locator(".cs-explorer .cs-chip")).to_have_count(2)


@pytest.fixture(params=["kept alive", "made anew"])
def back(request: pytest.FixtureRequest, playwright: Playwright) -> Iterator[Page]:
    """Give a page in a browser that keeps pages alive for Back, as readers' browsers do, and in one that does not."""
    alive = request.param == "kept alive"
    flags = () if alive else ("--disable-features=BackForwardCache",)
    # A test that fails here must not be saved by a page that was never frozen.
    started = launch(playwright, *flags, without=("--disable-back-forward-cache",) if alive else ())
    page = started.new_page(service_workers="block")
    page.add_init_script("addEventListener('pageshow', ({ persisted }) => { window.wasAlive = persisted; })")
    yield page
    assert page.evaluate("window.wasAlive") == alive
    started.close()


@pytest.mark.parametrize("pause", [0, 100, 300])
def test_back_after_a_quick_click_answers(back: Page, server: Server, pause: int) -> None:
    back.goto(server.page(CHAPTER), wait_until="networkidle")
    tick(back, "symptom.confusion")
    back.wait_for_timeout(pause)
    back.get_by_role("link", name="When to see a doctor").last.click()
    expect(back).to_have_url(server.page("when-to-see-a-doctor"))
    # A page that was kept alive does not load, so nobody may wait for that.
    back.evaluate("setTimeout(() => history.back())")
    expect(back).to_have_url(server.page(CHAPTER))
    expect(back.locator("input[value='symptom.confusion']")).to_be_checked()
    urgency(back, "emergency")


def test_back_answers_what_was_still_being_fetched(back: Page, server: Server) -> None:
    held: list[Route] = []
    back.route("**/assets/*.json", lambda route: held.append(route))  # noqa: PLW0108 - playwright takes no built-in
    back.goto(server.page(CHAPTER))
    expect(back.locator(".widget[data-drawn]")).to_have_count(1)
    tick(back, "symptom.confusion")
    until(lambda: bool(held), back)
    back.get_by_role("link", name="When to see a doctor").last.click()
    expect(back).to_have_url(server.page("when-to-see-a-doctor"))
    back.unroute("**/assets/*.json")
    for route in held:
        with suppress(Error):  # what a page had asked for may have gone with it
            route.continue_()
    back.evaluate("setTimeout(() => history.back())")
    expect(back).to_have_url(server.page(CHAPTER))
    expect(back.locator("input[value='symptom.confusion']")).to_be_checked()
    urgency(back, "emergency")


def test_a_link_within_the_page_and_back_keep_the_entries(page: Page, site: Site) -> None:
    page.goto(site.page(CHAPTER), wait_until="networkidle")
    tick(page, "symptom.confusion")
    urgency(page, "emergency")
    page.evaluate("location.hash = 'review'")
    page.reload()
    urgency(page, "emergency")
    page.go_back()
    expect(page.locator("input[value='symptom.confusion']")).to_be_checked()
    urgency(page, "emergency")


def test_nothing_that_is_entered_is_stored_or_sent(page: Page, context: BrowserContext, site: Site) -> None:
    requests: list[Request] = []
    context.on("request", lambda request: requests.append(request))  # noqa: PLW0108 - playwright takes no built-in
    page.goto(site.page(CHAPTER), wait_until="networkidle")
    tick(page, "symptom.confusion")
    urgency(page, "emergency")
    page.goto(site.page("labs"), wait_until="networkidle")
    page.locator(".cs-labs input").first.fill("3.987")
    page.wait_for_timeout(SETTLED)
    page.reload(wait_until="networkidle")
    expect(page.locator(".cs-labs input").first).to_have_value(re.compile("3.987"))
    page.goto(site.page("treatment"), wait_until="networkidle")
    for request in requests:
        told = f"{request.url} {request.post_data} {json.dumps(request.headers)}"
        assert not re.search(r"confusion|3\.987|present", told), told
        assert request.method == "GET"
    stored = page.evaluate(EVERYTHING_STORED)
    assert "3.987" not in stored
    # What is kept for offline holds the names of all signs; an entry would stand in a list of what is there.
    assert not re.search(r'"present\\*":\s*\[\\*"', stored)
    assert context.cookies() == []


def test_the_context_of_a_test_can_tell_what_is_stored(page: Page, site: Site) -> None:
    page.goto(site.page(CHAPTER), wait_until="networkidle")
    page.evaluate("caches.open('x').then(cache => cache.put('./x', new Response('3.987')))")
    assert "3.987" in page.evaluate(EVERYTHING_STORED)


# --------------------------------------------------------------------- undo


def test_start_again_can_be_taken_back(page: Page, site: Site) -> None:
    page.goto(site.page(CHAPTER), wait_until="networkidle")
    undo = page.get_by_role("button", name=UNDO)
    expect(undo).to_have_count(0)
    for symptom in ("symptom.confusion", "age.older_adult"):
        tick(page, symptom)
    urgency(page, "emergency")
    page.get_by_role("button", name=START_AGAIN).click()
    no_level(page)
    undo.click()
    for symptom in ("symptom.confusion", "age.older_adult"):
        expect(page.locator(f"input[value='{symptom}']")).to_be_checked()
    urgency(page, "emergency")
    expect(undo).to_have_count(0)
    expect(page.locator(".cs-undo")).to_be_focused()


def test_a_story_can_be_taken_back(page: Page, site: Site) -> None:
    page.goto(site.page("explore"), wait_until="networkidle")
    say(page, "scrotum", "Scrotum")
    chips = page.locator(".cs-explorer .cs-chip")
    expect(chips).to_have_count(1)
    page.locator(".cs-shelf > summary").click()
    page.get_by_role("button", name="A girl of 9 who tires").click()
    expect(chips.filter(has_text="Scrotum")).to_have_count(0)
    page.locator(".cs-explorer").get_by_role("button", name=UNDO).click()
    expect(chips).to_have_count(1)
    expect(page.get_by_role("button", name="Take back: Scrotum")).to_be_visible()
    expect(page.locator(".cs-verdict")).to_contain_text("1 answer so far", timeout=FIRST_TOUCH)


def test_undo_goes_as_soon_as_something_else_is_entered(page: Page, server: Server) -> None:
    page.goto(server.page(CHAPTER), wait_until="networkidle")
    tick(page, "symptom.confusion")
    page.get_by_role("button", name=START_AGAIN).click()
    expect(page.get_by_role("button", name=UNDO)).to_be_visible()
    tick(page, "form.painless")
    expect(page.get_by_role("button", name=UNDO)).to_have_count(0)
    urgency(page, "routine")


def test_an_entry_that_is_taken_back_by_reloading_is_not_asked_for_twice(page: Page, server: Server) -> None:
    witness(page)
    page.goto(server.page(CHAPTER), wait_until="networkidle")
    tick(page, "form.painless")
    urgency(page, "routine")
    page.get_by_role("button", name=START_AGAIN).click()
    page.reload(wait_until="networkidle")
    no_level(page)
    assert seen(page) == []


# ------------------------------------------------------------- two readers


def test_two_readers_never_see_each_others_entries(browser: Browser, site: Site) -> None:
    watch = Watch()
    contexts = [browser.new_context() for _ in range(2)]
    pages = [context.new_page() for context in contexts]
    for page in pages:
        watch.follow(page)
        page.goto(site.page(CHAPTER), wait_until="networkidle")
    tick(pages[0], "symptom.confusion")
    tick(pages[1], "form.painless")
    urgency(pages[0], "emergency")
    urgency(pages[1], "routine")
    for page in pages:
        page.reload(wait_until="networkidle")
    expect(pages[0].locator("input:checked:not([value=''])")).to_have_count(1)
    expect(pages[1].locator("input[value='symptom.confusion']")).not_to_be_checked()
    urgency(pages[1], "routine")
    for context in contexts:
        context.close()
    watch.check()


def test_two_tabs_of_one_reader_keep_their_own_entries(context: BrowserContext, server: Server) -> None:
    one, other = context.new_page(), context.new_page()
    for page in (one, other):
        page.goto(server.page(CHAPTER), wait_until="networkidle")
    tick(one, "symptom.confusion")
    urgency(one, "emergency")
    other.reload(wait_until="networkidle")
    no_level(other)
    expect(other.locator("input:checked:not([value=''])")).to_have_count(0)
