"""The blood values in portable Python: numbers and words are the same wherever they are made, and no entry raises."""

from __future__ import annotations

import ast
import json
import math
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content import library
from tests.support.laboratory import ANALYTES, TABLES, any_entries, documents
from widgets.kit.entries import MAX_NAMED
from widgets.lab_values import answer as strict
from widgets.lab_values import reasoning, values
from widgets.lab_values.digits import settled, shown, written
from widgets.lab_values.reasoning import NOTES, answer
from widgets.lab_values.tables import compile as compile_tables
from widgets.lab_values.values import AGE_GROUP, KEYS

FOLDER = Path(reasoning.__file__).parent
PORTABLE = ("digits.py", "values.py", "reasoning.py")
NOTHING: dict[str, Any] = {"values": {}}
numbers = st.floats(allow_nan=False, allow_infinity=False).map(lambda number: number + 0.0) | st.integers(
    -(10**6), 10**6
).map(lambda number: number / 1000)


# ------------------------------------------------------------------- numbers


# What readers of the page are told, and the command line is not.
BESIDES = ("alone", "still_open", "findings")


def without_what_is_said_besides(found: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in found.items() if name not in BESIDES}


@given(numbers)
def test_a_number_is_written_and_cut_as_this_python_would_do_it(number: float) -> None:
    assert written(number) == f"{number + 0.0:g}"
    assert written(number, 12) == f"{number + 0.0:.12g}"
    assert settled(number) == round(number, 6)
    if 1e-15 < abs(number) < 1e20:
        assert shown(number) == float(f"{number:.4g}")


@pytest.mark.parametrize(
    ("number", "short", "words"),
    [
        (0.0, 0.0, "0"),
        (222.0625, 222.1, "222.062"),
        (999.96, 1000.0, "999.96"),
        (99999.97, 100000.0, "100000"),
        (999999.5, 1000000.0, "1e+06"),
        (1000.0, 1000.0, "1000"),
        (0.000012345678, 0.00001235, "1.23457e-05"),
        (0.00012345678, 0.0001235, "0.000123457"),
        (-2.6, -2.6, "-2.6"),
        (5e-324, 5e-324, "4.94066e-324"),
        (1.7e308, 1.7e308, "1.7e+308"),
    ],
)
def test_numbers_at_the_edges(number: float, short: float, words: str) -> None:
    assert (shown(number), written(number)) == (short, words)


# -------------------------------------------------------------------- tables


def test_the_tables_are_plain_and_hold_what_can_be_told() -> None:
    assert json.loads(json.dumps(TABLES)) == TABLES == compile_tables(library())
    assert set(TABLES["notes"]) == set(NOTES)
    assert len(NOTES) == len(set(NOTES))
    for analyte in ANALYTES.values():
        least, most = analyte["possible"]
        for unit in analyte["units"]:
            assert least <= settled(unit["least"] * unit["factor"]) < settled(unit["most"] * unit["factor"]) <= most
    assert len(json.dumps(TABLES)) < 30_000


@pytest.mark.parametrize("file", PORTABLE)
def test_the_modules_use_only_what_the_page_knows(file: str) -> None:
    tree = ast.parse((FOLDER / file).read_text(encoding="utf-8"))
    for node in tree.body:
        if isinstance(node, ast.Import):
            assert {alias.name for alias in node.names} <= {"math", "json"}
        elif isinstance(node, ast.ImportFrom):
            assert node.module == "__future__" or str(node.module).startswith("widgets.")
    for node in ast.walk(tree):
        # Neither lists nor mappings can be unpacked into another one there, and text has no `casefold`.
        assert not isinstance(node, ast.Dict) or None not in node.keys
        assert not isinstance(node, ast.List | ast.Tuple | ast.Set) or not any(
            isinstance(item, ast.Starred) for item in node.elts
        )
        assert not isinstance(node, ast.Attribute) or node.attr not in ("casefold", "isascii", "isprintable")
        assert not isinstance(node, ast.Call) or getattr(node.func, "id", "") not in ("repr", "round")
        # Texts are made of words and of `written` numbers only.
        assert not isinstance(node, ast.FormattedValue) or file == "digits.py" or node.format_spec is None


