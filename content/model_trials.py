"""The types of trials, of questions that no study answers, and of the words of the treatment explorer."""

from __future__ import annotations

from typing import Literal

import msgspec

from content.model import CertaintyLevel, Date, Entry, Label, Slug, Sourced, Text
from content.model_treatments import Disease, Family, Kind, Points, Size

TrialState = Literal["finished", "ended_early", "withdrawn", "planned", "running"]
Gap = Literal["no_study_found", "dropped", "no_result_seen", "under_test", "not_measured"]


class Compared(Entry, frozen=True):
    """One thing that a trial counted in both groups: the study row of the treated and the one beside it."""

    what: Label
    row: Slug
    against: Slug


class Trial(Entry, frozen=True):
    """A trial in which chance decides who gets what, whether or not it came to an end.

    A registered study without a comparison group may stand here too; its name says so.
    """

    id: Slug
    name: Label
    disease: Disease
    state: TrialState
    asked: Text
    counted: Label
    found: Sourced
    reviewed: Date
    treatment: Slug | None = None
    compared: list[Compared] = msgspec.field(default_factory=list)


class Untested(Entry, frozen=True):
    """A question about treatment that no study answers, and how far it came."""

    id: Slug
    question: Label
    state: Gap
    answer: Sourced


class FamilyTerms(Entry, frozen=True):
    """What was measured in a family of study rows, and what better and worse mean there."""

    label: Label
    better: Label
    worse: Label


class Terms(Entry, frozen=True):
    """The plain name of everything that the explorer filters, counts or marks, and its rules in words."""

    diseases: dict[Disease, Label]
    sizes: dict[Size, Label]
    kinds: dict[Kind, Label]
    families: dict[Family, FamilyTerms]
    points: dict[Points, Label]
    certainty: dict[CertaintyLevel, Label]
    trial_states: dict[TrialState, Label]
    gaps: dict[Gap, Label]
    notes: dict[str, Text]
