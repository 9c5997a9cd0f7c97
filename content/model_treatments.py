"""The types of what was tried against deposits, and of what was counted."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from content.model import Certainty, Count, Date, Entry, Label, Slug, Sourced, Subtype, Text

Kind = Literal["medical", "procedural", "surgical", "device", "rehabilitation", "self-care", "lifestyle"]
Disease = Literal[
    "systemic_sclerosis",
    "juvenile_dermatomyositis",
    "dermatomyositis",
    "lupus",
    "several_autoimmune",
    "kidney_failure",
    "high_phosphate",
    "pseudoxanthoma_elasticum",
    "arterial_infancy",
    "high_calcium",
    "calciphylaxis",
    "calcium_given",
    "newborn_fat_necrosis",
    "vein_ulcer",
    "skin_growth",
    "no_known_cause",
    "mixed_causes",
    "not_reported",
]
# Which way the evidence points for the deposits, the two against it last; `other_aim` means that something else was
# treated, or that deposits were not counted.
Points = Literal["usual_care", "may_help", "other_aim", "unclear", "no_gain", "advised_against"]
# A list of treatments is read as advice: however it is ordered, these stand after the others, the worse one last.
LAST: tuple[Points, ...] = ("no_gain", "advised_against")
Size = Literal["small", "large", "widespread", "not_reported"]
Family = Literal[
    "calcinosis_response",
    "symptom_response",
    "ulcer_healing",
    "function",
    "non_progression",
    "natural_history",
    "prevention",
    "mortality",
    "hospitalisation",
    "harm",
    "percent_only",
    "continuous_only",
    "pooled_review",
]


class TriedIn(Entry, frozen=True):
    """For whom a treatment was used, besides the people whom studies counted."""

    disease: Disease
    size: Size = "not_reported"


class Treatment(Entry, frozen=True):
    """Something that was tried: what it aims at, where it was used, what is known, how well, and which way it points.

    `caution` holds what a reader must know before the rest: pregnancy, childhood, other medicines, sudden stopping.
    """

    id: Slug
    name: Label
    kind: Kind
    points: Points
    plain: Text
    used_for: Sourced
    harms: Sourced
    evidence: Sourced
    certainty: Certainty
    subtypes: Annotated[list[Subtype], msgspec.Meta(min_length=1)]
    tried_in: Annotated[list[TriedIn], msgspec.Meta(min_length=1)]
    reviewed: Date
    mechanism: Sourced | None = None
    caution: Sourced | None = None


def standing(treatment: Treatment) -> int:
    """Return how far to the end of a list a treatment belongs: 0, or its place among those that stand last."""
    return LAST.index(treatment.points) + 1 if treatment.points in LAST else 0


class Seen(Entry, frozen=True):
    """How much of its source could be read when a row was last compared with it, and on which day.

    An excerpt is the opening of the text, and `title` means that only the title tells the result; `secondary` is the
    report of somebody else. `refs` are further sources that were compared, above all those that contradict.
    """

    how: Literal["full_text", "abstract", "excerpt", "title", "secondary", "not_visible"]
    date: Date
    refs: list[Slug] = msgspec.field(default_factory=list)


class StudyRow(Entry, frozen=True):
    """What one study counted for one treatment; rows of different `family` can't be compared.

    `people` says how many people had the treatment where that is not `treated`; `may_hold` names the rows whose
    people a review of published cases could have counted again.
    """

    id: Slug
    treatment: Slug
    disease: Disease
    reference: Slug
    design: Label
    population: Text
    unit: Label
    family: Family
    counts: Literal["reported", "derived"]
    measured: Text
    plot: bool
    seen: Seen
    size: Size = "not_reported"
    people: Count | None = None
    may_hold: list[Slug] = msgspec.field(default_factory=list)
    arm: Label | None = None
    treated: Count | None = None
    complete: Count | None = None
    partial: Count | None = None
    none: Count | None = None
    worse: Count | None = None
    responders: Count | None = None
    follow_up: Text | None = None
    harms: Text | None = None
    note: Text | None = None
    same_patients_as: list[Slug] = msgspec.field(default_factory=list)
