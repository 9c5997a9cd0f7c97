"""What the view of the claim check reads."""

from __future__ import annotations

from typing import TypedDict

from widgets.kit.schema import NoAnswer, ToolState


class Entries(TypedDict):
    """What a reader chooses; nothing of a kind is an empty text, or 0."""

    section: str
    verdict: str
    importance: int
    words: str
    claim: str


class Claim(TypedDict):
    """A statement of the article, and what the evidence says."""

    id: str
    section: str
    verdict: str
    importance: int
    statement: str
    evidence: str
    refs: list[str]
    expert: bool
    how: str


class Counts(TypedDict):
    """How many statements there are: by section and verdict, by each alone, and all of them."""

    cells: dict[str, dict[str, int]]
    sections: dict[str, int]
    verdicts: dict[str, int]
    all: int


class State(ToolState, Entries):
    """The traits of the claim check."""

    answer: NoAnswer
    claims: list[Claim]
    counts: Counts
    sections: dict[str, str]
    verdicts: dict[str, str]
    weights: dict[str, str]
    worst: int
