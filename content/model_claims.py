"""The types of the claim check: what the starting article said, and what the evidence says."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from content.model import Basis, Date, Entry, Label, Slug, Text

Verdict = Literal["contradicted", "overstated", "unsupported", "nuanced", "supported", "not_checkable"]
# A place in this publication: the notebook and the anchor of a heading in it.
Place = Annotated[str, msgspec.Meta(pattern=r"^[0-9a-z\-]+\.ipynb#[^\s#]+$")]


class Section(Entry, frozen=True):
    """A part of the starting article, or one of the comments below it."""

    id: Slug
    label: Label


class Claim(Entry, frozen=True):
    """One statement of the starting article, restated in our words and checked."""

    id: Slug
    section: Slug
    statement: Text
    verdict: Verdict
    evidence: Text
    refs: list[Slug]
    importance: Annotated[int, msgspec.Meta(ge=1, le=3)]
    rechecked: Literal["source", "evidence"]
    checked: Date
    basis: Basis | None = None


class SecondLook(Entry, frozen=True):
    """One sentence of the publication, drawn by lot and compared with its source once more."""

    id: Slug
    kind: Literal["claim", "fact"]
    outcome: Literal["agrees", "mended", "not_visible"]
    note: Text
    checked: Date


class ReaderQuestion(Entry, frozen=True):
    """What a comment under the article asks between the lines, with an answer."""

    id: Slug
    question: Text
    answer: Text
    refs: list[Slug]


class Omission(Entry, frozen=True):
    """What the article leaves out, and the place of ours that covers it."""

    id: Slug
    missing: Text
    why: Text
    refs: list[Slug]
    covered_in: Place


class ClaimCheck(Entry, frozen=True):
    """The whole claim check; `misleading` names the worst claims, worst first."""

    sections: list[Section]
    claims: list[Claim]
    second_looks: list[SecondLook]
    questions: list[ReaderQuestion]
    omissions: list[Omission]
    misleading: list[Slug]
