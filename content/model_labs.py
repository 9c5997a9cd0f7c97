"""The types of the blood values: their units and ranges, and what several of them mean together."""

from __future__ import annotations

from typing import Literal

from content.model import Certainty, Entry, Label, Positive, Slug, Sourced


class LabRange(Entry, frozen=True):
    """What counts as normal at these ages, in the first unit of the blood value; one end may be open."""

    ages: list[str]
    refs: list[Slug]
    low: Positive | None = None
    high: Positive | None = None


class Analyte(Entry, frozen=True):
    """A blood value: each unit in parts of the first one, ranges by age, the least and the most that can be."""

    id: Slug
    label: Label
    units: dict[str, Positive]
    conversion: Sourced
    possible: list[Positive]
    ranges: list[LabRange]


class LabPattern(Entry, frozen=True):
    """What several values mean together: it fits if one row allows the flag of everything that the row names."""

    id: Slug
    label: Label
    rows: list[dict[str, list[Literal["low", "normal", "high", "unknown"]]]]
    meaning: Sourced
    limits: Sourced
    certainty: Certainty


class Laboratory(Entry, frozen=True):
    """Everything that the blood value page knows; a note explains each threshold and each blood value by its id."""

    analytes: list[Analyte]
    patterns: list[LabPattern]
    numbers: dict[str, Positive]
    notes: dict[str, Sourced]
