"""The discussion on the pages: hidden until a server answers, and as it was when a plain edition was made."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag

from classroom.discussion import accounts, posts
from classroom.discussion.pages import pages_of
from classroom.discussion.posts import Written
from classroom.store import Store
from classroom.store.upgrade import upgrade
from content import library
from content.model import TAKEN
from dashboard.site.builder import Builder
from dashboard.site.discussion import ACCOUNT, MODERATORS, PRIVACY, read_published
from tests.dashboard.conftest import Built
from tests.support.publication import publication
from tests.support.server import ROOT

TRICK = "<script>alert(1)</script> & more\n\nsecond"


def section(out: Path, path: str) -> Tag | None:
    """Return the discussion of a page that was built."""
    html = (out / path / "index.html").read_text(encoding="utf-8")
    return BeautifulSoup(html, "html.parser").find(id="discussion")


def test_the_pages_with_a_discussion_are_those_the_server_knows(built: Built) -> None:
    with_one = {
        file.parent.relative_to(built.out).as_posix()
        for file in built.out.rglob("index.html")
        if 'id="discussion"' in file.read_text(encoding="utf-8")
    }
    assert with_one == pages_of(library())
    assert {"causes/werner", "treatments/surgery-excision", "when-to-see-a-doctor"} <= with_one
    assert {ACCOUNT, MODERATORS, PRIVACY, "class"} <= set(TAKEN)
    found = section(built.out, "causes/werner")
    assert found is not None
    assert found.has_attr("hidden")
    for name in ("words", "help", "privacy", "account", "moderators"):
        target = built.out / "causes" / "werner" / str(found[f"data-{name}"])
        assert (target if target.suffix else target / "index.html").is_file(), name


def test_what_is_kept_is_said_without_a_script(built: Built) -> None:
    page = (built.out / PRIVACY / "index.html").read_text(encoding="utf-8")
    for part in ("When you read", "On your own device", "In a class", "In the discussion", "Seven days", "thirty days"):
        assert part in page


def test_an_edition_shows_what_was_approved_and_runs_none_of_it(tmp_path: Path) -> None:
    store = Store(f"sqlite:///{tmp_path / 'class.db'}")
    upgrade(store)
    with store.writing() as db:
        accounts.register(db, "<b>Ada</b>", "a hash", 0, "moderator")
        ada = accounts.of_name(db, "<b>Ada</b>")
        assert ada is not None
        number = posts.write(db, ada, Written("one", TRICK), 0)
        posts.write(db, ada, Written("one", "a reply", number), 1)
        accounts.register(db, "Bob", "a hash", 0)
        bob = accounts.of_name(db, "Bob")
        assert bob is not None
        posts.like(db, bob, number, liked=True)
        posts.write(db, bob, Written("one", "still waiting"), 2)
        (tmp_path / "published.json").write_text(json.dumps(posts.published(db)))
    store.close()
    root = publication(tmp_path / "root", "one", "two")
    chapters = root / "content" / "chapters.yaml"
    assert "group: chapter" in chapters.read_text()
    out = tmp_path / "site"
    assert Builder(root, out, published=read_published(tmp_path / "published.json")).build().faults == {}
    shown = section(out, "one")
    assert shown is not None
    assert not shown.has_attr("hidden")
    assert shown.find("script") is None
    assert shown.find("b") is None
    assert [words.get_text() for words in shown.select(".words")] == [TRICK, "a reply"]
    assert "One person liked this" in shown.get_text()
    assert "still waiting" not in (out / "one" / "index.html").read_text()
    assert '<a class="to-discussion" href="#discussion">2 posts' in (out / "one" / "index.html").read_text()
    other = section(out, "two")
    assert other is not None
    assert other.has_attr("hidden")


@pytest.mark.parametrize("written", ["", "[]", '{"one": [{"id": "x"}]}'])
def test_a_file_that_is_no_discussion_is_named(tmp_path: Path, written: str) -> None:
    file = tmp_path / "published.json"
    file.write_text(written)
    command = [sys.executable, "-m", "dashboard.site", "--out", str(tmp_path / "site"), "--discussion", str(file)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert str(file) in done.stderr
    assert "Traceback" not in done.stderr
