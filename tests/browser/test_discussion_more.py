"""What else the discussion does in a browser: a password that was forgotten or is changed, and a long discussion."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from classroom.discussion import accounts
from classroom.discussion.passwords import Passwords
from classroom.server.base import now_ms
from classroom.store import Store
from classroom.store.discussion import posts as all_posts
from classroom.store.upgrade import upgrade
from tests.browser.server import Server, page_of
from tests.browser.test_discussion import FITS, PASSWORD, clean

FRESH = "other plain words now"
MANY = "treatments/warfarin"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Give the store of a discussion."""
    made = Store(f"sqlite:///{tmp_path_factory.mktemp('discussion') / 'class.db'}")
    upgrade(made)
    yield made
    made.close()


@pytest.fixture(scope="module")
def discussed(store: Store) -> Iterator[Server]:
    """Serve the publication with this discussion."""
    server = Server(f"--Reading.database={store.where}", module="classroom.reading")
    yield server
    server.stop()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Give a phone into whose pages axe is put."""
    context = browser.new_context(viewport={"width": 360, "height": 800}, bypass_csp=True)
    yield context.new_page()
    context.close()


def test_a_password_is_chosen_anew_with_a_word_and_changed(page: Page, discussed: Server, store: Store) -> None:
    with store.writing() as db:
        accounts.register(db, "Dan", Passwords().hash("nobody remembers this"), now_ms())
        word = accounts.offer_reset(db, "Dan", now_ms())
    page.goto(f"{discussed.address}/account/")
    page.get_by_label("Yes, but I have forgotten my password").check()
    clean(page)
    page.get_by_label("Name", exact=True).fill("Dan")
    typed = page.get_by_label("One-time word")
    typed.fill("AAAA-AAAA-AAAA")
    page.get_by_label("Your new password").fill(PASSWORD)
    page.get_by_role("button", name="Choose this password").click()
    expect(typed).to_be_focused()
    expect(typed).to_have_accessible_description(re.compile("the word was used"))
    typed.fill(word.lower())
    page.get_by_role("button", name="Choose this password").click()
    old = page.get_by_label("Your password now")
    old.fill("not the password")
    page.get_by_label("Your new password").fill(FRESH)
    page.get_by_role("button", name="Change the password").click()
    expect(old).to_be_focused()
    expect(old).to_have_accessible_description(re.compile("not the password that you have"))
    old.fill(PASSWORD)
    page.get_by_role("button", name="Change the password").click()
    expect(page.get_by_text("Your password is changed.")).to_be_visible()
    # Where colours are forced, what is told has a frame; and nothing is too wide from right to left.
    page.emulate_media(forced_colors="active")
    expect(page.locator(".told")).to_have_css("border-top-width", "2px")
    page.evaluate("document.documentElement.dir = 'rtl'")
    assert page.evaluate(FITS)


def test_a_long_discussion_grows_below_and_does_not_move_its_reader(
    page: Page, discussed: Server, store: Store
) -> None:
    with store.writing() as db:
        account = accounts.register(db, "Writer", "no hash", now_ms())
        row = {"page": MANY, "account": account, "state": "shown", "at": now_ms()}
        made = [
            db.execute(all_posts.insert().values(**row, text=f"Post {each}.").returning(all_posts.c.id)).scalar_one()
            for each in range(45)
        ]
        for each in range(7):
            db.execute(all_posts.insert().values(**row, parent=made[-1], text=f"Reply {each}."))
    page.goto(f"{page_of(discussed.address, MANY)}#discussion")
    posts = page.locator(".reading > .posts > li > .post")
    expect(posts).to_have_count(20)
    expect(page.get_by_text("Reply 4.")).to_be_visible()
    expect(page.get_by_text("Reply 5.")).to_be_hidden()
    page.get_by_text("2 more replies").click()
    expect(page.get_by_text("Reply 6.")).to_be_visible()
    button = page.get_by_role("button", name="Show 25 more")
    button.evaluate("it => { it.scrollIntoView({ behavior: 'instant' }); it.focus({ preventScroll: true }); }")
    top = "post => Math.round(post.getBoundingClientRect().top)"
    before = posts.nth(19).evaluate(top)
    page.keyboard.press("Enter")
    expect(posts).to_have_count(40)
    expect(posts.nth(20)).to_be_focused()
    assert posts.nth(19).evaluate(top) == before
    clean(page)
    page.get_by_role("button", name="Show 5 more").click()
    expect(posts).to_have_count(45)
    expect(page.locator(".more button")).to_be_hidden()
    # What is drawn anew stays as long as it was.
    page.get_by_label("Sort by").select_option("helpful")
    expect(posts).to_have_count(45)
