"""The type of what only a clinician can settle."""

from __future__ import annotations

from typing import Annotated

import msgspec

from content.marks import Names, Points
from content.model import Date, Entry, Label, References, Slug, Text


class Decision(Entry, frozen=True):
    """A question for the reviewing doctor: what the publication says now, why, and what speaks for another answer.

    `where` names the rules, facts, treatments, causes or tables that follow from it. The most urgent one comes first.
    """

    id: Annotated[Slug, Names("question for the doctor")]
    question: Label
    where: list[Annotated[Slug, Points("rule", "fact", "treatment", "cause", "table")]]
    now: Text
    why: Text
    refs: References = msgspec.field(default_factory=list)
    # What another source, or our own reading, speaks for; a present level is not lowered on that alone.
    otherwise: Text | None = None
    # The answer of a doctor, and the day; until then the question is open.
    answer: Text | None = None
    answered: Date | None = None
