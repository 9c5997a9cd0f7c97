"""The types of questions to practise with: what is learned, what is asked, and why each answer is right or wrong."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from content.marks import Names, Points
from content.model import CauseId, Entry, FindingId, Label, Positive, Slug, SomeReferences, Text

Level = Annotated[int, msgspec.Meta(ge=1, le=3)]
LearnedBy = Literal["readers", "students", "professionals"]
OptionId = Annotated[str, msgspec.Meta(pattern=r"^[a-z][a-z0-9\-]*$")]
Direction = Literal["more", "less", "same"]


class Objective(Entry, frozen=True):
    """What somebody can do after a chapter, beginning with a verb."""

    id: Annotated[Slug, Names("objective")]
    chapter: Annotated[str, Points("chapter")]
    text: Label


class Choice(Entry, frozen=True):
    """An answer that can be chosen. Its id never changes when its wording does."""

    id: OptionId
    text: Label
    why: Text
    refs: SomeReferences
    right: bool = False


class Item(Entry, frozen=True):
    """Something to be put in order, and why it stands there."""

    id: OptionId
    text: Label
    why: Text
    refs: SomeReferences


class Pair(Entry, frozen=True):
    """Two things that belong together, and why."""

    id: OptionId
    left: Label
    right: Label
    why: Text
    refs: SomeReferences


class Slip(Entry, frozen=True):
    """A number that people answer by mistake, and what went wrong."""

    value: float
    why: Text


class Likelier(Entry, frozen=True):
    """What a finding does to the chance of a cause, and why; `answer` is the right one, and the others say why not."""

    direction: Direction
    why: Text
    refs: SomeReferences


class Asked(Entry, frozen=True, kw_only=True):
    """What every question has. `rests_on` are facts of the content that hold the answer."""

    id: Annotated[Slug, Names("question")]
    objective: Annotated[Slug, Points("objective")]
    level: Level
    audience: Annotated[list[LearnedBy], msgspec.Meta(min_length=1)]
    stem: Text
    rests_on: list[Annotated[Slug, Points("fact", "claim", "rule", "cause", "treatment", "term", "test")]] = (
        msgspec.field(default_factory=list)
    )


class Single(Asked, frozen=True, tag="single", tag_field="kind", kw_only=True):
    """A question with one best answer."""

    options: Annotated[list[Choice], msgspec.Meta(min_length=3, max_length=5)]


class Multiple(Asked, frozen=True, tag="multiple", tag_field="kind", kw_only=True):
    """A question with several right answers, at least one wrong one, and no hint how many."""

    options: Annotated[list[Choice], msgspec.Meta(min_length=4, max_length=6)]


class Order(Asked, frozen=True, tag="order", tag_field="kind", kw_only=True):
    """Things to be put in order; they are written here in the right one."""

    items: Annotated[list[Item], msgspec.Meta(min_length=3, max_length=6)]


class Match(Asked, frozen=True, tag="match", tag_field="kind", kw_only=True):
    """Things to be matched."""

    pairs: Annotated[list[Pair], msgspec.Meta(min_length=3, max_length=6)]


class Numeric(Asked, frozen=True, tag="number", tag_field="kind", kw_only=True):
    """A number with a unit; every answer within the tolerance is right."""

    value: float
    tolerance: Positive
    unit: Label
    why: Text
    refs: SomeReferences
    slips: list[Slip] = msgspec.field(default_factory=list)


class MoreOrLess(Asked, frozen=True, tag="likelier", tag_field="kind", kw_only=True):
    """Whether a finding makes a cause more or less likely, or changes nothing."""

    finding: FindingId
    cause: CauseId
    answer: Direction
    options: Annotated[list[Likelier], msgspec.Meta(min_length=3, max_length=3)]


Question = Single | Multiple | Order | Match | Numeric | MoreOrLess
