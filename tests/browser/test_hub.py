"""A reader whom a JupyterHub knows: from a page to the hub's login, back to the page, and out again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.support.hub import PASSWORD, Hub, run_hub

TAGS = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
SLUG = "causes/werner"


@pytest.fixture
def hub(built: Path, tmp_path: Path) -> Iterator[Hub]:
    """Run a hub with the publication, which takes a name and a password as well."""
    with run_hub(tmp_path, "--ClassroomApp.by_name=True", f"--Dashboard.out={built}") as running:
        yield running


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Give a page on a phone, into which axe is put."""
    context = browser.new_context(viewport={"width": 360, "height": 800}, bypass_csp=True)
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    yield page
    context.close()
    assert faults == []


def clean(page: Page) -> None:
    """Check that axe finds nothing in the discussion, and that nothing is too wide."""
    # At the top, so that the head of the page covers no part of it, whatever was scrolled to.
    page.evaluate("scrollTo({ top: 0, behavior: 'instant' })")
    found = Axe().run(page, context="#talk" if page.locator("#talk").count() else "#discussion", options=TAGS)
    assert found.violations_count == 0, found.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_reader_signs_in_at_the_hub_and_comes_back_to_the_same_page(page: Page, hub: Hub) -> None:
    page.goto(f"{hub.front}{SLUG}/#discussion")
    page.get_by_text("Sign in or register to reply").click()
    expect(page.get_by_label("Yes, I have one")).to_be_visible()
    clean(page)
    page.get_by_role("link", name="Sign in with your hub account").click()
    page.get_by_label("Username").fill("ada")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    expect(page).to_have_url(f"{hub.front}{SLUG}/#discussion")
    expect(page.get_by_text("You are signed in as")).to_be_visible()
    page.get_by_label("Write something about this page").fill("From the hub")
    page.get_by_role("button", name="Send").click()
    expect(page.locator(".post")).to_contain_text("From the hub")
    page.get_by_role("link", name="Your account").click()
    name = page.get_by_label("Name", exact=True)
    expect(name).not_to_have_value("ada")
    name.fill("Zoë Finch")
    page.get_by_role("button", name="Change the name").click()
    expect(page.get_by_text("Your name is changed")).to_be_visible()
    expect(page.locator(".who bdi")).to_have_text("Zoë Finch")
    expect(page.get_by_label("Your password, once more")).to_have_count(0)
    clean(page)
    page.get_by_role("button", name="Delete the account").click()
    expect(page.get_by_text("Your account is deleted.")).to_be_focused()
    page.reload()
    # Who is signed in at the hub is back with one press, and is somebody new here.
    page.get_by_role("link", name="Sign in with your hub account").click()
    expect(page).to_have_url(f"{hub.front}account/#discussion")
    expect(page.get_by_text("You have not written anything yet.")).to_be_visible()
