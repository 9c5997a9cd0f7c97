"""The state and the answers of tools as types, for Python and for the views: what several tools share.

`schema.py` in the folder of a tool says what its view can read: `Entries` is what a reader enters, `Answer` what is
worked out from it, `State` everything that the model of its view holds. `python -m tools.generate` makes `types.d.ts`
of it, against which the views are checked.
"""

from __future__ import annotations

from typing import Any, Literal, NotRequired, TypedDict

Urgency = Literal["emergency", "same-day", "soon", "routine"]


class Words(TypedDict):
    """The words of a tool: the tag of their language, in which direction it is written, and messages for Fluent."""

    tag: str
    direction: Literal["ltr", "rtl"]
    messages: str


class ToolState(TypedDict):
    """The traits of every tool."""

    messages: Words
    asks: str
    entry_names: list[str]
    notice: str
    sources: dict[str, str]


class AnyAnswer(TypedDict):
    """What every answer may hold: the entries that it belongs to, or that it can't be worked out."""

    entries: NotRequired[dict[str, Any]]
    failed: NotRequired[bool]


class NoAnswer(TypedDict):
    """The answer of a tool that only draws."""


class AnsweringState(ToolState):
    """The traits of every tool that answers."""

    answer: AnyAnswer


class Statement(TypedDict):
    """A sentence or more, with its sources; without any it is an expert's reading."""

    text: str
    refs: list[str]


class Certainty(TypedDict):
    """How sure a statement is, and why."""

    level: str
    why: str


class Level(TypedDict):
    """How a level of urgency is worded."""

    label: str
    spoken_prefix: str
    heading: str
    when: str


class LevelState(ToolState):
    """The traits of a tool that says how soon to be seen."""

    levels: dict[Urgency, Level]


class Rule(TypedDict):
    """A rule of the symptom checklist that an answer rests on."""

    rule: str
    title: str
    level: str
    statement: str
    time_limit_from: str
    disagree: str
    refs: list[str]
