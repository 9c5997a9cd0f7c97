"""Reading what was entered, whatever it is: what can't be used is left out and named; portable Python."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

# How many faults a notice names, and how much of a strange value it shows.
MAX_NAMED = 3
LONGEST_SHOWN = 40
# Below this likeness a suggestion would only puzzle.
NEAR = 0.5


def known_ids(value: Any, known: Iterable[str], kind: str, limit: int) -> tuple[list[str], list[str]]:
    """Return the ids of a list that are known, once each in its order, and what to say about the others.

    No more than `limit` are looked at.
    """
    if not isinstance(value, list):
        return [], [f"expected a list of ids, not {shown(value)}"]
    kept: list[str] = []
    faults: list[str] = []
    for item in value[:limit]:
        if isinstance(item, str) and item in known:
            if item not in kept:
                kept.append(item)
        elif len(faults) < MAX_NAMED:
            faults.append(unknown(kind, item, known))
    return kept, faults


def unknown(kind: str, value: Any, known: Iterable[str]) -> str:
    """Return the line about a value that nothing carries, with the nearest known one."""
    return f"unknown {kind} {shown(value)}{suggestion(value, known)}"


def shown(value: Any) -> str:
    """Return a strange value in quotation marks, short, and in characters that can do no harm."""
    text = value if isinstance(value, str) else str(type(value).__name__)
    plain = "".join(char if " " <= char <= "~" else "?" for char in text[: LONGEST_SHOWN + 1])
    return f"“{plain}”" if len(plain) <= LONGEST_SHOWN else f"“{plain[:LONGEST_SHOWN]}...”"


def suggestion(value: Any, known: Iterable[str]) -> str:
    """Return `; did you mean “x”?` for the id that looks most like the value, or nothing."""
    if not isinstance(value, str) or not 0 < len(value) <= 2 * LONGEST_SHOWN:
        return ""
    wanted = _pairs(value)
    best, name = max(((_likeness(wanted, _pairs(one)), one) for one in known), default=(0.0, ""))
    return f"; did you mean “{name}”?" if best >= NEAR else ""


def unique(items: Iterable[Any]) -> list[Any]:
    """Return the items once each, in their order; a plain mapping keeps none in the page."""
    seen = set()
    kept = []
    for item in items:
        if item not in seen:
            seen.add(item)
            kept.append(item)
    return kept


def _pairs(text: str) -> set[str]:
    return {text[place : place + 2] for place in range(len(text) - 1)} | {text[:1]}


def _likeness(one: set[str], other: set[str]) -> float:
    return 2 * len(one & other) / (len(one) + len(other))
