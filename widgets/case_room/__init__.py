"""The case room: published cases step by step; whoever commits to an answer sees what is known at that step."""

from collections.abc import Iterable, Mapping
from typing import Any

from content import UnknownId, library
from widgets.case_room import reasoning
from widgets.kit.contract import compiled

__all__ = ["CaseRoom", "open_case"]


def open_case(case: str, commits: Iterable[Mapping[str, Any]] = ()) -> dict[str, Any]:
    """Return what may be seen of a case after these commits. Raises UnknownId, with the nearest right one."""
    tables = compiled(__name__, library())
    if case not in tables["cases"]:
        raise UnknownId("case", case, tables["cases"])
    return reasoning.answer(tables, {"case": case, "commits": [dict(commit) for commit in commits]})


def __getattr__(name: str) -> type:
    # The widget brings the notebook machinery; who only wants the reasoning doesn't pay for it.
    if name == "CaseRoom":
        from widgets.case_room.widget import CaseRoom

        return CaseRoom
    raise AttributeError(name)
