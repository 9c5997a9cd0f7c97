"""Links of the prose become citations, facts and terms that explain themselves where they stand."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from content import Library
from dashboard.site.enrich import enrich, headings, linked
from tests.support.bibliography import formatted
from tests.support.html import parse
from tests.support.tiny import REFERENCES
from widgets.kit.links import LISTS

IDS = {"ref": REFERENCES[0], "fact": "fact-one", "term": "term-one"}


@pytest.fixture
def source(tiny_content: Path) -> Library:
    """Return the tiny publication with its generated tables."""
    made = Library(tiny_content)
    (tiny_content / "generated").mkdir()
    (tiny_content / "generated" / "bibliography.json").write_text(json.dumps(formatted(made.references)))
    (tiny_content / "generated" / "intervals.json").write_text(json.dumps({"1/1": [0.2, 1.0]}))
    return made


def soup_of(html: str, source: Library) -> tuple[Any, dict[str, str]]:
    made, previews = enrich(html, source, address)
    return parse(made), dict(previews)


def address(notebook: str, fragment: str) -> str:
    return f"/base/{notebook.removesuffix('.ipynb')}{fragment}"


def the(soup: Any, name: str) -> Any:
    (found,) = soup.find_all(name)
    return found


@pytest.mark.parametrize("kind", IDS)
@pytest.mark.parametrize("prefix", ["", "./"])
def test_a_link_to_a_list_gets_a_preview_that_describes_it(kind: str, prefix: str, source: Library) -> None:
    soup, previews = soup_of(f'<p><a href="{prefix}{LISTS}#{kind}-{IDS[kind]}">words</a></p>', source)
    link = the(soup, "a")
    assert link["aria-describedby"] == link["data-about"]
    assert set(previews) == {link["aria-describedby"]}
    assert link.get_text() == "words"
    assert link["href"] == f"/base/{LISTS.removesuffix('.ipynb')}#{kind}-{IDS[kind]}"
    words = parse(next(iter(previews.values()))).get_text()
    expected = {
        "ref": f"Title of {REFERENCES[0]}",
        "fact": source.facts[IDS["fact"]].statement,
        "term": source.glossary[IDS["term"]].definition,
    }
    assert expected[kind] in words


def test_a_fact_preview_says_count_certainty_and_source(source: Library) -> None:
    _, previews = soup_of(f'<a href="{LISTS}#fact-fact-one">x</a>', source)
    words = parse(previews["about-fact-fact-one"]).get_text()
    for part in ("1 of 1", source.facts["fact-one"].certainty.why, source.bibliography[REFERENCES[0]]["label"]):
        assert part in words


def test_a_source_that_is_named_twice_has_one_preview(source: Library) -> None:
    link = f'<a href="{LISTS}#ref-{REFERENCES[0]}">x</a>'
    soup, previews = soup_of(link * 3, source)
    assert len(previews) == 1
    assert len(soup.find_all(attrs={"aria-describedby": True})) == 3


@pytest.mark.parametrize("kind", IDS)
def test_an_unknown_id_leaves_a_plain_link(kind: str, source: Library) -> None:
    soup, previews = soup_of(f'<a href="{LISTS}#{kind}-no-such">words</a>', source)
    assert previews == {}
    assert set(the(soup, "a").attrs) == {"href"}


def test_links_to_chapters_become_addresses_and_others_stay(source: Library) -> None:
    html = '<a href="04-treatment.ipynb#surgery">a</a><a href="./index.ipynb">b</a><a href="#here">c</a>'
    soup, _ = soup_of(html + '<a href="https://example.org/x.ipynb">d</a><a href="other/file.ipynb">e</a>', source)
    assert [link["href"] for link in soup.find_all("a")] == [
        "/base/04-treatment#surgery",
        "/base/index",
        "#here",
        "https://example.org/x.ipynb",
        "other/file.ipynb",
    ]
    assert [link.get("rel") for link in soup.find_all("a")] == [None, None, None, ["noreferrer"], None]


def test_links_of_our_own_html_are_led_like_those_of_the_prose(source: Library) -> None:
    links = [f"{LISTS}#{kind}-{name}" for kind, name in IDS.items()]
    links += [f"{LISTS}#ref-no-such", "04-treatment.ipynb#surgery", "#here", "https://example.org/?a=1&amp;b=2"]
    html = "".join(f'<a href="{link}" class="cite">x</a>' for link in links)
    made, previews = linked(html, source, address, [])
    read, read_previews = soup_of(html, source)
    assert dict(previews) == read_previews
    for ours, theirs in zip(parse(made).find_all("a"), read.find_all("a"), strict=True):
        assert {**ours.attrs, "rel": ["noreferrer"]} == {**theirs.attrs, "rel": ["noreferrer"]}
        assert (ours.get("rel") == ["noreferrer"]) == ours["href"].startswith("https")


def test_a_source_that_a_page_lists_itself_is_its_own_preview(source: Library) -> None:
    html = f'<a href="{LISTS}#ref-{REFERENCES[0]}" class="cite">a</a><a href="{LISTS}#fact-fact-one" class="use">b</a>'
    made, previews = linked(html, source, address, [REFERENCES[0]])
    down, use = parse(made).find_all("a")
    assert (down["href"], down["aria-describedby"]) == (f"#ref-{REFERENCES[0]}", f"about-ref-{REFERENCES[0]}")
    # Where a source is used is a way there, and needs no preview.
    assert use["href"] == address(LISTS, "#fact-fact-one")
    assert previews == []


def test_a_table_gets_a_frame_that_is_named_and_reached_by_keyboard(source: Library) -> None:
    soup, _ = soup_of("<table><caption>Tests</caption><tr><td>x</td></tr></table><table></table>", source)
    frames = soup.find_all(attrs={"class": "table-frame"})
    assert [frame["aria-label"] for frame in frames] == ["Tests", "Table 2"]
    for frame in frames:
        assert (frame["role"], frame["tabindex"]) == ("region", "0")
        assert frame.find("table")


def test_headings_get_an_address_and_keep_their_own(source: Library) -> None:
    html = '<h1>Big <em>Word</em></h1><h2 id="own">A</h2><h2>What helps?<a class="anchor-link" href="#x">¶</a></h2>'
    soup, _ = soup_of(html, source)
    assert [head["id"] for head in soup.find_all(["h1", "h2"])] == ["big-word", "own", "what-helps"]
    assert headings(str(soup)) == [("own", "A"), ("what-helps", "What helps?")]


def test_two_headings_of_one_name_have_two_addresses(source: Library) -> None:
    soup, _ = soup_of("<h2>Sources</h2><h3>Sources</h3><h2>Sources</h2>", source)
    ids = [head["id"] for head in soup.find_all(["h2", "h3"])]
    assert len(set(ids)) == len(ids)


def test_text_that_looks_like_markup_stays_text(source: Library) -> None:
    soup, _ = soup_of('<p title="&quot;&lt;b&gt;">&lt;script&gt;alert(1)&lt;/script&gt; &amp;amp;</p>', source)
    assert soup.find("script") is None
    assert the(soup, "p").get_text() == "<script>alert(1)</script> &amp;"
    assert the(soup, "p")["title"] == '"<b>'
