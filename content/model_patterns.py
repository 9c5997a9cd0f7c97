"""The types of the drawings: which test shows what in which form of calcium in the skin."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from content.marks import Names
from content.model import Date, Entry, FactId, Label, Slug, Sourced, Text

CellId = Annotated[str, msgspec.Meta(pattern=r"^[a-z]+(_[a-z]+)*\.[a-z]+(_[a-z]+)*$")]
# Bone is no calcinosis; it stands here because it is mistaken for it.
Kind = Literal["dystrophic", "metastatic", "idiopathic", "iatrogenic", "calciphylaxis", "look_alike"]


class ShownTest(Entry, frozen=True):
    """A test: how to read its picture, what it is for, what it can't do, its radiation, and what was counted."""

    id: Annotated[Slug, Names("test")]
    label: Label
    reads: Text
    use: Sourced
    limits: Sourced
    radiation: Sourced
    facts: list[FactId]
    unmeasured: Text
    danger: Sourced | None = None


class ShownForm(Entry, frozen=True):
    """A form of calcium in the skin, or what is mistaken for it."""

    id: Annotated[Slug, Names("form")]
    label: Label
    subtype: Kind


class Cell(Entry, frozen=True):
    """What one test shows in one form; `rests_on` says how much that description stands on."""

    id: Annotated[CellId, Names("cell")]
    alt: Annotated[str, msgspec.Meta(min_length=40, max_length=600)]
    shows: Sourced
    can: Sourced
    cannot: Sourced
    rests_on: Label
    # The day on which the three statements were last held against what can be seen of their sources.
    compared: Date | None = None

    @property
    def test(self) -> str:
        """Return the id of the test."""
        return self.id.partition(".")[0]

    @property
    def form(self) -> str:
        """Return the id of the form."""
        return self.id.partition(".")[2]


class Patterns(Entry, frozen=True):
    """Every test, every form, and a cell for each pair that a source describes."""

    caution: Sourced
    tests: list[ShownTest]
    forms: list[ShownForm]
    cells: list[Cell]
