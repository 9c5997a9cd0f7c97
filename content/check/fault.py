"""One thing that is wrong, and the place where a contributor finds it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from content.errors import suggestion

# What an item of a list is called by, if it has one of these.
_LABELS = ("id", "finding", "notebook")


class Fault(NamedTuple):
    """One thing that is wrong: in which file, in which entry, at which field, and what."""

    file: str
    entry: str
    field: str
    message: str

    def __str__(self) -> str:
        place = " > ".join(part for part in (self.entry, self.field) if part)
        return f"{self.file}: {place}: {self.message}" if place else f"{self.file}: {self.message}"


class Place(NamedTuple):
    """Where a value stands: the file, the entry by its id, and the way to the field inside the entry."""

    file: str
    entry: str = ""
    field: str = ""

    def of(self, data: Any) -> Place:
        """Return the place of a mapping: the outermost one that has an id is the entry."""
        if self.entry or not isinstance(data, dict):
            return self
        return Place(self.file, str(data.get("id", "")), self.field)

    def key(self, name: str) -> Place:
        """Return the place of a value of this mapping."""
        return Place(self.file, self.entry, f"{self.field}.{name}" if self.field else name)

    def item(self, item: Any, number: int) -> Place:
        """Return the place of an item of this list, called by its id if it has one; the outermost is the entry."""
        named = [str(item[label]) for label in _LABELS if label in item] if isinstance(item, dict) else []
        name = named[0] if named else str(number + 1)
        if isinstance(item, dict) and not self.entry:
            return Place(self.file, name)
        return Place(self.file, self.entry, f"{self.field}[{name}]")

    def fault(self, message: str) -> Fault:
        """Return the fault that something is wrong here."""
        return Fault(*self, message)


def unknown(kind: str, value: object, valid: Iterable[str]) -> str:
    """Return the message that a value is no valid id, with the nearest one."""
    return f"unknown {kind} {str(value)!r}{suggestion(str(value), valid)}"
