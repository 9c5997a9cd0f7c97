"""The types of the teaching kit: objectives, plans in minutes, what to hand out, and what is likely to be asked."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from content.marks import Names, Points
from content.model import Date, Entry, Label, References, Slug, SomeReferences, Sourced, Text
from content.model_claims import Place
from content.model_teaching import Step, TeachingCaseId

Part = Literal["opening", "primer", "case", "question", "contrast", "reflection", "tool", "transfer", "closing"]
Minutes = Annotated[int, msgspec.Meta(ge=1, le=25)]
StepId = Annotated[str, msgspec.Meta(pattern=r"^[a-z][a-z0-9\-]*$")]


class PlanStep(Entry, frozen=True):
    """A step of a lesson: its minutes, what stands on the wall, and what the teacher says and does.

    `opens` is the section of this publication that is shown, `case` a case with the steps that are opened in it, and
    `questions` are put to the class. A step that can be left out names the step that gets its minutes.
    """

    id: StepId
    part: Part
    minutes: Minutes
    title: Label
    wall: Text
    notes: Text
    opens: Place | None = None
    case: TeachingCaseId | None = None
    case_steps: list[Step] = msgspec.field(default_factory=list)
    questions: list[Annotated[Slug, Points("question")]] = msgspec.field(default_factory=list)
    vote: bool = False
    left_out_gives_to: StepId | None = None
    refs: References = msgspec.field(default_factory=list)


class Plan(Entry, frozen=True):
    """A lesson; the minutes of its steps sum to its length."""

    minutes: Literal[45, 90]
    steps: Annotated[list[PlanStep], msgspec.Meta(min_length=4, max_length=16)]


class LikelyQuestion(Entry, frozen=True):
    """What people are likely to ask, and an answer with its sources."""

    question: Label
    answer: Text
    refs: SomeReferences


class LessonCompared(Entry, frozen=True):
    """The day on which each sentence of a lesson was read against what is said elsewhere from the same source.

    `at_source` names those that were compared with what could be seen of a source itself: a step by its id, a sentence
    of the handout or a likely question by its place in the list.
    """

    day: Date
    at_source: list[Annotated[str, msgspec.Meta(pattern=r"^[a-z][a-z0-9\-]*(\.\d+)?$")]]


class Kit(Entry, frozen=True):
    """Everything for one lesson, short and long: from objectives to what goes home."""

    id: Annotated[Slug, Names("kit")]
    title: Label
    summary: Text
    audience: Label
    people: Label
    room: Label
    # The chapter that it teaches; a class of its own has none.
    chapter: Annotated[str, Points("chapter")] | None
    objectives: Annotated[list[Annotated[Slug, Points("objective")]], msgspec.Meta(min_length=2, max_length=6)]
    plans: Annotated[list[Plan], msgspec.Meta(min_length=2, max_length=2)]
    # The handout fits on one page: sentences with their sources.
    handout: Annotated[list[Sourced], msgspec.Meta(min_length=4, max_length=10)]
    take_home: Annotated[list[Annotated[Slug, Points("question")]], msgspec.Meta(min_length=3, max_length=8)]
    likely: Annotated[list[LikelyQuestion], msgspec.Meta(min_length=3, max_length=8)]
    # Until somebody fills this in, every page of the lesson says that it was not compared with its sources.
    compared: LessonCompared | None = None

    @property
    def with_sources(self) -> dict[str, References]:
        """Return the sources of each part that names some; what both plans share counts once."""
        parts = {step.id: step.refs for plan in self.plans for step in plan.steps}
        parts |= {f"handout.{place}": each.refs for place, each in enumerate(self.handout)}
        parts |= {f"likely.{place}": each.refs for place, each in enumerate(self.likely)}
        return {part: refs for part, refs in parts.items() if refs}
