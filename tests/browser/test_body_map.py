"""The body map as a reader uses it: drawing and list in step, both ways round, links, keyboard, phone, print."""

from __future__ import annotations

from io import BytesIO
from itertools import combinations
from unicodedata import normalize
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from pypdf import PdfReader

from content import library
from tests.browser.keyboard import tab_to
from tests.browser.labels import START_AGAIN
from tests.browser.opening import go, quiet
from tests.browser.server import Server
from tests.browser.watching import requests_of
from widgets.body_map import causes_at, sites_of
from widgets.body_map.reasoning import EXCLUDED
from widgets.kit.contract import compiled

LIBRARY = library()
TERMS = {term.id: term.label for term in LIBRARY.frequencies}
STEPS = {term.id: str(len(LIBRARY.frequencies) - 1 - number) for number, term in enumerate(LIBRARY.frequencies)}
LEAST_TARGET = 24
# The cause with the most places, and one whose profile excludes places.
WIDEST = max(LIBRARY.causes, key=lambda cause: len(sites_of(cause)))
EXCLUDING = max(LIBRARY.causes, key=lambda cause: sum(line["frequency"] == EXCLUDED for line in sites_of(cause)))
PLACES = compiled("widgets.body_map", LIBRARY)["order"]


@pytest.fixture
def body(page: Page, server: Server) -> Locator:
    return opened(page, server)


def opened(page: Page, server: Server, link: str = "") -> Locator:
    page.goto("about:blank")
    go(page, f"{server.address}/body/{link}")
    return page.locator(".cs-body")


def spot(body: Locator, view: str, site: str) -> Locator:
    return body.locator(f"[data-view='{view}'] button[data-site='{site}']")


def shown_causes(body: Locator) -> list[str]:
    rows = body.locator(".cs-row").evaluate_all("rows => rows.map((row) => row.dataset.cause)")
    return [str(row) for row in rows]


def test_a_place_is_pressed_without_a_request_and_taken_back(body: Locator) -> None:
    asked = requests_of(quiet(body.page))
    elbow = spot(body, "front", "site.elbow")
    expect(elbow).to_have_attribute("aria-pressed", "false")
    elbow.click()
    for view in ("front", "back"):
        expect(spot(body, view, "site.elbow")).to_have_attribute("aria-pressed", "true")
    assert shown_causes(body) == [row["cause"] for row in causes_at(["site.elbow"])]
    elbow.click()
    expect(elbow).to_have_attribute("aria-pressed", "false")
    expect(body.locator(".cs-row")).to_have_count(0)
    assert asked == []


@pytest.mark.parametrize(
    "sites",
    [
        *([site] for site in PLACES[:6]),
        PLACES[:2],
        ["site.scrotum", "site.vulva"],
        ["site.elbow", "site.knee", "site.near_large_joints"],
        PLACES,
    ],
    ids=",".join,
)
def test_the_order_is_that_of_the_reasoning(page: Page, server: Server, sites: list[str]) -> None:
    body = opened(page, server, f"#body?sites={','.join(sites)}")
    rows = causes_at(sites)
    expect(body.locator(".cs-row")).to_have_count(len(rows))
    assert shown_causes(body) == [row["cause"] for row in rows]
    lines = body.locator(".cs-row").first.locator("[data-line]")
    drawn = lines.evaluate_all("lines => lines.map((line) => line.dataset.line)")
    assert drawn == [line["site"] for line in rows[0]["sites"]]
    for number, line in enumerate(rows[0]["sites"]):
        expect(lines.nth(number)).to_contain_text(f"{TERMS[line['frequency']]}: {LIBRARY.findings[line['site']].label}")
        expect(lines.nth(number).locator("a.cite")).to_have_count(len(line["refs"]))


def test_the_shape_the_button_and_the_list_are_in_step(body: Locator) -> None:
    body.locator("[data-view='back'] .cs-place[data-site='site.thigh']").last.click()
    body.get_by_text("The places of the drawing as a list").click()
    tick = body.get_by_role("checkbox", name="Thigh")
    expect(tick).to_be_checked()
    expect(spot(body, "front", "site.thigh")).to_have_attribute("aria-pressed", "true")
    tick.uncheck()
    expect(spot(body, "front", "site.thigh")).to_have_attribute("aria-pressed", "false")
    body.get_by_role("checkbox", name="Widespread").check()
    assert shown_causes(body) == [row["cause"] for row in causes_at(["site.widespread"])]
    body.get_by_role("button", name="Clear the map").click()
    expect(body.get_by_role("checkbox", name="Widespread")).not_to_be_checked()


