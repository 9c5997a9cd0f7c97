"""The types of what was tried against deposits, and of what was counted."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

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
# Which way the evidence points for the deposits; `other_aim` means that something else was treated, or that deposits
# were not counted. A list of treatments is read as advice: however it is ordered, they stand in this order.
Direction = Literal["usual_care", "may_help", "unclear", "other_aim", "no_gain", "advised_against"]
DIRECTIONS: tuple[Direction, ...] = get_args(Direction)
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
# What the people of a comparison had; `other_side` is another place of the same person.
Control = Literal["placebo", "without", "other_side"]
# Which way it went, in the words of a source that counts nobody as better.
Trend = Literal["better", "same", "worse"]
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


class PointsIn(Entry, frozen=True):
    """Which way the evidence points in one disease, where that is another way than elsewhere, and why."""

    disease: Disease
    points: Direction
    why: Sourced


class Treatment(Entry, frozen=True):
    """Something that was tried: what it aims at, where it was used, what is known, how well, and which way it points.

    `caution` holds what a reader must know before the rest: pregnancy, childhood, other medicines, sudden stopping.
    `local`: it acts on the one deposit that is treated, and on no other.
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
    points_in: list[PointsIn] = msgspec.field(default_factory=list)
    local: bool = False


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
    people a review of published cases could have counted again. `control` says what the people of a comparison had,
    and `trend` which way it went where the source counts nobody as better.
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
    control: Control | None = None
    trend: Trend | None = None
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
