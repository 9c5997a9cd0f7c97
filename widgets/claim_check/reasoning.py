"""Which statements of the claim check a choice leaves, in which order, and how many there are of each kind.

The view chooses in the same way in the browser, so that looking through the statements starts no kernel.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from content import UnknownId
from content.model_claims import Claim, ClaimCheck
from widgets.evidence.claims import VERDICTS, WEIGHTS

LONGEST_WORDS = 100


@dataclass(frozen=True)
class Choice:
    """What a reader wants to see; an empty field leaves everything."""

    section: str = ""
    verdict: str = ""
    importance: int = 0
    words: str = ""
    claim: str = ""


def ordered(check: ClaimCheck) -> list[Claim]:
    """Return every statement, the most misleading ones first, then by weight, then in the order of the article."""
    place = {claim: number for number, claim in enumerate(check.misleading)}
    return sorted(check.claims, key=lambda claim: (place.get(claim.id, len(place)), -claim.importance))


def matching(choice: Choice, check: ClaimCheck) -> list[Claim]:
    """Return the statements that fit every field of the choice, in the order of `ordered`."""
    return [claim for claim in ordered(check) if _fits(claim, choice)]


def counts(check: ClaimCheck) -> dict[str, Any]:
    """Return how many statements there are: by part and verdict, by part, by verdict, and in all."""
    cells = Counter((claim.section, str(claim.verdict)) for claim in check.claims)
    return {
        "cells": {part.id: {verdict: cells[part.id, verdict] for verdict in VERDICTS} for part in check.sections},
        "sections": {part.id: sum(cells[part.id, verdict] for verdict in VERDICTS) for part in check.sections},
        "verdicts": {verdict: sum(cells[part.id, verdict] for part in check.sections) for verdict in VERDICTS},
        "all": len(check.claims),
    }


def settled(choice: Choice, check: ClaimCheck) -> tuple[Choice, list[str]]:
    """Return the choice without what nothing carries, and a line on each thing that was dropped."""
    known: list[tuple[str, Iterable[str]]] = [
        ("section", [part.id for part in check.sections]),
        ("verdict", VERDICTS),
        ("claim", [claim.id for claim in check.claims]),
    ]
    dropped = []
    for field, valid in known:
        value = getattr(choice, field)
        if value and value not in valid:
            dropped.append(str(UnknownId(field, value, valid)))
            cleared: dict[str, Any] = {field: ""}
            choice = replace(choice, **cleared)
    if choice.importance and choice.importance not in WEIGHTS:
        dropped.append(f"unknown importance {str(choice.importance)[:20]}; it is 1, 2 or 3")
        choice = replace(choice, importance=0)
    return replace(choice, words=choice.words[:LONGEST_WORDS]), dropped


def _fits(claim: Claim, choice: Choice) -> bool:
    text = f"{claim.statement} {claim.evidence}".lower()
    wanted = [(choice.section, claim.section), (choice.verdict, claim.verdict), (choice.claim, claim.id)]
    return (
        all(value in ("", own) for value, own in wanted)
        and choice.importance in (0, claim.importance)
        and all(word in text for word in choice.words.lower().split())
    )
