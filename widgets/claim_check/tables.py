"""What the claim check is looked through with: every statement, and how many there are of each kind."""

from __future__ import annotations

from collections import Counter
from typing import Any

from content import Library
from content.model_claims import Claim, ClaimCheck
from widgets.claim_check import reasoning
from widgets.evidence.claims import VERDICTS, WEIGHTS, how_checked
from widgets.kit.citations import labels
from widgets.kit.messages import messages


def compile(source: Library) -> dict[str, Any]:  # noqa: A001 - every tool's tables are made by `compile`
    """Turn the statements into plain values, the worst first, then by weight, then as the article has them."""
    check, say = source.claims, source.language.say
    place = {claim: number for number, claim in enumerate(check.misleading)}
    ordered = sorted(check.claims, key=lambda claim: (place.get(claim.id, len(place)), -claim.importance))
    return {
        "claims": [_claim(claim, source) for claim in ordered],
        "sections": {part.id: part.label for part in check.sections},
        "verdicts": {verdict: say(f"verdict-{verdict}") for verdict in VERDICTS},
        "weights": {str(weight): say(f"weight-{weight}") for weight in WEIGHTS},
        "counts": counts(check),
        "messages": messages(source, reasoning.MESSAGES),
        "worst": len(check.misleading),
        "sources": labels((ref for claim in check.claims for ref in claim.refs), source),
    }


def counts(check: ClaimCheck) -> dict[str, Any]:
    """Return how many statements there are: by part and verdict, by part, by verdict, and in all."""
    cells = Counter((claim.section, str(claim.verdict)) for claim in check.claims)
    return {
        "cells": {part.id: {verdict: cells[part.id, verdict] for verdict in VERDICTS} for part in check.sections},
        "sections": {part.id: sum(cells[part.id, verdict] for verdict in VERDICTS) for part in check.sections},
        "verdicts": {verdict: sum(cells[part.id, verdict] for part in check.sections) for verdict in VERDICTS},
        "all": len(check.claims),
    }


def _claim(claim: Claim, source: Library) -> dict[str, Any]:
    return {
        "id": claim.id,
        "section": claim.section,
        "verdict": claim.verdict,
        "importance": claim.importance,
        "statement": claim.statement,
        "evidence": claim.evidence,
        "refs": claim.refs,
        "expert": claim.basis is not None,
        "how": how_checked(claim, source),
    }
