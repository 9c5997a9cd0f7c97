"""What the views are told of states and answers is true: the types of `schema.py` fit what the tools hold and say."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any, Literal, NotRequired, TypedDict

import msgspec
import pytest

from content import library
from tests.support.tools import examples
from tests.widgets.test_views import TOOLS, made
from tools.typescript import Declarations
from widgets.kit.contract import answer
from widgets.kit.schema import Statement

QUESTIONS = 60


def schema(folder: Path) -> Any:
    """Return the types of a tool."""
    return import_module(f"widgets.{folder.name}.schema")


def fits(value: Any, kind: Any) -> None:
    """Assert that a value is of a type, and holds nothing that the type does not name."""
    plain = json.loads(json.dumps(value))
    read = msgspec.convert(plain, kind)
    assert json.loads(json.dumps(read)) == plain


def state_of(folder: Path, **entries: Any) -> dict[str, Any]:
    """Return what the model of a view holds."""
    tool = made(folder)
    for name, value in entries.items():
        setattr(tool, name, value)
    own = {"_esm", "_css", "_anywidget_id", *import_module("ipywidgets").DOMWidget().keys}
    return {name: value for name, value in tool.get_state().items() if name not in own}


@pytest.mark.parametrize("folder", TOOLS, ids=lambda folder: folder.name)
def test_a_state_is_what_its_type_says(folder: Path) -> None:
    state = state_of(folder)
    fits(state, schema(folder).State)
    assert set(schema(folder).Entries.__annotations__) == set(made(folder).entry_names)
    # A name that the type does not know would be one that no view may read.
    with pytest.raises(AssertionError):
        fits(state | {"surprise": 1}, schema(folder).State)


@pytest.mark.parametrize("folder", [each for each in TOOLS if made(each).asks], ids=lambda folder: folder.name)
def test_an_answer_is_what_its_type_says(folder: Path) -> None:
    for entries in (*examples(folder).entered, *questions(folder.name)):
        fits(answer(f"widgets.{folder.name}", entries, library()), schema(folder).Answer)


def questions(tool: str) -> Iterator[dict[str, Any]]:
    """Yield entries of all kinds, the same in every run, for the tools that take more than their examples hold."""
    if tool not in ("cause_explorer", "lab_values", "symptom_checklist"):
        return
    chance = random.Random(1)  # noqa: S311 - no secret
    state = state_of(Path(tool))
    parts = [
        group.get("findings") or group["symptoms"] for group in state.get("vocabulary") or state.get("groups") or []
    ]
    ids = [part["id"] for group in parts for part in group]
    for number in range(QUESTIONS):
        if tool == "lab_values":
            yield {"values": values(chance)}
        else:
            yield {"present": chance.sample(ids, number % 9), "absent": chance.sample(ids, number % 4)}


def values(chance: random.Random) -> dict[str, Any]:
    """Return blood values, some of which can't be used."""
    units = {"calcium": "mmol/L", "albumin": "g/L", "phosphate": "mmol/L", "pth": "pg/mL", "creatinine": "mg/dL"}
    entered: dict[str, Any] = {}
    for name, unit in units.items():
        if chance.random() < 0.7:
            entered[name] = {"value": chance.choice([0.9, 2.4, 3.6, 20, 40, 120, "x"]), "unit": unit}
            if chance.random() < 0.2:
                entered[name] |= {"low": 1, "high": 3}
    return entered | ({"age_group": chance.choice(["child", "adult", "nope"])} if chance.random() < 0.3 else {})


class Shape(TypedDict):
    """A shape of everything."""

    word: Literal["a", "b"]
    many: list[Statement | None]
    pair: tuple[str, int]
    by_name: dict[str, float]
    anything: Any
    perhaps: NotRequired[list[str]]


class Odd(TypedDict):
    """A type without a form."""

    odd: set[str]


def test_a_type_is_written_in_the_words_of_typescript(monkeypatch: pytest.MonkeyPatch) -> None:
    module = import_module(__name__)
    monkeypatch.delattr(module, "Odd")
    text = Declarations(module).text()
    assert 'import type { Statement } from "../kit/types.d.ts";' in text
    assert (
        "/** A shape of everything. */\n"
        "export interface Shape {\n"
        '  word: "a" | "b";\n'
        "  many: (Statement | null)[];\n"
        "  pair: [string, number];\n"
        "  by_name: Record<string, number>;\n"
        "  anything: unknown;\n"
        "  perhaps?: string[];\n"
        "}\n"
    ) in text


def test_a_type_that_has_no_form_yet_is_named() -> None:
    with pytest.raises(TypeError, match="set"):
        Declarations(import_module(__name__)).text()
