"""Errors that name what is wrong and where, and suggest the nearest valid value."""

from __future__ import annotations

import difflib
from collections.abc import Iterable


def nearest(value: str, valid: Iterable[str]) -> str | None:
    """Return the valid value that looks most like `value`, or None if none comes near."""
    found = difflib.get_close_matches(value[:200], list(valid), n=1, cutoff=0.5)
    return found[0] if found else None


def suggestion(value: str, valid: Iterable[str]) -> str:
    """Return `; did you mean 'x'?` or nothing, ready to be added to a message."""
    near = nearest(value, valid)
    return f"; did you mean {near!r}?" if near else ""


class ContentError(ValueError):
    """A content file can't be used; the message names file, entry and field."""


class UnknownId(ContentError):
    """An id that nothing carries; the message names the nearest valid one."""

    def __init__(self, kind: str, value: str, valid: Iterable[str]) -> None:
        shown = value if len(value) <= 80 else value[:77] + "..."
        super().__init__(f"unknown {kind} {shown!r}{suggestion(value, valid)}")
        self.value = value