def test_every_place_of_the_vocabulary_can_be_chosen(body: Locator) -> None:
    body.get_by_text("The places of the drawing as a list").click()
    boxes = body.locator(".cs-list input")
    assert sorted(boxes.evaluate_all("boxes => boxes.map((box) => box.value)")) == sorted(PLACES)
    drawn = {region.site for view in LIBRARY.body.views for region in view.regions}
    assert set(body.locator("button[data-site]").evaluate_all("all => all.map((b) => b.dataset.site)")) == drawn


@pytest.mark.parametrize("cause", [WIDEST, EXCLUDING, "scrotal"])
def test_a_cause_shades_its_places_and_says_so(page: Page, server: Server, cause: str) -> None:
    body = opened(page, server, f"#body?cause={cause}")
    seen = {line["site"]: line for line in sites_of(cause)}
    expect(body.get_by_label("Cause", exact=True)).to_have_value(cause)
    for button in body.locator("button[data-site]").all():
        line = seen.get(str(button.get_attribute("data-site")))
        expect(button).to_have_attribute("data-step", STEPS[line["frequency"]] if line else "none")
        name = str(button.get_attribute("aria-label"))
        assert name.endswith(f": {TERMS[line['frequency']] if line else 'not in the profile'}")
        assert button.get_attribute("aria-pressed") is None
    listed = body.locator(".cs-result [data-line]").evaluate_all("all => all.map((line) => line.dataset.line)")
    assert listed == list(seen)
    expect(body.get_by_role("heading", name="Excluded by the profile")).to_have_count(
        int(any(line["frequency"] == EXCLUDED for line in seen.values()))
    )


def test_a_cause_is_chosen_and_a_part_finds_its_line(body: Locator) -> None:
    body.get_by_label("Where does a cause put its deposits?").check()
    expect(body.locator(".cs-result")).to_contain_text("No cause chosen yet")
    body.get_by_label("Cause", exact=True).select_option(WIDEST)
    line = sites_of(WIDEST)[0]
    body.locator(f"button[data-site='{line['site']}']").first.click()
    expect(body.locator("[data-picked]")).to_contain_text(TERMS[line["frequency"]])
    expect(body.locator(".cs-pointed")).to_contain_text(TERMS[line["frequency"]])


def test_it_works_from_the_keyboard_alone(page: Page, body: Locator) -> None:
    body.get_by_label("Which causes are reported at a place?").focus()
    elbow = spot(body, "front", "site.elbow")
    tab_to(page, elbow, 12)
    expect(elbow).to_be_focused()
    expect(body.locator(".cs-pointed")).to_have_text("Elbow")
    page.keyboard.press("Enter")
    expect(elbow).to_have_attribute("aria-pressed", "true")
    expect(elbow).to_be_focused()
    page.keyboard.press("Space")
    expect(elbow).to_have_attribute("aria-pressed", "false")
    reached = set()
    for _ in range(60):
        reached.add(page.evaluate("document.activeElement.dataset.site ?? ''"))
        page.keyboard.press("Tab")
    drawn = {region.site for view in LIBRARY.body.views for region in view.regions}
    # The walk began behind these.
    assert drawn - reached <= {"site.scalp", "site.face", "site.neck", "site.trunk", "site.breast", "site.shoulder"}


def test_a_change_is_spoken(body: Locator) -> None:
    spot(body, "front", "site.elbow").click()
    expect(body.locator(".cs-spoken")).to_contain_text(f"reported in {len(causes_at(['site.elbow']))} of")


def test_the_explorer_takes_the_places_over_and_back_leads_to_them(page: Page, body: Locator) -> None:
    spot(body, "front", "site.elbow").click()
    onward = body.get_by_role("link", name="Take these places into the explorer")
    assert onward.get_attribute("href") == "../explore/#explorer?present=site.elbow"
    onward.click()
    explorer = page.locator(".cs-explorer")
    expect(explorer.get_by_role("button", name="Take back: Elbow")).to_be_visible()
    assert "/explore/#explorer?present=site.elbow" in page.url
    explorer.get_by_role("button", name=START_AGAIN).click()
    expect(explorer.locator(".cs-chip")).to_have_count(0)
    page.go_back()
    expect(spot(page.locator(".cs-body"), "front", "site.elbow")).to_have_attribute("aria-pressed", "true")


