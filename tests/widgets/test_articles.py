"""An article tells everything that the content holds of a cause or a treatment, and nothing where it holds nothing."""

from __future__ import annotations

import itertools
from typing import Any

import msgspec
import pytest

from content import Library, library
from content.verdicts import verdict
from tests.support.html import parse
from widgets import evidence
from widgets.evidence.article import written
from widgets.evidence.catalogue import SUBTYPES, by_name
from widgets.evidence.cause_article import cause_article
from widgets.evidence.likeness import LEAST, Profiles
from widgets.evidence.lists import fact_lists, glossary_lists, reference_lists
from widgets.evidence.source_kinds import KINDS, kinds_of, uses_of
from widgets.evidence.treatment_article import treatment_article
from widgets.evidence.treatments import LAST, points_of, verdict_of
from widgets.kit.frequencies import FREQUENCY_PROBABILITY

SOURCE = library()
PROFILES = Profiles(SOURCE.causes)


def words(html: str) -> str:
    return " ".join(parse(html).get_text(" ").split())


def text_of(told: str) -> str:
    return " ".join(told.split())


@pytest.fixture(scope="module")
def causes() -> dict[str, str]:
    made = {name: cause_article(cause, SOURCE, PROFILES) for name, cause in SOURCE.causes.items()}
    return {name: written(article, SOURCE) for name, article in made.items()}


def test_every_statement_of_a_cause_stands_in_its_article(causes: dict[str, str]) -> None:
    parts = ("what", "mechanism", "who", "where", "laboratory", "points_to", "points_away", "confirmed_by")
    for name, cause in SOURCE.causes.items():
        shown = words(causes[name])
        told = [getattr(cause, part).text for part in parts] + [cause.certainty.why, cause.commonness_basis.text]
        told += [each.text for each in cause.frequency] + [gene.symbol for gene in cause.genes] + cause.synonyms
        for each in told:
            assert text_of(each) in shown, (name, each)
        for line in cause.profile:
            assert f"{SOURCE.findings[line.finding].label}: " in shown, (name, line.finding)


def test_every_line_of_a_profile_says_what_it_rests_on(causes: dict[str, str]) -> None:
    steps = {term.id: term.label for term in SOURCE.frequencies}
    for name, cause in SOURCE.causes.items():
        lines = {item.get_text(" "): item for item in parse(causes[name]).select(".profile li")}
        assert len(lines) == len(cause.profile)
        for line in cause.profile:
            start = f"{SOURCE.findings[line.finding].label}: {steps[line.frequency]}"
            (item,) = [found for told, found in lines.items() if told.startswith(start)]
            assert len(item.find_all("a")) == len(line.refs)
            assert bool(item.find(class_="basis")) == (line.basis is not None)
            assert (line.counted or "") in item.get_text()


def test_what_was_tried_for_a_cause_says_which_way_it_points(causes: dict[str, str]) -> None:
    rows = [row for row in SOURCE.outcomes if row.disease == "systemic_sclerosis"]
    shown = parse(causes["ssc_limited"])
    for row in rows:
        treatment = SOURCE.treatments[row.treatment]
        summary = next(each for each in shown.find_all("summary") if each.get_text().startswith(treatment.name))
        assert verdict_of(treatment, "systemic_sclerosis", SOURCE) in summary.get_text()
        assert text_of(row.measured) in words(str(summary.parent))
    assert "What was tried" not in words(causes["acne"])


def test_what_holds_nothing_is_left_out(causes: dict[str, str]) -> None:
    for name, cause in SOURCE.causes.items():
        heads = {head.get_text() for head in parse(causes[name]).find_all("h2")}
        assert ("Genes" in heads) == bool(cause.genes)
        assert ("Published cases" in heads) == any(case.cause == name for case in SOURCE.cases.values())
        assert ("What looks like it" in heads) == bool(PROFILES.alike(name))


def test_every_part_of_a_treatment_stands_in_its_article() -> None:
    for treatment in SOURCE.treatments.values():
        shown = words(written(treatment_article(treatment, SOURCE), SOURCE))
        parts = ("used_for", "mechanism", "evidence", "harms", "caution")
        told = [part.text for name in parts if (part := getattr(treatment, name)) is not None]
        told += [treatment.plain, treatment.certainty.why, points_of(treatment, SOURCE)]
        rows = [row for row in SOURCE.outcomes if row.treatment == treatment.id]
        told += [row.measured for row in rows] + [row.harms for row in rows if row.harms]
        told += [trial.found.text for trial in SOURCE.trials if trial.treatment == treatment.id]
        for each in told:
            assert text_of(each) in shown, (treatment.id, each)
        assert ("No study that we found counted" in shown) == (not rows)
    bare = msgspec.structs.replace(SOURCE.treatments["warfarin"], mechanism=None, caution=None)
    shown = words(written(treatment_article(bare, SOURCE), SOURCE))
    assert "How it is meant to work" not in shown
    assert "Take care" not in shown


def test_a_share_of_a_study_has_its_range_and_a_single_case_has_none() -> None:
    shown = written(treatment_article(SOURCE.treatments["minocycline"], SOURCE), SOURCE)
    row = next(row for row in SOURCE.outcomes if row.treatment == "minocycline" and (row.treated or 0) > 2)
    assert f"{row.responders} of {row.treated}; " in words(shown)
    single = next(row for row in SOURCE.outcomes if row.treated == 1 and row.responders == 1)
    shown = written(treatment_article(SOURCE.treatments[single.treatment], SOURCE), SOURCE)
    assert "1 of 1; " not in words(shown)


