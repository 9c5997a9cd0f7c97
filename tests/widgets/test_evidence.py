"""What a chapter shows besides prose: ids resolve, counts read as people say them, intervals are Wilson's."""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from content import Library, UnknownId, library
from content.model import Number
from tests.support.html import parse
from tests.support.tiny import suggested
from widgets import evidence
from widgets.evidence.catalogue import SUBTYPES
from widgets.evidence.citations import cite, cite_plain
from widgets.evidence.facts import in_hundred, numbers
from widgets.kit.citations import label
from widgets.kit.links import HOMES, LISTS, entry_address, tool_address
from widgets.kit.markup import HtmlOutput, list_of, table, tag, text

WHOLE: dict[str, Callable[[], HtmlOutput]] = {
    name: getattr(evidence, name)
    for name in ("accuracy", "cases", "explorer_steps", "facts", "glossary", "inventory", "references", "rules")
} | {f"causes {subtype}": (lambda subtype=subtype: evidence.causes(subtype)) for subtype in SUBTYPES}
Z95 = 1.959963984540054


def wilson(k: int, n: int) -> tuple[float, float]:
    """Return the 95 % Wilson score interval, from Wilson's formula of 1927."""
    p = k / n
    middle = (p + Z95**2 / (2 * n)) / (1 + Z95**2 / n)
    half = Z95 / (1 + Z95**2 / n) * math.sqrt(p * (1 - p) / n + Z95**2 / (4 * n**2))
    return middle - half, middle + half


def soup(shown: HtmlOutput) -> Any:
    return parse(shown._repr_html_())


# ------------------------------------------------------------------- pieces


@pytest.mark.parametrize("name", WHOLE)
def test_shows_html_with_unique_ids_and_a_text_alternative(name: str) -> None:
    shown = WHOLE[name]()
    ids = [element["id"] for element in soup(shown).find_all(id=True)]
    assert len(ids) == len(set(ids))
    assert repr(shown) == shown.text_alternative
    assert shown.text_alternative
    assert "<" not in shown.text_alternative
    assert soup(shown).find(["script", "style", "iframe", "img"]) is None


@pytest.mark.parametrize("name", WHOLE)
def test_every_link_leads_to_a_listed_source_or_to_the_web(name: str) -> None:
    listed = {
        element["id"]
        for part in ("references", "facts", "glossary")
        for element in soup(WHOLE[part]()).find_all(id=True)
    }
    causes = {f"cause-{cause}" for cause in library().causes}
    cases = {tool_address("explorer", case=[case]) for case in library().cases}
    for link in soup(WHOLE[name]()).find_all("a"):
        file, _, fragment = link["href"].partition("#")
        known = (file == LISTS and fragment in listed) or (file == HOMES["cause"] and fragment in causes)
        known |= link["href"] in cases
        assert known or link["href"].startswith("https://"), link


@pytest.mark.parametrize("name", ["fact", "figure", "causes", "cause", "treatment"])
def test_an_unknown_id_is_named_with_the_nearest(name: str) -> None:
    source = library()
    ids = {"fact": source.facts, "figure": source.figures, "cause": source.causes, "treatment": source.treatments}
    valid = [*ids.get(name, SUBTYPES)]
    wrong = valid[0] + "x"
    with pytest.raises(UnknownId) as caught:
        getattr(evidence, name)(wrong)
    assert suggested(wrong, valid) in str(caught.value)


def test_an_unknown_reference_is_named_with_the_nearest() -> None:
    source = library()
    first = next(iter(source.references))
    calls: list[Callable[[], str]] = [
        lambda: cite([first + "x"], source),
        lambda: label(first + "x", source),
        lambda: cite_plain([first + "x"], source),
    ]
    for call in calls:
        with pytest.raises(UnknownId) as caught:
            call()
        assert repr(first + "x") in str(caught.value)


def test_every_fact_says_its_statement_count_certainty_and_sources() -> None:
    source = library()
    assert source.facts
    for found in source.facts.values():
        shown = evidence.fact(found.id)
        words = " ".join(soup(shown).get_text(" ").split())
        assert found.statement in words
        assert found.certainty.why in words
        assert soup(shown).find(attrs={"data-level": found.certainty.level})
        assert {link["href"] for link in soup(shown).find_all("a")} == {f"{LISTS}#ref-{ref}" for ref in found.refs}
        assert (numbers(found.number, source) in words) if found.number else True


def test_every_figure_is_named_by_its_alternative_text() -> None:
    source = library()
    assert source.figures
    for drawn in source.figures.values():
        shown = soup(evidence.figure(drawn.id))
        picture = shown.find(attrs={"role": "img"})
        assert picture["aria-label"] == drawn.alt
        assert picture.find("svg")
        assert drawn.caption in shown.find("figcaption").get_text()


def test_the_lists_hold_everything() -> None:
    source = library()
    for part, prefix, entries in (
        (evidence.references, "ref", source.references),
        (evidence.facts, "fact", source.facts),
        (evidence.glossary, "term", source.glossary),
    ):
        assert {element["id"] for element in soup(part()).find_all(id=True)} == {f"{prefix}-{name}" for name in entries}
    found = [link["href"] for subtype in SUBTYPES for link in soup(evidence.causes(subtype)).select("tbody th a")]
    assert sorted(found) == sorted(entry_address("cause", cause) for cause in source.causes)
    found = [link["href"] for link in soup(evidence.treatments()).select("tbody th a")]
    assert sorted(found) == sorted(entry_address("treatment", name) for name in source.treatments)
    assert len(soup(evidence.cases()).select("tbody tr")) == len(source.cases)


