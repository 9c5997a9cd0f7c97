"""The types of the blood values: their units and ranges, and what several of them mean together."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from content.marks import Complete, Names
from content.model import Certainty, Entry, Label, Positive, References, Slug, Sourced

AnalyteId = Literal["calcium", "albumin", "ionised_calcium", "phosphate", "pth", "egfr", "creatinine", "vitamin_d"]
# What a pattern speaks of. `kidney` is read from eGFR or creatinine.
Status = Literal["calcium", "phosphate", "pth", "kidney", "vitamin_d"]
Age = Literal["newborn", "infant", "child", "teen", "adult"]
# The answers where no pattern fits: too little was entered, or what was entered fits none. They have no rows.
FALLBACKS = ("incomplete", "unclear")
# Each number in `numbers` and each blood value has a note of the same name; the others stand where they are needed.
Note = Literal[
    "learning",
    "caution",
    "ranges_differ",
    "possible",
    "age.newborn",
    "age.infant",
    "age.child",
    "age.teen",
    "age.adult",
    "calcium",
    "albumin",
    "ionised_calcium",
    "phosphate",
    "pth",
    "egfr",
    "creatinine",
    "vitamin_d",
    "correction_slope",
    "correction_albumin",
    "correction_disputed",
    "correction_unreliable",
    "correction_kidney",
    "correction_children",
    "correction_missing",
    "correction_disagrees",
    "ionised_decides",
    "ionised_urgent",
    "product_rule",
    "urgent_high",
    "prompt_high",
    "urgent_low",
    "kidney_failure",
    "doubt",
    "sample",
    "alone.calcium.low",
    "alone.calcium.normal",
    "alone.calcium.high",
    "alone.phosphate.low",
    "alone.phosphate.normal",
    "alone.phosphate.high",
    "alone.pth.low",
    "alone.pth.normal",
    "alone.pth.high",
    "alone.kidney.low",
    "alone.kidney.normal",
    "alone.vitamin_d.low",
    "alone.vitamin_d.normal",
    "alone.vitamin_d.high",
    "plane.low.high",
    "plane.normal.high",
    "plane.high.high",
    "plane.low.normal",
    "plane.normal.normal",
    "plane.high.normal",
    "plane.low.low",
    "plane.normal.low",
    "plane.high.low",
]


class LabRange(Entry, frozen=True):
    """What counts as normal at these ages, in the first unit of the blood value; one end may be open."""

    ages: Annotated[list[Age], msgspec.Meta(min_length=1)]
    refs: References
    low: Positive | None = None
    high: Positive | None = None


class Analyte(Entry, frozen=True):
    """A blood value: each unit in parts of the first one, ranges by age, the least and the most that can be."""

    id: Annotated[AnalyteId, Names("analyte")]
    label: Label
    units: dict[str, Positive]
    conversion: Sourced
    possible: Annotated[list[Positive], msgspec.Meta(min_length=2, max_length=2)]
    ranges: list[LabRange]


class LabPattern(Entry, frozen=True):
    """What several values mean together: it fits if one row allows the flag of everything that the row names."""

    id: Annotated[Slug, Names("blood pattern")]
    label: Label
    rows: list[dict[Status, list[Literal["low", "normal", "high", "unknown"]]]]
    meaning: Sourced
    limits: Sourced
    certainty: Certainty


class Numbers(Entry, frozen=True):
    """The thresholds, in the first unit of their blood value, and the ends of the drawn plane."""

    correction_slope: Positive
    correction_albumin: Positive
    correction_unreliable: Positive
    urgent_high: Positive
    prompt_high: Positive
    urgent_low: Positive
    kidney_failure: Positive
    product_rule: Positive
    plane_calcium_least: Positive
    plane_calcium_most: Positive
    plane_phosphate_least: Positive
    plane_phosphate_most: Positive


class Laboratory(Entry, frozen=True):
    """Everything that the blood value page knows; a note explains each threshold and each blood value by its id."""

    analytes: list[Analyte]
    patterns: list[LabPattern]
    numbers: Numbers
    notes: Annotated[dict[Note, Sourced], Complete()]
