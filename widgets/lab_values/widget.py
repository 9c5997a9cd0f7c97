"""The traits of the blood values; what they mean is worked out in `reasoning`, the drawing is in `view.js`."""

from __future__ import annotations

from typing import Any

import traitlets

from content import UnknownId, library
from content.library import Library
from widgets.evidence.citations import labels
from widgets.lab_values.reasoning import answer
from widgets.lab_values.values import age_groups
from widgets.kit.tool import Tool, view_source

_SOURCE = view_source(__file__, "../kit/shapes.js", "plane.js")
MOST_ENTRIES = 100


class LabValues(Tool):
    """Let a reader enter blood values, and see what they mean together, from which ranges, and how surely."""

    _esm = _SOURCE["esm"]
    _css = _SOURCE["css"]
    values = traitlets.Dict().tag(sync=True)
    asked = traitlets.Int().tag(sync=True)
    answered = traitlets.Int().tag(sync=True)
    analytes: traitlets.List[Any] = traitlets.List().tag(sync=True)
    ages = traitlets.Dict().tag(sync=True)
    patterns: traitlets.List[Any] = traitlets.List().tag(sync=True)
    notes = traitlets.Dict().tag(sync=True)
    numbers = traitlets.Dict().tag(sync=True)
    result = traitlets.Dict().tag(sync=True)
    faults = traitlets.Dict().tag(sync=True)

    def __init__(self, values: dict[str, Any] | None = None, **traits: Any) -> None:
        source = library()
        super().__init__(**_content(source), **traits)
        self.values = values or {}
        self._answer()
        self.observe(lambda _: self._answer(), names=["asked"])

    def text(self) -> str:
        """Return the pattern and the flag of every value."""
        if not self.result["flags"]:
            return "LabValues: nothing entered yet"
        flags = ", ".join(f"{name} {entry['flag']}" for name, entry in self.result["flags"].items())
        urgent = "".join(f", {note['id']}" for note in self.result["urgent"])
        return f"LabValues: {self.result['pattern']['id']}{urgent} ({flags})"

    def _answer(self) -> None:
        """Answer the question the front end asked; what can't be used is dropped and named in `faults`, `notice`."""
        kept, faults, unknown = _usable(dict(self.values))
        with self.hold_sync():
            self.faults = faults
            self.notice = "; ".join([*unknown, *faults.values()][:3])
            self.values = kept
            self.result = answer(kept)
            self.answered = self.asked


def _usable(values: dict[str, Any]) -> tuple[dict[str, Any], dict[str, str], list[str]]:
    """Return the entries that can be used, what is wrong with each other one, and the names that nothing carries."""
    kept: dict[str, Any] = {}
    faults: dict[str, str] = {}
    unknown: list[str] = []
    for key in list(values)[:MOST_ENTRIES]:
        try:
            answer({key: values[key]})
        except UnknownId as error:
            unknown.append(str(error))
        except ValueError as error:
            faults[key] = str(error)
        else:
            kept[key] = values[key]
    return kept, faults, unknown[:3]


def _content(source: Library) -> dict[str, Any]:
    laboratory = source.laboratory
    return {
        "analytes": [
            {
                "id": item.id,
                "label": item.label,
                "units": dict(item.units),
                "explain": laboratory.notes[item.id].text,
                "refs": list(laboratory.notes[item.id].refs),
                "conversion": item.conversion.text,
                "ranges": [{"ages": r.ages, "low": r.low, "high": r.high, "refs": r.refs} for r in item.ranges],
            }
            for item in laboratory.analytes
        ],
        "ages": age_groups(laboratory),
        "patterns": [
            {
                "id": item.id,
                "label": item.label,
                "meaning": item.meaning.text,
                "refs": [*item.meaning.refs, *item.limits.refs],
                "limits": item.limits.text,
            }
            for item in laboratory.patterns
        ],
        "notes": {name: note.text for name, note in laboratory.notes.items() if not name.startswith("age.")},
        "numbers": dict(laboratory.numbers),
        "sources": labels(_refs(source)),
    }


def _refs(source: Library) -> set[str]:
    laboratory = source.laboratory
    told = [*laboratory.notes.values(), *(item.conversion for item in laboratory.analytes)]
    told += [note for item in laboratory.patterns for note in (item.meaning, item.limits)]
    ranges = {ref for item in laboratory.analytes for found in item.ranges for ref in found.refs}
    return ranges | {ref for note in told for ref in note.refs}
