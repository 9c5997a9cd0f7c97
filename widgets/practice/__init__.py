"""Practice: a reader answers a question and says how sure they are, and is told why each answer is right or wrong."""

from typing import Any

from content import UnknownId, library
from widgets.kit.contract import compiled
from widgets.practice import reasoning

__all__ = ["Practice", "check"]


def check(question: str, given: list[str]) -> dict[str, Any]:
    """Return what is told of an answer to a question. Raises UnknownId, or ValueError where it is no answer."""
    tables = compiled(__name__, library())
    if question not in tables["questions"]:
        raise UnknownId("question", question, tables["questions"])
    found = reasoning.answer(tables, {"question": question, "given": given, "sure": reasoning.SURE[0]})
    if found["told"] is None:
        raise ValueError(found["notice"])
    told: dict[str, Any] = found["told"]
    return told


def __getattr__(name: str) -> type:
    # The widget brings the notebook machinery; who only wants the reasoning doesn't pay for it.
    if name == "Practice":
        from widgets.practice.widget import Practice

        return Practice
    raise AttributeError(name)
