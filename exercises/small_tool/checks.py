"""Checks of the two functions of a small tool: what every tool of the publication has to keep."""

from __future__ import annotations

import copy
import json
from typing import Any

from content import library
from exercises.told import Told, check, not_yet, right

# What the pages of a reader may send, and what somebody may write into a link.
ODD: tuple[dict[str, Any], ...] = (
    {},
    {"chosen": "no.such.id"},
    {"chosen": None},
    {"chosen": 7},
    {"chosen": ["a"]},
    {"chosen": {"a": 1}},
)


@check("a function that takes a library, such as compile")
def check_compile(answer: Any) -> Told:
    """Say whether a function turns the content into plain tables, with a row for each fact that has a number."""
    tables = answer(library())
    if tables is None or tables is ...:
        return not_yet("The function returns nothing yet. It returns a dictionary with a list under 'rows'.")
    try:
        json.dumps(tables, allow_nan=False)
    except (TypeError, ValueError):
        return not_yet(
            "Tables are plain values only (texts, numbers, lists, dictionaries), so that they fit into a page."
        )
    return _rows({row["id"]: row for row in tables["rows"]})


def _rows(rows: dict[str, Any]) -> Told:
    """Say whether there is a row for each fact that has a number, and each with its counts and a label."""
    counted = {fact.id: fact.number for fact in library().facts.values() if fact.number}
    if missing := sorted(counted.keys() - rows.keys()):
        return not_yet(f"{len(missing)} facts with a number have no row, such as {missing[0]!r}.")
    if more := sorted(rows.keys() - counted.keys()):
        return not_yet(f"The row {more[0]!r} is no fact that has a number. Leave out the others.")
    for name, row in rows.items():
        number = counted[name]
        if (row.get("k"), row.get("n")) != (number.numerator, number.denominator):
            return not_yet(f"In the row {name!r}, k should be {number.numerator} and n {number.denominator}.")
        if row.get("who") != number.population:
            return not_yet(f"In the row {name!r}, who should be {number.population!r}.")
        if not isinstance(row.get("label"), str) or not row["label"]:
            return not_yet(f"The row {name!r} has no label for a reader to choose by.")
    return right(f"{len(rows)} rows of plain values: a page can carry them.")


@check("two functions: check_reasoning(compile, answer)")
def check_reasoning(compile: Any, answer: Any) -> Told:  # noqa: A002 - as in every tool
    """Say whether a function keeps what a tool promises: the same answer each time, and words for what is odd."""
    if not check_compile(compile).right:
        return not_yet("Begin with step 1: an answer needs its tables.")
    tables = compile(library())
    entries = {"chosen": tables["rows"][0]["id"]}
    kept = copy.deepcopy((tables, entries))
    said = answer(tables, entries)
    if not isinstance(said, dict) or not all(isinstance(said.get(name), str) for name in ("text", "notice")):
        return not_yet("An answer is a dictionary with two texts, 'text' and 'notice'.")
    if (tables, entries) != kept or answer(tables, entries) != said:
        return not_yet("The function changes what it was given, or says something else the second time.")
    row = tables["rows"][0]
    if not {str(row["k"]), str(row["n"])} <= set(said["text"].replace(",", " ").split()):
        return not_yet(f"The text should name both counts, {row['k']} and {row['n']}, each as a word of its own.")
    if row["who"] not in said["text"]:
        return not_yet(f"The text should say who was counted: {row['who']}.")
    return _odd(tables, answer)


def _odd(tables: dict[str, Any], answer: Any) -> Told:
    """Say how a function takes what no reader of the page can choose."""
    for entries in ODD:
        try:
            said = answer(tables, dict(entries))
        except Exception as error:  # noqa: BLE001 - whatever it raises is what is told
            return not_yet(
                f"For {entries} it raises {type(error).__name__}. A tool never does: links can hold anything."
            )
        if said["text"]:
            return not_yet(f"For {entries} there is nothing to tell, so the text should be empty.")
        if entries and not said["notice"]:
            return not_yet(f"For {entries} the notice should say what can't be used.")
    if answer(tables, {"chosen": ""})["notice"]:
        return not_yet("An empty choice is where every reader begins. It needs no notice.")
    return right("It keeps what a tool promises, so it can run in a notebook, on a page and on a command line.")
