"""What the cause explorer answers, and what its view reads."""

from __future__ import annotations

from typing import Literal, TypedDict

from widgets.kit.schema import AnyAnswer, LevelState, Rule, Urgency

Subtype = Literal["dystrophic", "metastatic", "idiopathic", "iatrogenic", "calciphylaxis"]


class Entries(TypedDict):
    """The ids of findings that are there, that are not, and that a reader can't tell; the story they came from."""

    present: list[str]
    absent: list[str]
    skipped: list[str]
    story: str


class SubtypeShare(TypedDict):
    """The share of a subtype."""

    id: Subtype
    share: float


class Push(TypedDict):
    """What a finding adds to a cause, or takes from it."""

    finding: str
    weight: float
    refs: list[str]
    answer: Literal["yes", "no", "unsaid"]
    frequency: str | None
    counted: str


class Candidate(TypedDict):
    """A cause in the ranking."""

    cause: str
    name: str
    subtype: Subtype
    share: float
    fit: Literal["fits well", "fits", "less likely"]
    because: list[Push]
    against: list[Push]
    rival: str
    tells_apart: list[str]
    what: str
    confirmed_by: str
    disease: str


class Twins(TypedDict):
    """Two causes that can hardly be told apart, and the findings that would."""

    causes: list[str]
    would_separate: list[str]


class Danger(TypedDict):
    """What stays in sight, whatever fits best."""

    id: str
    name: str
    causes: list[str]
    why: str
    refs: list[str]
    because: list[str]


class HowSoon(TypedDict):
    """The advice of the symptom checklist."""

    urgency: Urgency
    because: list[Rule]
    do: list[str]
    do_not: list[str]


class Answer(AnyAnswer):
    """What fits; the best stands first."""

    present: list[str]
    absent: list[str]
    notice: str
    told: int
    enough: bool
    subtypes: list[SubtypeShare]
    ranking: list[Candidate]
    not_told_apart: Twins | None
    keep_in_sight: list[Danger]
    how_soon: HowSoon | None
    ask_next: list[str]


class Finding(TypedDict):
    """A finding to answer."""

    id: str
    label: str
    clinical: str
    explain: str


class Group(TypedDict):
    """A question and its findings; of an exclusive one a single finding can be there."""

    id: str
    label: str
    question: str
    exclusive: bool
    findings: list[Finding]


class Preset(TypedDict):
    """A made-up story: what is told at once, and what it was made for."""

    id: str
    label: str
    story: str
    lesson: str
    cause: str
    present: list[str]
    absent: list[str]


class StoredCase(TypedDict):
    """A published case. Findings are told by their place in the vocabulary, because there are many cases."""

    id: str
    title: str
    cause: str
    report: str
    tuned: bool
    present: list[int]
    absent: list[int]


class State(LevelState, Entries):
    """The traits of the cause explorer."""

    answer: Answer
    presets: list[Preset]
    cases: list[StoredCase]
    names: dict[str, str]
    vocabulary: list[Group]
