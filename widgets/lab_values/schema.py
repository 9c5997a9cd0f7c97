"""What the blood values answer, and what their view reads."""

from __future__ import annotations

from typing import Any, Literal, NotRequired, TypedDict

from widgets.kit.schema import AnyAnswer, Certainty, Statement, ToolState

Reading = Literal["low", "normal", "high", "unknown"]


class Entries(TypedDict):
    """What a reader enters, by blood value, and the age group: a field may hold what can't be read, too."""

    values: dict[str, Any]


class Amount(TypedDict):
    """A number with its unit."""

    value: float
    unit: str


# `from` can't be written as a name.
RangeUsed = TypedDict(
    "RangeUsed",
    {
        "low": float | None,
        "high": float | None,
        "unit": str,
        "from": Literal["own", "reference"],
        "refs": list[str],
    },
)


class Flag(TypedDict):
    """How a value lies in the range that was used."""

    flag: Reading
    range: RangeUsed | None


class Value(TypedDict):
    """A value as it was entered and in both kinds of units."""

    label: str
    entered: Amount
    si: Amount
    conventional: Amount
    conversion: Statement


class Corrected(TypedDict):
    """Calcium corrected for albumin."""

    si: Amount
    conventional: Amount
    formula: Statement
    disputed: Statement


class Product(Statement):
    """Calcium times phosphate."""

    si: Amount
    conventional: Amount
    calcium_from: str
    above_rule: bool


class Note(Statement):
    """A statement that is known by its id."""

    id: str


class Doubt(TypedDict):
    """A value that would be in range in another unit."""

    id: str
    text: str
    unit: str


class Pattern(TypedDict):
    """The pattern that fits."""

    id: str
    label: str
    provisional: bool
    meaning: Statement
    limits: Statement
    certainty: Certainty


class OtherPattern(TypedDict):
    """A pattern that a missing value could still turn it into."""

    id: str
    label: str
    meaning: Statement


class Alone(Statement):
    """What one value means as long as too few of the others are there."""

    name: Literal["calcium", "phosphate", "pth", "kidney", "vitamin_d"]
    reading: Reading


class Answer(AnyAnswer):
    """Everything that can be said about the values."""

    for_learning: str
    age_group: str
    urgent: list[Note]
    doubts: list[Doubt]
    values: dict[str, Value]
    corrected: Corrected | None
    flags: dict[str, Flag]
    calcium_from: str | None
    statuses: dict[str, str]
    product: Product | None
    notes: list[Note]
    caution: Statement
    pattern: Pattern
    also_possible: list[OtherPattern]
    missing: list[Literal["calcium", "phosphate", "pth", "kidney"]]
    faults: dict[str, str]
    notice: str
    alone: list[Alone]
    still_open: Literal["unit", "values", ""]
    findings: list[str]


class Range(TypedDict):
    """The range of an age group, in the first unit."""

    ages: list[str]
    low: float | None
    high: float | None
    refs: list[str]


class Analyte(TypedDict):
    """A blood value; `units` holds what a number in each counts in the first one."""

    id: str
    label: str
    units: dict[str, float]
    explain: str
    refs: list[str]
    conversion: str
    possible: tuple[float, float]
    ranges: list[Range]


class KnownPattern(TypedDict):
    """A pattern of blood values as the list of all of them says it."""

    id: str
    label: str
    meaning: str
    refs: list[str]
    limits: str


class State(ToolState, Entries):
    """The traits of the blood values."""

    answer: Answer
    ages: dict[str, str]
    findings: dict[str, str]
    analytes: list[Analyte]
    notes: dict[str, str]
    numbers: dict[str, float]
    patterns: list[KnownPattern]


class Entry(TypedDict):
    """What a field of the form enters: numbers where they can be read, else the text."""

    unit: NotRequired[str | None]
    value: NotRequired[float | str]
    low: NotRequired[float | str]
    high: NotRequired[float | str]
