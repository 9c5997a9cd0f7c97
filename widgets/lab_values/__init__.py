"""The blood values: from what a laboratory printed to what the numbers mean together, and what they can't tell."""

from collections.abc import Mapping
from typing import Any

from content import UnknownId, library
from content.errors import suggestion
from widgets.kit.contract import compiled
from widgets.lab_values import reasoning
from widgets.lab_values.values import ADULT, AGE_GROUP, age_of, read

__all__ = ["LabValues", "answer"]

LONGEST_QUOTED = 60


def answer(document: Mapping[str, Any]) -> dict[str, Any]:
    """Return everything that can be said about a document of blood values, as plain data.

    Raises ValueError (for an unknown id UnknownId) in one line that names the value and the nearest right one.
    """
    tables = compiled(__name__, library())
    known = [*reasoning.names(tables), AGE_GROUP]
    for key in document:
        if key not in known:
            raise UnknownId("analyte", str(key), known)
    words = {**_WORDS, "messages": tables["messages"]}
    age = age_of(tables, document.get(AGE_GROUP, ADULT), words)
    given = {item["id"]: read(item, _plain(document[item["id"]]), words) for item in _entered(tables, document)}
    return reasoning.assess(tables, given, age)


def _entered(tables: dict[str, Any], document: Mapping[str, Any]) -> list[dict[str, Any]]:
    return [item for item in tables["analytes"] if item["id"] in document]


def _plain(entry: object) -> object:
    return dict(entry) if isinstance(entry, Mapping) else entry


def _quoted(value: object) -> str:
    # Only the outer shape of nested data is shown: its depth is unbounded.
    text = repr(value) if isinstance(value, str | int | float | bool | None) else type(value).__name__
    return text if len(text) <= LONGEST_QUOTED else f"{text[: LONGEST_QUOTED - 3]}..."


# How a line on a terminal quotes and suggests.
_WORDS: dict[str, Any] = {"quote": _quoted, "near": lambda value, known: suggestion(str(value), known)}


def __getattr__(name: str) -> type:
    # The widget brings the notebook machinery; who only wants the reasoning doesn't pay for it.
    if name == "LabValues":
        from widgets.lab_values.widget import LabValues

        return LabValues
    raise AttributeError(name)
