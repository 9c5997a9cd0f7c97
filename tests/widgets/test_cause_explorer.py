"""The cause explorer: its contract, and what must hold for any findings."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content import UnknownId, library
from tests.support.findings import CAUSES, FINDINGS, Told, told, told_and_one_more
from tests.support.tiny import suggested
from widgets.cause_explorer import rank
from widgets.cause_explorer.answer import answer, shown
from widgets.cause_explorer.likelihood import STEPS, tables
from widgets.cause_explorer.questions import NOT_ASKED, ask_next, information, open_findings, tells_apart
from widgets.cause_explorer.reasoning import DISCOUNT, FIRMNESS, Candidate, softmax

SUBTYPES = {cause.subtype for cause in library().causes.values()}
PRESETS = library().presets


def shares(present: list[str], absent: list[str]) -> dict[str, float]:
    return {candidate.cause: candidate.share for candidate in rank(present, absent).candidates}


def evidence(present: list[str], absent: list[str]) -> dict[str, float]:
    return {candidate.cause: candidate.evidence for candidate in rank(present, absent).candidates}


def numbers_in(data: Any) -> Iterator[float]:
    for value in data.values() if isinstance(data, dict) else data if isinstance(data, list | tuple) else []:
        if isinstance(value, float):
            yield value
        yield from numbers_in(value)


# ------------------------------------------------------------------ contract


@pytest.mark.parametrize("preset", PRESETS, ids=lambda preset: preset.id)
def test_the_answer_keeps_its_contract(preset: Any) -> None:
    source = library()
    found = answer(preset.present, preset.absent)
    assert set(found) == {"enough", "fits", "subtypes", "ranking", "ask_next"}
    assert {row["cause"] for row in found["ranking"]} == set(source.causes)
    assert {row["id"] for row in found["subtypes"]} == SUBTYPES
    for rows in (found["ranking"], found["subtypes"]):
        values = [row["share"] for row in rows]
        assert math.isclose(sum(values), 1)
        assert values == sorted(values, reverse=True)
    for row in found["ranking"]:
        cause = source.causes[row["cause"]]
        assert (row["name"], row["subtype"]) == (cause.name, cause.subtype)
    for question in found["ask_next"]:
        assert question["finding"] in source.findings
        assert question["gain"] >= 0


@pytest.mark.parametrize("preset", PRESETS, ids=lambda preset: preset.id)
def test_every_reason_names_what_was_told_with_the_sources_of_the_profile(preset: Any) -> None:
    source = library()
    for row in answer(preset.present, preset.absent)["ranking"]:
        lines = {line.finding: line for line in source.causes[row["cause"]].profile}
        for side, sign in (("because", 1), ("against", -1)):
            weights = [abs(reason["weight"]) for reason in row[side]]
            assert weights == sorted(weights, reverse=True)
            for reason in row[side]:
                finding = reason["finding"]
                said = {"yes": preset.present, "no": preset.absent, "unsaid": FINDINGS}[reason["answer"]]
                assert finding in said
                assert reason["weight"] * sign >= 0
                assert reason["refs"] == (list(lines[finding].refs) if finding in lines else [])
                assert set(reason["refs"]) <= set(source.references)


def test_subtype_shares_are_the_sums_of_their_causes() -> None:
    ranking = rank(PRESETS[0].present, PRESETS[0].absent)
    for subtype, share in ranking.subtypes:
        assert math.isclose(share, sum(c.share for c in ranking.candidates if c.subtype == subtype))


def test_nothing_told_is_not_enough_and_ranks_by_how_common_causes_are() -> None:
    found = answer([], [])
    assert not found["enough"]
    assert found["ask_next"]
    assert all(row["because"] == row["against"] == [] for row in found["ranking"])
    assert {row["cause"]: row["share"] for row in found["ranking"]} == pytest.approx(
        dict(zip(CAUSES, tables().prior, strict=True))
    )


def test_one_or_two_findings_are_never_enough() -> None:
    for finding in FINDINGS:
        assert not rank([finding]).enough
        assert not rank([finding], [FINDINGS[0]] if finding != FINDINGS[0] else []).enough


def test_every_cause_with_its_own_full_picture_is_among_the_first_three() -> None:
    seen_often = ("obligate", "very_frequent", "frequent")
    for cause in library().causes.values():
        typical = [line.finding for line in cause.profile if line.frequency in seen_often]
        first = [candidate.cause for candidate in rank(typical).candidates[:3]]
        assert cause.id in first, (cause.id, first)


def test_nonsense_is_not_given_a_name() -> None:
    contradicting = {
        line.finding for cause in library().causes.values() for line in cause.profile if line.frequency == "excluded"
    }
    for present, absent in ((sorted(contradicting), []), (FINDINGS, []), ([], FINDINGS)):
        ranking = rank(present, absent)
        assert not (ranking.enough and ranking.fits)
        fits = [row["fit"] for row in shown(present, absent)["ranking"]]
        assert "fits well" not in fits


def test_an_unknown_finding_is_named_with_the_nearest() -> None:
    wrong = FINDINGS[0] + "x"
    for present, absent in (([wrong], []), ([], [wrong])):
        with pytest.raises(UnknownId) as caught:
            answer(present, absent)
        assert repr(wrong) in str(caught.value)
        assert suggested(wrong, FINDINGS) in str(caught.value)


def test_a_finding_told_both_ways_is_refused_by_name() -> None:
    with pytest.raises(ValueError, match=FINDINGS[0]):
        answer(FINDINGS[:2], FINDINGS[:1])


# ---------------------------------------------------------------- properties


@given(told(), st.randoms())
def test_order_and_repetition_change_nothing(findings: Told, random: Any) -> None:
    present, absent = findings
    mixed = [present * 2, absent * 3]
    for items in mixed:
        random.shuffle(items)
    assert answer(*mixed) == answer(present, absent)
    assert answer(iter(mixed[0]), iter(mixed[1])) == answer(present, absent)


@given(told(most=40))
def test_shares_sum_to_one_and_nothing_is_ever_nan(findings: Told) -> None:
    found = answer(*findings)
    for rows in (found["ranking"], found["subtypes"]):
        assert math.isclose(sum(row["share"] for row in rows), 1)
        assert all(0 <= row["share"] <= 1 for row in rows)
    assert all(math.isfinite(number) for number in numbers_in(found))


@given(told_and_one_more())
def test_a_finding_that_favours_a_cause_never_lowers_its_evidence(case: tuple[list[str], list[str], str]) -> None:
    present, absent, more = case
    before, after = evidence(present, absent), evidence([*present, more], absent)
    for number, cause in enumerate(CAUSES):
        if tables().present[more][number] > 0:
            assert after[cause] >= before[cause] - 1e-9, cause


@given(told_and_one_more())
def test_an_absence_that_favours_a_cause_never_lowers_its_evidence(case: tuple[list[str], list[str], str]) -> None:
    present, absent, more = case
    before, after = evidence(present, absent), evidence(present, [*absent, more])
    for number, cause in enumerate(CAUSES):
        if tables().absent[more][number] > 0:
            assert after[cause] >= before[cause] - 1e-9, cause


@given(told_and_one_more())
def test_a_finding_that_speaks_against_a_cause_never_raises_its_evidence(
    case: tuple[list[str], list[str], str],
) -> None:
    present, absent, more = case
    before, after = evidence(present, absent), evidence([*present, more], absent)
    for number, cause in enumerate(CAUSES):
        if tables().present[more][number] < 0:
            assert after[cause] <= before[cause] + 1e-9, cause


@given(told())
def test_evidence_is_the_sum_of_the_reasons_that_were_told(findings: Told) -> None:
    for candidate in rank(*findings).candidates:
        answered = [push for push in (*candidate.because, *candidate.against) if push.answer != "unsaid"]
        assert math.isclose(candidate.evidence, sum(push.weight for push in answered), abs_tol=1e-9)


@given(told())
def test_further_findings_of_a_group_count_less_favours_and_objections_apart(findings: Told) -> None:
    present, absent = findings
    table = tables()
    for candidate in rank(present, absent).candidates:
        number = CAUSES.index(candidate.cause)
        sides: dict[tuple[str, bool], list[float]] = {}
        for names, ratios in ((present, table.present), (absent, table.absent)):
            for name in names:
                group = table.group_of[name]
                weight = FIRMNESS.get(group, 1.0) * ratios[name][number]
                sides.setdefault((group, weight >= 0), []).append(weight)
        expected = sum(
            weight * DISCOUNT[min(place, len(DISCOUNT) - 1)]
            for weights in sides.values()
            for place, weight in enumerate(sorted(weights, key=abs, reverse=True))
        )
        assert math.isclose(candidate.evidence, expected, abs_tol=1e-9)


def test_a_discount_never_grows_and_never_turns_a_finding_around() -> None:
    assert list(DISCOUNT) == sorted(DISCOUNT, reverse=True)
    assert all(0 < factor <= 1 for factor in DISCOUNT)


@given(told())
def test_shares_follow_from_prior_and_reasons(findings: Told) -> None:
    ranking = rank(*findings)

    def score(candidate: Candidate) -> float:
        pushes = (*candidate.because, *candidate.against)
        return math.log(tables().prior[CAUSES.index(candidate.cause)]) + sum(push.weight for push in pushes)

    expected = softmax([score(candidate) for candidate in ranking.candidates])
    assert [candidate.share for candidate in ranking.candidates] == pytest.approx(expected)


@given(told())
def test_never_asks_what_was_answered_or_can_not_be_asked(findings: Told) -> None:
    present, absent = findings
    groups = tables().group_of
    closed = {groups[finding] for finding in present} & set(tables().exclusive)
    asked = ask_next(rank(present, absent))
    gains = [gain for _, gain in asked]
    assert gains == sorted(gains, reverse=True)
    for finding, _ in asked:
        assert finding not in {*present, *absent}
        assert groups[finding] not in {*closed, *NOT_ASKED}


@given(told(), st.sampled_from(CAUSES), st.sampled_from(CAUSES))
def test_what_tells_two_causes_apart_was_not_answered_and_differs(findings: Told, first: str, second: str) -> None:
    ranking = rank(*findings)
    places = CAUSES.index(first), CAUSES.index(second)
    for finding in tells_apart(first, second, open_findings(ranking)):
        one, other = (tables().probability[finding][place] for place in places)
        assert finding not in {*ranking.present, *ranking.absent}
        assert one != other


# -------------------------------------------------------------------- tables


def test_every_probability_is_one_and_the_answers_of_a_question_sum_to_one() -> None:
    table = tables()
    for finding, row in table.probability.items():
        assert len(row) == len(CAUSES)
        assert all(0 < chance < 1 for chance in row), finding
    for group, answers in table.exclusive.items():
        for number in range(len(CAUSES)):
            assert math.isclose(sum(table.probability[item][number] for item in answers), 1), group
    assert math.isclose(sum(table.prior), 1)


def test_a_listed_step_is_taken_as_it_stands_where_several_findings_can_be_true() -> None:
    table = tables()
    for number, cause in enumerate(library().causes.values()):
        for line in cause.profile:
            if table.group_of[line.finding] not in table.exclusive:
                assert table.probability[line.finding][number] == STEPS[line.frequency]


@given(
    st.lists(st.tuples(st.sampled_from(range(len(CAUSES))), st.floats(0.001, 1)), min_size=1), st.sampled_from(FINDINGS)
)
def test_information_is_never_negative_and_never_more_than_a_bit(weights: list[tuple[int, float]], item: str) -> None:
    assert 0 <= information(item, weights, tables()) <= 1 + 1e-9


@given(st.sampled_from(FINDINGS), st.sampled_from(range(len(CAUSES))))
def test_information_is_zero_where_a_finding_is_equally_likely_everywhere(finding: str, number: int) -> None:
    assert information(finding, [(number, 0.2), (number, 0.5), (number, 0.3)], tables()) == pytest.approx(0, abs=1e-12)
