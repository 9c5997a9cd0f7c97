"""The next question of the cause explorer where a reader can't answer one, and where its causes lead on to."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from content import library
from tests.support.findings import FINDINGS, TABLES, Told, shown, told
from widgets.cause_explorer import rank, reasoning, this_engine
from widgets.cause_explorer.questions import ask_next

OF = this_engine()
GROUP_OF = {finding: about["group"] for finding, about in TABLES["findings"].items()}
EXCLUSIVE = {name for name, group in TABLES["groups"].items() if group["exclusive"]}


@given(told(), st.lists(st.sampled_from(FINDINGS), max_size=12))
def test_what_is_not_known_is_not_asked_again_and_changes_nothing_else(findings: Told, skipped: list[str]) -> None:
    present, absent = findings
    plain = reasoning.answer(TABLES, {"present": present, "absent": absent})
    aside = reasoning.answer(TABLES, {"present": present, "absent": absent, "skipped": skipped})
    closed = {GROUP_OF[finding] for finding in skipped} & EXCLUSIVE
    for finding in aside["ask_next"]:
        assert finding not in skipped
        assert GROUP_OF[finding] not in closed
    assert {**aside, "ask_next": None} == {**plain, "ask_next": None}
    everything = [finding for finding, _ in ask_next(OF, rank(present, absent), len(FINDINGS))]
    left = [item for item in everything if item not in skipped and GROUP_OF[item] not in closed]
    assert aside["ask_next"] == left[: len(aside["ask_next"])]


def test_when_nothing_is_left_to_ask_there_is_no_question() -> None:
    assert reasoning.answer(TABLES, {"present": [], "absent": [], "skipped": FINDINGS})["ask_next"] == []


def test_the_treatments_of_a_cause_are_found_under_a_disease_of_the_treatments() -> None:
    terms = library().treatment_terms
    for row in shown(["condition.dialysis"])["ranking"]:
        assert row["disease"] in {"", *terms.diseases}
        assert row["disease"] == terms.disease_of.get(row["cause"], "")