def test_all_sources_of_an_article_are_listed_once_at_its_end(causes: dict[str, str]) -> None:
    for html in causes.values():
        page = parse(html)
        listed = [item["id"] for item in page.select("ul.sources > li")]
        cited = {link["href"].partition("#")[2] for link in page.select("a.cite")}
        assert len(listed) == len(set(listed))
        assert set(listed) == cited


def test_a_notebook_shows_a_whole_article_below_its_own_headings_and_without_anchors() -> None:
    for shown in (evidence.cause("werner"), evidence.treatment("ivig")):
        page: Any = parse(shown._repr_html_())
        assert page.find(id=True) is None
        assert page.find(["h1", "h2"]) is None
        assert len(page.find_all("h3")) == 1
        assert page.h3.get_text() in repr(shown)


# ---------------------------------------------------------------- look-alikes


def test_likeness_is_the_same_from_both_sides_and_never_more_than_all() -> None:
    names = sorted(SOURCE.causes)
    for one, other in itertools.pairwise(names):
        share = PROFILES._share(one, other)
        assert 0 <= share < 1
        assert share == pytest.approx(PROFILES._share(other, one))
        assert PROFILES._share(one, one) == pytest.approx(1)


def test_what_is_said_to_be_shared_is_typical_of_both_and_what_tells_apart_is_not() -> None:
    for name in SOURCE.causes:
        found = PROFILES.alike(name)
        assert [each.share for each in found] == sorted((each.share for each in found), reverse=True)
        for each in found:
            assert each.share >= LEAST
            here, there = PROFILES.chances[name], PROFILES.chances[each.cause]
            assert all(min(here[item], there[item]) >= FREQUENCY_PROBABILITY["frequent"] for item in each.both)
            assert all(here[item] > there.get(item, 0) for item in each.here)
            assert all(there[item] > here.get(item, 0) for item in each.there)


def test_forms_of_one_disease_look_most_alike() -> None:
    assert PROFILES.alike("ssc_limited")[0].cause == "ssc_diffuse"
    assert {each.cause for each in PROFILES.alike("calciphylaxis_uraemic")[:3]} == {
        name for name in SOURCE.causes if name.startswith("calciphylaxis_") and name != "calciphylaxis_uraemic"
    }


# -------------------------------------------------------------------- lists


def test_lists_are_in_the_order_of_the_names_that_readers_see() -> None:
    for subtype in SUBTYPES:
        names = [link.get_text() for link in parse(evidence.causes(subtype)._repr_html_()).select("tbody th a")]
        assert names == sorted(names, key=str.lower)
    assert next(cause.name for cause in by_name(SOURCE.causes.values())) == "Acne scars and miliary osteoma of the face"
    names = [link.get_text() for link in parse(evidence.treatments()._repr_html_()).select("tbody th a")]
    last = [each.name for each in SOURCE.treatments.values() if verdict(each, SOURCE.outcomes).group in LAST]
    assert set(names[-len(last) :]) == set(last)
    others = names[: -len(last)]
    assert others == sorted(others, key=str.lower)


def test_every_entry_of_a_long_list_stands_in_exactly_one_part() -> None:
    made = {
        "ref": (reference_lists, SOURCE.references),
        "fact": (fact_lists, SOURCE.facts),
        "term": (glossary_lists, SOURCE.glossary),
    }
    for kind, (parts, entries) in made.items():
        anchors = [anchor for part in parts(SOURCE) for anchor in part.anchors]
        assert sorted(anchors) == sorted(f"{kind}-{name}" for name in entries)
        for part in parts(SOURCE):
            assert {item["id"] for item in parse(part.html).select("li[id], dt[id]")} == set(part.anchors)


def test_a_long_list_is_whole_in_a_notebook_and_cut_on_our_pages() -> None:
    for shown in (evidence.references(), evidence.facts(), evidence.glossary()):
        assert len(shown.page_html) < len(shown.html) / 2
        assert parse(shown.page_html).find("a")


def test_the_kind_of_a_source_comes_from_what_is_noted_and_never_from_its_title(tiny_content: Any) -> None:
    kinds = kinds_of(SOURCE)
    assert set(kinds) == set(SOURCE.references)
    assert set(kinds.values()) <= set(KINDS)
    assert kinds["sinha2024"] == "trials"
    assert all(
        kinds[name] == "cases" for name, entry in SOURCE.references.items() if entry.get("genre") == "case-report"
    )
    tiny = Library(tiny_content)
    # A published case was taken from the third; of the others nothing is noted.
    assert kinds_of(tiny) == {"smith2001": "other", "jones2002": "other", "miller2003": "cases"}


def test_where_a_source_is_used_is_found_however_deep_it_is_named(tiny_content: Any) -> None:
    uses = uses_of(Library(tiny_content))
    assert ("cause", "alpha_cause") in uses["jones2002"]
    assert ("fact", "fact-one") in uses["smith2001"]
    assert ("treatment", "watchful_waiting") in uses["miller2003"]
    assert all(len(found) == len(set(found)) for found in uses.values())
