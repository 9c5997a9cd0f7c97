"""The traits of the blood values; what they mean is worked out in `reasoning`, the drawing is in `view.js`."""

from __future__ import annotations

from typing import Any

import traitlets
from msgspec.structs import asdict

from content import library
from content.language import say
from content.library import Library
from widgets.kit.citations import labels
from widgets.kit.tool import Tool
from widgets.lab_values.tables import age_groups, findings

# Notes that the view takes from the answer, or from another trait.
ANSWERED = ("age.", "alone.")


class LabValues(Tool):
    """Let a reader enter blood values, and see what they mean together, from which ranges, and how surely."""

    asks = traitlets.Unicode(__package__).tag(sync=True)
    values = traitlets.Dict().tag(sync=True, entry=True)
    analytes: traitlets.List[Any] = traitlets.List().tag(sync=True)
    ages = traitlets.Dict().tag(sync=True)
    findings = traitlets.Dict().tag(sync=True)
    patterns: traitlets.List[Any] = traitlets.List().tag(sync=True)
    notes = traitlets.Dict().tag(sync=True)
    numbers = traitlets.Dict().tag(sync=True)

    def __init__(self, values: dict[str, Any] | None = None, **traits: Any) -> None:
        super().__init__(values=values or {}, **_content(library()), **traits)

    def text(self) -> str:
        """Return the pattern and the flag of every value."""
        if not self.answer["flags"]:
            return say("text-labs-nothing", tool="LabValues")
        flags = [say(f"text-labs-flag-{entry['flag']}", name=name) for name, entry in self.answer["flags"].items()]
        found = [self.answer["pattern"]["id"], *(note["id"] for note in self.answer["urgent"])]
        join = say("join-comma").join
        return say("text-labs", tool="LabValues", pattern=join(found), flags=join(flags))


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
                "possible": item.possible,
                "ranges": [{"ages": r.ages, "low": r.low, "high": r.high, "refs": r.refs} for r in item.ranges],
            }
            for item in laboratory.analytes
        ],
        "ages": age_groups(laboratory),
        "findings": findings(source),
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
        "notes": {name: note.text for name, note in laboratory.notes.items() if not name.startswith(ANSWERED)},
        "numbers": asdict(laboratory.numbers),
        "sources": labels(_refs(source), source),
    }


def _refs(source: Library) -> set[str]:
    laboratory = source.laboratory
    told = [*laboratory.notes.values(), *(item.conversion for item in laboratory.analytes)]
    told += [note for item in laboratory.patterns for note in (item.meaning, item.limits)]
    ranges = {ref for item in laboratory.analytes for found in item.ranges for ref in found.refs}
    return ranges | {ref for note in told for ref in note.refs}