def test_its_link_reopens_this_state(page: Page, body: Locator, server: Server) -> None:
    spot(body, "front", "site.elbow").click()
    body.get_by_role("checkbox", name="Widespread").check()
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('refused')); }")
    body.get_by_role("button", name="Copy a link").click()
    said = body.locator(".cs-said")
    expect(said).to_contain_text("#body?")
    again = opened(page, server, "#" + said.inner_text().partition("#")[2])
    expect(spot(again, "front", "site.elbow")).to_have_attribute("aria-pressed", "true")
    expect(again.get_by_role("checkbox", name="Widespread")).to_be_checked()
    page.evaluate(f"() => {{ location.hash = 'body?cause={WIDEST}'; }}")
    expect(again.get_by_label("Cause", exact=True)).to_have_value(WIDEST)


@pytest.mark.parametrize("hostile", ["<script>alert(1)</script>", "x" * 100_000, "../../etc/passwd", "__proto__"])
def test_hostile_link_runs_nothing_and_loses_nothing(page: Page, server: Server, hostile: str) -> None:
    page.on("dialog", lambda dialog: pytest.fail(f"a script of the link ran: {dialog.message}"))
    body = opened(page, server, f"#body?sites=site.scrotum,{quote(hostile)}")
    expect(body.locator(".cs-notice")).to_contain_text("unknown place")
    expect(spot(body, "genitals", "site.scrotum")).to_have_attribute("aria-pressed", "true")
    body = opened(page, server, f"#body?cause={quote(hostile)}")
    expect(body.locator(".cs-notice")).to_contain_text("unknown cause")
    assert len(body.locator(".cs-notice").inner_text()) < 300
    body.get_by_label("Cause", exact=True).select_option(WIDEST)
    expect(body.locator(".cs-notice")).to_have_count(0)


def test_one_view_at_a_time_on_a_phone(browser: Browser, server: Server) -> None:
    page = browser.new_page(viewport={"width": 360, "height": 800})
    body = opened(page, server, "#body?cause=scrotal")
    # It turns to the view that has something to show.
    expect(spot(body, "genitals", "site.scrotum")).to_be_visible()
    expect(spot(body, "front", "site.elbow")).to_be_hidden()
    tab = body.get_by_role("button", name="Hand", exact=True)
    tab.press("Enter")
    expect(tab).to_have_attribute("aria-pressed", "true")
    expect(spot(body, "hand", "site.fingertips")).to_be_visible()
    expect(spot(body, "genitals", "site.scrotum")).to_be_hidden()
    page.close()


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_targets_are_large_enough_and_apart(browser: Browser, server: Server, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900})
    body = opened(page, server)
    for view in LIBRARY.body.views:
        tab = body.locator(".cs-tabs button", has_text=view.label.partition(":")[0])
        if tab.is_visible():
            tab.click()
        buttons = body.locator(f"[data-view='{view.id}'] button").all()
        boxes = [box for box in (button.bounding_box() for button in buttons) if box]
        assert len(boxes) == len(buttons) > 0
        assert all(box["width"] >= LEAST_TARGET <= box["height"] for box in boxes)
        for one, other in combinations(boxes, 2):
            middles = [(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2) for box in (one, other)]
            assert max(abs(middles[0][0] - middles[1][0]), abs(middles[0][1] - middles[1][1])) >= LEAST_TARGET
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.close()


def test_it_prints_the_drawing_and_the_list(page: Page, server: Server) -> None:
    body = opened(page, server, f"#body?cause={WIDEST}")
    page.emulate_media(media="print")
    for view in LIBRARY.body.views:
        expect(body.locator(f"[data-view='{view.id}'] svg")).to_be_visible()
    expect(body.locator(".cs-modes")).to_be_hidden()
    page.emulate_media(media=None)  # type: ignore[arg-type]  # None gives the screen back
    text = "".join(sheet.extract_text() for sheet in PdfReader(BytesIO(page.pdf(format="A4"))).pages)
    for line in sites_of(WIDEST):
        # A print joins "fi" into one sign.
        assert LIBRARY.findings[line["site"]].label in normalize("NFKC", " ".join(text.split()))