# ------------------------------------------------------------------- answers


@given(any_entries())
def test_no_entry_raises_and_every_answer_is_whole(entries: dict[str, Any]) -> None:
    found = answer(TABLES, entries)
    assert set(found) == set(answer(TABLES, NOTHING)) == {*strict({}), *BESIDES, "faults", "notice"}
    assert json.loads(json.dumps(found)) == found
    assert found["notice"].count("; ") >= min(len(found["faults"]), MAX_NAMED) - 1
    assert bool(found["faults"]) <= bool(found["notice"])
    assert "\n" not in found["notice"]
    assert set(found["faults"]) <= {*ANALYTES, AGE_GROUP}
    assert set(found["faults"]).isdisjoint(found["values"])
    entered = entries.get("values")
    if isinstance(entered, dict):
        assert set(found["values"]) == (set(entered) & set(ANALYTES)) - set(found["faults"])
        assert not set(entered) - {*ANALYTES, AGE_GROUP} or "unknown analyte" in found["notice"]


@given(any_entries())
def test_the_strict_way_refuses_what_the_forgiving_way_names_and_answers_the_rest_alike(
    entries: dict[str, Any],
) -> None:
    entered = entries.get("values")
    if not isinstance(entered, dict):
        return
    found = answer(TABLES, entries)
    if found["notice"]:
        with pytest.raises(ValueError, match=r"\S"):
            strict(entered)
    usable = {name: entered[name] for name in found["values"]}
    told = strict(usable | {AGE_GROUP: found["age_group"]})
    assert {**told, "faults": found["faults"], "notice": found["notice"]} == without_what_is_said_besides(found)


@given(documents())
def test_a_good_document_has_no_fault(document: dict[str, Any]) -> None:
    found = answer(TABLES, {"values": document})
    assert (found["faults"], found["notice"]) == ({}, "")
    assert {**strict(document), "faults": {}, "notice": ""} == without_what_is_said_besides(found)


@pytest.mark.parametrize("entries", [None, 5, "x", [], [1], {"values": 5}, {"values": "x"}, {"values": [1]}])
def test_what_is_no_document_is_named(entries: Any) -> None:
    found = answer(TABLES, entries)
    nothing = answer(TABLES, NOTHING)
    assert {**found, "notice": ""} == nothing
    assert bool(found["notice"]) == (entries is not None)


@pytest.mark.parametrize("entries", [{}, {"values": None}, {"values": {}}])
def test_nothing_entered_is_no_fault(entries: dict[str, Any]) -> None:
    nothing = {**strict({}), "faults": {}, "notice": "", "alone": [], "still_open": "", "findings": []}
    assert answer(TABLES, entries) == answer(TABLES, NOTHING) == nothing


def test_the_order_of_what_was_entered_changes_no_word() -> None:
    entered = {"zz": 1, "aa": 2, "calcium": {"value": "x", "unit": "mmol/L"}, "pth": 7, AGE_GROUP: "adlt"}
    mixed = dict(reversed(entered.items()))
    assert json.dumps(answer(TABLES, {"values": entered})) == json.dumps(answer(TABLES, {"values": mixed}))
    first, second, third = answer(TABLES, {"values": mixed})["notice"].split("; unknown")
    assert "aa" in first
    assert "zz" in second
    assert "adlt" in third
    assert set(KEYS) == {"value", "unit", "low", "high"}


@pytest.mark.parametrize(
    "number",
    [10**400, -(10**400), 10**5000, math.inf, math.nan],
    ids=lambda number: f"{type(number).__name__} {number > 0}",
)
def test_a_number_without_end_is_named_wherever_it_stands(number: float) -> None:
    for entered in ({"value": number, "unit": "mmol/L"}, number, {"value": 2.4, "unit": number}):
        found = answer(TABLES, {"values": {"calcium": entered}})
        assert set(found["faults"]) == {"calcium"}
        assert len(found["notice"]) < 200


def test_a_unit_may_be_copied_with_any_space() -> None:
    for space in values.SPACES:
        unit = f"{space}mg{space}/{space}dL{space}"
        assert answer(TABLES, {"values": {"calcium": {"value": 9.6, "unit": unit}}})["faults"] == {}
        assert space.isspace()
