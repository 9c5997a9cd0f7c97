"""From a test and a form to what the picture shows, and from a test to how well it was measured, each with sources.

A pair that no source describes stays empty: nothing is worked out from its neighbours.
"""

from __future__ import annotations

from typing import Any

from content import Library, UnknownId, library
from content.model import Fact, Sourced
from content.model_patterns import ShownTest
from widgets.evidence.facts import numbers, sure

PARTS = ("shows", "can", "cannot")


def described(source: Library | None = None) -> dict[str, list[str]]:
    """Return for each test the forms in which a source describes it, both in the order of the content."""
    patterns = (source or library()).patterns
    cells = {cell.id for cell in patterns.cells}
    return {test.id: [form.id for form in patterns.forms if f"{test.id}.{form.id}" in cells] for test in patterns.tests}


def shown(test: str, form: str, source: Library | None = None) -> dict[str, Any] | None:
    """Return what a test shows in a form as plain data, or None where no description was found.

    Raises UnknownId with the nearest right name.
    """
    patterns = (source or library()).patterns
    for kind, value, valid in (("test", test, patterns.tests), ("form", form, patterns.forms)):
        if value not in {entry.id for entry in valid}:
            raise UnknownId(kind, value, [entry.id for entry in valid])
    cell = next((cell for cell in patterns.cells if cell.id == f"{test}.{form}"), None)
    if cell is None:
        return None
    return {"alt": cell.alt, "rests_on": cell.rests_on} | {part: told(getattr(cell, part)) for part in PARTS}


def measured(test: ShownTest, source: Library) -> list[dict[str, Any]]:
    """Return what was counted about a test: statement, count with its range, how sure, sources."""
    return [_fact(source.facts[name], source) for name in test.facts]


def told(part: Sourced) -> dict[str, Any]:
    """Return a statement with its sources as plain data."""
    return {"text": part.text, "refs": list(part.refs)}


def _fact(fact: Fact, source: Library) -> dict[str, Any]:
    return {
        "id": fact.id,
        "statement": fact.statement,
        "number": numbers(fact.number, source) if fact.number else None,
        "sure": sure(fact.certainty),
        "refs": list(fact.refs),
    }
