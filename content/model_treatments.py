"""The types of what was tried against deposits, and of what was counted."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from content.marks import Names, Points
from content.model import Certainty, Count, Date, Entry, Label, ReferenceId, References, Slug, Sourced, Subtype, Text

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
Direction = Literal["usual_care", "may_help", "other_aim", "unclear", "no_gain", "advised_against"]
# A list of treatments is read as advice: however it is ordered, these stand after the others, the worse one last.
LAST: tuple[Direction, ...] = ("no_gain", "advised_against")
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
Arm = Literal["treated", "comparator", "usual_care"]
TreatmentId = Annotated[Slug, Points("treatment")]
RowId = Annotated[Slug, Points("study row")]
# What happens to deposits that are left alone; its rows are the course beside which the others stand.
UNTREATED = "watchful_waiting"
# A single case was published because something happened, and two are hardly more: their share is never drawn.
LEAST_TO_DRAW = 3


class TriedIn(Entry, frozen=True):
    """For whom a treatment was used, besides the people whom studies counted."""

    disease: Disease
    size: Size = "not_reported"


class Treatment(Entry, frozen=True):
    """Something that was tried: what it aims at, where it was used, what is known, how well, and which way it points.

    `caution` holds what a reader must know before the rest: pregnancy, childhood, other medicines, sudden stopping.
    """

    id: Annotated[Slug, Names("treatment")]
    name: Label
    kind: Kind
    points: Direction
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
    refs: References = msgspec.field(default_factory=list)


class StudyRow(Entry, frozen=True, kw_only=True):
    """What one study counted for one treatment; rows of different `family` can't be compared.

    `people` says how many people had the treatment where that is not `treated`; `may_hold` names the rows whose
    people a review of published cases could have counted again.
    """

    id: Annotated[Slug, Names("study row")]
    treatment: TreatmentId
    disease: Disease
    reference: ReferenceId
    design: Label
    population: Text
    unit: Literal["patients", "lesions"]
    family: Family
    counts: Literal["reported", "derived"]
    measured: Text
    plot: bool
    seen: Seen
    size: Size = "not_reported"
    people: Count | None = None
    may_hold: list[RowId] = msgspec.field(default_factory=list)
    arm: Arm
    treated: Count | None = None
    complete: Count | None = None
    partial: Count | None = None
    none: Count | None = None
    worse: Count | None = None
    responders: Count | None = None
    follow_up: Text | None = None
    harms: Text | None = None
    note: Text | None = None
    same_patients_as: list[RowId] = msgspec.field(default_factory=list)
