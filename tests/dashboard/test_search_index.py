"""Everything in the publication can be found, and every hit leads to a place that is there."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import quote

import pytest

from content import Library
from content.pages import site_pages
from dashboard.site.assets import scripts
from dashboard.site.builder import LIBRARIES as FOLDER
from dashboard.site.builder import Builder
from dashboard.site.search_index import KINDS, search_index
from tests.dashboard.conftest import Built
from tests.support.html import parse
from tests.support.notebook import notebook
from tests.support.tiny import edit

ROOT = Path(__file__).parents[2]


class Found(NamedTuple):
    """A hit as the browser reads it."""

    kind: str
    slug: str
    anchor: str
    title: str
    text: str
    also: str
    note: str


def read(index: bytes) -> list[Found]:
    data: dict[str, Any] = json.loads(index)
    return [
        Found(data["kinds"][kind][0], data["pages"][page][0], *rest)
        for kind, page, *rest in data["hits"]
    ]  # fmt: skip


class Publication(NamedTuple):
    """The real content, the pages of its chapters as HTML, the hits, and the folder of all pages."""

    source: Library
    builder: Builder
    pages: dict[str, Any]
    hits: list[Found]
    out: Path


@pytest.fixture(scope="module")
def real(built: Built) -> Publication:
    source, maker = built.builder.maker.source, built.builder.maker
    pages = {chapter.slug: parse((built.out / chapter.slug / "index.html").read_bytes()) for chapter in source.chapters}
    return Publication(source, built.builder, pages, read((built.out / maker.search).read_bytes()), built.out)


def ids_of(real: Publication, kind: str) -> list[str]:
    return [id_of(hit) for hit in real.hits if hit.kind == kind]


def id_of(hit: Found) -> str:
    """Return the anchor of an entry, also of one that has a page of its own."""
    return hit.anchor or f"{hit.kind}-{hit.slug.rpartition('/')[2].replace('-', '_')}"


# ------------------------------------------------------------- the real thing


@pytest.mark.parametrize(
    ("kind", "prefix", "entries"),
    [
        ("cause", "cause", "causes"),
        ("treatment", "treatment", "treatments"),
        ("term", "term", "glossary"),
        ("fact", "fact", "facts"),
        ("reference", "ref", "bibliography"),
    ],
)
def test_every_entry_is_found_once(real: Publication, kind: str, prefix: str, entries: str) -> None:
    expected = [f"{prefix}-{name}" for name in getattr(real.source, entries)]
    assert sorted(ids_of(real, kind)) == sorted(expected)


def test_every_claim_and_every_warning_sign_is_found_once(real: Publication) -> None:
    claims = [f"claim-{claim.id}" for claim in real.source.claims.claims]
    assert sorted(ids_of(real, "claim")) == sorted(claims)
    rules = [f"rule-{rule.id}" for rule in real.source.urgency.rules]
    assert sorted(ids_of(real, "sign")) == sorted(rules)


def test_every_heading_of_every_chapter_is_found(real: Publication) -> None:
    tools = {chapter.slug for chapter in real.source.chapters if chapter.group == "tool"}
    for slug, page in real.pages.items():
        if slug in tools:
            # Below each of them stands the same; they are found as a whole.
            continue
        for head in page.main.find_all(["h1", "h2", "h3"]):
            if head.get("id") == "key-points" or head.find_parent(class_=["review", "discussion"]):
                continue
            found = [hit for hit in real.hits if (hit.slug, hit.anchor) == (slug, head["id"])]
            assert [hit.title for hit in found] == [" ".join(head.get_text(" ").split())], head


def test_every_hit_leads_to_a_place_on_a_page(real: Publication) -> None:
    pages = {slug: parse((real.out / slug / "index.html").read_bytes()) for slug in {hit.slug for hit in real.hits}}
    ids = {slug: {part["id"] for part in page.find_all(id=True)} for slug, page in pages.items()}
    for hit in real.hits:
        alone = hit.anchor == "" and hit.kind in ("cause", "treatment", "place")
        assert hit.anchor in ids[hit.slug] or alone, hit
        if not hit.anchor and hit.kind != "place":
            assert hit.title in pages[hit.slug].h1.get_text(), hit
        # What the script writes behind the hash, the page reads back.
        assert "%25" not in quote(hit.anchor)


def test_every_word_of_the_prose_is_in_its_chapter(real: Publication) -> None:
    tools = {chapter.slug for chapter in real.source.chapters if chapter.group == "tool"}
    for slug, page in real.pages.items():
        if slug in tools:
            continue
        texts = " ".join(hit.title + " " + hit.text for hit in real.hits if hit.slug == slug)
        for paragraph in page.main.find_all(["p", "li"], recursive=False):
            for link in paragraph.select("a.ref, a.cite"):
                link.decompose()
            if paragraph.get("class"):
                continue
            assert " ".join(paragraph.get_text().split()) in texts


def test_a_hit_has_something_to_show_and_a_known_kind(real: Publication) -> None:
    for hit in real.hits:
        assert hit.title or hit.text
        assert hit.kind in KINDS
        assert "<" not in hit.title


def test_other_names_are_found(real: Publication) -> None:
    by_anchor = {id_of(hit): hit for hit in real.hits if hit.kind in ("cause", "term")}
    for cause in real.source.causes.values():
        assert all(name in by_anchor[f"cause-{cause.id}"].also for name in (cause.plain_name, *cause.synonyms))
    for term in real.source.glossary.values():
        assert all(name in by_anchor[f"term-{term.id}"].also for name in term.also)


def test_a_statement_of_the_article_never_stands_without_its_verdict(real: Publication) -> None:
    claims = {f"claim-{claim.id}": claim for claim in real.source.claims.claims}
    for hit in real.hits:
        if hit.kind == "claim":
            assert not hit.title.startswith("It says")
            assert claims[hit.anchor].statement in hit.title
            assert claims[hit.anchor].evidence in hit.text
        elif hit.kind == "section":
            assert "It says:" not in hit.text


def test_what_speaks_against_a_cause_is_not_shown_as_if_it_spoke_for_it(real: Publication) -> None:
    causes = {f"cause-{cause.id}": cause for cause in real.source.causes.values()}
    for hit in real.hits:
        if hit.kind == "cause":
            assert causes[id_of(hit)].points_away.text not in hit.text
            assert causes[id_of(hit)].points_to.text in hit.text


def test_a_warning_sign_says_first_how_soon(real: Publication) -> None:
    rules = {f"rule-{rule.id}": rule for rule in real.source.urgency.rules}
    for hit in real.hits:
        if hit.kind == "sign":
            assert hit.title.startswith(real.source.urgency.levels[rules[hit.anchor].level].label)


def test_every_page_names_the_index_and_none_fetches_it(real: Publication) -> None:
    maker = real.builder.maker
    parts = {maker.search, *(maker.assets.static[name] for name in ("search.js", "search.css"))}
    for slug, page in real.pages.items():
        root = "../" if slug else ""
        button = page.find("button", id="search")
        assert button["data-index"] == root + maker.search
        assert button.has_attr("hidden")
        fetched = [part.get("src") or part.get("href") for part in page.find_all(["script", "link"])]
        assert not {root + part for part in parts} & set(fetched)
    assert maker.search.endswith(".json")


# ---------------------------------------------------------- made for the test


def test_sections_are_cut_at_headings_and_hold_no_list_of_entries(tiny_content: Path) -> None:
    html = (
        '<h1 id="top">Top</h1><p>First <a class="ref" href="#x">Smith 2001</a>line.</p>'
        '<div class="key-points"><h2 id="key-points">Key points</h2><ul><li>One</li><li>Two</li></ul></div>'
        '<h2 id="next">Next <em>part</em></h2><p>In<b>side</b>.</p><ul class="facts"><li>apart</li></ul><p>Third.</p>'
        '<div class="widget">apart</div>'
    )
    first, second = [hit for hit in read(search_index(Library(tiny_content), {"": html}, {})) if hit.kind == "section"]
    assert (first.anchor, first.title, first.text) == ("top", "Top", "First line. Key points One Two")
    assert (second.anchor, second.title, second.text) == ("next", "Next part", "Inside. Third.")


def test_an_entry_that_stands_on_no_page_is_left_out(tiny_content: Path) -> None:
    source = Library(tiny_content)
    bodies = {"a": '<h1 id="x">X</h1>', "b": '<p id="term-term-one">x</p>', "c": '<p id="term-term-one">x</p>'}
    (term,) = [hit for hit in read(search_index(source, bodies, {})) if hit.kind != "section"]
    assert (term.kind, term.slug, term.text) == ("term", "b", source.glossary["term-one"].definition)


def test_an_entry_with_a_page_of_its_own_is_found_there_and_not_where_a_chapter_names_it(tiny_content: Path) -> None:
    source = Library(tiny_content)
    bodies = {"a": '<h1 id="x">X</h1><p id="term-term-one">x</p>'}
    places = {"cause-alpha_cause": "causes/alpha-cause/", "term-term-one": "glossary/t/#term-term-one"}
    titles = {"a": "A", "causes/alpha-cause": "Causes"}
    index = search_index(source, bodies, titles, places)
    found = {hit.kind: (hit.slug, hit.anchor) for hit in read(index)}
    assert found["cause"] == ("causes/alpha-cause", "")
    assert found["term"] == ("glossary/t", "term-term-one")
    assert dict(json.loads(index)["pages"])["causes/alpha-cause"] == "Causes"


def test_the_index_and_its_address_change_with_the_content(root: Path) -> None:
    def address() -> str:
        builder = Builder(root, root / "out" / "site")
        builder.build()
        return builder.maker.search

    before = address()
    assert address() == before
    notebook(root / "notebooks" / "index.ipynb", "# Title\n\nNew words.")
    after = address()
    edit(root / "content", "chapters.yaml", lambda data: data[0].update(title="Another title"))
    assert len({before, after, address()}) == 3


@pytest.mark.parametrize(
    ("file", "kind"),
    [
        ("claims.yaml", "claim"),
        ("glossary.yaml", "term"),
        ("causes/alpha_cause.yaml", "cause"),
        ("urgency.yaml", "sign"),
        ("treatments/watchful_waiting.yaml", "treatment"),
    ],
)
def test_a_broken_file_costs_its_own_entries_only(file: str, kind: str, tiny_content: Path) -> None:
    source = Library(tiny_content)
    anchors = ["rule-fever", "cause-alpha_cause", "treatment-watchful_waiting", "term-term-one", "figure-drawing-one"]
    anchors.append(f"claim-{source.claims.claims[0].id}")
    body = '<h1 id="x">X</h1>' + "".join(f'<p id="{anchor}">x</p>' for anchor in anchors)
    every = [hit.kind for hit in read(search_index(source, {"": body}, {}))]
    assert sorted(every) == sorted(["section", "sign", "cause", "treatment", "term", "figure", "claim"])
    (tiny_content / file).write_text("- surprise: [", encoding="utf-8")
    left = [hit.kind for hit in read(search_index(Library(tiny_content), {"": body}, {}))]
    assert sorted([*left, kind]) == sorted(every)


def test_the_library_of_others_is_the_one_that_notice_names() -> None:
    body = scripts(["search.js"])["search.js"]
    version = json.loads((FOLDER / "minisearch" / "package.json").read_bytes())["version"]
    assert f"MiniSearch {version}" in (ROOT / "NOTICE").read_text(encoding="utf-8")
    assert "eval(" not in body
    assert "new Function" not in body


def test_every_tool_and_every_way_in_is_found_as_a_whole(real: Publication) -> None:
    chapters = [chapter for chapter in real.source.chapters if chapter.group in ("guide", "tool")]
    places = [*chapters, *site_pages(real.source.language)]
    lessons = [f"teach/{name}" for name in real.source.kits]
    wanted = [(name, "") for name in (*(each.slug for each in places), *lessons)]
    assert [(hit.slug, hit.anchor) for hit in real.hits if hit.kind == "place"] == wanted
    assert all(each.found_by for each in places)
