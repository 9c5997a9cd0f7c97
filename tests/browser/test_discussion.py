"""The discussion in a browser: write, wait, be shown by a moderator, be answered and liked, and leave again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from classroom.discussion import accounts
from classroom.discussion.passwords import Passwords
from classroom.store import Store
from classroom.store.upgrade import upgrade
from tests.browser.databases import KINDS, empty
from tests.browser.keyboard import tab_to
from tests.browser.server import Server, page_of

TAGS = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
PASSWORD = "four plain words here"  # noqa: S105 - of nobody
SLUG = "causes/werner"
TRICK = "<img src=x onerror=alert(1)> \u202eright to left\u202c " + "e" + "\u0301" * 2000
FITS = "document.documentElement.scrollWidth <= innerWidth"


@pytest.fixture(scope="module")
def discussed(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Serve the publication with a discussion that has a moderator, on SQLite unless a test asks for another."""
    with empty(getattr(request, "param", "sqlite"), tmp_path_factory.mktemp("discussion")) as database:
        store = Store(database)
        upgrade(store)
        with store.writing() as db:
            accounts.make_moderator(db, "Eva", Passwords().hash(PASSWORD), 0)
        store.close()
        server = Server(f"--Reading.database={database}", module="classroom.reading")
        yield server
        server.stop()


@pytest.fixture
def people(browser: Browser) -> Iterator[list[Page]]:
    """Give a reader with a phone and a moderator with a laptop in the dark; axe is put into their pages."""
    screens = [({"width": 360, "height": 800}, "light"), ({"width": 1366, "height": 900}, "dark")]
    contexts = [
        browser.new_context(viewport=size, color_scheme=scheme, bypass_csp=True)  # type: ignore[arg-type]
        for size, scheme in screens
    ]
    pages = [context.new_page() for context in contexts]
    faults: list[str] = []
    for page in pages:
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("dialog", lambda dialog: faults.append(dialog.message))
    yield pages
    for context in contexts:
        context.close()
    assert faults == []


def at_the_foot(page: Page, server: Server) -> None:
    """Open a page at its discussion."""
    # The same address again would only be a jump within the page.
    page.goto("about:blank")
    page.goto(f"{page_of(server.address, SLUG)}#discussion")
    expect(page.get_by_text("Was this page helpful?")).to_be_visible()


def clean(page: Page) -> None:
    """Check that axe finds nothing in the discussion, and that nothing is too wide."""
    place = "#talk" if page.locator("#talk").count() else "#discussion"
    # Otherwise the head covers what it stands over.
    page.evaluate("scrollTo({ top: 0, behavior: 'instant' })")
    found = Axe().run(page, context=place, options=TAGS)
    assert found.violations_count == 0, found.generate_report()
    assert page.evaluate(FITS)


def sign_in(page: Page, name: str, *, new: bool) -> None:
    """Sign in, or register."""
    page.get_by_label("No, I am new here" if new else "Yes, I have one").check()
    page.get_by_label("Name", exact=True).fill(name)
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Register" if new else "Sign in", exact=True).click()


def register_and_write(ada: Page, discussed: Server) -> None:
    """Register after a password that is too short, write, and see that the post waits."""
    at_the_foot(ada, discussed)
    expect(ada.get_by_text("Nobody has written here yet.")).to_be_visible()
    ada.get_by_text("Sign in or register to reply").click()
    ada.get_by_label("No, I am new here").check()
    ada.get_by_label("Name", exact=True).fill("Ada")
    ada.get_by_label("Password", exact=True).fill("short")
    ada.get_by_role("button", name="Register").click()
    password = ada.get_by_label("Password", exact=True)
    expect(password).to_be_focused()
    expect(password).to_have_accessible_description(re.compile("A password needs at least eight"))
    clean(ada)
    sign_in(ada, "Ada", new=True)
    text = ada.get_by_label("Write something about this page")
    expect(text).to_be_focused()
    text.fill(TRICK)
    ada.get_by_role("button", name="Send").click()
    post = ada.locator(".post")
    expect(post).to_be_focused()
    expect(post).to_contain_text("<img src=x onerror=alert(1)> right to left é")
    expect(post).to_contain_text("Waits to be read; only you see it")
    expect(ada.get_by_role("status").filter(has_text="your post is kept")).to_be_visible()
    clean(ada)


def show(eva: Page, discussed: Server) -> None:
    """Sign in as a moderator, and show what waits."""
    at_the_foot(eva, discussed)
    expect(eva.get_by_text("Nobody has written here yet.")).to_be_visible()
    eva.get_by_text("Sign in or register to reply").click()
    sign_in(eva, "Eva", new=False)
    eva.get_by_role("link", name="One post waits for a moderator").click()
    expect(eva.locator(".post")).to_contain_text("right to left")
    clean(eva)
    eva.get_by_role("button", name="Show it", exact=True).click()
    expect(eva.get_by_text("The post is shown.")).to_be_visible()
    expect(eva.get_by_role("heading", name="Waits for you")).to_be_focused()
    expect(eva.get_by_text("Eva showed a post of Ada.")).to_be_visible()


