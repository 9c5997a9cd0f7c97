"""The traits of the treatment explorer; what is counted is worked out in `reasoning`, the drawing is in the modules.

Everything that can be chosen lies in the traits, so a reader filters, sorts and opens without a kernel.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import traitlets

from content import Library, library
from content.errors import UnknownId
from widgets.evidence.citations import labels, refs_below
from widgets.kit.tool import Tool
from widgets.treatment_explorer import shown
from widgets.treatment_explorer.reasoning import checked, course_of, entries, gaps, leaves, options

MOST_OPENED = 100


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
        source = library()
        super().__init__(**_content(source))
        self._choose(choice, opened, source)
        self.observe(lambda _: self._choose(self.choice, self.opened, library()), names=["choice", "opened"])

    def text(self) -> str:
        """Return how many treatments and study rows there are, and what is chosen."""
        pictures = sum("better" in row for row in self.rows.values())
        counted = f"{len(self.treatments)} treatments, {len(self.rows)} study rows; {pictures} drawn"
        if not self.choice:
            return f"TreatmentExplorer: {counted}"
        chosen = ", ".join(f"{key} {value}" for key, value in sorted(self.choice.items()))
        return f"TreatmentExplorer: {counted} ({chosen}: {len(leaves(self.entries, self.choice))} treatments)"

    def _choose(self, choice: Mapping[str, Any], opened: Iterable[Any], source: Library) -> None:
        """Keep what can be used of a choice; what can't is dropped and named in `notice`."""
        kept, faults = _usable(choice, source)
        known = [name for name in list(opened)[:MOST_OPENED] if isinstance(name, str) and name in source.treatments]
        strange = [name for name in list(opened)[:MOST_OPENED] if name not in known]
        faults += [str(UnknownId("treatment", str(name), source.treatments)) for name in strange[:3]]
        with self.hold_sync():
            self.choice = kept
            self.opened = list(dict.fromkeys(known))
            # Last, because each change before it asks again, and then there is nothing left to complain about.
            self.notice = "; ".join(faults[:3])


def _usable(choice: Mapping[str, Any], source: Library) -> tuple[dict[str, str], list[str]]:
    kept: dict[str, str] = {}
    faults: list[str] = []
    for key, value in list(choice.items())[:MOST_OPENED]:
        try:
            kept |= checked({str(key): value}, source)
        except ValueError as error:
            faults.append(str(error))
    return kept, faults


def _content(source: Library) -> dict[str, Any]:
    terms = source.treatment_terms
    told = {
        "treatments": shown.treatments(source),
        "rows": shown.study_rows(source),
        "trials": shown.trials(source),
        "untested": shown.untested(source),
    }
    return {
        **told,
        "entries": entries(source),
        "course": course_of(source),
        "gaps": gaps(source),
        "options": {key: dict(values) for key, values in options(terms).items()},
        "terms": {
            "families": {name: family.label for name, family in terms.families.items()},
            "worse": {name: family.worse for name, family in terms.families.items()},
            "points": dict(terms.points),
            "certainty": dict(terms.certainty),
            "gaps": dict(terms.gaps),
            "notes": dict(terms.notes),
        },
        "sources": labels(refs_below(list(told.values()))),
    }
