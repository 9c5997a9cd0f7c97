"""References formatted in a style that the processor brings along: ours is installed by `make generate` alone."""

from __future__ import annotations

from typing import Any

from tools.bibliography import format_all


def formatted(references: dict[str, dict[str, Any]]) -> dict[str, dict[str, str]]:
    """Return label and HTML of every reference."""
    return format_all(references, "harvard-cite-them-right")
