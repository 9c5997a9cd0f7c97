"""What a case report can carry in a profile: that something occurs, and not how often."""

from __future__ import annotations

from pathlib import Path

import pytest

from content.check import find_faults
from tests.support.planting import put
from tests.support.tiny import REFERENCES, SITES, edit

STRONG = ("obligate", "very_frequent", "frequent")
REPORT = put("genre", "case-report", 1)
ALPHA, JSON = "causes/alpha_cause.yaml", "references.json"


def _reported(tiny_content: Path, step: str, basis: str | None, refs: tuple[str, ...]) -> list[str]:
    """Return what is said of a line of that step when the second reference tells of one person.

    A line that is not our reading says what was counted.
    """
    edit(tiny_content, JSON, REPORT)
    counted = "8 of 10 people" if basis is None else None
    line = {"finding": SITES[0], "frequency": step, "refs": list(refs), "basis": basis, "counted": counted}
    edit(tiny_content, ALPHA, lambda data: data["profile"][0].update(line))
    place = (ALPHA, f"profile[{SITES[0]}]")
    return [fault.message for fault in find_faults(tiny_content) if (fault.file, fault.field) == place]


@pytest.mark.parametrize("step", STRONG)
def test_a_case_report_alone_can_not_show_how_often(step: str, tiny_content: Path) -> None:
    (message,) = _reported(tiny_content, step, None, (REFERENCES[1],))
    assert step in message
    assert "basis: expert" in message


@pytest.mark.parametrize("basis", [None, "expert"])
def test_a_case_report_can_never_show_that_something_does_not_occur(basis: str | None, tiny_content: Path) -> None:
    (message,) = _reported(tiny_content, "excluded", basis, (REFERENCES[1],))
    assert "never occurs" in message


@pytest.mark.parametrize(
    ("step", "basis", "refs"),
    [
        *((step, "expert", (REFERENCES[1],)) for step in STRONG),
        *((step, None, REFERENCES[:2]) for step in (*STRONG, "excluded")),
        ("occasional", None, (REFERENCES[1],)),
        ("very_rare", None, (REFERENCES[1],)),
        ("excluded", None, (REFERENCES[0],)),
        ("excluded", "expert", ()),
    ],
)
def test_what_a_source_can_carry_is_no_fault(
    step: str, basis: str | None, refs: tuple[str, ...], tiny_content: Path
) -> None:
    assert _reported(tiny_content, step, basis, refs) == []


@pytest.mark.parametrize(("basis", "counted"), [(None, None), ("expert", "8 of 10 people")])
def test_a_step_is_counted_or_our_reading_and_not_both(
    basis: str | None, counted: str | None, tiny_content: Path
) -> None:
    line = {"basis": basis, "counted": counted, "refs": [REFERENCES[0]]}
    edit(tiny_content, ALPHA, lambda data: data["profile"][0].update(line))
    assert ["`counted`" in fault.message for fault in find_faults(tiny_content)] == [True]


def test_a_count_names_its_source(tiny_content: Path) -> None:
    edit(tiny_content, ALPHA, lambda data: data["profile"][0].update(basis=None, counted="8 of 10", refs=[]))
    assert any("names no source" in fault.message for fault in find_faults(tiny_content))
