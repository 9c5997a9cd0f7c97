"""The cause explorer: from findings to a ranking of causes, with the reasons."""

from collections.abc import Iterable, Mapping
from typing import Any

from content import UnknownId, library
from widgets.cause_explorer import ranking, reasoning
from widgets.kit.contract import compiled

__all__ = ["CauseExplorer", "explore", "rank", "this_engine"]


def this_engine() -> dict[str, Any]:
    """Return the engine over this publication's causes."""
    return reasoning.this_engine(compiled(__name__, library()))


def rank(present: Iterable[str], absent: Iterable[str] = ()) -> dict[str, Any]:
    """Rank every cause for these findings; order and repetition change nothing.

    Raises ValueError (UnknownId for an id that nothing carries, with the nearest valid one).
    """
    return ranking.rank(this_engine(), *_checked(present, absent, library().findings))


def explore(present: Iterable[str], absent: Iterable[str] = ()) -> dict[str, Any]:
    """Return the explorer's contract: enough, subtypes, ranking with reasons, what stays in sight, what to ask next.

    Raises ValueError (UnknownId for an id that nothing carries, with the nearest valid one).
    """
    return reasoning.contract(compiled(__name__, library()), *_checked(present, absent, library().findings))


def _checked(present: Iterable[str], absent: Iterable[str], known: Mapping[str, object]) -> tuple[list[str], list[str]]:
    here, gone = list(present), list(absent)
    for finding in [*here, *gone]:
        if finding not in known:
            raise UnknownId("finding", finding, known)
    for finding in here:
        if finding in gone:
            raise ValueError(f"finding {finding!r} is given as present and as absent")
    return here, gone


def __getattr__(name: str) -> type:
    # The widget brings the notebook machinery; who only wants the reasoning doesn't pay for it.
    if name == "CauseExplorer":
        from widgets.cause_explorer.widget import CauseExplorer

        return CauseExplorer
    raise AttributeError(name)