def test_every_rule_is_shown_with_each_of_its_combinations_and_who_set_the_time_limit() -> None:
    source = library()
    page = soup(evidence.rules())
    words = " ".join(page.get_text(" ").split())
    for rule in source.urgency.rules:
        shown = page.find(id=f"rule-{rule.id}")
        assert rule.statement in " ".join(shown.get_text(" ").split())
        lines = [line.get_text() for line in shown.find_all("li")]
        for *shared, last in rule.any_of:
            start = " and ".join(source.symptom_labels[item] for item in shared)
            assert any(line.startswith(start) and source.symptom_labels[last] in line for line in lines), rule.id
    inferred = sum(rule.time_limit_from == "inference" for rule in source.urgency.rules)
    assert words.count("Time limit inferred by us.") == inferred


def test_the_inventory_counts_what_is_there() -> None:
    source = library()
    found = soup(evidence.inventory()).select("tbody tr")
    rows = {row.th.get_text(): int(row.td.get_text().replace(",", "")) for row in found}
    assert rows["Causes"] == len(source.causes)
    assert rows["Published cases"] == len(source.cases)
    assert rows["References"] == len(source.references)
    assert rows["... whose step rests on a source"] + rows["... whose step is our expert reading"] == sum(
        len(cause.profile) for cause in source.causes.values()
    )


# ------------------------------------------------------------------- numbers


def test_every_interval_is_the_wilson_interval_and_none_is_missing() -> None:
    source = library()
    counted = [(fact.number.numerator, fact.number.denominator) for fact in source.facts.values() if fact.number]
    shares = [share for cause in source.causes.values() for share in cause.frequency if share.denominator]
    counted += [
        (share.numerator, share.denominator) for share in shares if share.numerator is not None and share.denominator
    ]
    for row in source.outcomes:
        if row.treated is not None and row.treated > 1:
            parts = (row.responders, row.complete, row.worse)
            counted += [(part, row.treated) for part in parts if part is not None]
    assert set(source.intervals) == {f"{k}/{n}" for k, n in counted}
    for key, (low, high) in source.intervals.items():
        k, n = map(int, key.split("/"))
        assert (low, high) == pytest.approx(wilson(k, n), abs=1e-6), key


@pytest.fixture
def counted(tmp_path: Path) -> Callable[[int, int], str]:
    """Return a function that says `k of n people` as readers see it."""

    def say(k: int, n: int) -> str:
        source = Library(tmp_path)
        (tmp_path / "generated").mkdir(exist_ok=True)
        (tmp_path / "generated" / "intervals.json").write_text(json.dumps({f"{k}/{n}": wilson(k, n)}))
        return numbers(Number(numerator=k, denominator=n, population="people"), source)

    return say


def test_numbers_are_said_as_people_say_them(counted: Callable[[int, int], str]) -> None:
    def whole(share: float) -> str:
        return f"{100 * share:.0f}"

    low, high = wilson(1290, 5218)
    expected = f"1,290 of 5,218 people; {whole(1290 / 5218)} of 100, range {whole(low)} to {whole(high)}"
    assert counted(1290, 5218) == expected
    assert counted(0, 20) == f"0 of 20 people; 0 of 100, range 0 to {whole(wilson(0, 20)[1])}"
    assert counted(20, 20) == f"20 of 20 people; 100 of 100, range {whole(wilson(20, 20)[0])} to 100"
    assert counted(1, 1000) == "1 of 1,000 people; fewer than 1 of 100, range fewer than 1 to fewer than 1"
    assert wilson(999, 1000)[0] > 0.99
    assert counted(999, 1000) == "999 of 1,000 people; more than 99 of 100, range more than 99 to more than 99"


def test_a_share_is_never_said_to_be_none_or_all_when_it_is_not() -> None:
    for share in (number / 10 for number in range(1001)):
        said = in_hundred(share, library())
        assert (said == "0") == (share == 0), share
        assert (said == "100") == (share == 100), share


# -------------------------------------------------------------------- markup


def test_text_and_attributes_are_escaped() -> None:
    hostile = '<b onclick="x">\'&amp;'
    assert parse(text(hostile)).get_text() == hostile
    made = parse(tag("p", text(hostile), data_x=hostile, class_="c", hidden=True, id=None)).p
    assert made.get_text() == hostile
    assert made.attrs == {"data-x": hostile, "class": ["c"], "hidden": ""}
    assert parse(table([], [], hostile)).caption.get_text() == hostile


def test_a_table_names_its_columns_and_rows_and_a_list_its_items() -> None:
    made = parse(table(["a", "b"], [["x", "1"], ["y", "2"]], "About"))
    assert [head.get_text() for head in made.find_all("th", scope="col")] == ["a", "b"]
    assert [head.get_text() for head in made.find_all("th", scope="row")] == ["x", "y"]
    assert [item.get_text() for item in parse(list_of(["a", "b"])).find_all("li")] == ["a", "b"]
