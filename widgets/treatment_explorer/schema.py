"""What the view of the treatments reads."""

from __future__ import annotations

from typing import Literal, NotRequired, TypedDict

from widgets.kit.schema import NoAnswer, Statement, ToolState

Filter = Literal["disease", "size", "kind", "sort"]


class Choice(TypedDict):
    """What is chosen of each filter."""

    disease: NotRequired[str]
    size: NotRequired[str]
    kind: NotRequired[str]
    sort: NotRequired[str]


class Entries(TypedDict):
    """What a reader chooses, and the treatments that are open."""

    choice: Choice
    opened: list[str]


class Verdict(TypedDict):
    """A verdict: the group of the list that it stands in, its place there, and the people with a complication."""

    id: str
    group: str
    place: tuple[int, int]
    together: bool
    harmed: tuple[int, int] | None


class VerdictTerms(TypedDict):
    """A verdict in words, and the rule by which a treatment gets it."""

    label: str
    why: str


class Entry(TypedDict):
    """A treatment in the list; `fits` holds, by disease and size, how many people in how many reports.

    `verdicts` are those by disease, and under no name the one in all.
    """

    id: str
    kind: str
    rank: int
    verdicts: dict[str, Verdict]
    fits: dict[str, tuple[int, int]]


class Gaps(TypedDict):
    """What our own list shows to be missing: ids of treatments and of diseases."""

    uncounted: list[str]
    single: list[str]
    unnumbered: list[str]
    diseases: list[str]


class Share(TypedDict):
    """A counted share with its interval, of a hundred."""

    k: int
    n: int
    at: float
    low: float
    high: float
    words: str


class Row(TypedDict):
    """A study row; what was not reported is left out."""

    ref: str
    short: str
    design: str
    who: str
    part: str
    disease: str
    size: str
    n: NotRequired[int]
    unit: str
    single: NotRequired[bool]
    comparison: NotRequired[bool]
    family: str
    happened: NotRequired[list[str]]
    better: NotRequired[Share]
    worse: NotRequired[Share]
    within: NotRequired[bool]
    derived: NotRequired[bool]
    measured: str
    follow_up: NotRequired[str]
    harms: NotRequired[str]
    note: NotRequired[str]
    same: NotRequired[list[str]]


class Terms(TypedDict):
    """The words for what was counted, and for how sure it is."""

    families: dict[str, str]
    worse: dict[str, str]
    points: dict[str, str]
    verdicts: dict[str, VerdictTerms]
    certainty: dict[str, str]
    gaps: dict[str, str]
    notes: dict[str, str]


class Parts(TypedDict):
    """What is said of a treatment."""

    caution: NotRequired[Statement]
    used_for: NotRequired[Statement]
    mechanism: NotRequired[Statement]
    evidence: NotRequired[Statement]
    harms: NotRequired[Statement]


class Treatment(TypedDict):
    """A treatment; `rows` are the ids of its study rows, and `differs` says by disease why the verdict is another."""

    name: str
    plain: str
    parts: Parts
    differs: dict[str, Statement]
    certainty: str
    why: str
    diseases: list[str]
    rows: list[str]


class Trial(TypedDict):
    """A trial; `compared` holds what was counted, in those who were treated and in the others."""

    name: str
    treatment: str | None
    disease: str
    state: str
    asked: str
    counted: str
    found: Statement
    compared: list[tuple[str, str, str]]


class Untested(TypedDict):
    """A question that no study answers."""

    question: str
    state: str
    answer: Statement


class State(ToolState, Entries):
    """The traits of the treatments; `course` holds the rows without a special treatment by disease."""

    answer: NoAnswer
    course: dict[str, list[str]]
    entries: list[Entry]
    gaps: Gaps
    options: dict[Filter, dict[str, str]]
    rows: dict[str, Row]
    terms: Terms
    treatments: dict[str, Treatment]
    trials: list[Trial]
    untested: list[Untested]
