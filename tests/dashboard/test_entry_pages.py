"""Each cause and each treatment has a page made from content alone, and so has each part of the long lists."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from dashboard.site.assets import HERE
from dashboard.site.builder import Builder
from dashboard.site.entry_pages import brief
from dashboard.site.extras import CARD
from dashboard.site.page import PageMaker
from dashboard.site.places import page_of
from tests.dashboard.conftest import Built
from tests.support.html import parse
from tests.support.notebook import notebook
from tests.support.publication import later

pytestmark = pytest.mark.slow

KINDS = {"cause": "MedicalCondition", "treatment": "MedicalTherapy"}
LISTS = ("references", "facts", "glossary")


def page(out: Path, path: str) -> Any:
    return parse((out / path / "index.html").read_bytes())


def entries(built: Built) -> dict[str, list[str]]:
    """Return the ids of the entries that have a page each, by kind."""
    source = built.builder.maker.source
    return {"cause": [*source.causes], "treatment": [*source.treatments]}


def paths(built: Built) -> list[str]:
    """Return the path of every page that is made from content alone."""
    found = [page_of(kind, name) for kind, names in entries(built).items() for name in names]
    return [*found, *LISTS, *(f"{each.of}/{each.name}" for each in built.builder.maker.places.lists)]


# ------------------------------------------------------------ the real pages


def test_every_cause_and_treatment_has_a_page_that_search_engines_understand(built: Built) -> None:
    for kind, names in entries(built).items():
        for name in names:
            entry = getattr(built.builder.maker.source, f"{kind}s")[name]
            made = page(built.out, page_of(kind, name))
            assert made.h1.get_text() == entry.name
            assert made.title.get_text().startswith(entry.name)
            description = made.find("meta", attrs={"name": "description"})["content"]
            assert description
            assert description in (entry.what.text if kind == "cause" else entry.plain)
            told = json.loads(made.find("script", type="application/ld+json").string)
            assert told["@type"] == "MedicalWebPage"
            assert (told["about"]["@type"], told["about"]["name"]) == (KINDS[kind], entry.name)
            listed = made.select("ul.sources > li")
            assert len(told["citation"]) == len(listed) > 0
            assert all(each.get("name") or each.get("url") for each in told["citation"])


def test_every_page_has_one_title_no_id_twice_and_no_empty_heading_or_list(built: Built) -> None:
    for path in paths(built):
        made = page(built.out, path)
        ids = [part["id"] for part in made.find_all(id=True)]
        assert len(ids) == len(set(ids)), path
        assert len(made.find_all("h1")) == 1, path
        for head in made.main.find_all(["h1", "h2", "h3", "summary", "dt"]):
            assert head.get_text(strip=True), (path, head)
        for holder in made.main.find_all(["ul", "dl", "dd", "details"]):
            assert holder.get_text(strip=True), (path, holder)
        for head in made.main.select("h2:not(.review h2), h3"):
            following = head.find_next_sibling()
            assert following is not None, (path, head)
            assert following.name not in ("h1", "h2") or (head.name == "h2" and following.name == "h3"), (path, head)


def test_every_citation_has_its_preview_and_every_part_of_a_page_that_is_linked_is_there(built: Built) -> None:
    for path in paths(built):
        made = page(built.out, path)
        ids = {part["id"] for part in made.find_all(id=True)}
        for link in made.find_all("a"):
            assert link.get("aria-describedby", "main") in ids, (path, link)
            assert not link["href"].startswith("#") or link["href"][1:] in ids, (path, link)
            assert ".ipynb" not in link["href"], (path, link)


def test_the_table_of_places_names_each_entry_and_the_page_that_holds_it(built: Built) -> None:
    places, source = built.builder.maker.places, built.builder.maker.source
    expected = {
        **{f"cause-{name}": page_of("cause", name) for name in source.causes},
        **{f"treatment-{name}": page_of("treatment", name) for name in source.treatments},
    }
    assert {name: places.of[name].rstrip("/") for name in expected} == expected
    pages = {path: {part["id"] for part in page(built.out, path).find_all(id=True)} for path in paths(built)}
    listed = {"ref": source.references, "fact": source.facts, "term": source.glossary}
    for kind, names in listed.items():
        for name in names:
            path, _, anchor = places.of[f"{kind}-{name}"].partition("#")
            assert anchor == f"{kind}-{name}"
            assert anchor in pages[path.rstrip("/")]
    asked = page(built.out, "causes/werner").body["data-places"]
    table = json.loads((built.out / "causes" / "werner" / asked).read_bytes())
    found = {name: page for page, names in table.items() for name in names.split(" ")}
    assert {name: page + (name if page.endswith("#") else "") for name, page in found.items()} == places.of


def test_links_into_tools_lead_to_the_tool_and_name_what_it_knows(built: Built) -> None:
    source = built.builder.maker.source
    tool = next(chapter.slug for chapter in source.chapters if chapter.link == "explorer")
    for name in source.causes:
        links = [link["href"] for link in page(built.out, page_of("cause", name)).find_all("a")]
        (start,) = [link for link in links if "#explorer?present=" in link]
        assert start.startswith(f"../../{tool}/#")
        present = start.partition("present=")[2].split(",")
        assert set(present) <= {line.finding for line in source.causes[name].profile}
        exclusive = [source.group_of[finding].id for finding in present if source.group_of[finding].exclusive]
        assert len(exclusive) == len(set(exclusive))
        cases = {link.partition("?case=")[2] for link in links if "#explorer?case=" in link}
        assert cases == {case.id for case in source.cases.values() if case.cause == name}


def test_the_pages_stand_in_the_list_for_offline_which_stays_small(built: Built) -> None:
    kept = json.loads((built.out / "edition.json").read_bytes())
    assert {f"{path}/" for path in paths(built)} <= set(kept["files"])
    assert kept["bytes"] <= 4_000_000


def test_no_list_but_that_of_sources_is_long(built: Built) -> None:
    for each in built.builder.maker.places.lists:
        assert each.of == "references" or len(each.anchors) <= 40, each.name


def test_a_summary_is_cut_after_a_sentence() -> None:
    assert brief("One. Two? Three!") == "One. Two? Three!"
    assert brief(f"{'a' * 150}. {'b' * 80}.") == f"{'a' * 150}."
    assert brief("a" * 300) == "a" * 300


# ---------------------------------------------------------- made for the test


def test_the_map_for_search_engines_and_the_canonical_address_know_the_pages(root: Path) -> None:
    builder = Builder(root, root / "out" / "site", "https://example.org/")
    builder.build()
    told = (builder.out / "sitemap.xml").read_text()
    for path in ("causes/alpha-cause", "treatments/watchful-waiting", "references", "facts/numbers"):
        assert f"<loc>https://example.org/{path}/</loc>" in told
        made = page(builder.out, path)
        assert made.find("link", rel="canonical")["href"] == f"https://example.org/{path}/"
        assert made.find("meta", property="og:image")["content"] == "https://example.org/card.png"
    assert (root / "out" / "site" / "card.png").read_bytes() == (HERE / CARD).read_bytes()


def test_a_cause_that_can_not_be_read_takes_no_other_page_with_it(root: Path) -> None:
    out = root / "out" / "site"
    Builder(root, out).build()
    before = page(out, "causes/alpha-cause").main.get_text()
    broken = root / "content" / "causes" / "alpha_cause.yaml"
    broken.write_text(re.sub(r"^certainty:", "sureness:", broken.read_text(), flags=re.MULTILINE))
    report = Builder(root, out).build()
    assert set(report.faults) == {"causes/alpha-cause"}
    assert "sureness" in report.faults["causes/alpha-cause"]
    # What a reader has is better than what broke.
    assert page(out, "causes/alpha-cause").main.get_text() == before
    assert "could not be made" not in page(out, "causes/beta-cause").main.get_text()
    assert page(out, "treatments/watchful-waiting").h1


def test_a_cause_that_never_could_be_read_has_a_page_that_says_so(root: Path) -> None:
    (root / "content" / "causes" / "alpha_cause.yaml").write_text("- [")
    report = Builder(root, root / "out" / "site").build()
    assert set(report.faults) == {"causes/alpha-cause"}
    made = page(root / "out" / "site", "causes/alpha-cause")
    assert made.find(class_="notice").get_text() == "This chapter could not be made. The others are complete."
    assert "could not be made" not in page(root / "out" / "site", "causes/beta-cause").main.get_text()


def test_an_edit_of_a_chapter_draws_no_entry_anew_but_names_the_new_index_in_each(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    builder = Builder(root, root / "out" / "site")
    builder.build()
    drawn: list[str] = []
    before = PageMaker.page

    def noted(self: PageMaker, chapter: Any, *given: Any, **values: Any) -> str:
        drawn.append(chapter.slug)
        return before(self, chapter, *given, **values)

    monkeypatch.setattr(PageMaker, "page", noted)
    notebook(root / "notebooks" / "one.ipynb", "# Title\n\nOther words.")
    later(root / "notebooks" / "one.ipynb")
    builder.build()
    assert sorted(drawn) == ["", "one", "two"]
    search = page(builder.out, "causes/alpha-cause").find("button", id="search")["data-index"]
    assert search == f"../../{builder.maker.search}"


def test_a_chapter_that_cites_a_source_is_named_in_the_list_of_sources(root: Path) -> None:
    cited = "[Smith](10-references-and-glossary.ipynb#ref-smith2001)"
    notebook(root / "notebooks" / "one.ipynb", f"# Title\n\nWords {cited}.")
    builder = Builder(root, root / "out" / "site")
    builder.build()
    place = builder.maker.places.of["ref-smith2001"].partition("#")[0]
    row = page(builder.out, place).find(id="ref-smith2001")
    assert "Chapter one" in row.find(class_="used").get_text()
    link = next(link for link in row.find_all("a") if link.get_text() == "Chapter one")
    assert link["href"] == "../../one/"
    assert page(builder.out, "one").find("a", class_="ref")["href"] == f"../{place}#ref-smith2001"
