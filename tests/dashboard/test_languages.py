"""A second language: a folder of words gives pages of its own, and what is not translated says so, in English."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from content import ContentError, Library
from content.language import languages
from dashboard.site import stamp
from dashboard.site.builder import Builder
from tests.support.html import parse
from tests.support.notebook import notebook
from tests.support.pseudo import CLOSE, OPEN, pseudo_language

pytestmark = pytest.mark.slow


@pytest.fixture
def words(root: Path) -> Path:
    """Let the small publication speak two more languages."""
    folder = root / "content" / "words"
    pseudo_language(folder, "xx")
    pseudo_language(folder, "xr", "rtl")
    return folder


def test_a_language_is_a_folder_with_pages_of_its_own(builder_of_all: Builder, root: Path) -> None:
    out = builder_of_all.out
    for folder, tag, direction in (("", "en-GB", "ltr"), ("xx/", "en-XA", "ltr"), ("xr/", "ar-XA", "rtl")):
        for slug in ("", "one/", "two/"):
            page = parse((out / f"{folder}{slug}index.html").read_text())
            assert (page.html["lang"], page.html["dir"]) == (tag, direction)
            others = page.select("nav.languages a")
            assert len(others) == 2
            for link in (*others, *page.select("nav[aria-label] ol a"), page.select_one("a.brand")):
                way = (out / f"{folder}{slug}" / link["href"].partition("#")[0]).resolve()
                assert (way / "index.html").is_file(), link
            for name in (page.find("link", rel="icon")["href"], page.find("link", rel="stylesheet")["href"]):
                assert (out / f"{folder}{slug}" / name).resolve().is_file(), name
    told = json.loads((out / "edition.json").read_text())["files"]
    assert {"xx/", "xx/one/", "xr/two/"} <= set(told)


def test_no_word_around_a_chapter_escapes(builder_of_all: Builder) -> None:
    page = parse((builder_of_all.out / "xx" / "one" / "index.html").read_text())
    for part in page.select("main > div[lang], [lang] > li, nav ol, script, style, nav.languages"):
        part.decompose()
    said = [text.strip() for text in page.body.find_all(string=True) if text.strip()]
    said += [element["aria-label"] for element in page.select("[aria-label]")]
    content = ("Chapter ", "A plain sentence")
    assert len(said) > 15
    assert [text for text in said if not text.startswith((OPEN, *content)) and not text.endswith(CLOSE)] == []


def test_a_chapter_that_is_not_translated_is_marked_and_shown_in_english(builder_of_all: Builder, root: Path) -> None:
    page = parse((builder_of_all.out / "xx" / "one" / "index.html").read_text())
    opening, rest = page.select("main > div[lang='en-GB']")
    assert "Title of one" in opening.get_text()
    assert "shown in one" in rest.get_text()
    assert page.select_one(".menu-here ul")["lang"] == "en-GB"
    assert "ñót tráñšlátéd" in page.select_one("main > .notice").get_text()
    (root / "notebooks" / "xx").mkdir()
    (root / "notebooks" / "xx" / "red.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    before = stamp.of_all(root)
    notebook(root / "notebooks" / "xx" / "one.ipynb", "# Ein Kapitel\n\n![rot](red.svg)", "'auf Xx'")
    assert stamp.of_all(root) != before
    assert builder_of_all.build().faults == {}
    page = parse((builder_of_all.out / "xx" / "one" / "index.html").read_text())
    assert page.select_one("main > div[lang]") is None
    assert "auf Xx" in page.main.get_text()
    assert (builder_of_all.out / "xx" / "one" / page.find("img")["src"]).resolve().is_file()
    assert "Title of one" in (builder_of_all.out / "one" / "index.html").read_text()


def test_a_word_of_a_publication_of_its_own_is_noticed(words: Path, root: Path) -> None:
    before = stamp.of_loaded(root)
    (words / "xx" / "more.ftl").write_text("page-search = Suche\n")
    assert stamp.of_loaded(root) != before


def test_a_sentence_of_the_content_is_said_in_the_language_that_has_it(words: Path, root: Path) -> None:
    known = languages(words)
    (words / "xx" / "glossary.yaml").write_text("- id: term-one\n  definition: So heißt das hier, in einem Satz.\n")
    content = root / "content"
    assert Library(content, known["xx"]).glossary["term-one"].definition == "So heißt das hier, in einem Satz."
    assert Library(content, known["xx"]).glossary["term-one"].term == Library(content).glossary["term-one"].term
    assert Library(content, known["xr"]).glossary == Library(content).glossary


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("- id: term-onne\n  definition: x\n", "did you mean 'term-one'"),
        ("- id: term-one\n  definitin: x\n", "did you mean 'definition'"),
        ("- id: term-one\n  also: x\n", "a text takes the place of a text"),
        ("- definition: x\n", "an entry without an id"),
        ("- id: term-one\n  refs: [x, y, z]\n", "has 3 texts"),
    ],
)
def test_a_translation_without_its_original_is_named(written: str, said: str, words: Path, root: Path) -> None:
    (words / "xx" / "glossary.yaml").write_text(written)
    with pytest.raises(ContentError, match=said) as fault:
        _ = Library(root / "content", languages(words)["xx"]).glossary
    assert "words/xx/glossary.yaml" in str(fault.value)


@pytest.fixture
def builder_of_all(root: Path, words: Path) -> Builder:
    """Return what has built the publication in every language."""
    builder = Builder(root, root / "out" / "site")
    assert builder.build().faults == {}
    return builder
