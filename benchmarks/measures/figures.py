"""What a measurement gives."""

from __future__ import annotations

import math
from collections.abc import Sequence

# Name with unit, and the value of one run.
Figures = dict[str, float]


def p95(values: Sequence[float]) -> float:
    """Return the value that 95 % do not exceed (nearest rank)."""
    return sorted(values)[math.ceil(0.95 * len(values)) - 1]
