"""The book that is made of the pages: what it leaves out, and where its links lead."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.html import parse
from tools import book

FRONT = """<main><h1 id="Top">Top</h1><p>Words <a href="causes/#fact-a" data-about="x">a fact</a>,
<a href="causes/#explorer?present=a">a tool</a>, <a href="https://example.org/">the web</a>,
<a href="data/">data</a>.</p><button>Press</button><div class="widget">Tool</div>
<div role="img" aria-label="A hand" class="drawing"><svg viewBox="0 0 1 1"><path fill="var(--x, #abcdef)"/></svg></div>
<details><summary>More</summary><p>Folded</p></details></main>"""
CAUSES = """<main><h1 id="Top">Causes</h1><ul><li id="fact-a">A fact</li></ul></main>"""


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for path, text in (("", FRONT), ("causes", CAUSES)):
        (tmp_path / path).mkdir(exist_ok=True)
        (tmp_path / path / "index.html").write_text(f"<html><body>{text}</body></html>", encoding="utf-8")
    monkeypatch.setattr(book, "pages", lambda _: ["", "causes"])
    return tmp_path


def test_every_link_leads_to_a_place_in_the_book_or_to_the_web(site: Path) -> None:
    soup = parse(book.bound(site))
    places = {part["id"] for part in soup.find_all(id=True)}
    addresses = {link.get_text(): link["href"] for link in soup.find_all("a")}
    assert addresses == {"a fact": "#p-causes--fact-a", "the web": "https://example.org/"}
    assert addresses["a fact"].removeprefix("#") in places
    assert len(places) == len(soup.find_all(id=True))
    assert "a tool" in soup.get_text()


def test_what_can_only_be_pressed_is_left_out_and_what_was_folded_is_shown(site: Path) -> None:
    soup = parse(book.bound(site))
    assert not soup.find_all(["button", "details", "summary", "svg"])
    assert "Tool" not in soup.get_text()
    assert "Folded" in soup.get_text()
    assert soup.find("img", alt="A hand")["src"].startswith("data:image/svg+xml")


def test_the_whole_publication_is_in_the_book_in_its_order(tmp_path: Path) -> None:
    (tmp_path / "causes" / "lupus").mkdir(parents=True)
    (tmp_path / "causes" / "lupus" / "index.html").write_text("", encoding="utf-8")
    named = list(book.pages(tmp_path))
    assert named[0] == ""
    assert named.index("living-with-it") < named.index("causes/lupus") < named.index("how-this-was-made")
    assert "check" not in named
