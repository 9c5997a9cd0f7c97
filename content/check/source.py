"""The content as far as its types hold, so that what depends on several entries is checked beside every other fault."""

from __future__ import annotations

import contextlib
import typing
from collections.abc import Mapping
from pathlib import Path, PurePath
from typing import Any, TypeVar

import msgspec

from content.check.references import References
from content.check.walk import hints, is_struct, opened
from content.errors import ContentError
from content.library import Library

T = TypeVar("T")
_NOTHING = object()


class Readable(Library):
    """A library over parsed files. What has not its type is left out; if it is `whole`, such a table can't be read."""

    def __init__(self, root: Path, files: Mapping[str, Any], references: References, *, whole: bool = False) -> None:
        super().__init__(root)
        self.files = files
        self.whole = whole
        # Kept as the list was read, where faults were noted.
        vars(self)["references"] = references

    def file(self, place: str, kind: type[T]) -> T:
        """Return what of a file has its type. Raises ContentError where a rule can't read it."""
        data = self.files.get(place)
        found = data if self.whole else _pruned(data, kind)
        if not _fits(found, kind):
            raise ContentError(f"{place}: has not the type that it needs")
        return msgspec.convert(found, kind)

    def folder(self, place: str, kind: type[T]) -> dict[str, T]:
        """Return each file of a folder that a rule can read, by its name. Raises ContentError as `file` does."""
        found: dict[str, T] = {}
        for name in self.files:
            if name.startswith(f"{place}/"):
                with contextlib.suppress(*(() if self.whole else (ContentError,))):
                    found[PurePath(name).stem] = self.file(name, kind)
        return found


def _pruned(data: Any, kind: Any) -> Any:
    """Return the data without the fields and the items that have not their type, or `_NOTHING`."""
    if _fits(data, kind):
        return data
    inner, _ = opened(kind)
    found: Any = _NOTHING
    if typing.get_origin(inner) is list:
        (item_kind,) = typing.get_args(inner)
        items = [_pruned(item, item_kind) for item in data] if isinstance(data, list) else []
        found = [item for item in items if item is not _NOTHING]
    elif is_struct(inner) and isinstance(data, dict):
        kept = {name: _pruned(data[name], hint) for name, hint in hints(inner).items() if name in data}
        found = {name: value for name, value in kept.items() if value is not _NOTHING}
    return found if _fits(found, kind) else _NOTHING


def _fits(data: Any, kind: Any) -> bool:
    try:
        msgspec.convert(data, kind)
    except msgspec.ValidationError:
        return False
    return True
