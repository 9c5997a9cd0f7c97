"""The traits of the symptom checklist; the rules are in `reasoning`, the drawing in `view.js`."""

from __future__ import annotations

from typing import Any

import traitlets

from content import UnknownId, library
from content.library import Library
from widgets.evidence.citations import labels
from widgets.symptom_checklist.reasoning import answer
from widgets.view import View, view_source

_SOURCE = view_source(__file__, "../urgency.js", "../urgency.css", "card.js", "dangers.js", "summary.js")
MOST_SYMPTOMS = 300


class SymptomChecklist(View):
    """Let a reader tick what they notice, and see how soon to be seen, and why.

    `result` is empty until something was ticked: nothing entered is no answer.
    """

    _esm = _SOURCE["esm"]
    _css = _SOURCE["css"]
    present = traitlets.List(traitlets.Unicode()).tag(sync=True)
    asked = traitlets.Int().tag(sync=True)
    answered = traitlets.Int().tag(sync=True)
    groups: traitlets.List[Any] = traitlets.List().tag(sync=True)
    levels = traitlets.Dict().tag(sync=True)
    dangers: traitlets.List[Any] = traitlets.List().tag(sync=True)
    countries: traitlets.List[Any] = traitlets.List().tag(sync=True)
    elsewhere = traitlets.Unicode().tag(sync=True)
    country = traitlets.Unicode().tag(sync=True)
    result = traitlets.Dict().tag(sync=True)

    def __init__(self, present: list[str] | None = None, **traits: Any) -> None:
        source = library()
        super().__init__(
            groups=_groups(source),
            levels=levels(source),
            sources=_sources(source),
            **_helplines(source),
            **traits,
        )
        self.present = present or []
        self._answer()
        self.observe(lambda _: self._answer(), names=["asked"])

    def text(self) -> str:
        """Return the level of urgency and what asked for it."""
        if not self.result:
            return "SymptomChecklist, nothing ticked: no advice yet"
        titles = ", ".join(reason["title"] for reason in self.result["because"]) or "no rule asks for a visit"
        return f"SymptomChecklist, {len(self.present)} ticked: {self.result['urgency']} ({titles})"

    def _answer(self) -> None:
        """Answer the question the front end asked; what can't be used is dropped and named in `notice`."""
        known = library().symptom_labels
        wanted = list(dict.fromkeys(self.present))[:MOST_SYMPTOMS]
        unknown = [str(UnknownId("symptom", symptom, known)) for symptom in wanted if symptom not in known]
        self.present = [symptom for symptom in wanted if symptom in known]
        with self.hold_sync():
            self.result = answer(self.present) if self.present else {}
            self.notice = "; ".join(unknown[:3])
            self.answered = self.asked


def _groups(source: Library) -> list[dict[str, Any]]:
    return [
        {
            "id": group.id,
            "label": group.label,
            "question": group.question,
            "exclusive": group.exclusive,
            "symptoms": [
                {"id": item.id, "label": item.label, "explain": item.explain, "after": list(item.after)}
                for item in source.symptoms.symptoms
                if item.group == group.id
            ],
        }
        for group in source.symptoms.groups
    ]


def levels(source: Library) -> dict[str, dict[str, str]]:
    """Return the words of each level that a view shows."""
    return {
        name: {key: getattr(level, key) for key in ("label", "spoken_prefix", "heading", "when")}
        for name, level in source.urgency.levels.items()
    }


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
    return labels(ref for rule in source.urgency.rules for ref in rule.refs)
