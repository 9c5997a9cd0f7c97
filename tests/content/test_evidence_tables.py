"""The claim check and the study rows: everything they point at is there, and nothing is counted twice or too high."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbconvert.filters import markdown2html_mistune

from content import library
from content.check import find_faults
from content.model_claims import Omission
from content.model_treatments import StudyRow
from content.study_rows import row_faults
from tests.support.html import parse
from tests.support.tiny import edit, tiny, write

NOTEBOOKS = Path(__file__).parents[2] / "notebooks"
CLAIMS = library().claims
ROWS = {row.id: row for row in library().outcomes}
PARTS = ("complete", "partial", "none", "worse", "responders")


def test_claims_are_whole_and_point_at_what_is_there() -> None:
    ids = [claim.id for claim in CLAIMS.claims]
    assert len(ids) == len(set(ids)) >= 100
    assert len(CLAIMS.misleading) == 10
    assert set(CLAIMS.misleading) <= set(ids)
    assert {claim.section for claim in CLAIMS.claims} == {part.id for part in CLAIMS.sections}


@pytest.mark.parametrize("omission", CLAIMS.omissions, ids=lambda omission: omission.id)
def test_what_the_article_leaves_out_stands_where_we_say(omission: Omission) -> None:
    notebook, _, anchor = omission.covered_in.partition("#")
    chapter = nbformat.read(NOTEBOOKS / notebook, as_version=4)
    prose = "".join(markdown2html_mistune(cell.source) for cell in chapter.cells if cell.cell_type == "markdown")
    assert anchor in {head.get("id") for head in parse(prose).find_all("h2")}


@pytest.mark.parametrize("field", ["section", "look", "place", "misleading"])
def test_an_id_that_leads_nowhere_is_named(field: str, tiny_content: Path) -> None:
    def spoil(check: dict[str, Any]) -> None:
        {
            "section": lambda: check["claims"][0].update(section="site.onee"),
            "look": lambda: check["second_looks"][0].update(id="site.onee"),
            "place": lambda: check["omissions"][0].update(covered_in="indexx.ipynb#Place"),
            "misleading": lambda: check.update(misleading=["site.onee"]),
        }[field]()

    assert find_faults(tiny_content) == []
    edit(tiny_content, "claims.yaml", spoil)
    (fault,) = find_faults(tiny_content)
    assert fault.file == "claims.yaml"
    assert "unknown" in fault.message
    assert "did you mean" in fault.message


@pytest.mark.parametrize("claim", CLAIMS.claims, ids=lambda claim: claim.id)
def test_a_verdict_has_a_source_or_says_why_not(claim: object) -> None:
    assert getattr(claim, "refs") or getattr(claim, "basis") or getattr(claim, "verdict") == "not_checkable"  # noqa: B009


def test_every_weighty_claim_was_read_against_its_source_again() -> None:
    assert {claim.rechecked for claim in CLAIMS.claims if claim.importance == 3 and claim.refs} == {"source"}


def test_the_second_look_went_at_what_is_there() -> None:
    known = {"claim": {claim.id for claim in CLAIMS.claims}, "fact": set(library().facts)}
    assert all(look.id in known[look.kind] for look in CLAIMS.second_looks)
    assert len(CLAIMS.second_looks) >= 30


def test_there_is_enough_to_explore() -> None:
    assert len(library().treatments) >= 40
    assert len(ROWS) >= 100
    assert {row.treatment for row in ROWS.values()} <= set(library().treatments)


@pytest.mark.parametrize("row", ROWS.values(), ids=lambda row: row.id)
def test_no_count_is_higher_than_those_treated(row: StudyRow) -> None:
    if row.treated is not None:
        assert all((getattr(row, part) or 0) <= row.treated for part in PARTS)
        assert (row.complete or 0) + (row.partial or 0) + (row.none or 0) + (row.worse or 0) <= row.treated


@pytest.mark.parametrize("row", ROWS.values(), ids=lambda row: row.id)
def test_what_rests_on_a_title_is_never_drawn(row: StudyRow) -> None:
    assert not (row.plot and row.seen.how in ("title", "not_visible"))


WRONG = {
    "one part above all": ({"worse": 11}, "treated", "worse is 11, more than the 10 treated"),
    "the parts together": (
        {"complete": 4, "partial": 3, "none": 2, "worse": 2},
        "treated",
        "complete + partial + none + worse is 11, more than the 10 treated",
    ),
    "responders": ({"responders": 11}, "treated", "responders is 11, more than the 10 treated"),
    "better and same": ({"responders": 6, "none": 5}, "treated", "responders + none is 11, more than the 10 treated"),
    "better in parts": (
        {"complete": 2, "partial": 2, "responders": 3},
        "responders",
        "complete + partial is 4, more than the 3 responders",
    ),
    "a single case": (
        {"treated": 1, "responders": 1, "plot": True},
        "plot",
        "needs at least 2 treated: a single case is never drawn",
    ),
    "nothing to draw": ({"plot": True}, "plot", "needs responders"),
    "an unknown twin": ({"same_patients_as": ["r2"]}, "same_patients_as", "unknown row 'r2'; did you mean 'r1'?"),
    "its own twin": ({"same_patients_as": ["r1"]}, "same_patients_as", "unknown row 'r1'"),
}


@pytest.mark.parametrize(("change", "field", "message"), WRONG.values(), ids=WRONG)
def test_what_can_not_be_is_named(change: dict[str, Any], field: str, message: str) -> None:
    (fault,) = row_faults([{"id": "r1", "treated": 10, "plot": False, **change}])
    assert (fault.entry, fault.field) == ("r1", field)
    assert fault.message.startswith(message)


def test_an_overlap_is_told_by_both() -> None:
    first, second = {"id": "r1", "same_patients_as": ["r2"]}, {"id": "r2"}
    (fault,) = row_faults([first, second])
    assert (fault.entry, fault.message) == ("r2", "does not name r1, which names it")
    assert not list(row_faults([first, {**second, "same_patients_as": ["r1"]}]))


def test_counts_that_are_not_given_are_not_taken_as_none() -> None:
    assert not list(row_faults([{"id": "r1", "worse": 6}, {"id": "r2", "responders": 1, "partial": None}]))


def test_the_check_of_the_content_reads_the_rows(tmp_path: Path) -> None:
    root = write(tmp_path, tiny())
    assert find_faults(root) == []
    edit(root, "outcomes.yaml", lambda rows: rows[0].update(responders=5))
    assert [str(fault) for fault in find_faults(root)] == [
        "outcomes.yaml: row-one > treated: responders + none is 6, more than the 4 treated"
    ]


def test_single_cases_are_never_plotted() -> None:
    assert all((row.treated or 0) >= 3 for row in ROWS.values() if row.plot)


def test_overlapping_rows_name_each_other() -> None:
    pairs = {(row.id, other) for row in ROWS.values() for other in row.same_patients_as}
    assert {(other, row) for row, other in pairs} == pairs
    assert Counter(other for _, other in pairs).keys() <= ROWS.keys()
