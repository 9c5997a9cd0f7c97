"""What the symptom checklist answers, and what its view reads."""

from __future__ import annotations

from typing import Literal, NotRequired, TypedDict

from widgets.kit.schema import AnyAnswer, LevelState, Rule, Urgency

Use = Literal["emergency", "advice", "crisis", "poison"]


class Entries(TypedDict):
    """What a reader ticks, and the country whose numbers are shown."""

    present: list[str]
    country: str


class Question(TypedDict):
    """A tick that the advice hangs on, and the ids of its answers."""

    about: str
    answers: list[str]


class Answer(AnyAnswer):
    """How soon to be seen and why; nothing of that where nothing is ticked."""

    present: list[str]
    notice: str
    urgency: NotRequired[Urgency]
    because: NotRequired[list[Rule]]
    also: NotRequired[list[Rule]]
    do: NotRequired[list[str]]
    do_not: NotRequired[list[str]]
    ask: NotRequired[list[str]]
    lines: NotRequired[list[Use]]
    open: NotRequired[list[Question]]


class Symptom(TypedDict):
    """A line to tick; one with `after` stands there only if one of these is ticked.

    `common`: in sight where it says who it is about. `everyday`: words that a search should know as well.
    """

    id: str
    label: str
    explain: str
    common: bool
    after: list[str]
    everyday: list[str]


class Group(TypedDict):
    """A question and its lines; an exclusive one takes one answer.

    `asked` says where the steps ask it. `hint` tells what it is about, `dangers` names its lines that are an emergency
    by themselves. Another age than these `ages` makes it needless.
    """

    id: str
    label: str
    question: str
    asked: Literal["who", "area", "detail"]
    hint: str
    dangers: str
    exclusive: bool
    ages: list[str]
    symptoms: list[Symptom]


class AskedFor(TypedDict):
    """What a rule asks for: its level, from 0, and combinations of lines, each by its place among all lines."""

    level: int
    any_of: list[list[int]]


class Line(TypedDict):
    """A number to call."""

    use: Use
    label: str
    number: str
    note: str


class Country(TypedDict):
    """A country and its numbers."""

    id: str
    label: str
    lines: list[Line]


class Danger(TypedDict):
    """A sign for which nobody should wait."""

    sign: str
    text: str


class State(LevelState, Entries):
    """The traits of the symptom checklist."""

    answer: Answer
    countries: list[Country]
    dangers: list[Danger]
    elsewhere: str
    groups: list[Group]
    rules: list[AskedFor]
    reviewed: str
