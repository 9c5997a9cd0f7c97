"""The traits of the cause explorer; the reasoning is in `answer`, the drawing in `view.js`."""

from __future__ import annotations

from typing import Any

import traitlets

from content import UnknownId, library
from content.library import Library
from widgets.cause_explorer.answer import shown
from widgets.evidence.citations import labels
from widgets.symptom_checklist.widget import levels
from widgets.kit.tool import Tool, view_source

_SOURCE = view_source(__file__, "../kit/urgency.js", "../kit/urgency.css", "sight.js")
MOST_FINDINGS = 100


class CauseExplorer(Tool):
    """Let a reader say what is there and what is not, and see which causes fit, and why."""

    _esm = _SOURCE["esm"]
    _css = _SOURCE["css"]
    present = traitlets.List(traitlets.Unicode()).tag(sync=True)
    absent = traitlets.List(traitlets.Unicode()).tag(sync=True)
    asked = traitlets.Int().tag(sync=True)
    answered = traitlets.Int().tag(sync=True)
    vocabulary: traitlets.List[Any] = traitlets.List().tag(sync=True)
    presets: traitlets.List[Any] = traitlets.List().tag(sync=True)
    levels = traitlets.Dict().tag(sync=True)
    result = traitlets.Dict().tag(sync=True)

    def __init__(self, present: list[str] | None = None, absent: list[str] | None = None, **traits: Any) -> None:
        source = library()
        super().__init__(
            vocabulary=_vocabulary(source),
            presets=_presets(source),
            levels=levels(source),
            sources=_sources(source),
            **traits,
        )
        self.present, self.absent = present or [], absent or []
        self._answer()
        self.observe(lambda _: self._answer(), names=["asked"])

    def text(self) -> str:
        """Return the best three causes, or that there is not enough to go on, and what stays in sight."""
        told = len(self.present) + len(self.absent)
        if not told:
            return "CauseExplorer: nothing chosen yet"
        names = ", ".join(f"{row['name']} ({row['fit']})" for row in self.result["ranking"][:3])
        sight = ", ".join(danger["name"] for danger in self.result["keep_in_sight"])
        level = self.result["how_soon"]
        return (
            f"CauseExplorer, {told} findings: {names if self.result['enough'] else 'not enough to go on'}"
            + (f"; stays in sight: {sight}" if sight else "")
            + (f"; how soon: {level['urgency']}" if level else "")
        )

    def _answer(self) -> None:
        """Answer the question the front end asked; what can't be used is dropped and named in `notice`."""
        known = library().findings
        notice = []
        for name in ("present", "absent"):
            wanted = list(dict.fromkeys(getattr(self, name)))[:MOST_FINDINGS]
            notice += [str(UnknownId("finding", finding, known)) for finding in wanted if finding not in known][:3]
            setattr(self, name, [finding for finding in wanted if finding in known])
        notice += self._one_answer_each(library())
        self.absent = [finding for finding in self.absent if finding not in self.present]
        with self.hold_sync():
            self.result = shown(self.present, self.absent)
            self.notice = "; ".join(notice)
            self.answered = self.asked

    def _one_answer_each(self, source: Library) -> list[str]:
        """Keep the last answer to a question that takes one, and return what to say about the others."""
        last = {source.group_of[finding].id: finding for finding in self.present}
        dropped = [
            finding
            for finding in self.present
            if source.group_of[finding].exclusive and last[source.group_of[finding].id] != finding
        ]
        self.present = [finding for finding in self.present if finding not in dropped]
        return [f"{source.findings[finding].label} (this question takes one answer)" for finding in dropped]


def _vocabulary(source: Library) -> list[dict[str, Any]]:
    return [
        {
            "id": group.id,
            "label": group.label,
            "question": group.question,
            "exclusive": group.exclusive,
            "findings": [
                {"id": item.id, "label": item.label, "clinical": item.clinical, "explain": item.explain}
                for item in group.findings
            ],
        }
        for group in source.finding_groups
    ]


def _presets(source: Library) -> list[dict[str, Any]]:
    return [{"label": item.label, "present": item.present, "absent": item.absent} for item in source.presets]


def _sources(source: Library) -> dict[str, str]:
    refs = [ref for cause in source.causes.values() for line in cause.profile for ref in line.refs]
    refs += [ref for danger in source.dangers for ref in danger.why.refs]
    return labels(refs + [ref for rule in source.urgency.rules for ref in rule.refs])
