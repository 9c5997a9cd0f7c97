"""The claim check and the study rows: nothing is counted twice or too high, and what is weighty was read again."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbconvert.filters import markdown2html_mistune

from content import library
from content.check import find_faults
from content.check.studies import PARTS
from tests.support.html import parse
from tests.support.tiny import edit

NOTEBOOKS = Path(__file__).parents[2] / "notebooks"
CLAIMS, ROWS = "claims.yaml", "outcomes.yaml"
NO_COUNT = dict.fromkeys([*PARTS, "responders", "people"])


def test_there_are_claims_studies_and_treatments_enough_to_explore() -> None:
    source = library()
    assert len(source.claims.claims) >= 100
    assert len(source.claims.misleading) == 10
    assert len(source.claims.second_looks) >= 30
    assert len(source.treatments) >= 40
    assert len(source.outcomes) >= 100


def test_what_the_article_leaves_out_stands_where_a_page_puts_the_anchor() -> None:
    for omission in library().claims.omissions:
        notebook, _, anchor = omission.covered_in.partition("#")
        chapter = nbformat.read(NOTEBOOKS / notebook, as_version=4)
        prose = "".join(markdown2html_mistune(cell.source) for cell in chapter.cells if cell.cell_type == "markdown")
        assert anchor in {head.get("id") for head in parse(prose).find_all(["h2", "h3"])}


@pytest.mark.parametrize("field", ["section", "look", "place", "misleading"])
def test_an_id_that_leads_nowhere_is_named(field: str, tiny_content: Path) -> None:
    def spoil(check: dict[str, Any]) -> None:
        {
            "section": lambda: check["claims"][0].update(section="site.onee"),
            "look": lambda: check["second_looks"][0].update(id="site.onee"),
            "place": lambda: check["omissions"][0].update(covered_in="indexx.ipynb#Place"),
            "misleading": lambda: check.update(misleading=["site.onee"]),
        }[field]()

    edit(tiny_content, CLAIMS, spoil)
    fault = find_faults(tiny_content)[0]
    assert fault.file == CLAIMS
    assert "unknown" in fault.message
    assert "did you mean" in fault.message


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
    "two cases": (
        {"treated": 2, "responders": 1, "plot": True},
        "plot",
        "needs at least 3 treated: so few are listed and never drawn",
    ),
    "what rests on a title": (
        {"responders": 5, "plot": True, "seen": {"how": "title", "date": "2026-11-24"}},
        "plot",
        "rests on 'title': what nobody read is listed and never drawn",
    ),
    "nothing to draw": ({"plot": True}, "plot", "needs responders"),
    "an unknown twin": (
        {"same_patients_as": ["row-onee"]},
        "same_patients_as[1]",
        "unknown study row 'row-onee'; did you mean 'row-one'?",
    ),
    "its own twin": ({"same_patients_as": ["row-one"]}, "same_patients_as", "names itself"),
}


@pytest.mark.parametrize(("change", "field", "message"), WRONG.values(), ids=WRONG)
def test_what_can_not_be_is_named(change: dict[str, Any], field: str, message: str, tiny_content: Path) -> None:
    edit(tiny_content, ROWS, lambda rows: rows[0].update({**NO_COUNT, "treated": 10, "plot": False, **change}))
    (fault,) = find_faults(tiny_content)
    assert (fault.file, fault.entry, fault.field) == (ROWS, "row-one", field)
    assert fault.message.startswith(message)


def test_an_overlap_is_told_by_both(tiny_content: Path) -> None:
    edit(tiny_content, ROWS, lambda rows: rows[0].update(same_patients_as=["row-two"]))
    (fault,) = find_faults(tiny_content)
    assert (fault.entry, fault.message) == ("row-two", "does not name row-one, which names it")
    edit(tiny_content, ROWS, lambda rows: rows[1].update(same_patients_as=["row-one"]))
    assert find_faults(tiny_content) == []


def test_counts_that_are_not_given_are_not_taken_as_none(tiny_content: Path) -> None:
    edit(tiny_content, ROWS, lambda rows: rows[0].update({**NO_COUNT, "treated": None, "worse": 6}))
    edit(tiny_content, ROWS, lambda rows: rows[1].update({**NO_COUNT, "treated": None, "responders": 1}))
    assert find_faults(tiny_content) == []


def test_the_check_of_the_content_reads_the_rows(tiny_content: Path) -> None:
    edit(tiny_content, ROWS, lambda rows: rows[0].update(responders=5))
    assert [str(fault) for fault in find_faults(tiny_content)] == [
        "outcomes.yaml: row-one > treated: responders + none is 6, more than the 4 treated"
    ]
