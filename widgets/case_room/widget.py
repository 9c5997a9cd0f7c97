"""The traits of the case room; what may be seen is worked out in `reasoning`, the drawing is in `view.js`."""

from __future__ import annotations

from typing import Any

import traitlets

from content import Library, library
from content.language import say
from widgets.case_room.tables import listed, listed_pairs
from widgets.kit.contract import compiled
from widgets.kit.tool import Tool


class CaseRoom(Tool):
    """Let a reader or a class work through a published case step by step, and commit before anything is seen.

    `case` or `pair` is what is open, `commits` what was committed to. The names of the causes come with the tool,
    because anything can be committed to; what a case turns out to be does not.
    """

    asks = traitlets.Unicode(__package__).tag(sync=True)
    case = traitlets.Unicode().tag(sync=True, entry=True)
    pair = traitlets.Unicode().tag(sync=True, entry=True)
    commits: traitlets.List[Any] = traitlets.List().tag(sync=True, entry=True)
    cases: traitlets.List[Any] = traitlets.List().tag(sync=True)
    pairs: traitlets.List[Any] = traitlets.List().tag(sync=True)
    causes: traitlets.List[Any] = traitlets.List().tag(sync=True)

    def __init__(self, case: str = "", pair: str = "", commits: list[dict[str, Any]] | None = None) -> None:
        source = library()
        super().__init__(
            case=case,
            pair=pair,
            commits=commits or [],
            cases=listed(source),
            pairs=listed_pairs(source),
            causes=_causes(source),
            sources=compiled(__package__, source)["sources"],
        )

    def text(self) -> str:
        """Return which case is open, and how many of its steps."""
        answer = self.answer
        if not answer["title"]:
            return say("text-cases", tool="CaseRoom", cases=len(self.cases), pairs=len(self.pairs))
        return say(
            "text-case",
            tool="CaseRoom",
            title=answer["title"],
            open=len(answer["steps"]),
            commits=len(answer["commits"]),
        )


def _causes(source: Library) -> list[list[str]]:
    """Return what a reader can commit to: id, name, and the other words for it."""
    found = sorted(source.causes.values(), key=lambda cause: cause.name.casefold())
    return [[cause.id, cause.name, say("join-semicolon").join([cause.plain_name, *cause.synonyms])] for cause in found]
