"""Names of people: what may stand in one, when two are the same, and names that are made up for the shy."""

from __future__ import annotations

import secrets
import unicodedata

LONGEST = 40
MOST_MARKS = 2
_COLOURS = ("Amber", "Blue", "Coral", "Golden", "Green", "Grey", "Indigo", "Ivory", "Lilac", "Olive", "Pearl", "Rose")
_BIRDS = ("Crane", "Dove", "Finch", "Heron", "Ibis", "Kite", "Lark", "Owl", "Robin", "Stork", "Swift", "Tern", "Wren")


class BadName(ValueError):
    """A name that can't be shown; the argument is the message of `content/words` that says why."""


def made_up() -> str:
    """Return a name such as Amber Heron."""
    return f"{secrets.choice(_COLOURS)} {secrets.choice(_BIRDS)}"


def clean_name(typed: str) -> str:
    """Return a name as it is shown.

    Invisible signs go, above all those that turn the direction of writing; of marks above and below a letter some are
    kept, because names need them, and a tower of them is cut. Raises BadName.
    """
    kept: list[str] = []
    marks = 0
    for sign in unicodedata.normalize("NFKC", typed[: 20 * LONGEST]):
        kind = unicodedata.category(sign)
        marks = marks + 1 if kind.startswith("M") else 0
        if kind.startswith("Z"):
            kept.append(" ")
        elif not kind.startswith("C") and marks <= MOST_MARKS:
            kept.append(sign)
    name = " ".join("".join(kept).split())
    if not any(sign.isalnum() for sign in name):
        raise BadName("class-name-empty")
    if len(name) > LONGEST:
        raise BadName("class-name-long")
    return name


def folded(name: str) -> str:
    """Return what two names have in common that nobody can tell apart."""
    return unicodedata.normalize("NFKC", name.casefold()).replace(" ", "")
