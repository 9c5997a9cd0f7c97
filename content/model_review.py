"""The type of what only a clinician can settle."""

from __future__ import annotations

import msgspec

from content.model import Date, Entry, Label, Slug, Text


class Decision(Entry, frozen=True):
    """A question for the reviewing doctor: what the publication says now, why, and what speaks for another answer.

    `where` names the rules, facts, treatments, causes or tables that follow from it. The most urgent one comes first.
    """

    id: Slug
    question: Label
    where: list[Slug]
    now: Text
    why: Text
    refs: list[Slug] = msgspec.field(default_factory=list)
    # What another source, or our own reading, speaks for; a present level is not lowered on that alone.
    otherwise: Text | None = None
    # The answer of a doctor, and the day; until then the question is open.
    answer: Text | None = None
    answered: Date | None = None
