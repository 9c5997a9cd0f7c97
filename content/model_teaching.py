"""The types of the case room: published cases told step by step, and pairs that one finding tells apart."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from content.marks import Names, Points
from content.model import CauseId, Entry, FindingId, Label, Slug, SomeReferences, Sourced, Text

Step = Literal["story", "examination", "laboratory", "imaging", "outcome"]
Audience = Literal["readers", "students", "emergency", "dermatology", "rheumatology", "paediatrics", "nephrology"]
Level = Annotated[int, msgspec.Meta(ge=1, le=3)]
# A case is named by a word that gives nothing away; the id of the published case holds the name of its cause.
TeachingCaseId = Annotated[Slug, Points("teaching case")]


class CaseStep(Entry, frozen=True):
    """What a report tells at one step, and the findings that are known from then on.

    `present` and `absent` hold only what is new. A step of which the report tells nothing says so in `told`.
    """

    kind: Step
    told: Text
    present: list[FindingId] = msgspec.field(default_factory=list)
    absent: list[FindingId] = msgspec.field(default_factory=list)


class Safety(Entry, frozen=True):
    """A danger that shows at a step: what to do, without the name of the disease."""

    step: Step
    text: Text
    refs: SomeReferences


class Option(Entry, frozen=True):
    """An answer to choose, right or wrong, and why."""

    text: Label
    why: Text
    right: bool = False


class Transfer(Entry, frozen=True):
    """A question at the end of a case that asks for the same thinking in another person."""

    question: Text
    options: Annotated[list[Option], msgspec.Meta(min_length=2, max_length=5)]
    refs: SomeReferences


class Reflection(Entry, frozen=True):
    """A line of the worked table: what speaks for a cause, what against it, and what was expected and is not there."""

    cause: CauseId
    favours: list[FindingId]
    against: list[FindingId]
    expected: list[FindingId]
    note: Text


class Decisive(Entry, frozen=True):
    """What settled the case; without a finding where the part of the report that was read does not tell it."""

    why: Text
    step: Step | None = None
    finding: FindingId | None = None


class Misled(Entry, frozen=True):
    """Why the explorer is wrong about a case, at the end or before it, and what that teaches."""

    steps: Annotated[list[Step], msgspec.Meta(min_length=1)]
    why: Text
    lesson: Text


class TeachingCase(Entry, frozen=True):
    """A published case told in our own words; `case` is the report that it rests on."""

    id: Annotated[Slug, Names("teaching case")]
    case: Annotated[Slug, Points("case")]
    title: Label
    audience: Annotated[list[Audience], msgspec.Meta(min_length=1)]
    level: Level
    minutes: Annotated[int, msgspec.Meta(ge=5, le=40)]
    steps: Annotated[list[CaseStep], msgspec.Meta(min_length=3, max_length=5)]
    decisive: Decisive
    reflection: Annotated[list[Reflection], msgspec.Meta(min_length=2, max_length=4)]
    transfer: Transfer
    point: Sourced
    # What the part of the report that was read does not tell.
    not_known: list[Label]
    patient_part_complete: bool
    # A disease that the story tells of, so that the question is whether it explains the deposits; its name may stand.
    known: FindingId | None = None
    # Other names of the same thing, which are right as well.
    also_right: list[CauseId] = msgspec.field(default_factory=list)
    turn: Text | None = None
    safety: Safety | None = None
    misled: Misled | None = None


class ContrastPair(Entry, frozen=True):
    """Two cases that one finding tells apart; no two people differ in one thing only, and `also_different` says so."""

    id: Annotated[Slug, Names("contrast pair")]
    first: TeachingCaseId
    second: TeachingCaseId
    finding: FindingId
    present_in: Literal["first", "second"]
    question: Text
    why: Text
    also_different: Annotated[list[Label], msgspec.Meta(min_length=1)]
    # What the explorer does when only this finding is changed, in words; the shares are computed.
    tool: Text
