"""What was tried, as a readable list made from the files; rows of studies are counted, never pooled."""

from __future__ import annotations

from content import Library
from content.model_treatments import StudyRow, Treatment, standing
from widgets.evidence.citations import cite, sourced
from widgets.evidence.facts import sure
from widgets.kit.links import anchor, tool_link
from widgets.kit.markup import HtmlOutput, table, tag, text

PARTS = (
    ("caution", "Take care"),
    ("used_for", "Used for"),
    ("mechanism", "How it is meant to work"),
    ("evidence", "What is known"),
)


def treatments(source: Library) -> HtmlOutput:
    """Show every treatment with its certainty, harms and study rows: the twin of the explorer without scripts."""
    rows: dict[str, list[StudyRow]] = {}
    for row in source.outcomes:
        rows.setdefault(row.treatment, []).append(row)
    every = sorted(source.treatments.values(), key=lambda each: (standing(each), each.name.lower()))
    shown = tag("div", *(_treatment(each, rows.get(each.id, []), source) for each in every), class_="causes twin")
    return HtmlOutput(shown, f"{len(every)} treatments, {len(source.outcomes)} study rows")


def _treatment(treatment: Treatment, rows: list[StudyRow], source: Library) -> str:
    parts = [(name, getattr(treatment, key)) for key, name in PARTS]
    lines = [tag("dt", name) + tag("dd", sourced(part, source)) for name, part in parts if part is not None]
    lines.append(tag("dt", "Harms that were reported") + tag("dd", sourced(treatment.harms, source)))
    lines.append(tag("dt", "How sure we are") + tag("dd", text(sure(treatment.certainty))))
    points = f" {source.treatment_terms.points[treatment.points]}"
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
    head = ["Study", "Who", "Treated", "Better", "Same", "Worse", "What was measured"]
    body = [
        [
            f"{cite([row.reference], source)} {text(row.design)}",
            text(row.population),
            f"{_count(row.treated)} {text(row.unit)}",
            _count(row.responders),
            _count(row.none),
            _count(row.worse),
            text(row.measured),
        ]
        for row in rows
    ]
    return table(head, body, f"What studies of {treatment.name} counted. Without a comparison group unless it says so.")


def _count(value: int | None) -> str:
    return "not given" if value is None else str(value)
