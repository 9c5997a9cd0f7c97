"""The numbers that the cause explorer reasons with: chances, their steps, and what a question would tell."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content import library
from tests.support.findings import CAUSES, FINDINGS, TABLES
from widgets.cause_explorer import this_engine
from widgets.cause_explorer.chances import chances
from widgets.cause_explorer.questions import information
from widgets.kit.frequencies import FREQUENCY_PROBABILITY

OF = this_engine()
GROUP_OF = {finding: about["group"] for finding, about in TABLES["findings"].items()}
EXCLUSIVE = {name for name, group in TABLES["groups"].items() if group["exclusive"]}


def test_every_chance_is_one_and_the_answers_of_a_question_sum_to_one() -> None:
    for finding in FINDINGS:
        assert len(chances(OF, finding)) == len(CAUSES)
        assert all(0 < chance < 1 for chance in chances(OF, finding)), finding
    for name in EXCLUSIVE:
        for number in range(len(CAUSES)):
            answers = TABLES["groups"][name]["findings"]
            assert math.isclose(sum(chances(OF, item)[number] for item in answers), 1), name
    assert math.isclose(sum(TABLES["prior"]), 1)


def test_a_listed_step_is_taken_as_it_stands_where_several_findings_can_be_true() -> None:
    for number, cause in enumerate(library().causes.values()):
        for line in cause.profile:
            if GROUP_OF[line.finding] not in EXCLUSIVE:
                assert chances(OF, line.finding)[number] == FREQUENCY_PROBABILITY[line.frequency]


def test_every_step_lies_in_the_range_of_its_term() -> None:
    ranges = {
        "obligate": (0.98, 1),
        "very_frequent": (0.8, 0.99),
        "frequent": (0.3, 0.79),
        "occasional": (0.05, 0.29),
        "very_rare": (0.01, 0.04),
        "excluded": (0, 0.01),
    }
    assert set(ranges) == set(FREQUENCY_PROBABILITY)
    assert all(low <= FREQUENCY_PROBABILITY[name] <= high for name, (low, high) in ranges.items())


@given(
    st.lists(st.tuples(st.sampled_from(range(len(CAUSES))), st.floats(0.001, 1)), min_size=1), st.sampled_from(FINDINGS)
)
def test_information_is_never_negative_and_never_more_than_a_bit(likely: list[tuple[int, float]], item: str) -> None:
    assert 0 <= information(OF, [item], likely)[0] <= 1 + 1e-9


@given(st.sampled_from(FINDINGS), st.sampled_from(range(len(CAUSES))))
def test_information_is_zero_where_a_finding_is_equally_likely_everywhere(finding: str, number: int) -> None:
    likely = [(number, 0.2), (number, 0.5), (number, 0.3)]
    assert information(OF, [finding], likely)[0] == pytest.approx(0, abs=1e-12)
