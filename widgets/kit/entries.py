"""Reading what was entered, whatever it is: what can't be used is left out and named; portable Python."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    # What to say, by the id of the message; a tool's tables hold it as `messages`.
    Messages = dict[str, str]

# How many faults a notice names, and how much of a strange value it shows.
MAX_NAMED = 3
LONGEST_SHOWN = 40
# Below this likeness a suggestion would only puzzle.
NEAR = 0.5
# What is said here.
MESSAGES = ("notice-quoted", "notice-quoted-cut", "notice-near", "notice-no-ids", "join-comma", "join-semicolon")


def known_ids(
    messages: Messages, value: Any, known: Iterable[str], unknown_id: str, limit: int
) -> tuple[list[str], list[str]]:
    """Return the ids of a list that are known, once each in its order, and what to say about the others.

    `unknown_id` is the message about such a one. No more than `limit` are looked at.
    """
    if not isinstance(value, list):
        return [], [messages["notice-no-ids"].format(value=shown(messages, value))]
    kept: list[str] = []
    faults: list[str] = []
    for item in value[:limit]:
        if isinstance(item, str) and item in known:
            if item not in kept:
                kept.append(item)
        elif len(faults) < MAX_NAMED:
            faults.append(unknown(messages, unknown_id, item, known))
    return kept, faults


def unknown(messages: Messages, message: str, value: Any, known: Iterable[str]) -> str:
    """Return the line about a value that nothing carries, with the nearest known one."""
    return messages[message].format(value=shown(messages, value)) + suggestion(messages, value, known)


def notice(messages: Messages, faults: list[str]) -> str:
    """Return what is wrong in one line."""
    return messages["join-semicolon"].join(faults)


def shown(messages: Messages, value: Any) -> str:
    """Return a strange value in quotation marks, short, and in characters that can do no harm."""
    text = value if isinstance(value, str) else str(type(value).__name__)
    plain = "".join(char if " " <= char <= "~" else "?" for char in text[: LONGEST_SHOWN + 1])
    if len(plain) <= LONGEST_SHOWN:
        return messages["notice-quoted"].format(value=plain)
    return messages["notice-quoted-cut"].format(value=plain[:LONGEST_SHOWN])


def suggestion(messages: Messages, value: Any, known: Iterable[str]) -> str:
    """Return `; did you mean “x”?` for the id that looks most like the value, or nothing."""
    if not isinstance(value, str) or not 0 < len(value) <= 2 * LONGEST_SHOWN:
        return ""
    wanted = _pairs(value)
    best, name = max(((_likeness(wanted, _pairs(one)), one) for one in known), default=(0.0, ""))
    if best < NEAR:
        return ""
    return messages["notice-near"].format(name=messages["notice-quoted"].format(value=name))


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
