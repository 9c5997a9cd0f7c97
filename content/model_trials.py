"""The types of trials, of questions that no study answers, and of the words of the treatment explorer."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from content.marks import Complete, Names
from content.model import CauseId, CertaintyLevel, Date, Entry, Label, Slug, Sourced, Text
from content.model_treatments import Direction, Disease, Family, Kind, RowId, Size, TreatmentId
from content.verdicts import VerdictId

TrialState = Literal["finished", "ended_early", "withdrawn", "planned", "running"]
Gap = Literal["no_study_found", "dropped", "no_result_seen", "under_test", "not_measured"]


class Compared(Entry, frozen=True):
    """One thing that a trial counted in both groups: the study row of the treated and the one beside it."""

    what: Label
    row: RowId
    against: RowId


class Trial(Entry, frozen=True):
    """A trial in which chance decides who gets what, whether or not it came to an end.

    A registered study without a comparison group may stand here too; its name says so.
    """

    id: Annotated[Slug, Names("trial")]
    name: Label
    disease: Disease
    state: TrialState
    asked: Text
    counted: Label
    found: Sourced
    reviewed: Date
    treatment: TreatmentId | None = None
    compared: list[Compared] = msgspec.field(default_factory=list)


class Untested(Entry, frozen=True):
    """A question about treatment that no study answers, and how far it came."""

    id: Annotated[Slug, Names("untested question")]
    question: Label
    state: Gap
    answer: Sourced


class FamilyTerms(Entry, frozen=True):
    """What was measured in a family of study rows, and what better and worse mean there."""

    label: Label
    better: Label
    worse: Label


class VerdictTerms(Entry, frozen=True):
    """A verdict in the few words of a closed row, and the rule by which a treatment gets it."""

    label: Label
    why: Text


class Notes(Entry, frozen=True):
    """The rules of the treatment explorer in words; each stands where it is needed."""

    learning: Text
    amount: Text
    amount_is_not_benefit: Text
    order: Text
    verdict: Text
    together: Text
    certainty: Text
    size: Text
    not_pooled: Text
    uncontrolled: Text
    interval: Text
    lesions: Text
    single: Text
    icons: Text
    course: Text
    no_course: Text
    trials: Text
    untested: Text


class Terms(Entry, frozen=True):
    """The plain name of everything that the explorer filters, counts or marks, and its rules in words."""

    diseases: Annotated[dict[Disease, Label], Complete(ordered=True)]
    # Under which of them a reader looks who comes from a cause; a cause that stands under none is left out.
    disease_of: dict[CauseId, Disease]
    sizes: Annotated[dict[Size, Label], Complete(ordered=True)]
    kinds: Annotated[dict[Kind, Label], Complete(ordered=True)]
    families: Annotated[dict[Family, FamilyTerms], Complete(ordered=True)]
    points: Annotated[dict[Direction, Label], Complete(ordered=True)]
    verdicts: Annotated[dict[VerdictId, VerdictTerms], Complete(ordered=True)]
    certainty: Annotated[dict[CertaintyLevel, Label], Complete(ordered=True)]
    trial_states: Annotated[dict[TrialState, Label], Complete(ordered=True)]
    gaps: Annotated[dict[Gap, Label], Complete(ordered=True)]
    notes: Notes
