"""The claim check and the study rows: everything they point at is there, and nothing is counted twice or too high."""

from __future__ import annotations

from collections import Counter

import pytest

from content import library
from content.model_treatments import StudyRow

CLAIMS = library().claims
ROWS = {row.id: row for row in library().outcomes}
PARTS = ("complete", "partial", "none", "worse", "responders")


def test_claims_are_whole_and_point_at_what_is_there() -> None:
    ids = [claim.id for claim in CLAIMS.claims]
    assert len(ids) == len(set(ids)) >= 100
    assert len(CLAIMS.misleading) == 10
    assert set(CLAIMS.misleading) <= set(ids)
    notebooks = {chapter.notebook for chapter in library().chapters}
    assert {each.covered_in for each in CLAIMS.omissions if each.covered_in} <= notebooks


@pytest.mark.parametrize("claim", CLAIMS.claims, ids=lambda claim: claim.id)
def test_a_verdict_has_a_source_or_says_why_not(claim: object) -> None:
    assert getattr(claim, "refs") or getattr(claim, "basis") or getattr(claim, "verdict") == "not_checkable"  # noqa: B009


def test_every_weighty_claim_was_read_against_its_source_again() -> None:
    assert {claim.rechecked for claim in CLAIMS.claims if claim.importance == 3 and claim.refs} == {"source"}


def test_there_is_enough_to_explore() -> None:
    assert len(library().treatments) >= 40
    assert len(ROWS) >= 100
    assert {row.treatment for row in ROWS.values()} <= set(library().treatments)


@pytest.mark.parametrize("row", ROWS.values(), ids=lambda row: row.id)
def test_no_count_is_higher_than_those_treated(row: StudyRow) -> None:
    if row.treated is not None:
        assert all((getattr(row, part) or 0) <= row.treated for part in PARTS)
        assert (row.complete or 0) + (row.partial or 0) <= row.treated


def test_single_cases_are_never_plotted() -> None:
    assert all((row.treated or 0) >= 3 for row in ROWS.values() if row.plot)


def test_overlapping_rows_name_each_other() -> None:
    pairs = {(row.id, other) for row in ROWS.values() for other in row.same_patients_as}
    assert {(other, row) for row, other in pairs} == pairs
    assert Counter(other for _, other in pairs).keys() <= ROWS.keys()
