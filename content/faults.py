"""Compare data with a type and list every fault, not only the first one."""

from __future__ import annotations

import re
import types
import typing
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

import msgspec

from content.errors import suggestion

_MARKUP = re.compile(r"<\s*[a-zA-Z!/]|javascript:", re.IGNORECASE)


class Fault(NamedTuple):
    """One thing that is wrong: in which file, in which entry, at which field, and what."""

    file: str
    entry: str
    field: str
    message: str

    def __str__(self) -> str:
        place = " > ".join(part for part in (self.entry, self.field) if part)
        return f"{self.file}: {place}: {self.message}" if place else f"{self.file}: {self.message}"


def entries(data: Any) -> list[dict[str, Any]]:
    """Return what is a mapping in a parsed list; a type fault says what else stands there."""
    return [entry for entry in data if isinstance(entry, dict)] if isinstance(data, list) else []


def unknown_faults(  # noqa: PLR0913, PLR0917 - a fault has that many parts
    file: str, entry: str, field: str, kind: str, values: Iterable[Any], valid: Iterable[str]
) -> Iterator[Fault]:
    """Yield a fault for each value that is no valid id, with the nearest one."""
    known = list(valid)
    for value in values:
        if str(value) not in known:
            yield Fault(file, entry, field, f"unknown {kind} {str(value)!r}{suggestion(str(value), known)}")


def markup_fault(file: str, entry: str, field: str, text: str) -> Iterator[Fault]:
    """Yield a fault if a text holds what a browser would read as an element; `age < 5 years` may stand."""
    if _MARKUP.search(text):
        yield Fault(file, entry, field, f"markup is not allowed in content: {text[:60]!r}")


def type_faults(data: Any, kind: Any, file: str, entry: str = "", field: str = "") -> Iterator[Fault]:
    """Yield every place where `data` is not what `kind` asks for.

    Structs and lists are opened, so that each field and each item is reported by itself.
    """
    kind = _without_none(kind, data)
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct) and isinstance(data, dict):
        yield from _struct_faults(data, kind, file, entry or str(data.get("id", "")), field)
    elif typing.get_origin(kind) is list and isinstance(data, list):
        (item_kind,) = typing.get_args(kind)
        for number, item in enumerate(data):
            name = str(item["id"]) if isinstance(item, dict) and "id" in item else f"{number + 1}"
            if entry:
                yield from type_faults(item, item_kind, file, entry, f"{field}[{name}]")
            else:
                yield from type_faults(item, item_kind, file, name, "")
    else:
        yield from _value_faults(data, kind, file, entry, field)


def _struct_faults(
    data: dict[str, Any], kind: type[msgspec.Struct], file: str, entry: str, field: str
) -> Iterator[Fault]:
    hints = typing.get_type_hints(kind, include_extras=True)
    known = {info.name: info for info in msgspec.structs.fields(kind)}
    prefix = f"{field}." if field else ""
    for key in data:
        if key not in known:
            yield Fault(file, entry, f"{prefix}{key}", f"unknown field{suggestion(str(key), known)}")
    for name, info in known.items():
        if name in data:
            yield from type_faults(data[name], hints[name], file, entry, f"{prefix}{name}")
        elif info.required:
            yield Fault(file, entry, f"{prefix}{name}", "is missing")


def _value_faults(data: Any, kind: Any, file: str, entry: str, field: str) -> Iterator[Fault]:
    try:
        msgspec.convert(data, kind)
    except msgspec.ValidationError as error:
        yield Fault(file, entry, field, f"{error}{_choice(data, kind)}")


def _choice(data: Any, kind: Any) -> str:
    options = typing.get_args(kind) if typing.get_origin(kind) is typing.Literal else ()
    return suggestion(str(data), [str(option) for option in options]) if options else ""


def _without_none(kind: Any, data: Any) -> Any:
    """Open `X | None`, and the annotation around a list, where the data is there."""
    if typing.get_origin(kind) in (types.UnionType, typing.Union) and data is not None:
        inner = [option for option in typing.get_args(kind) if option is not type(None)]
        return _without_none(inner[0], data) if len(inner) == 1 else kind
    if typing.get_origin(kind) is typing.Annotated and isinstance(data, list) and data:
        return typing.get_args(kind)[0]
    return kind
