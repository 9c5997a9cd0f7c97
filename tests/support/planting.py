"""Faults that are put into parsed content, and what the check must say of them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from content.check import find_faults
from tests.support.tiny import edit


class Planted(NamedTuple):
    """A fault that is put into the tiny publication, and what must be said about it."""

    file: str
    change: Callable[[Any], None]
    entry: str
    field: str
    says: tuple[str, ...]
    # Where the fault is said to be, if that is another file.
    told_of: str = ""

    def is_named_in(self, root: Path) -> None:
        """Put the fault into the publication below `root`, and let the test fail unless it is named in its place."""
        edit(root, self.file, self.change)
        found = find_faults(root)
        right = [fault for fault in found if (fault.file, fault.entry) == (self.told_of or self.file, self.entry)]
        right = [fault for fault in right if self.field in fault.field and (self.field or not fault.field)]
        assert any(all(part in fault.message for part in self.says) for fault in right), list(map(str, found))


def put(key: str, value: Any, *way: str | int) -> Callable[[Any], None]:
    """Return a change that sets `key` in the mapping at the end of `way`."""

    def change(data: Any) -> None:
        for step in way:
            data = data[step]
        data[key] = value

    return change


def drop(key: str, *way: str | int) -> Callable[[Any], None]:
    """Return a change that removes `key` from the mapping at the end of `way`."""

    def change(data: Any) -> None:
        for step in way:
            data = data[step]
        del data[key]

    return change
