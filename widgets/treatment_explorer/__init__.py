"""The treatments and their studies: what was counted, in whom, how surely, and what was never tested."""

from collections.abc import Mapping
from typing import Any

from content import UnknownId, library
from widgets.kit.command import refuse_unknown_keys
from widgets.kit.contract import compiled
from widgets.treatment_explorer import reasoning

__all__ = ["TreatmentExplorer", "answer"]


def answer(document: Mapping[str, Any]) -> dict[str, Any]:
    """Return the treatments that a choice leaves, with certainty, people and study rows, as plain data.

    Raises ValueError (for an unknown id UnknownId) in one line that names the value and the nearest right one.
    """
    refuse_unknown_keys(document, reasoning.CHOICES)
    tables = compiled(__name__, library())
    for key, value in document.items():
        valid = tables["options"][key]
        if not isinstance(value, str):
            raise ValueError(f"{key!r} must be an id, not {str(value)[:60]!r}")
        if value and value not in valid:
            raise UnknownId(key, value, valid)
    return reasoning.explained(tables, reasoning.usable(tables, dict(document))[0])


def __getattr__(name: str) -> type:
    # The widget brings the notebook machinery; who only wants the reasoning doesn't pay for it.
    if name == "TreatmentExplorer":
        from widgets.treatment_explorer.widget import TreatmentExplorer

        return TreatmentExplorer
    raise AttributeError(name)
