"""The traits of the claim check; what fits a choice is in `reasoning`, the drawing in `view.js`."""

from __future__ import annotations

from typing import Any

import traitlets

from content import library
from widgets.claim_check.reasoning import NOTHING
from widgets.kit.contract import compiled
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
        super().__init__(**compiled(__package__, library()), **choice)

    def text(self) -> str:
        """Return what is chosen, how many statements fit, and how many there are of each verdict."""
        chosen = [f"{name} {getattr(self, name)}" for name in NOTHING if getattr(self, name)]
        fitting = len(self.drawn["claims"])
        verdicts = ", ".join(f"{name} {count}" for name, count in self.counts["verdicts"].items())
        what = f" fit {'; '.join(chosen)}" if chosen else ""
        return f"ClaimBrowser: {fitting} of {self.counts['all']} statements{what} ({verdicts})"
