"""The cause explorer: its contract, and what must hold for any findings."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content import UnknownId, library
from tests.support.findings import CAUSES, FINDINGS, TABLES, Told, shown, told, told_and_one_more
from tests.support.tiny import suggested
from widgets.cause_explorer import explore, rank, this_engine
from widgets.cause_explorer.chances import NOT_ASKED, chances, weights
from widgets.cause_explorer.questions import ask_next, open_findings, tells_apart
from widgets.cause_explorer.ranking import grouped, unsaid
from widgets.cause_explorer.scores import DISCOUNT, GROUP_WEIGHT, OBJECTION, softmax

SUBTYPES = {cause.subtype for cause in library().causes.values()}
PRESETS = library().presets
OF = this_engine()
GROUP_OF = {finding: about["group"] for finding, about in TABLES["findings"].items()}
EXCLUSIVE = {name for name, group in TABLES["groups"].items() if group["exclusive"]}


def scores(present: list[str], absent: list[str]) -> dict[str, float]:
    """Return the sum of everything that moved a cause, silence included."""
    told = grouped(OF, present, absent)
    ranking = rank(present, absent)
    return {
        row["cause"]: row["evidence"]
        + sum(each["weight"] for each in unsaid(OF, told, present, absent, CAUSES.index(row["cause"])))
        for row in ranking["candidates"]
    }


def numbers_in(data: Any) -> Iterator[float]:
    for value in data.values() if isinstance(data, dict) else data if isinstance(data, list | tuple) else []:
        if isinstance(value, float):
            yield value
        yield from numbers_in(value)


# ------------------------------------------------------------------ contract


@pytest.mark.parametrize("preset", PRESETS, ids=lambda preset: preset.id)
def test_the_answer_keeps_its_contract(preset: Any) -> None:
    source = library()
    found = explore(preset.present, preset.absent)
    assert {"enough", "subtypes", "ranking", "ask_next", "keep_in_sight"} <= set(found)
    assert {row["cause"] for row in found["ranking"]} == set(source.causes)
    assert {row["id"] for row in found["subtypes"]} == SUBTYPES
    for rows in (found["ranking"], found["subtypes"]):
        values = [row["share"] for row in rows]
        assert math.isclose(sum(values), 1)
        assert values == sorted(values, reverse=True)
    for row in found["ranking"]:
        cause = source.causes[row["cause"]]
        assert (row["name"], row["subtype"]) == (cause.name, cause.subtype)
        assert row["fit"] in {"fits well", "fits", "less likely"}
    for question in found["ask_next"]:
        assert question["finding"] in source.findings
        assert question["gain"] >= 0


@given(told())
def test_the_word_on_the_page_is_the_word_of_the_command(findings: Told) -> None:
    page, command = shown(*findings), explore(*findings)
    assert [row["fit"] for row in page["ranking"]] == [row["fit"] for row in command["ranking"][: len(page["ranking"])]]
    for key in ("enough", "subtypes", "keep_in_sight", "how_soon", "not_told_apart"):
        assert page[key] == command[key]


@pytest.mark.parametrize("preset", PRESETS, ids=lambda preset: preset.id)
def test_every_reason_names_what_was_told_with_the_sources_of_the_profile(preset: Any) -> None:
    source = library()
    for row in explore(preset.present, preset.absent)["ranking"]:
        lines = {line.finding: line for line in source.causes[row["cause"]].profile}
        for side, sign in (("because", 1), ("against", -1)):
            sizes = [abs(reason["weight"]) for reason in row[side]]
            assert sizes == sorted(sizes, reverse=True)
            for reason in row[side]:
                finding = reason["finding"]
                said = {"yes": preset.present, "no": preset.absent, "unsaid": FINDINGS}[reason["answer"]]
                assert finding in said
                assert reason["weight"] * sign >= 0
                assert reason["refs"] == (list(lines[finding].refs) if finding in lines else [])
                assert set(reason["refs"]) <= set(source.references)


def test_nothing_told_is_not_enough_and_gives_no_reason_and_no_level() -> None:
    for found in (explore([], []), shown([], [])):
        assert not found["enough"]
        assert found["ask_next"]
        assert all(row["because"] == row["against"] == [] for row in found["ranking"])
        assert not any(row["fit"] == "fits well" for row in found["ranking"])
        assert found["keep_in_sight"] == []
        assert found["how_soon"] is None
        assert found["not_told_apart"] is None


def test_nothing_told_ranks_by_how_common_causes_are_where_nothing_defining_is_known() -> None:
    lone = {row["cause"]: row["share"] for row in rank([])["candidates"]}
    expected = softmax(
        [
            math.log(TABLES["prior"][number]) + sum(each["weight"] for each in unsaid(OF, {}, [], [], number))
            for number in range(len(CAUSES))
        ]
    )
    assert lone == pytest.approx(dict(zip(CAUSES, expected, strict=True)))


def test_one_or_two_findings_are_never_enough() -> None:
    for finding in FINDINGS:
        assert not rank([finding])["enough"]
        assert not rank([finding], [FINDINGS[0]] if finding != FINDINGS[0] else [])["enough"]


def test_every_cause_with_its_own_full_picture_is_among_the_first_three() -> None:
    seen_often = ("obligate", "very_frequent", "frequent")
    for cause in library().causes.values():
        typical = [line.finding for line in cause.profile if line.frequency in seen_often]
        first = [row["cause"] for row in rank(typical)["candidates"][:3]]
        assert cause.id in first, (cause.id, first)


def test_nonsense_is_not_given_a_name() -> None:
    contradicting = {
        line.finding for cause in library().causes.values() for line in cause.profile if line.frequency == "excluded"
    }
    for present, absent in ((sorted(contradicting), []), (FINDINGS, []), ([], FINDINGS)):
        found = shown(present, absent)
        assert "fits well" not in [row["fit"] for row in found["ranking"]]
    assert not rank([], FINDINGS)["enough"]


def test_an_unknown_finding_is_named_with_the_nearest() -> None:
    wrong = FINDINGS[0] + "x"
    for present, absent in (([wrong], []), ([], [wrong])):
        with pytest.raises(UnknownId) as caught:
            explore(present, absent)
        assert repr(wrong) in str(caught.value)
        assert suggested(wrong, FINDINGS) in str(caught.value)


def test_a_finding_told_both_ways_is_refused_by_name() -> None:
    with pytest.raises(ValueError, match=FINDINGS[0]):
        explore(FINDINGS[:2], FINDINGS[:1])


# ---------------------------------------------------------------- properties


@given(told(), st.randoms())
def test_order_and_repetition_change_nothing(findings: Told, random: Any) -> None:
    present, absent = findings
    mixed = [present * 2, absent * 3]
    for items in mixed:
        random.shuffle(items)
    assert explore(*mixed) == explore(present, absent)
    assert explore(iter(mixed[0]), iter(mixed[1])) == explore(present, absent)


@given(told(most=40))
def test_shares_sum_to_one_and_nothing_is_ever_nan(findings: Told) -> None:
    found = explore(*findings)
    for rows in (found["ranking"], found["subtypes"]):
        assert math.isclose(sum(row["share"] for row in rows), 1)
        assert all(0 <= row["share"] <= 1 for row in rows)
    assert all(math.isfinite(number) for number in numbers_in(found))


@given(told())
def test_a_subtype_is_as_likely_as_its_best_cause_so_that_no_other_stands_before_that_of_the_first(
    findings: Told,
) -> None:
    ranking = rank(*findings)
    best = ranking["candidates"][0]
    assert dict(ranking["subtypes"])[best["subtype"]] == ranking["subtypes"][0][1]
    largest = {row["subtype"]: row["share"] for row in reversed(ranking["candidates"])}
    total = sum(largest.values())
    assert dict(ranking["subtypes"]) == pytest.approx({name: share / total for name, share in largest.items()})


@given(told_and_one_more())
def test_a_finding_that_favours_a_cause_never_lowers_it(case: tuple[list[str], list[str], str]) -> None:
    present, absent, more = case
    before, after = scores(present, absent), scores([*present, more], absent)
    for row in rank([*present, more], absent)["candidates"]:
        if any(each["finding"] == more for each in row["because"]):
            assert after[row["cause"]] >= before[row["cause"]] - 1e-9, row["cause"]


@given(told_and_one_more())
def test_an_absence_that_favours_a_cause_never_lowers_it(case: tuple[list[str], list[str], str]) -> None:
    present, absent, more = case
    before, after = scores(present, absent), scores(present, [*absent, more])
    for row in rank(present, [*absent, more])["candidates"]:
        if any(each["finding"] == more for each in row["because"]):
            assert after[row["cause"]] >= before[row["cause"]] - 1e-9, row["cause"]


@given(told_and_one_more())
def test_a_finding_that_speaks_against_a_cause_never_raises_its_evidence(
    case: tuple[list[str], list[str], str],
) -> None:
    present, absent, more = case
    before = {row["cause"]: row["evidence"] for row in rank(present, absent)["candidates"]}
    for row in rank([*present, more], absent)["candidates"]:
        if any(each["finding"] == more for each in row["against"]):
            assert row["evidence"] <= before[row["cause"]] + 1e-9, row["cause"]


@given(told())
def test_evidence_is_the_sum_of_the_reasons_that_were_told(findings: Told) -> None:
    for row in rank(*findings)["candidates"]:
        answered = [each for each in (*row["because"], *row["against"]) if each["answer"] != "unsaid"]
        assert math.isclose(row["evidence"], sum(each["weight"] for each in answered), abs_tol=1e-9)


@given(told())
def test_further_findings_of_a_group_count_less_favours_and_objections_apart(findings: Told) -> None:
    narrower = {about["kind_of"] for about in TABLES["findings"].values()}
    present, absent = ([name for name in names if name not in narrower] for names in findings)
    for row in rank(present, absent)["candidates"]:
        number = CAUSES.index(row["cause"])
        sides: dict[tuple[str, bool], list[float]] = {}
        for names, said in ((present, "present"), (absent, "absent")):
            for name in names:
                group = GROUP_OF[name]
                weight = GROUP_WEIGHT.get(group, 1.0) * weights(OF, name, said)[number]
                weight *= OBJECTION.get(group, 1.0) if weight < 0 else 1.0
                sides.setdefault((group, weight >= 0), []).append(weight)
        expected = sum(
            weight * DISCOUNT[min(place, len(DISCOUNT) - 1)]
            for side in sides.values()
            for place, weight in enumerate(sorted(side, key=abs, reverse=True))
        )
        assert math.isclose(row["evidence"], expected, abs_tol=1e-9)


def test_a_discount_never_grows_and_never_turns_a_finding_around() -> None:
    assert list(DISCOUNT) == sorted(DISCOUNT, reverse=True)
    assert all(0 < factor <= 1 for factor in (*DISCOUNT, *OBJECTION.values()))


@given(told())
def test_shares_follow_from_prior_and_reasons(findings: Told) -> None:
    rows = rank(*findings)["candidates"]
    moved = scores(*findings)
    expected = softmax([math.log(TABLES["prior"][CAUSES.index(row["cause"])]) + moved[row["cause"]] for row in rows])
    assert [row["share"] for row in rows] == pytest.approx(expected)


@given(told())
def test_never_asks_what_was_answered_or_can_not_be_asked(findings: Told) -> None:
    present, absent = findings
    closed = {GROUP_OF[finding] for finding in present} & EXCLUSIVE
    asked = ask_next(OF, rank(present, absent))
    gains = [gain for _, gain in asked]
    assert gains == sorted(gains, reverse=True)
    for finding, _ in asked:
        assert finding not in {*present, *absent}
        assert GROUP_OF[finding] not in {*closed, *NOT_ASKED}


@given(told(), st.sampled_from(CAUSES), st.sampled_from(CAUSES))
def test_what_tells_two_causes_apart_was_not_answered_and_differs(findings: Told, first: str, second: str) -> None:
    ranking = rank(*findings)
    places = CAUSES.index(first), CAUSES.index(second)
    for finding in tells_apart(OF, first, second, open_findings(OF, ranking)):
        one, other = (chances(OF, finding)[place] for place in places)
        assert finding not in {*ranking["present"], *ranking["absent"]}
        assert one != other
