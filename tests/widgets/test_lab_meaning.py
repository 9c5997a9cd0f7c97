"""What readers of the page are told besides: one value alone, what is still open, and the way into the explorer."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given

from content import library
from tests.support.laboratory import TABLES, any_entries
from tests.widgets.test_lab_values import LAB, document, entry
from widgets.lab_values import LabValues
from widgets.lab_values.meaning import ALONE, READ_ALONE
from widgets.lab_values.reasoning import answer as answered

FINDINGS = library().findings
EGFR = "mL/min/1.73m2"


def answer(values: dict[str, Any]) -> dict[str, Any]:
    return answered(TABLES, {"values": values})


@pytest.mark.parametrize(
    ("values", "read"),
    [
        (document(calcium="high"), [("calcium", "high")]),
        (document(calcium="low"), [("calcium", "low")]),
        (document(calcium="normal", phosphate="high"), [("calcium", "normal"), ("phosphate", "high")]),
        (document(pth="low"), [("pth", "low")]),
        (entry("egfr", 40, EGFR), [("kidney", "low")]),
        (document(vitamin_d="high"), [("vitamin_d", "high")]),
        (entry("albumin", 40, "g/L"), []),
        ({}, []),
        # Together they say more than each alone.
        (document(calcium="high", pth="low"), []),
    ],
)
def test_too_few_values_are_read_one_by_one(values: dict[str, Any], read: list[tuple[str, str]]) -> None:
    found = answer(values)["alone"]
    assert [(note["name"], note["reading"]) for note in found] == read
    for note in found:
        assert note["text"] == LAB.notes[f"alone.{note['name']}.{note['reading']}"].text  # type: ignore[index]


def test_every_reading_has_words() -> None:
    assert set(READ_ALONE) == {name for name in LAB.notes if name.startswith("alone.")}


def test_what_is_provisional_names_what_could_change_it_and_nothing_is_when_all_four_are_in() -> None:
    assert answer(document(calcium="high", pth="low"))["still_open"] == "values"
    assert answer(entry("phosphate", 4, "mmol/L"))["still_open"] == "unit"
    full = document(calcium="high", phosphate="high", pth="low", kidney="normal")
    found = answer(full)
    assert (found["missing"], found["still_open"]) == ([], "")
    # What the values can't tell apart still stands beside it.
    assert found["also_possible"]


@pytest.mark.parametrize(
    ("values", "findings"),
    [
        ({}, []),
        (document(calcium="high", pth="low"), ["calcium.high", "pth.low"]),
        (document(calcium="normal", phosphate="low"), ["calcium.normal", "phosphate.low"]),
        (entry("egfr", 70, EGFR), ["kidney.normal"]),
        (entry("egfr", 40, EGFR), ["kidney.reduced"]),
        (entry("egfr", 14.9, EGFR), ["kidney.failure"]),
        (entry("egfr", 15, EGFR), ["kidney.reduced"]),
        (entry("creatinine", 300, "umol/L"), ["kidney.reduced"]),
        # A creatinine in our wide range shows nothing, and neither does a doubtful unit.
        (entry("creatinine", 80, "umol/L"), []),
        (entry("phosphate", 4, "mmol/L"), []),
        (document(calcium="high") | entry("phosphate", 4, "mmol/L"), ["calcium.high"]),
        # Ionised calcium decides.
        (document(calcium="normal") | entry("ionised_calcium", 1.6, "mmol/L"), ["calcium.high"]),
    ],
)
def test_the_explorer_gets_what_the_values_show_and_nothing_else(values: dict[str, Any], findings: list[str]) -> None:
    assert answer(values)["findings"] == findings


@given(any_entries())
def test_whatever_is_entered_findings_are_of_the_vocabulary_and_one_for_each_thing(entries: dict[str, Any]) -> None:
    found = answered(TABLES, entries)
    names = [finding.partition(".")[0] for finding in found["findings"]]
    assert names == [name for name in ALONE if name in names]
    assert set(found["findings"]) <= set(FINDINGS)
    for name, finding in zip(names, found["findings"], strict=True):
        assert found["statuses"][name] != "unknown"
        if name != "kidney":
            assert finding == f"{name}.{found['statuses'][name]}"
    if found["still_open"] == "":
        assert not found["doubts"]


def test_the_widget_has_a_label_for_every_finding_that_it_can_hand_on() -> None:
    widget = LabValues()
    assert widget.findings == {name: FINDINGS[name].label for name in widget.findings}
    assert {"calcium.high", "pth.low", "kidney.failure", "phosphate.high", "vitamin_d.low"} <= set(widget.findings)
    assert not any(name.startswith(("alone.", "age.")) for name in widget.notes)
