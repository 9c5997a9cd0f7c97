"""What the drawings show in words: tests, forms, and what a source says of each pair, as plain values."""

from __future__ import annotations

from typing import Any

from content import Library
from content.model import Fact
from content.model_patterns import Cell, ShownTest
from widgets.evidence.facts import numbers, sure
from widgets.kit.citations import labels, refs_below, sourced
from widgets.kit.messages import messages
from widgets.patterns import reasoning

PARTS = ("shows", "can", "cannot")


def compile(source: Library) -> dict[str, Any]:  # noqa: A001 - every tool's tables are made by `compile`
    """Turn the descriptions, the counts and the sheet of drawings into plain values."""
    patterns = source.patterns
    cells = {cell.id: cell for cell in patterns.cells}
    pairs = [f"{test.id}.{form.id}" for test in patterns.tests for form in patterns.forms]
    told = {
        "caution": sourced(patterns.caution),
        "tests": [_test(test, source) for test in patterns.tests],
        "cells": {pair: _cell(cells[pair]) for pair in pairs if pair in cells},
    }
    return {
        **told,
        "forms": [{"id": form.id, "label": form.label, "subtype": form.subtype} for form in patterns.forms],
        "messages": messages(source, reasoning.UNKNOWN.values()),
        "drawings": source.patterns_svg(),
        "sources": labels(refs_below(list(told.values())), source),
    }


def _cell(cell: Cell) -> dict[str, Any]:
    parts = {part: sourced(getattr(cell, part)) for part in PARTS}
    return {"alt": cell.alt, "rests_on": cell.rests_on} | parts


def _test(test: ShownTest, source: Library) -> dict[str, Any]:
    return {
        "id": test.id,
        "label": test.label,
        "reads": test.reads,
        **{part: sourced(getattr(test, part)) for part in ("use", "limits", "radiation")},
        "danger": sourced(test.danger) if test.danger else None,
        "measured": [_fact(source.facts[name], source) for name in test.facts],
        "unmeasured": test.unmeasured,
    }


def _fact(fact: Fact, source: Library) -> dict[str, Any]:
    """Return what was counted about a test: statement, count with its range, how sure, sources."""
    return {
        "id": fact.id,
        "statement": fact.statement,
        "number": numbers(fact.number, source) if fact.number else None,
        "sure": sure(fact.certainty, source),
        "refs": list(fact.refs),
    }
