"""The types of the body map: its drawing, the places on it, and the words for how often a place is reported."""

from __future__ import annotations

from typing import Annotated

import msgspec

from content.marks import Names, Points
from content.model import Entry, Frequency, HpoId, Label, Positive, Slug, SomeReferences

PathData = Annotated[str, msgspec.Meta(pattern=r"^M[MLHVCSQTAZlhvcsqtamz0-9 .,\-]+$", max_length=6000)]
SiteId = Annotated[str, msgspec.Meta(pattern=r"^site\.[a-z0-9_]+$"), Points("finding")]


class FrequencyTerm(Entry, frozen=True):
    """A frequency term of the Human Phenotype Ontology; `people` is the share that it stands for."""

    id: Annotated[Frequency, Names("frequency term")]
    label: Label
    people: Label
    hpo: HpoId
    refs: SomeReferences


class Region(Entry, frozen=True):
    """A place on a drawing: shapes that are cut to the silhouette, and the centre of its button.

    Without a centre it has no button here, only colour; without shapes it is a button with its name below the drawing.
    """

    site: SiteId
    paths: list[PathData]
    mirror: bool = False
    x: Positive | None = None
    y: Positive | None = None


class BodyView(Entry, frozen=True):
    """One drawing: a silhouette, fine lines that belong to no place, and the places."""

    id: Annotated[Slug, Names("body view")]
    label: Label
    width: Positive
    height: Positive
    silhouette: PathData
    lines: list[PathData]
    regions: list[Region]


class SiteGroup(Entry, frozen=True):
    """A heading of the list beside the drawing."""

    id: Annotated[Slug, Names("group of places")]
    label: Label
    sites: list[SiteId]


class BodyMap(Entry, frozen=True):
    """Every drawing of the body, and the same places as a list."""

    views: list[BodyView]
    groups: list[SiteGroup]
