"""What the view of the body map reads."""

from __future__ import annotations

from typing import Literal, TypedDict

from widgets.kit.schema import NoAnswer, ToolState


class Entries(TypedDict):
    """What a reader chooses."""

    mode: Literal["sites", "cause"]
    sites: list[str]
    cause: str


class Site(TypedDict):
    """A place of the body."""

    id: str
    label: str
    explain: str


class Group(TypedDict):
    """Places that stand together in the list."""

    label: str
    sites: list[Site]


class Term(TypedDict):
    """A frequency term of the Human Phenotype Ontology."""

    id: str
    label: str
    people: str
    hpo: str
    refs: list[str]


class Cause(TypedDict):
    """A cause; `seen` are numbers: of the place, of the term, and of the sources."""

    id: str
    name: str
    subtype: str
    common: int
    seen: list[tuple[int, int, list[int]]]


class Region(TypedDict):
    """A place as it is drawn; without paths it is a button with its name."""

    site: str
    paths: list[str]
    mirror: bool
    x: float | None
    y: float | None


class Drawing(TypedDict):
    """The body from one side."""

    id: str
    label: str
    width: float
    height: float
    silhouette: str
    lines: list[str]
    regions: list[Region]


class State(ToolState, Entries):
    """The traits of the body map."""

    answer: NoAnswer
    causes: list[Cause]
    groups: list[Group]
    terms: list[Term]
    views: list[Drawing]
