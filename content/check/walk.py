"""Walk through data and its type side by side, so that each value is met with everything that its type says of it."""

from __future__ import annotations

import types
import typing
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

import msgspec

from content.check.fault import Place

_NONE = type(None)


class Visit(NamedTuple):
    """A value, its type without marks, the marks, and the mapping in which it stands."""

    place: Place
    kind: Any
    marks: tuple[Any, ...]
    value: Any
    beside: Mapping[str, Any]
    # The key of a mapping has a type as its value has.
    is_key: bool = False


def walk(value: Any, kind: Any, place: Place, beside: Mapping[str, Any] | None = None) -> Iterator[Visit]:
    """Yield every value that its type knows; where data is not what the type asks for, the walk ends."""
    kind, marks = opened(kind)
    kind = told_by_tag(kind, value)
    place = place.of(value)
    yield Visit(place, kind, marks, value, beside or {})
    if is_struct(kind) and isinstance(value, dict):
        for name, hint in hints(kind).items():
            if name in value:
                yield from walk(value[name], hint, place.key(name), value)
    elif typing.get_origin(kind) is list and isinstance(value, list):
        (inner,) = typing.get_args(kind)
        for number, item in enumerate(value):
            yield from walk(item, inner, place.item(item, number))
    elif typing.get_origin(kind) is dict and isinstance(value, dict):
        key_kind, inner = typing.get_args(kind)
        for key, item in value.items():
            yield Visit(place.key(str(key)), *opened(key_kind), str(key), value, is_key=True)
            yield from walk(item, inner, place.key(str(key)))


@cache
def opened(kind: Any) -> tuple[Any, tuple[Any, ...]]:
    """Return a type without `Annotated` and without `| None`, and the marks that stood around it."""
    if typing.get_origin(kind) is typing.Annotated:
        inner, *marks = typing.get_args(kind)
        found, more = opened(inner)
        return found, (*marks, *more)
    if typing.get_origin(kind) in (types.UnionType, typing.Union):
        options = [option for option in typing.get_args(kind) if option is not _NONE]
        if len(options) == 1:
            return opened(options[0])
    return kind, ()


def told_by_tag(kind: Any, value: Any) -> Any:
    """Return which of several types an entry has, by the field in which it says so; any other type as it is."""
    if typing.get_origin(kind) in (types.UnionType, typing.Union) and isinstance(value, dict):
        for option in typing.get_args(kind):
            config = option.__struct_config__ if is_struct(option) else None
            if config and config.tag_field and value.get(config.tag_field) == config.tag:
                return option
    return kind


@cache
def hints(kind: type[msgspec.Struct]) -> dict[str, Any]:
    """Return the type of every field, with its marks; asking Python anew for each entry would take seconds."""
    return typing.get_type_hints(kind, include_extras=True)


def is_struct(kind: Any) -> bool:
    """Return whether a type is one of our entries."""
    return isinstance(kind, type) and issubclass(kind, msgspec.Struct)
