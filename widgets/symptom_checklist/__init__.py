"""The symptom checklist: from what a reader ticks to how soon to be seen, with the reasons."""

from collections.abc import Iterable
from typing import Any

from content import UnknownId, library
from widgets.kit.contract import compiled
from widgets.symptom_checklist import reasoning

__all__ = ["SymptomChecklist", "advise"]


def advise(present: Iterable[str]) -> dict[str, Any]:
    """Return the checklist's contract for these symptoms: urgency, because, do, do_not, ask, and what is left open.

    Raises UnknownId (a ValueError) for an id that nothing carries, with the nearest valid one.
    """
    source, ticked = library(), list(present)
    for symptom in ticked:
        if symptom not in source.symptom_labels:
            raise UnknownId("symptom", symptom, source.symptom_labels)
    return reasoning.advise(compiled(__name__, source), ticked)


def __getattr__(name: str) -> type:
    # The widget brings the notebook machinery; who only wants the reasoning doesn't pay for it.
    if name == "SymptomChecklist":
        from widgets.symptom_checklist.widget import SymptomChecklist

        return SymptomChecklist
    raise AttributeError(name)
