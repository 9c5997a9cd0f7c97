"""The types of the genes behind inherited forms, and of the pathway that they act on."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from content.marks import Names, Points
from content.model import (
    Basis,
    CauseId,
    Certainty,
    Date,
    Entry,
    GeneSymbol,
    HpoId,
    Label,
    References,
    Slug,
    SomeReferences,
    Sourced,
    Text,
)

HgncId = Annotated[str, msgspec.Meta(pattern=r"^HGNC:\d{1,5}$")]
OmimNumber = Annotated[str, msgspec.Meta(pattern=r"^[1-9]\d{5}$")]
NodeId = Annotated[Slug, Points("node")]
Cell = Annotated[int, msgspec.Meta(ge=0, le=9)]

Way = Literal["raises", "lowers"]
# What a link of a chain was seen in. `review`: a review or reference site states it, and on what it rests was not read.
SeenIn = Literal["people", "animals", "cells", "review", "proposed"]
Inheritance = Literal["recessive", "dominant", "from_mother", "from_father", "new_change", "in_growth", "mixed"]


class HpoTerm(Entry, frozen=True):
    """A finding that the Human Phenotype Ontology ties to a disease, and the disease list that it took it from."""

    id: HpoId
    name: Label
    list: Literal["OMIM", "Orphanet"]


class Start(Entry, frozen=True):
    """The first thing that a fault of the gene changes."""

    node: NodeId
    way: Way
    seen_in: SeenIn
    text: Text
    refs: References = msgspec.field(default_factory=list)
    basis: Basis | None = None


class GeneDisease(Entry, frozen=True):
    """A disease of a gene; what is not there was not checked, or is not known."""

    name: Label
    inheritance: Inheritance
    refs: SomeReferences
    omim: OmimNumber | None = None
    cause: CauseId | None = None
    hpo: list[HpoTerm] = msgspec.field(default_factory=list)
    starts: list[Start] = msgspec.field(default_factory=list)


class LinkedGene(Entry, frozen=True):
    """A gene that a source ties to calcium or bone in the skin or in soft tissue; its id is the approved symbol."""

    id: Annotated[GeneSymbol, Names("gene")]
    name: Label
    protein: Sourced
    fault: Sourced
    diseases: Annotated[list[GeneDisease], msgspec.Meta(min_length=1)]
    settles: Sourced
    blood: Sourced
    unknown: Sourced
    certainty: Certainty
    reviewed: Date
    hgnc: HgncId | None = None
    omim: OmimNumber | None = None


class LeftOut(Entry, frozen=True):
    """A gene that stands in lists and not in this one, and why."""

    id: Annotated[Slug, Names("gene left out")]
    label: Label
    text: Text
    refs: SomeReferences


class GeneTable(Entry, frozen=True):
    """Every gene, where the identifiers were read, and what was left out."""

    identifiers: Sourced
    genes: list[LinkedGene]
    left_out: list[LeftOut]


class Place(Entry, frozen=True):
    """A part of the body; its rows lie together in the drawing."""

    id: Annotated[Slug, Names("part of the body")]
    label: Label


class Node(Entry, frozen=True):
    """Something that there can be more or less of, and where it stands in the drawing."""

    id: Annotated[Slug, Names("node")]
    label: Annotated[str, msgspec.Meta(min_length=2, max_length=34)]
    place: Annotated[Slug, Points("part of the body")]
    row: Cell
    column: Annotated[int, msgspec.Meta(ge=0, le=2)]
    more: Label
    less: Label
    what: Sourced
    deposit: bool = False


class Arrow(Entry, frozen=True):
    """Tail raises or lowers head; `steers_back` marks the body's own correction, which no chain follows."""

    tail: NodeId
    head: NodeId
    way: Way
    seen_in: SeenIn
    text: Text
    refs: References = msgspec.field(default_factory=list)
    basis: Basis | None = None
    steers_back: bool = False


class Pathway(Entry, frozen=True):
    """From diet and bone to kidney to skin."""

    places: list[Place]
    nodes: list[Node]
    arrows: list[Arrow]
