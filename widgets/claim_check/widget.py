"""The traits of the claim check; what fits a choice is in `reasoning`, the drawing in `view.js`."""

from __future__ import annotations

from typing import Any

import traitlets

from content import library
from content.language import say
from widgets.claim_check.reasoning import NOTHING
from widgets.kit.contract import compiled
from widgets.kit.messages import without_messages
from widgets.kit.tool import Tool


class ClaimBrowser(Tool):
    """Let a reader look through the statements of the starting article, by part, verdict, weight and words."""

    section = traitlets.Unicode().tag(sync=True, entry=True)
    verdict = traitlets.Unicode().tag(sync=True, entry=True)
    importance = traitlets.Int().tag(sync=True, entry=True)
    words = traitlets.Unicode().tag(sync=True, entry=True)
    claim = traitlets.Unicode().tag(sync=True, entry=True)
    claims: traitlets.List[Any] = traitlets.List().tag(sync=True)
    sections = traitlets.Dict().tag(sync=True)
    verdicts = traitlets.Dict().tag(sync=True)
    weights = traitlets.Dict().tag(sync=True)
    counts = traitlets.Dict().tag(sync=True)
    worst = traitlets.Int().tag(sync=True)

    def __init__(self, **choice: Any) -> None:
        super().__init__(**without_messages(compiled(__package__, library())), **choice)

    def text(self) -> str:
        """Return what is chosen, how many statements fit, and how many there are of each verdict."""
        chosen = {name: getattr(self, name) for name in NOTHING if getattr(self, name)}
        counted = {
            "tool": "ClaimBrowser",
            "found": len(self.drawn["claims"]),
            "all": self.counts["all"],
            "verdicts": say("join-comma").join(_entries(self.counts["verdicts"])),
        }
        if chosen:
            return say("text-claims-chosen", chosen=say("join-semicolon").join(_entries(chosen)), **counted)
        return say("text-claims", **counted)


def _entries(entries: dict[str, Any]) -> list[str]:
    return [say("text-entry", name=name, value=value) for name, value in entries.items()]
