"""The traits of the drawings; what a pair of test and form shows is worked out in `reasoning`, drawn in `view.js`.

A reader chooses in the browser alone: everything that can be chosen is in the traits, so no kernel is needed.
"""

from __future__ import annotations

from typing import Any

import traitlets

from content import library
from content.language import say
from widgets.kit.contract import compiled
from widgets.kit.messages import without_messages
from widgets.kit.tool import Tool
from widgets.patterns.reasoning import START


class Patterns(Tool):
    """Let a reader choose a test and a form, see a drawing of what it shows, and compare it with another form."""

    # Any, because whatever a front end sends is looked at in `reasoning` and not by traitlets, which would only raise.
    test: Any = traitlets.Any(START["test"]).tag(sync=True, entry=True)
    form: Any = traitlets.Any(START["form"]).tag(sync=True, entry=True)
    beside: Any = traitlets.Any(START["beside"]).tag(sync=True, entry=True)
    caution = traitlets.Dict().tag(sync=True)
    tests: traitlets.List[Any] = traitlets.List().tag(sync=True)
    forms: traitlets.List[Any] = traitlets.List().tag(sync=True)
    cells = traitlets.Dict().tag(sync=True)
    drawings = traitlets.Unicode().tag(sync=True)

    def __init__(
        self, test: str = START["test"], form: str = START["form"], beside: str = START["beside"], **traits: Any
    ) -> None:
        super().__init__(
            **without_messages(compiled(__package__, library())), test=test, form=form, beside=beside, **traits
        )

    def text(self) -> str:
        """Return what the chosen picture shows."""
        described = self.drawn["described"]
        shows = described["shows"]["text"] if described else say("text-patterns-nothing")
        return say("text-patterns", tool="Patterns", test=self.test, form=self.form, shows=shows)
