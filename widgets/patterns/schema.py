"""What the view of the patterns reads."""

from __future__ import annotations

from typing import Literal, TypedDict

from widgets.kit.schema import NoAnswer, Statement, ToolState

Subtype = Literal["dystrophic", "metastatic", "idiopathic", "iatrogenic", "calciphylaxis", "look_alike"]


class Entries(TypedDict):
    """What a reader chooses: a test, a form, and a form beside it or nothing."""

    test: str
    form: str
    beside: str


class Form(TypedDict):
    """A form of calcium in the skin, or a look-alike."""

    id: str
    label: str
    subtype: Subtype


class Measured(TypedDict):
    """A fact about a test; `number` is what was counted."""

    id: str
    statement: str
    number: str | None
    sure: str
    refs: list[str]


class Test(TypedDict):
    """A test and what is known of it."""

    id: str
    label: str
    reads: str
    use: Statement
    limits: Statement
    radiation: Statement
    danger: Statement | None
    measured: list[Measured]
    unmeasured: str


class Picture(TypedDict):
    """What a test shows in a form; the drawing stands in the sheet."""

    alt: str
    rests_on: str
    shows: Statement
    can: Statement
    cannot: Statement


class State(ToolState, Entries):
    """The traits of the patterns; `cells` holds the pictures by `test.form`."""

    answer: NoAnswer
    caution: Statement
    cells: dict[str, Picture]
    drawings: str
    forms: list[Form]
    tests: list[Test]
