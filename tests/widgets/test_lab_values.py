"""The blood values: conversion, flags, corrected calcium, patterns, and what holds for any values."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content import library
from tests.support.laboratory import AGES, ANALYTES, Measured, documents, measured
from widgets.lab_values import answer
from widgets.lab_values.values import from_si, si_unit, to_si

LAB = library().laboratory
PATTERNS = {item.id: item for item in LAB.patterns}
ORDER = ["low", "normal", "high"]
# Values in the first unit that are low, normal and high for an adult.
SAMPLE = {
    "calcium": {"low": 2.0, "normal": 2.4, "high": 2.9},
    "phosphate": {"low": 0.5, "normal": 1.1, "high": 2.0},
    "pth": {"low": 0.5, "normal": 4.0, "high": 80.0},
    "kidney": {"low": 20, "normal": 90},
    "vitamin_d": {"low": 20, "normal": 80, "high": 600},
}


def si(**numbers: float) -> dict[str, Any]:
    """Return a document of values in the first unit of each."""
    return {key: {"value": number, "unit": si_unit(ANALYTES[key])} for key, number in numbers.items()}


def entry(key: str, number: Any, unit: Any, **rest: Any) -> dict[str, Any]:
    return {key: {"value": number, "unit": unit, **rest}}


def document(**statuses: str) -> dict[str, Any]:
    """Return a document in which each thing has the status; what is not named is missing."""
    numbers = {key: SAMPLE[key][status] for key, status in statuses.items()}
    return si(**{("egfr" if key == "kidney" else key): number for key, number in numbers.items()})


# ------------------------------------------------------------------ contract


def test_an_answer_holds_everything_that_was_promised() -> None:
    found = answer(entry("calcium", 11.6, "mg/dL") | entry("albumin", 3.0, "g/dL") | si(phosphate=0.7, pth=12))
    assert found["values"]["calcium"]["si"] == {"value": 2.9, "unit": "mmol/L"}
    assert found["values"]["calcium"]["entered"] == {"value": 11.6, "unit": "mg/dL"}
    assert "0.25" in found["values"]["calcium"]["conversion"]["text"]
    assert found["values"]["phosphate"]["conventional"] == {"value": 2.167, "unit": "mg/dL"}
    assert found["corrected"]["si"]["value"] == pytest.approx(2.9 + 0.02 * 10)
    assert found["corrected"]["conventional"] == {"value": 12.4, "unit": "mg/dL"}
    assert found["flags"]["calcium"] == {
        "flag": "high",
        "range": {
            "low": 2.2,
            "high": 2.6,
            "unit": "mmol/L",
            "from": "reference",
            "refs": ["heft_calcium", "nbt_calcium"],
        },
    }
    assert found["calcium_from"] == "corrected_calcium"
    assert found["product"]["si"] == {"value": 2.17, "unit": "mmol2/L2"}
    assert found["product"]["conventional"]["value"] == pytest.approx(12.4 * 2.167, rel=1e-3)
    assert found["pattern"]["id"] == "primary_hyperparathyroidism"
    assert found["missing"] == ["kidney"]
    assert json.loads(json.dumps(found)) == found


CASES = [
    (document(calcium="normal", phosphate="normal", pth="normal"), "normal"),
    (document(calcium="normal", phosphate="normal", pth="normal", kidney="normal"), "normal"),
    (document(calcium="normal", phosphate="high", pth="normal", kidney="normal"), "high_phosphate_normal_kidneys"),
    (document(calcium="normal", phosphate="high", pth="low", kidney="normal"), "high_phosphate_normal_kidneys"),
    (document(calcium="normal", phosphate="high", pth="normal"), "incomplete"),
    (document(calcium="low", phosphate="high", pth="high", kidney="low"), "secondary_hyperparathyroidism"),
    (document(calcium="normal", phosphate="high", pth="high", kidney="low"), "secondary_hyperparathyroidism"),
    (document(calcium="low", phosphate="low", pth="high", kidney="normal", vitamin_d="low"), "vitamin_d_lack"),
    (document(calcium="normal", phosphate="normal", pth="high", kidney="normal", vitamin_d="low"), "vitamin_d_lack"),
    (document(calcium="low", phosphate="high", pth="high", kidney="normal", vitamin_d="low"), "low_calcium_high_pth"),
    (document(calcium="high", phosphate="high", pth="high", kidney="low"), "tertiary_hyperparathyroidism"),
    (document(calcium="high", phosphate="low", pth="high", kidney="low"), "after_transplant"),
    (document(calcium="high", phosphate="low", pth="high", kidney="normal"), "primary_hyperparathyroidism"),
    (document(calcium="high", phosphate="low", pth="normal"), "primary_hyperparathyroidism"),
    (document(calcium="high", phosphate="high", pth="low", vitamin_d="high"), "vitamin_d_excess"),
    (document(calcium="high", phosphate="high", pth="low"), "sarcoidosis_or_malignancy"),
    (document(calcium="high", phosphate="normal", pth="low", kidney="low"), "sarcoidosis_or_malignancy"),
    (document(calcium="low", phosphate="high", pth="high", kidney="normal"), "low_calcium_high_pth"),
    (document(calcium="low", phosphate="low", pth="high", kidney="normal"), "low_calcium_high_pth"),
    (document(calcium="low", phosphate="high", pth="high"), "incomplete"),
    (document(calcium="low", phosphate="high", pth="low"), "hypoparathyroidism"),
    (document(calcium="normal", phosphate="high", kidney="low"), "kidney_failure"),
    (document(calcium="high"), "incomplete"),
    ({}, "incomplete"),
    (document(calcium="normal", phosphate="low", pth="normal", kidney="normal"), "unclear"),
    (document(calcium="high", phosphate="high", pth="high", kidney="normal"), "unclear"),
]


@pytest.mark.parametrize(("values", "expected"), CASES)
def test_the_decision_table_gives_its_pattern(values: dict[str, Any], expected: str) -> None:
    assert answer(values)["pattern"]["id"] == expected


# The values alone never name these first: what was taken, or what happened in the days before, tells them apart.
NAMED_BESIDE = {"milk_alkali", "phosphate_load"}


def test_the_cases_reach_every_pattern_of_the_content() -> None:
    assert {expected for _, expected in CASES} == set(PATTERNS) - NAMED_BESIDE
    beside = {other["id"] for values, _ in CASES for other in answer(values)["also_possible"]}
    assert beside >= NAMED_BESIDE


# ---------------------------------------------------------------- properties


@given(measured())
def test_a_conversion_there_and_back_gives_the_same_number(drawn: Measured) -> None:
    analyte, unit, number = drawn
    assert from_si(analyte, to_si(analyte, number, unit), unit) == pytest.approx(number, rel=1e-12)


@given(measured())
def test_the_unit_changes_neither_flag_nor_pattern(drawn: Measured) -> None:
    analyte, unit, number = drawn
    first = si_unit(analyte)
    one, other = (
        answer(entry(analyte["id"], number, unit)),
        answer(entry(analyte["id"], to_si(analyte, number, unit), first)),
    )
    assert one["flags"] == other["flags"]
    assert one["statuses"] == other["statuses"]
    assert one["values"][analyte["id"]]["si"] == other["values"][analyte["id"]]["si"]


@given(documents(), st.floats(0.75, 6.5), st.floats(0.75, 6.5))
def test_more_calcium_never_lowers_its_flag(values: dict[str, Any], one: float, other: float) -> None:
    values.pop("ionised_calcium", None)
    less, more = (answer(values | si(calcium=number)) for number in sorted((one, other)))
    assert ORDER.index(less["statuses"]["calcium"]) <= ORDER.index(more["statuses"]["calcium"])
    for key in {"calcium", "corrected_calcium"} & set(less["flags"]):
        assert ORDER.index(less["flags"][key]["flag"]) <= ORDER.index(more["flags"][key]["flag"])
    high = [{note["id"] for note in found["urgent"]} & {"urgent_high", "prompt_high"} for found in (less, more)]
    assert bool(high[0]) <= bool(high[1])
    assert ("urgent_high" in high[0]) <= ("urgent_high" in high[1])


@given(documents(), st.randoms())
def test_order_changes_nothing(values: dict[str, Any], random: Any) -> None:
    keys = list(values)
    random.shuffle(keys)
    assert json.dumps(answer({key: values[key] for key in keys})) == json.dumps(answer(values))


@given(documents())
def test_every_answer_is_whole_and_carries_the_caution(values: dict[str, Any]) -> None:
    found = answer(values)
    assert found["pattern"]["id"] in PATTERNS
    assert set(found["pattern"]["meaning"]["refs"]) <= set(library().references)
    assert "Calciphylaxis can come with normal" in found["caution"]["text"]
    assert found["for_learning"].startswith("For learning, not for diagnosis")
    assert set(found["values"]) == set(values) - {"age_group"}
    if found["product"]:
        assert found["product"]["si"]["value"] > 0


@given(measured(), st.floats(0.01, 0.99), st.floats(0.01, 0.99))
def test_a_range_that_is_given_is_the_one_that_counts(drawn: Measured, a: float, b: float) -> None:
    analyte, unit, number = drawn
    least, most = (from_si(analyte, end, unit) for end in analyte["possible"])
    low, high = (least + share * (most - least) for share in sorted((a, b)))
    if high - low < 1e-3:
        return
    found = answer(entry(analyte["id"], number, unit, low=low, high=high))
    flag = found["flags"][analyte["id"]]
    if min(abs(number - low), abs(number - high)) > 1e-3:
        assert flag["flag"] == ("low" if number < low else "high" if number > high else "normal")
    assert (flag["range"]["from"], flag["range"]["refs"]) == ("own", [])
    assert found["doubts"] == []


# ------------------------------------------------------- ranges and calcium


def test_children_have_other_ranges() -> None:
    flags = {age: answer(si(phosphate=1.7) | {"age_group": age})["flags"]["phosphate"]["flag"] for age in AGES}
    assert flags == {"adult": "high", "teen": "normal", "child": "normal", "infant": "normal", "newborn": "normal"}
    assert answer(si(phosphate=1.1) | {"age_group": "newborn"})["flags"]["phosphate"]["flag"] == "low"
    unknown = answer(si(ionised_calcium=1.2) | {"age_group": "newborn"})
    assert unknown["flags"]["ionised_calcium"] == {"flag": "unknown", "range": None}


def test_calcium_is_corrected_for_albumin_in_adults_only() -> None:
    values = si(calcium=2.1, albumin=30)
    found = answer(values)
    assert found["flags"]["calcium"]["flag"] == "low"
    assert found["flags"]["corrected_calcium"]["flag"] == found["statuses"]["calcium"] == "normal"
    assert "correction_disagrees" in [note["id"] for note in found["notes"]]
    child = answer(values | {"age_group": "child"})
    assert child["corrected"] is None
    assert "correction_children" in [note["id"] for note in child["notes"]]


def test_ionised_calcium_decides() -> None:
    found = answer(si(calcium=2.9, albumin=40, ionised_calcium=1.2))
    assert (found["calcium_from"], found["statuses"]["calcium"]) == ("ionised_calcium", "normal")
    assert found["flags"]["corrected_calcium"]["flag"] == "high"


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        (si(calcium=2.99), []),
        (si(calcium=3.0), ["prompt_high"]),
        (si(calcium=3.5), ["urgent_high"]),
        (entry("calcium", 14, "mg/dL"), ["urgent_high"]),
        (si(calcium=3.3, albumin=25), ["urgent_high"]),
        (si(calcium=3.5, albumin=50), ["urgent_high"]),
        (si(calcium=3.6, ionised_calcium=1.2), ["urgent_high"]),
        (si(calcium=1.89), ["urgent_low"]),
        (si(calcium=1.89, albumin=25), []),
        (si(calcium=1.95, albumin=45), ["urgent_low"]),
    ],
)
def test_what_cannot_wait_is_said(values: dict[str, Any], expected: list[str]) -> None:
    assert [note["id"] for note in answer(values)["urgent"]] == expected


def test_a_creatinine_in_our_range_does_not_show_that_kidneys_are_well() -> None:
    assert answer(si(creatinine=70))["statuses"]["kidney"] == "unknown"
    assert answer(si(creatinine=200))["statuses"]["kidney"] == "low"
    assert answer(si(creatinine=200, egfr=90))["statuses"]["kidney"] == "normal"
    assert answer(entry("creatinine", 70, "umol/L", low=45, high=84))["statuses"]["kidney"] == "normal"
