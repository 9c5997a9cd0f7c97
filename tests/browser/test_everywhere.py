"""Each tool from the dashboard and from a plain folder: by link, by keys, on a small phone, on paper, by axe."""

from __future__ import annotations

from io import BytesIO
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from pypdf import PdfReader

from tests.browser.labels import START_AGAIN
from tests.browser.opening import go
from tests.browser.server import Site

TAGS = {"runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]}
ANSWERS = 20_000
NARROW = 320


class Walk(NamedTuple):
    """A tool: where it stands, a link into it, what it shows then, a control, the key for it, and what that shows."""

    slug: str
    tool: str
    link: str
    linked: str
    control: str
    keys: tuple[str, ...]
    shown: str


WALKS = {
    "body map": Walk(
        "body",
        ".cs-body",
        "body?sites=site.elbow",
        "[data-view='front'] button[data-site='site.elbow'][aria-pressed='true']",
        "[data-view='front'] button[data-site='site.elbow']",
        ("Enter",),
        "[data-view='front'] button[data-site='site.elbow'][aria-pressed='false']",
    ),
    "cause explorer": Walk(
        "explore",
        ".cs-explorer",
        "explorer?present=condition.dialysis,form.purple_net,form.black_crust,site.thigh",
        ".cs-candidate:has-text('Calciphylaxis in kidney failure')",
        "[data-key='chip-condition.dialysis']",
        ("Enter",),
        ".cs-chips:not(:has([data-key='chip-condition.dialysis']))",
    ),
    "gene pathways": Walk(
        "genes",
        ".cs-genes",
        "genes?gene=GALNT3",
        "h3:has-text('GALNT3')",
        "select",
        ("Home",),
        "h3:has-text('Choose a gene')",
    ),
    "patterns": Walk(
        "tests",
        ".cs-patterns",
        "patterns?test=xray&form=tumoral",
        "select >> nth=0",
        "select >> nth=0",
        ("ArrowDown",),
        ".cs-picture, .cs-pictures",
    ),
    "lab values": Walk(
        "labs",
        ".cs-labs",
        "labs?calcium=3.4,mmol/L",
        "text=Calcium between 3.0 and 3.5 mmol/L",
        "input >> nth=0",
        ("Control+A", "2", ".", "4"),
        ".cs-columns:not(:has-text('Calcium between 3.0 and 3.5'))",
    ),
    "treatment explorer": Walk(
        "treatments",
        ".cs-treatments",
        "treatments?open=minocycline",
        "details[data-id='minocycline'][open]",
        "details[data-id='minocycline'] > summary",
        ("Enter",),
        "details[data-id='minocycline']:not([open])",
    ),
    "claim check": Walk(
        "claims",
        ".cs-claims",
        "claims?claim=c041",
        "h3:has-text('c041')",
        f"button:has-text('{START_AGAIN}')",
        ("Enter",),
        ".cs-claim >> nth=2",
    ),
    "symptom checklist": Walk(
        "check",
        ".cs-checklist",
        "checklist?present=symptom.confusion",
        ".cs-card[data-urgency='emergency']",
        "input[value='symptom.confusion']",
        (" ",),
        ".cs-card[data-state='empty']",
    ),
}


def opened(page: Page, site: Site, walk: Walk) -> Locator:
    """Open a tool by its link, and return it with what the link asks for."""
    go(page, f"{site.page(walk.slug)}#{walk.link}")
    tool = page.locator(walk.tool)
    expect(tool.locator(walk.linked).first).to_be_visible(timeout=ANSWERS)
    return tool


@pytest.mark.parametrize("name", WALKS)
def test_a_link_and_the_keyboard_are_enough_for(page: Page, site: Site, name: str) -> None:
    walk = WALKS[name]
    tool = opened(page, site, walk)
    expect(tool).to_be_in_viewport()
    control = tool.locator(walk.control).first
    control.focus()
    expect(control).to_be_focused()
    for key in walk.keys:
        page.keyboard.press(key)
    expect(tool.locator(walk.shown).first).to_be_visible(timeout=ANSWERS)
    page.reload()
    expect(page.locator(walk.tool).locator(walk.shown).first).to_be_visible(timeout=ANSWERS)


@pytest.mark.parametrize("name", ["cause explorer", "symptom checklist", "lab values"])
def test_what_was_answered_is_printed_from(page: Page, site: Site, name: str) -> None:
    walk = WALKS[name]
    tool = opened(page, site, walk)
    words = tool.locator(walk.linked).first.inner_text().split("\n")[0]
    printed = PdfReader(BytesIO(page.pdf(format="A4")))
    text = " ".join("".join(sheet.extract_text() for sheet in printed.pages).split())
    assert words[:20] in text
    if name == "lab values":
        # What was entered is told, and no field that is empty.
        page.emulate_media(media="print")
        expect(tool.locator(".cs-lab input:visible")).to_have_count(1)
        assert "3.4" in text


def test_chapters_are_read_without_scripts_from_a_folder(browser: Browser, site: Site) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    for slug in ("causes", "when-to-see-a-doctor", "treatment"):
        page.goto(site.page(slug))
        expect(page.get_by_role("heading", name="Key points")).to_be_visible()
        assert len(page.locator("main").inner_text()) > 2_000
    for slug in ("explore", "check", "treatments", "labs", "body", "tests", "genes", "claims"):
        page.goto(site.page(slug))
        # Every tool has a text in its place.
        for tool in page.locator(".widget").all():
            assert len(tool.inner_text()) > 40
    context.close()
