"""What only the claim check can have wrong: a verdict without a source, a weighty claim that was not read again."""

from __future__ import annotations

from collections.abc import Iterator

from content.check.fault import Fault
from content.library import Library

FILE = "claims.yaml"
WEIGHTIEST = 3


def claim_faults(source: Library) -> Iterator[Fault]:
    """Yield every weighty claim that was not compared with its source."""
    for claim in source.claims.claims:
        if claim.importance == WEIGHTIEST and claim.refs and claim.rechecked != "source":
            message = f"a claim of importance {WEIGHTIEST} must be compared with its source again, and say `source`"
            yield Fault(FILE, claim.id, "rechecked", message)


def section_faults(source: Library) -> Iterator[Fault]:
    """Yield every section without a claim."""
    used = {claim.section for claim in source.claims.claims}
    for section in source.claims.sections:
        if section.id not in used:
            yield Fault(FILE, section.id, "", "is a section without a claim")
