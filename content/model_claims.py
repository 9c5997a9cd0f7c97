"""The types of the claim check: what the starting article said, and what the evidence says."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from content.model import Basis, Date, Entry, Slug, Text

Verdict = Literal["supported", "nuanced", "overstated", "contradicted", "unsupported", "not_checkable"]


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


class ReaderQuestion(Entry, frozen=True):
    """What a comment under the article asks between the lines, with an answer."""

    id: Slug
    question: Text
    answer: Text
    refs: list[Slug]


class Omission(Entry, frozen=True):
    """What the article leaves out, and the chapter of ours that covers it."""

    id: Slug
    missing: Text
    why: Text
    refs: list[Slug]
    covered_in: str | None = None


class ClaimCheck(Entry, frozen=True):
    """The whole claim check; `misleading` names the worst claims, worst first."""

    claims: list[Claim]
    questions: list[ReaderQuestion]
    omissions: list[Omission]
    misleading: list[Slug]
