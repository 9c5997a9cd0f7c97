"""The traits of the treatment explorer; what a choice leaves is in `reasoning`, the drawing is in the modules.

Everything that can be chosen lies in the traits, so a reader filters, sorts and opens without a kernel.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import traitlets

from content import library
from content.language import say
from widgets.kit.contract import compiled
from widgets.kit.messages import without_messages
from widgets.kit.tool import Tool


class TreatmentExplorer(Tool):
    """Let a reader choose among treatments, and see for each the words, the numbers and the pictures of its studies."""

    choice = traitlets.Dict().tag(sync=True, entry=True)
    opened: traitlets.List[Any] = traitlets.List().tag(sync=True, entry=True)
    entries: traitlets.List[Any] = traitlets.List().tag(sync=True)
    treatments = traitlets.Dict().tag(sync=True)
    rows = traitlets.Dict().tag(sync=True)
    course = traitlets.Dict().tag(sync=True)
    trials: traitlets.List[Any] = traitlets.List().tag(sync=True)
    untested: traitlets.List[Any] = traitlets.List().tag(sync=True)
    gaps = traitlets.Dict().tag(sync=True)
    options = traitlets.Dict().tag(sync=True)
    terms = traitlets.Dict().tag(sync=True)

    def __init__(self, *, opened: Iterable[str] = (), **choice: str) -> None:
        super().__init__(**without_messages(compiled(__package__, library())), choice=choice, opened=list(opened))

    def text(self) -> str:
        """Return how many treatments and study rows there are, and what is chosen."""
        pictures = sum("better" in row for row in self.rows.values())
        every = say("treatments-text", treatments=len(self.treatments), rows=len(self.rows))
        counted = {
            "tool": "TreatmentExplorer",
            "counted": say("text-treatments-counted", counted=every, drawn=pictures),
        }
        if not self.choice:
            return say("text-treatments", **counted)
        entries = [say("text-entry", name=key, value=value) for key, value in sorted(self.choice.items())]
        chosen = say("join-comma").join(entries)
        return say("text-treatments-chosen", chosen=chosen, left=len(self.drawn["leaves"]), **counted)
