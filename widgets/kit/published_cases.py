"""Which half of the published cases a case belongs to: the one for tuning, or the one that was kept away from it.

The hash of its id decides, so nobody chose.
"""

from __future__ import annotations

import hashlib

DEVELOPMENT, HELD_BACK = "development", "held back"


def split(case_id: str) -> str:
    """Return to which half a case belongs."""
    return HELD_BACK if hashlib.sha256(case_id.encode()).digest()[0] % 2 else DEVELOPMENT
