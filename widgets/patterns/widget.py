"""The traits of the drawings; what a pair of test and form shows is worked out in `reasoning`, drawn in `view.js`.

A reader chooses in the browser alone: everything that can be chosen is in the traits, so no kernel is needed.
"""

from __future__ import annotations

from typing import Any

import traitlets

from content import UnknownId, library
from content.library import Library
from widgets.evidence.citations import labels, refs_below
from widgets.kit.tool import Tool
from widgets.patterns.reasoning import described, measured, shown, told

START = ("xray", "ssc", "")


class Patterns(Tool):
    """Let a reader choose a test and a form, see a drawing of what it shows, and compare it with another form."""

    # Any, because whatever a front end sends is looked at here and not by traitlets, which would only raise.
    test: Any = traitlets.Any(START[0]).tag(sync=True, entry=True)
    form: Any = traitlets.Any(START[1]).tag(sync=True, entry=True)
    beside: Any = traitlets.Any(START[2]).tag(sync=True, entry=True)
    caution = traitlets.Dict().tag(sync=True)
    tests: traitlets.List[Any] = traitlets.List().tag(sync=True)
    forms: traitlets.List[Any] = traitlets.List().tag(sync=True)
    cells = traitlets.Dict().tag(sync=True)
    drawings = traitlets.Unicode().tag(sync=True)

    def __init__(self, test: str = START[0], form: str = START[1], beside: str = START[2], **traits: Any) -> None:
        super().__init__(**_content(library()), **traits)
        self.test, self.form, self.beside = test, form, beside
        self._check()
        self.observe(lambda _: self._check(), names=["test", "form", "beside"])

    def text(self) -> str:
        """Return what the chosen picture shows."""
        told_here = self.cells.get(f"{self.test}.{self.form}")
        shows = told_here["shows"]["text"] if told_here else "no description found"
        return f"Patterns: {self.test}, {self.form}: {shows}"

    def _check(self) -> None:
        """Put what can't be shown back to the start, and name it in `notice`."""
        valid = {
            "test": [entry["id"] for entry in self.tests],
            "form": [entry["id"] for entry in self.forms],
            "beside": ["", *(entry["id"] for entry in self.forms)],
        }
        wrong = []
        with self.hold_trait_notifications():
            for (name, ids), start in zip(valid.items(), START, strict=True):
                value = getattr(self, name)
                if value not in ids:
                    wrong.append(str(UnknownId(name, str(value), ids)))
                    setattr(self, name, start)
        if wrong or self.notice:
            self.notice = "; ".join(wrong)


def _content(source: Library) -> dict[str, Any]:
    patterns = source.patterns
    cells = {f"{test}.{form}": shown(test, form, source) for test, forms in described(source).items() for form in forms}
    tests = [
        {
            "id": test.id,
            "label": test.label,
            "reads": test.reads,
            **{part: told(getattr(test, part)) for part in ("use", "limits", "radiation")},
            "danger": told(test.danger) if test.danger else None,
            "measured": measured(test, source),
            "unmeasured": test.unmeasured,
        }
        for test in patterns.tests
    ]
    return {
        "caution": told(patterns.caution),
        "tests": tests,
        "forms": [{"id": form.id, "label": form.label, "subtype": form.subtype} for form in patterns.forms],
        "cells": cells,
        "drawings": source.patterns_svg(),
        "sources": labels(refs_below([cells, tests, told(patterns.caution)])),
    }
