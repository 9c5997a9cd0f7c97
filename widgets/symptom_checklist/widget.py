"""The traits of the symptom checklist; the rules are in `reasoning`, the drawing in `view.js`."""

from __future__ import annotations

from typing import Any

import traitlets

from content import library
from content.language import say
from content.library import Library
from widgets.kit.citations import labels
from widgets.kit.tool import Tool
from widgets.symptom_checklist.tables import asked_for, levels, questions

# The chapter whose review covers the rules.
CHAPTER = "when-to-see-a-doctor"


class SymptomChecklist(Tool):
    """Let a reader tick what they notice, and see how soon to be seen, and why.

    `answer` has no level until something was ticked: nothing entered is no answer.
    """

    asks = traitlets.Unicode(__package__).tag(sync=True)
    present = traitlets.List(traitlets.Unicode()).tag(sync=True, entry=True)
    groups: traitlets.List[Any] = traitlets.List().tag(sync=True)
    rules: traitlets.List[Any] = traitlets.List().tag(sync=True)
    # The day on which a doctor reviewed the rules, or nothing.
    reviewed = traitlets.Unicode().tag(sync=True)
    levels = traitlets.Dict().tag(sync=True)
    dangers: traitlets.List[Any] = traitlets.List().tag(sync=True)
    countries: traitlets.List[Any] = traitlets.List().tag(sync=True)
    elsewhere = traitlets.Unicode().tag(sync=True)
    country = traitlets.Unicode().tag(sync=True, entry=True)

    def __init__(self, present: list[str] | None = None, **traits: Any) -> None:
        source = library()
        super().__init__(
            present=present or [],
            groups=questions(source),
            rules=asked_for(source),
            reviewed=_reviewed(source),
            levels=levels(source),
            sources=_sources(source),
            **_helplines(source),
            **traits,
        )

    def text(self) -> str:
        """Return the level of urgency and what asked for it."""
        if "urgency" not in self.answer:
            return say("text-symptoms-nothing", tool="SymptomChecklist")
        titles = say("join-comma").join(reason["title"] for reason in self.answer["because"])
        return say(
            "text-symptoms",
            tool="SymptomChecklist",
            count=len(self.answer["present"]),
            urgency=self.answer["urgency"],
            reasons=titles or say("text-symptoms-no-reason"),
        )


def _helplines(source: Library) -> dict[str, Any]:
    helplines = source.helplines
    return {
        "elsewhere": helplines.elsewhere,
        "dangers": [{"sign": each.sign, "text": each.text} for each in helplines.dangers],
        "countries": [
            {
                "id": country.id,
                "label": country.label,
                "lines": [
                    {"use": line.use, "label": line.label, "number": line.number, "note": line.note or ""}
                    for line in country.lines
                ],
            }
            for country in helplines.countries
        ],
    }


def _sources(source: Library) -> dict[str, str]:
    return labels((ref for rule in source.urgency.rules for ref in rule.refs), source)


def _reviewed(source: Library) -> str:
    """Return the day on which a clinician reviewed the chapter that the rules belong to, or nothing."""
    days = [chapter.reviewed_by_clinician for chapter in source.chapters if chapter.slug == CHAPTER]
    return str(days[0]) if days and days[0] else ""
