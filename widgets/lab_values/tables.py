"""What the blood values are worked out with: units, ranges, patterns and notes of `content/` as plain values."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

from msgspec.structs import asdict

from content import Library
from content.model import Sourced
from content.model_labs import Analyte, Laboratory, LabPattern
from widgets.kit.citations import sourced
from widgets.kit.phrases import phrases
from widgets.lab_values.meaning import ALONE
from widgets.lab_values.reasoning import MESSAGES, NOTES
from widgets.lab_values.values import AGE_GROUP

AGE = "age."
# The limits of the drawn plane are for the view alone.
PLANE = "plane_"


def compile(source: Library) -> dict[str, Any]:  # noqa: A001 - every tool's tables are made by `compile`
    """Turn what a library says of blood values into plain values."""
    laboratory = source.laboratory
    # Portable code names its notes by plain texts.
    notes: Mapping[Any, Sourced] = laboratory.notes
    return {
        # Lists wherever an order counts; a plain mapping keeps none where this is read in the page.
        "analytes": [_analyte(item) for item in laboratory.analytes],
        "ages": [[name, label] for name, label in age_groups(laboratory).items()],
        "patterns": [_pattern(item) for item in laboratory.patterns],
        "numbers": {name: number for name, number in asdict(laboratory.numbers).items() if not name.startswith(PLANE)},
        "notes": {name: sourced(notes[name]) for name in NOTES},
        "phrases": phrases(source, MESSAGES),
        "findings": findings(source),
    }


def findings(source: Library) -> dict[str, str]:
    """Return the label of every finding of the explorer that a blood value can show."""
    shown = [finding for group in source.finding_groups if group.id in ALONE for finding in group.findings]
    return {finding.id: finding.label for finding in shown}


def age_groups(laboratory: Laboratory) -> dict[str, str]:
    """Return the label of each age group by id."""
    return {key.removeprefix(AGE): note.text for key, note in laboratory.notes.items() if key.startswith(AGE)}


def listing(laboratory: Laboratory) -> dict[str, str]:
    """Return every analyte and age group with its label and units, for people who ask what is taken."""
    analytes = {item.id: f"{item.label}, in {' or '.join(item.units)}" for item in laboratory.analytes}
    return analytes | {f"{AGE_GROUP}={key}": label for key, label in age_groups(laboratory).items()}


def _analyte(item: Analyte) -> dict[str, Any]:
    return {
        "id": item.id,
        "label": item.label,
        "units": [_unit(name, factor, item.possible) for name, factor in item.units.items()],
        "conversion": sourced(item.conversion),
        "possible": list(item.possible),
        "ranges": [{name: getattr(found, name) for name in ("ages", "low", "high", "refs")} for found in item.ranges],
    }


def _unit(name: str, factor: float, possible: list[float]) -> dict[str, Any]:
    """Return a unit with the least and the most that is taken in it, rounded inwards so that both are taken."""
    least, most = (end / factor for end in possible)
    steps = [10.0 ** (3 - math.floor(math.log10(end))) for end in (least, most)]
    return {
        "name": name,
        "factor": factor,
        "least": math.ceil(round(least * steps[0], 6)) / steps[0],
        "most": math.floor(round(most * steps[1], 6)) / steps[1],
    }


def _pattern(item: LabPattern) -> dict[str, Any]:
    return {
        "id": item.id,
        "label": item.label,
        "rows": [dict(row) for row in item.rows],
        "meaning": sourced(item.meaning),
        "limits": sourced(item.limits),
        "certainty": {"level": item.certainty.level, "why": item.certainty.why},
    }
