"""The traits of the cause explorer; the reasoning is in `reasoning`, the drawing in `view.js`."""

from __future__ import annotations

from typing import Any

import traitlets

from content import library
from content.language import say
from content.library import Library
from widgets.kit.citations import labels
from widgets.kit.published_cases import DEVELOPMENT, split
from widgets.kit.tool import Tool
from widgets.symptom_checklist.tables import levels


class CauseExplorer(Tool):
    """Let a reader say what is there and what is not, and see which causes fit, and why.

    `skipped` are questions that a reader can't answer, `story` the case or example that the answers came from.
    """

    asks = traitlets.Unicode(__package__).tag(sync=True)
    present = traitlets.List(traitlets.Unicode()).tag(sync=True, entry=True)
    absent = traitlets.List(traitlets.Unicode()).tag(sync=True, entry=True)
    vocabulary: traitlets.List[Any] = traitlets.List().tag(sync=True)
    skipped = traitlets.List(traitlets.Unicode()).tag(sync=True, entry=True)
    story = traitlets.Unicode().tag(sync=True, entry=True)
    presets: traitlets.List[Any] = traitlets.List().tag(sync=True)
    cases: traitlets.List[Any] = traitlets.List().tag(sync=True)
    names = traitlets.Dict().tag(sync=True)
    levels = traitlets.Dict().tag(sync=True)

    def __init__(self, present: list[str] | None = None, absent: list[str] | None = None, **traits: Any) -> None:
        source = library()
        super().__init__(
            present=present or [],
            absent=absent or [],
            vocabulary=_vocabulary(source),
            presets=_presets(source),
            cases=_cases(source),
            names={cause.id: cause.name for cause in source.causes.values()},
            levels=levels(source),
            sources=_sources(source),
            **traits,
        )

    def text(self) -> str:
        """Return the best three causes, or that there is not enough to go on, and what stays in sight."""
        told, level = self.answer["told"], self.answer["how_soon"]
        if not told:
            return say("text-nothing", tool="CauseExplorer")
        best = say("join-comma").join(_fits(row) for row in self.answer["ranking"][:3])
        sight = say("join-comma").join(danger["name"] for danger in self.answer["keep_in_sight"])
        found = best if self.answer["enough"] else say("text-causes-not-enough")
        return (
            say("text-causes", tool="CauseExplorer", count=told, causes=found)
            + (say("text-causes-sight", dangers=sight) if sight else "")
            + (say("text-causes-how-soon", urgency=level["urgency"]) if level else "")
        )


def _fits(row: dict[str, Any]) -> str:
    fit = say(f"fit-{row['fit'].replace(' ', '-')}")
    return say("text-causes-cause", name=row["name"], fit=fit)


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
    return [
        {
            "id": item.id,
            "label": item.label,
            "story": item.story,
            "lesson": item.lesson,
            "cause": item.cause or "",
            "present": item.present,
            "absent": item.absent,
        }
        for item in source.presets
    ]


def _cases(source: Library) -> list[dict[str, Any]]:
    place = {finding: number for number, finding in enumerate(source.findings)}
    return [
        {
            "id": case.id,
            "title": case.title,
            "cause": case.cause,
            "report": case.reference,
            "tuned": split(case.id) == DEVELOPMENT,
            "present": [place[finding] for finding in case.present],
            "absent": [place[finding] for finding in case.absent],
        }
        for case in source.cases.values()
    ]


def _sources(source: Library) -> dict[str, str]:
    refs = [ref for cause in source.causes.values() for line in cause.profile for ref in line.refs]
    refs += [ref for danger in source.dangers for ref in danger.why.refs]
    return labels(refs + [ref for rule in source.urgency.rules for ref in rule.refs], source)
