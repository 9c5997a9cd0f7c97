"""The blood values as people use them: slips that are caught, the command line, and the widget."""

from __future__ import annotations

import json
import math
import re
from pathlib import Path
from typing import Any

import pytest

from content import UnknownId
from tests.support.command import refusal, run
from tests.support.laboratory import AGES, ANALYTES, SCALED
from tests.widgets.test_lab_values import CASES, LAB, document, entry, si
from widgets.lab_values import LabValues, answer
from widgets.lab_values.values import from_si, to_si

MODULE = "widgets.lab_values"

# -------------------------------------------------------------- plausibility


@pytest.mark.parametrize(
    ("values", "unit"),
    [
        (entry("phosphate", 4, "mmol/L"), "mg/dL"),
        (entry("phosphate", 1.2, "mg/dL"), "mmol/L"),
        (entry("pth", 40, "pmol/L"), "pg/mL"),
        (entry("pth", 4, "pg/mL"), "pmol/L"),
        (entry("vitamin_d", 30, "nmol/L"), "ng/mL"),
    ],
)
def test_a_likely_slip_of_the_unit_is_named_and_not_converted(values: dict[str, Any], unit: str) -> None:
    found = answer(values)
    (key, told) = next(iter(values.items()))
    assert [(doubt["id"], doubt["unit"]) for doubt in found["doubts"]] == [(key, unit)]
    assert found["values"][key]["entered"] == told
    assert found["values"][key]["si"]["value"] == pytest.approx(to_si(ANALYTES[key], told["value"], told["unit"]), 1e-3)
    assert found["pattern"]["provisional"]


