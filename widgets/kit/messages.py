"""The words of portable reasoning: messages of the language of a library, as plain texts for `str.format`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from content import Library
from widgets.kit.entries import MESSAGES

# Where the tables of a tool hold what its reasoning says.
KEY = "messages"


def messages(source: Library, own: Iterable[str] = ()) -> dict[str, str]:
    """Return by id what the reading of entries says, and what a tool says itself. Raises UnknownId."""
    return {name: source.language.template(name) for name in (*MESSAGES, *own)}


def without_messages(tables: dict[str, Any]) -> dict[str, Any]:
    """Return the tables as traits for a view, which has words of its own."""
    return {name: value for name, value in tables.items() if name != KEY}