def like_and_answer(eva: Page, discussed: Server) -> None:
    """Like the post, and reply to it."""
    at_the_foot(eva, discussed)
    like = eva.get_by_role("button", name="Like")
    like.click()
    expect(like).to_have_attribute("aria-pressed", "true")
    expect(eva.get_by_text("One person liked this")).to_be_visible()
    eva.get_by_role("button", name="Reply").click()
    eva.get_by_label("Your reply").fill("It is in the facts.")
    eva.locator("form.reply").get_by_role("button", name="Send").click()
    expect(eva.locator(".replies .post")).to_be_focused()
    clean(eva)


def take_along_and_leave(ada: Page, discussed: Server) -> None:
    """Read the reply, save everything, and delete the account."""
    at_the_foot(ada, discussed)
    expect(ada.get_by_role("link", name="2 posts in the discussion")).to_have_attribute("href", "#discussion")
    expect(ada.locator(".replies")).to_contain_text("Moderator")
    ada.get_by_role("link", name="Your account").click()
    expect(ada.get_by_role("heading", name="What you wrote")).to_be_visible()
    clean(ada)
    with ada.expect_download() as download:
        ada.get_by_role("button", name="Save everything as a file").click()
    assert "right to left" in Path(download.value.path()).read_text()
    ada.get_by_label("Your password, once more").fill(PASSWORD)
    ada.get_by_role("button", name="Delete the account").click()
    expect(ada.get_by_text("Your account is deleted.")).to_be_focused()
    at_the_foot(ada, discussed)
    expect(ada.get_by_text("This post is not there any more.")).to_be_visible()
    expect(ada.get_by_text("It is in the facts.")).to_be_visible()


@pytest.mark.parametrize("discussed", KINDS, indirect=True)
def test_a_post_from_its_writing_to_the_end_of_the_account(people: list[Page], discussed: Server) -> None:
    ada, eva = people
    register_and_write(ada, discussed)
    show(eva, discussed)
    like_and_answer(eva, discussed)
    take_along_and_leave(ada, discussed)


def test_everything_is_done_from_a_keyboard(people: list[Page], discussed: Server) -> None:
    bob, _ = people
    bob.goto(f"{discussed.address}/account/")
    expect(bob.get_by_text("Please sign in first.")).to_be_visible()
    tab_to(bob, bob.get_by_label("Yes, I have one"), 12)
    bob.keyboard.press("ArrowDown")
    bob.keyboard.press("Tab")
    bob.keyboard.type("Bob")
    bob.keyboard.press("Tab")
    bob.keyboard.type(PASSWORD)
    bob.keyboard.press("Enter")
    expect(bob.get_by_text("You have not written anything yet.")).to_be_visible()
    at_the_foot(bob, discussed)
    text = bob.get_by_label("Write something about this page")
    tab_to(bob, text, 40)
    bob.keyboard.type("From the keyboard")
    bob.keyboard.press("Tab")
    bob.keyboard.press("Enter")
    post = bob.locator(".post", has_text="From the keyboard")
    expect(post).to_be_focused()
    bob.keyboard.press("Tab")
    bob.keyboard.press("Enter")
    expect(bob.get_by_role("button", name="Delete it")).to_be_focused()
    bob.keyboard.press("Enter")
    expect(post).to_have_count(0)
    expect(bob.get_by_text("Your post is deleted.")).to_be_visible()


def test_a_server_that_is_gone_keeps_what_was_written_and_a_page_that_is_read(
    people: list[Page], discussed: Server
) -> None:
    cat, other = people
    at_the_foot(cat, discussed)
    cat.get_by_text("Sign in or register to reply").click()
    sign_in(cat, "Cat", new=True)
    text = cat.get_by_label("Write something about this page")
    text.fill("Worth keeping")
    cat.context.route("**/discuss/api/**", lambda route: route.abort())
    cat.get_by_role("button", name="Send").click()
    expect(cat.get_by_role("alert").filter(has_text="be reached")).to_be_visible()
    expect(text).to_have_value("Worth keeping")
    other.context.route("**/discuss/api/**", lambda route: route.abort())
    other.goto(page_of(discussed.address, SLUG))
    expect(other.get_by_role("heading", level=1)).to_be_visible()
    other.goto(f"{discussed.address}/privacy/")
    found = Axe().run(other, options=TAGS)
    assert found.violations_count == 0, found.generate_report()
