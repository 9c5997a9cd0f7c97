"""The types of the claim check: what the starting article said, and what the evidence says."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from content.marks import Names, Points
from content.model import Basis, Date, Entry, Label, References, Slug, Text

Verdict = Literal["contradicted", "overstated", "unsupported", "nuanced", "supported", "not_checkable"]
# A place in this publication: the notebook and the anchor of a heading in it.
Place = Annotated[str, msgspec.Meta(pattern=r"^[0-9a-z\-]+\.ipynb#[^\s#]+$"), Points("place in a notebook")]


class Section(Entry, frozen=True):
    """A part of the starting article, or one of the comments below it."""

    id: Annotated[Slug, Names("section")]
    label: Label


class Claim(Entry, frozen=True):
    """One statement of the starting article, restated in our words and checked."""

    id: Annotated[Slug, Names("claim")]
    section: Annotated[Slug, Points("section")]
    statement: Text
    verdict: Verdict
    evidence: Text
    refs: References
    importance: Annotated[int, msgspec.Meta(ge=1, le=3)]
    rechecked: Literal["source", "evidence"]
    checked: Date
    basis: Basis | None = None


class SecondLook(Entry, frozen=True):
    """One sentence of the publication, drawn by lot and compared with its source once more."""

    id: Annotated[Slug, Points("claim", "fact", by="kind")]
    kind: Literal["claim", "fact"]
    outcome: Literal["agrees", "mended", "not_visible"]
    note: Text
    checked: Date


class LotLook(Entry, frozen=True):
    """One sentence of a lot over the whole publication: where it stood, and how it stood to what its source says."""

    kind: Literal["fact", "treatment", "cause", "rule", "laboratory", "gene", "case", "chapter", "lesson", "question"]
    # Which entry and which part of it, as it stood on the day of the lot.
    place: Label
    outcome: Literal["agrees", "mended", "not_visible", "no_claim"]
    note: Text | None = None


class Lot(Entry, frozen=True):
    """Sentences that were drawn from every part of the publication, so many from each, and compared with sources."""

    checked: Date
    seed: int
    looks: Annotated[list[LotLook], msgspec.Meta(min_length=1)]


class ReaderQuestion(Entry, frozen=True):
    """What a comment under the article asks between the lines, with an answer."""

    id: Annotated[Slug, Names("reader's question")]
    question: Text
    answer: Text
    refs: References


class Omission(Entry, frozen=True):
    """What the article leaves out, and the place of ours that covers it."""

    id: Annotated[Slug, Names("omission")]
    missing: Text
    why: Text
    refs: References
    covered_in: Place


class ClaimCheck(Entry, frozen=True):
    """The whole claim check; `misleading` names the worst claims, worst first."""

    sections: list[Section]
    claims: list[Claim]
    second_looks: list[SecondLook]
    questions: list[ReaderQuestion]
    omissions: list[Omission]
    misleading: list[Annotated[Slug, Points("claim")]]
    lots: list[Lot] = msgspec.field(default_factory=list)
