"""What the view of the gene pathways reads."""

from __future__ import annotations

from typing import Literal, TypedDict

from widgets.kit.schema import Certainty, NoAnswer, Statement, ToolState

SeenIn = Literal["people", "animals", "cells", "review", "proposed"]
Way = Literal["raises", "lowers"]


class Entries(TypedDict):
    """What a reader chooses: a gene, and the number of the disease."""

    gene: str
    form: int


class Told(Statement):
    """A statement that may rest on an expert's reading."""

    basis: str | None


class Term(TypedDict):
    """A term of the Human Phenotype Ontology that names the calcium of a disease."""

    id: str
    name: str
    list: str


class CauseLink(TypedDict):
    """The cause that the chapter says more of."""

    id: str
    name: str


class Start(Told):
    """Where the fault of a gene begins, and which way it pushes."""

    node: str
    way: Way
    seen_in: SeenIn


class Step(TypedDict):
    """A node that is pushed, up or down, by which starts and which arrows (their numbers)."""

    node: str
    sign: int
    starts: list[int]
    arrows: list[int]


class Disease(TypedDict):
    """A disease of a gene, and what its fault pushes."""

    name: str
    inheritance: Literal["recessive", "dominant", "from_mother", "from_father", "new_change", "in_growth", "mixed"]
    refs: list[str]
    omim: str | None
    cause: CauseLink | None
    hpo: list[Term]
    starts: list[Start]
    steps: list[Step]
    corrections: list[int]
    chain: str


class Gene(TypedDict):
    """A gene and its diseases."""

    id: str
    name: str
    hgnc: str | None
    omim: str | None
    protein: Told
    fault: Told
    settles: Told
    blood: Told
    unknown: Told
    certainty: Certainty
    diseases: list[Disease]


class Place(TypedDict):
    """A part of the body in which nodes lie."""

    id: str
    label: str


class Node(TypedDict):
    """A step of the pathway; `more` and `less` are what it is called when it is pushed."""

    id: str
    label: str
    place: str
    row: int
    column: int
    more: str
    less: str
    what: Told
    deposit: bool


class Arrow(Told):
    """What one node does to another."""

    tail: str
    head: str
    way: Way
    seen_in: SeenIn
    steers_back: bool


class Pathway(TypedDict):
    """The picture."""

    places: list[Place]
    nodes: list[Node]
    arrows: list[Arrow]


class LeftOut(Statement):
    """A gene that is not in the picture, and why."""

    id: str
    label: str


class State(ToolState, Entries):
    """The traits of the gene pathways."""

    answer: NoAnswer
    genes: list[Gene]
    identifiers: Told
    left_out: list[LeftOut]
    pathway: Pathway
