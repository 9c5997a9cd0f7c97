"""What the view of practice reads."""

from __future__ import annotations

from typing import Literal, TypedDict

from widgets.kit.schema import AnyAnswer, ToolState


class Entries(TypedDict):
    """What a reader chose to practise, which question is open, and the answer; `sure` commits it."""

    chapter: str
    objective: str
    question: str
    turn: int
    given: list[str]
    sure: str


class Option(TypedDict):
    """Something that can be chosen, put in its place or matched."""

    id: str
    text: str


class Asked(TypedDict):
    """A question before it is answered: nothing here says what is right."""

    id: str
    kind: Literal["single", "multiple", "order", "match", "number", "likelier"]
    stem: str
    level: int
    chapter: str
    objective: str
    unit: str
    turn: int
    options: list[Option]
    rights: list[Option]


class Part(TypedDict):
    """A part of a question after it was answered: what is true of it, what was given, and why."""

    id: str
    text: str
    why: str
    refs: list[str]
    belongs: bool
    chosen: bool
    well: bool
    place: int
    put: int
    partner: str
    matched: str


class Told(TypedDict):
    """What is told of a committed answer."""

    right: bool
    grade: Literal["again", "hard", "good"]
    parts: list[Part]
    slip: str
    within: float


class Answer(AnyAnswer):
    """The question that is open, and what is told once its answer is committed."""

    chapter: str
    objective: str
    question: str
    asked: Asked | None
    told: Told | None
    notice: str


class Objective(TypedDict):
    """What somebody can do after a chapter, and the questions that practise it."""

    id: str
    text: str
    questions: list[str]


class Chapter(TypedDict):
    """A chapter that has questions."""

    id: str
    label: str
    objectives: list[Objective]


class State(ToolState, Entries):
    """Everything that the view can read."""

    answer: Answer
    shelf: list[Chapter]
