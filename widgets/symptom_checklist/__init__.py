"""The symptom checklist: from what a reader ticks to how soon to be seen, with the reasons."""

from collections.abc import Iterable
from typing import Any

from content import Library, UnknownId, library
from widgets.kit.contract import compiled
from widgets.symptom_checklist import reasoning
from widgets.symptom_checklist.tables import compile as _compile

__all__ = ["SymptomChecklist", "advise"]


def advise(present: Iterable[str], source: Library | None = None) -> dict[str, Any]:
    """Return the checklist's contract for these symptoms: urgency, because, do, do_not, ask, and what is left open.

    Raises UnknownId (a ValueError) for an id that nothing carries, with the nearest valid one.
    """
    ticked = list(present)
    known = (source or library()).symptom_labels
    for symptom in ticked:
        if symptom not in known:
            raise UnknownId("symptom", symptom, known)
    return reasoning.advise(_compile(source) if source else compiled(__name__), ticked)


def __getattr__(name: str) -> type:
    # The widget brings the notebook machinery; who only wants the reasoning doesn't pay for it.
    if name == "SymptomChecklist":
        from widgets.symptom_checklist.widget import SymptomChecklist

        return SymptomChecklist
    raise AttributeError(name)
