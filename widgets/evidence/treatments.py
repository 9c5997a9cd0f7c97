"""What was tried, as a readable list made from the files; rows of studies are counted, never pooled."""

from __future__ import annotations

from content import library
from content.model_treatments import StudyRow, Treatment, standing
from widgets.evidence.citations import cite, sourced
from widgets.evidence.facts import sure
from widgets.evidence.markup import Shown, table, tag, text

PARTS = (
    ("caution", "Take care"),
    ("used_for", "Used for"),
    ("mechanism", "How it is meant to work"),
    ("evidence", "What is known"),
)


def treatments() -> Shown:
    """Show every treatment with its certainty, harms and study rows: the twin of the explorer without scripts."""
    source = library()
    rows: dict[str, list[StudyRow]] = {}
    for row in source.outcomes:
        rows.setdefault(row.treatment, []).append(row)
    every = sorted(source.treatments.values(), key=lambda each: (standing(each), each.name.lower()))
    shown = tag("div", *(_treatment(each, rows.get(each.id, [])) for each in every), class_="causes twin")
    return Shown(shown, f"{len(every)} treatments, {len(source.outcomes)} study rows")


def _treatment(treatment: Treatment, rows: list[StudyRow]) -> str:
    parts = [(name, getattr(treatment, key)) for key, name in PARTS]
    lines = [tag("dt", name) + tag("dd", sourced(part)) for name, part in parts if part is not None]
    lines.append(tag("dt", "Harms that were reported") + tag("dd", sourced(treatment.harms)))
    lines.append(tag("dt", "How sure we are") + tag("dd", text(sure(treatment.certainty))))
    points = f" {library().treatment_terms.points[treatment.points]}"
    summary = tag("summary", tag("span", text(treatment.name)), tag("span", text(points), class_="also"))
    return tag(
        "details",
        summary,
        tag("p", text(treatment.plain)),
        tag("dl", *lines),
        _rows(treatment, rows) if rows else "",
        id=f"treatment-{treatment.id}",
        data_link=f"treatments?open={treatment.id}",
    )


def _rows(treatment: Treatment, rows: list[StudyRow]) -> str:
    head = ["Study", "Who", "Treated", "Better", "Same", "Worse", "What was measured"]
    body = [
        [
            f"{cite([row.reference])} {text(row.design)}",
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
