"""What was tried, as a readable list made from the files; rows of studies are counted, never pooled."""

from __future__ import annotations

from content import Library
from content.model_treatments import DIRECTIONS, StudyRow, Treatment
from content.verdicts import strength, verdict
from widgets.evidence.citations import cite, sourced
from widgets.evidence.facts import sure
from widgets.kit.links import anchor, tool_link
from widgets.kit.markup import HtmlOutput, table, tag, text

PARTS = ("caution", "used_for", "mechanism", "evidence")
COLUMNS = ("study", "who", "treated", "better", "same", "worse", "measured")


def treatments(source: Library) -> HtmlOutput:
    """Show every treatment with its certainty, harms and study rows: the twin of the explorer without scripts."""
    rows: dict[str, list[StudyRow]] = {}
    for row in source.outcomes:
        rows.setdefault(row.treatment, []).append(row)

    def place(each: Treatment) -> tuple[int, int, str]:
        found = verdict(each, rows.get(each.id, []))
        return DIRECTIONS.index(found.group), strength(found.id), each.name.lower()

    every = sorted(source.treatments.values(), key=place)
    shown = tag("div", *(_treatment(each, rows.get(each.id, []), source) for each in every), class_="causes twin")
    said = source.language.say("treatments-text", treatments=len(every), rows=len(source.outcomes))
    return HtmlOutput(shown, said)


def _treatment(treatment: Treatment, rows: list[StudyRow], source: Library) -> str:
    parts = {name: part for name in (*PARTS, "harms") if (part := getattr(treatment, name)) is not None}
    told = {name: sourced(part, source) for name, part in parts.items()}
    told["certainty"] = text(sure(treatment.certainty, source))
    say = source.language.say
    lines = [tag("dt", text(say(f"treatment-part-{name}"))) + tag("dd", each) for name, each in told.items()]
    found, terms = verdict(treatment, rows), source.treatment_terms
    points = f" {terms.points[found.group]}: {terms.verdicts[found.id].label}"
    summary = tag("summary", tag("span", text(treatment.name)), tag("span", text(points), class_="also"))
    return tag(
        "details",
        summary,
        tag("p", text(treatment.plain)),
        tag("dl", *lines),
        _rows(treatment, rows, source) if rows else "",
        id=anchor("treatment", treatment.id),
        data_link=tool_link("treatments", "open", treatment.id),
    )


def _rows(treatment: Treatment, rows: list[StudyRow], source: Library) -> str:
    say = source.language.say
    body = [
        [
            f"{cite([row.reference], source)} {text(row.design)}",
            text(row.population),
            text(say("treatment-counted", count=_count(row.treated, source), unit=say(f"unit-{row.unit}"))),
            *(text(_count(count, source)) for count in (row.responders, row.none, row.worse)),
            text(row.measured),
        ]
        for row in rows
    ]
    head = [text(say(f"treatment-rows-{name}")) for name in COLUMNS]
    return table(head, body, say("treatment-rows", treatment=treatment.name))


def _count(value: int | None, source: Library) -> str:
    say = source.language.say
    return say("treatment-count-missing") if value is None else say("evidence-number", number=value)