REFUSED = {
    "calcium in the wrong unit": (entry("calcium", 9.5, "mmol/L"), ("calcium 9.5 mmol/L", "'mg/dL'")),
    "albumin in the wrong unit": (entry("albumin", 4, "g/L"), ("albumin 4 g/L", "'g/dL'")),
    "creatinine in the wrong unit": (entry("creatinine", 1.1, "umol/L"), ("creatinine 1.1", "'mg/dL'")),
    "unknown analyte": (entry("calcum", 2.4, "mmol/L"), ("'calcum'", "'calcium'")),
    "unknown unit": (entry("calcium", 2.4, "mmol"), ("'mmol'", "'mmol/L'")),
    "a unit of another": (entry("albumin", 40, "mmol/L"), ("'mmol/L'", "g/L")),
    "no unit": ({"calcium": {"value": 2.4}}, ("calcium", "mmol/L")),
    "no value": ({"calcium": {"unit": "mmol/L"}}, ("calcium", "no value")),
    "a text": (entry("calcium", "2,4", "mmol/L"), ("'2,4'", "2.4")),
    "true": ({"calcium": {"value": True, "unit": "mmol/L"}}, ("True", "not a number")),
    "zero": (entry("calcium", 0, "mmol/L"), ("calcium 0 mmol/L", "0.75")),
    "negative": (entry("pth", -3, "pmol/L"), ("pth -3 pmol/L", "0.05")),
    "not a number": (entry("calcium", math.nan, "mmol/L"), ("calcium", "finite")),
    "infinite": (entry("calcium", math.inf, "mmol/L"), ("calcium", "finite")),
    "endless": (entry("calcium", 10**400, "mmol/L"), ("calcium", "finite")),
    "absurd": (entry("phosphate", 4e9, "mmol/L"), ("phosphate 4e+09", "8 mmol/L")),
    "a bare number": ({"calcium": 2.4}, ("calcium", "value", "2.4")),
    "a list": ({"calcium": [2.4]}, ("calcium", "list")),
    "unknown key": (entry("calcium", 2.4, "mmol/L", hihg=2.6), ("'hihg'", "'high'")),
    "a range upside down": (entry("calcium", 2.4, "mmol/L", low=2.6, high=2.2), ("low (2.6)", "high (2.2)")),
    "a range in another unit": (entry("calcium", 2.4, "mmol/L", high=10.2), ("high of the range", "'mg/dL'")),
    "unknown age": ({"age_group": "adlt"}, ("'adlt'", "'adult'")),
    "an age that is no text": ({"age_group": 7}, ("7", "adult")),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_cannot_be_is_refused_with_the_nearest_right_thing(case: str) -> None:
    values, says = REFUSED[case]
    with pytest.raises(ValueError, match=r"\S") as caught:
        answer(values)
    assert all(part in str(caught.value) for part in says), str(caught.value)
    assert len(str(caught.value)) < 300
    assert not isinstance(caught.value, UnknownId) or case == "unknown analyte"


@pytest.mark.parametrize(("analyte", "unit"), SCALED, ids=[f"{item['id']}-{unit}" for item, unit in SCALED])
def test_the_nearest_value_that_is_named_is_taken(analyte: dict[str, Any], unit: str) -> None:
    for number in (
        from_si(analyte, analyte["possible"][0], unit) / 1e6,
        from_si(analyte, analyte["possible"][1], unit) * 1e6,
    ):
        with pytest.raises(ValueError, match="the nearest that is taken is") as caught:
            answer(entry(analyte["id"], number, unit))
        nearest = float(str(caught.value).rsplit(" is ", 1)[1].split()[0])
        assert answer(entry(analyte["id"], nearest, unit))["values"]


@pytest.mark.parametrize("unit", ["umol/L", "\u00b5mol/L", "\u03bcmol/l", " UMOL / L "])
def test_another_spelling_of_the_same_unit_is_taken(unit: str) -> None:
    assert answer(entry("creatinine", 80, unit))["values"]["creatinine"]["entered"]["unit"] == "umol/L"


# -------------------------------------------------------------- command line


@pytest.mark.parametrize("case", REFUSED)
def test_the_command_refuses_in_one_line(case: str) -> None:
    values, says = REFUSED[case]
    line = refusal(run(MODULE, "-", stdin=json.dumps(values).encode()))
    assert all(part in line for part in says), line


def test_the_command_answers_from_a_file_and_from_standard_input_alike(tmp_path: Path) -> None:
    values = document(calcium="high", phosphate="low", pth="high")
    file = tmp_path / "input.json"
    file.write_text(json.dumps(values))
    by_file, by_stdin = run(MODULE, str(file)), run(MODULE, "-", stdin=json.dumps(values).encode())
    assert (by_file.returncode, by_file.stderr) == (0, b"")
    assert json.loads(by_file.stdout) == answer(values)
    assert by_stdin.stdout == by_file.stdout


def test_the_command_helps_and_lists_what_it_takes() -> None:
    told = run(MODULE, "--help").stdout.decode()
    assert all(part in told for part in (f"python -m {MODULE}", "FILE", "--list", "unit"))
    rows = {row["id"]: row["label"] for row in json.loads(run(MODULE, "--list").stdout)}
    assert set(rows) == {*ANALYTES, *(f"age_group={age}" for age in AGES)}
    assert all(unit in rows[item.id] for item in LAB.analytes for unit in item.units)
    assert refusal(run(MODULE, "-", stdin=b"[]"))


# -------------------------------------------------------------------- widget


def straight(words: str) -> str:
    """Return words of the page as the command line quotes them."""
    return words.replace("\u201c", "'").replace("\u201d", "'")


def test_the_widget_answers_what_the_reasoning_answers_and_says_to_which_entries() -> None:
    widget = LabValues()
    assert widget.text() == "LabValues: nothing entered yet"
    for values, expected in CASES:
        widget.values = values
        extras = {"faults": {}, "notice": "", "entries": {"values": values}}
        besides = {name: widget.answer[name] for name in ("alone", "still_open", "findings")}
        assert widget.answer == {**answer(values), **besides, **extras}
        # The command line keeps to what it always said.
        assert not besides.keys() & answer(values).keys()
        assert expected in widget.text() or not values
    assert LabValues(CASES[0][0]).answer["entries"] == {"values": CASES[0][0]}


@pytest.mark.parametrize("case", [key for key in REFUSED if "age" not in key and key != "unknown analyte"])
def test_the_widget_leaves_out_what_cannot_be_used_and_says_why(case: str) -> None:
    values, says = REFUSED[case]
    entered = {**si(vitamin_d=80), **values, "nope": 1}
    widget = LabValues(entered)
    assert set(widget.answer["values"]) == {"vitamin_d"}
    assert set(widget.answer["faults"]) == set(values)
    assert all(part in straight(next(iter(widget.answer["faults"].values()))) for part in says)
    assert "'nope'" in straight(widget.answer["notice"])
    # What was entered stays, so that it can be put right.
    assert set(widget.values) == set(entered)
    widget.values = si(vitamin_d=80)
    assert (widget.answer["notice"], widget.answer["faults"]) == ("", {})


@pytest.mark.parametrize("case", ["unknown age", "an age that is no text"])
def test_an_age_group_that_cannot_be_used_is_named_and_the_values_are_read_as_those_of_an_adult(case: str) -> None:
    values, says = REFUSED[case]
    widget = LabValues({**si(phosphate=1.7), **values})
    assert set(widget.answer["faults"]) == {"age_group"}
    assert all(part in straight(widget.answer["notice"]) for part in says)
    assert (widget.answer["age_group"], widget.answer["flags"]["phosphate"]["flag"]) == ("adult", "high")


def test_the_widget_stands_a_flood() -> None:
    widget = LabValues({f"no_{number}": number for number in range(1000)} | si(calcium=2.4))
    assert (set(widget.answer["values"]), widget.answer["faults"]) == ({"calcium"}, {})
    assert len(widget.answer["notice"]) < 1000
    widget.values = {"<script>alert(1)</script>": {}, "__proto__": 1, "\ud800": 2, "x" * 100_000: 3}
    assert len(widget.answer["notice"]) < 1000
    assert widget.answer["values"] == {}


def test_the_text_twin_is_stable_and_short_and_the_state_is_plain() -> None:
    one, other = LabValues(CASES[2][0]), LabValues(dict(reversed(CASES[2][0].items())))
    assert one.text() == other.text() == repr(one)
    assert "\n" not in one.text()
    assert len(one.text()) < 500
    assert "high_phosphate_normal_kidneys" in one.text()
    assert "urgent_high" in LabValues(si(calcium=3.6)).text()


def test_every_source_that_an_answer_can_name_has_a_label() -> None:
    widget = LabValues()
    for values, _ in CASES:
        refs = re.findall(r'"refs": (\[[^\]]*\])', json.dumps(answer(values | si(albumin=20, creatinine=90))))
        assert {ref for found in refs for ref in json.loads(found)} <= set(widget.sources)
