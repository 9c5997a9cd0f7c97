"""What the view of the case room reads."""

from __future__ import annotations

from typing import Literal, NotRequired, TypedDict

from widgets.kit.schema import AnyAnswer, Statement, ToolState

Subtype = Literal["dystrophic", "metastatic", "idiopathic", "iatrogenic", "calciphylaxis"]
Direction = Literal["more", "same", "less"]


class Commit(TypedDict):
    """What was committed to at a step: a ranking with reasons, a direction, an option, a finding, or hands up."""

    step: str
    room: NotRequired[bool]
    causes: NotRequired[list[str]]
    favours: NotRequired[str]
    against: NotRequired[str]
    says: NotRequired[Direction]
    option: NotRequired[int]
    finding: NotRequired[str]


class Entries(TypedDict):
    """The case or the pair that is open, and what was committed to; nothing is an empty text."""

    case: str
    pair: str
    commits: list[Commit]


class Labelled(TypedDict):
    """Something to choose, in words."""

    id: str
    label: str


class Told(TypedDict):
    """A finding that a step tells, there or not."""

    id: str
    label: str
    there: bool


class Reason(TypedDict):
    """A finding that speaks for or against a cause, with how it was answered."""

    label: str
    answer: Literal["yes", "no", "unsaid"]
    weight: float


class Row(TypedDict):
    """A cause as the explorer shows it, with its strongest reasons, and what it expects besides."""

    cause: str
    name: str
    share: float
    fit: Literal["fits well", "fits", "less likely"]
    because: list[Reason]
    against: list[Reason]
    expected: list[Reason]


class Yours(TypedDict):
    """Where the explorer puts a cause that was committed to; place 0 is further down than the `of` first ones."""

    name: str
    place: int
    share: float
    of: int


class Weighed(TypedDict):
    """Which way the explorer moves a cause."""

    cause: str
    says: Direction
    weight: float
    refs: list[str]


class Seen(TypedDict):
    """What is seen after a commit."""

    enough: bool
    rows: list[Row]
    yours: list[Yours]
    weighed: Weighed | None


class Named(TypedDict):
    """A commit in words."""

    room: bool
    causes: list[str]
    favours: str
    against: str
    says: str


class OpenStep(TypedDict):
    """A step that is told."""

    kind: str
    told: str
    findings: list[Told]
    safety: Statement | None
    asked: str
    commit: Named | None
    seen: Seen | None


class Question(TypedDict):
    """Which way a finding pushes a cause."""

    cause: str
    finding: str
    there: bool


class Ask(TypedDict):
    """What is asked now."""

    step: str
    kind: Literal["rank", "weigh", "transfer", "pair"]
    findings: list[Told]
    weigh: Question | None


class Decisive(TypedDict):
    """What settled the case."""

    why: str
    step: str
    finding: str
    label: str


class Line(TypedDict):
    """A line of the worked table."""

    cause: str
    name: str
    note: str
    favours: list[Reason]
    against: list[Reason]
    expected: list[Reason]


class Misled(TypedDict):
    """Why the explorer was wrong."""

    why: str
    lesson: str


class Report(TypedDict):
    """The report that a case rests on, and how much of it was read."""

    refs: list[str]
    seen: Literal["abstract", "excerpt", "full_text"]


class Option(TypedDict):
    """An answer to choose; why and whether it is right comes with the commit."""

    text: str
    why: str
    right: bool | None


class Transfer(TypedDict):
    """The question about another person."""

    question: str
    options: list[Option]
    chosen: int | None
    refs: list[str]


class Way(TypedDict):
    """At which place the explorer had the right answer at a step."""

    kind: str
    place: int
    enough: bool


class End(TypedDict):
    """The end of a case."""

    cause: str
    name: str
    plain: str
    subtype: Subtype
    also_right: list[str]
    turn: str
    decisive: Decisive
    reflection: list[Line]
    misled: Misled | None
    way: list[Way]
    point: Statement
    report: Report
    not_known: list[str]
    complete: bool
    tuned: bool
    pairs: list[Labelled]
    transfer: Transfer


class PairCase(TypedDict):
    """A case of a pair, with its story."""

    id: str
    title: str
    told: str


class Flipped(TypedDict):
    """What the explorer says of a case, and what it would say with one finding changed."""

    title: str
    change: Literal["added", "removed"]
    instead: list[str]
    was: list[tuple[str, float]]
    now: list[tuple[str, float]]


class PairEnd(TypedDict):
    """What decides between two cases."""

    finding: str
    place: int
    names: list[str]
    why: str
    also_different: list[str]
    tool: str
    said: list[Flipped]


class Contrast(TypedDict):
    """Two cases that one finding tells apart."""

    question: str
    cases: list[PairCase]
    choices: list[Labelled]
    commit: Commit | None
    end: PairEnd | None


class Answer(AnyAnswer):
    """What may be seen."""

    case: str
    pair: str
    title: str
    known: str
    of: int
    commits: list[Commit]
    steps: list[OpenStep]
    ask: Ask | None
    end: End | None
    contrast: Contrast | None
    notice: str


class Listed(TypedDict):
    """A case to choose."""

    id: str
    title: str
    audience: list[str]
    level: int
    minutes: int


class ListedPair(TypedDict):
    """A pair to choose."""

    id: str
    question: str
    titles: list[str]


class State(ToolState, Entries):
    """Everything that the view can read."""

    answer: Answer
    cases: list[Listed]
    pairs: list[ListedPair]
    causes: list[tuple[str, str, str]]
