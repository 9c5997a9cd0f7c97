"""Valid data made by walking a type, and the places of every text in it."""

from __future__ import annotations

import copy
import datetime as dt
import typing
from collections.abc import Iterator
from types import UnionType
from typing import Any

import msgspec

Place = tuple[str | int, ...]

SENTENCE = "A plain sentence that is long enough for every field."
# One word that fits each pattern of `content.model`; a new pattern without one makes the tests say so.
WORDS = (
    *("site.one", "slug-1", "HP:0000001", "GENE1", "one.ipynb", "index.ipynb#Place"),
    *("1.0.0", "https://example.org/", "HGNC:1", "100000", "M0 0H9V9Z"),
)


def sample(kind: Any) -> Any:  # noqa: PLR0911 - one line for each kind of type
    """Return plain data that `kind` accepts, with every optional field filled."""
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if origin is typing.Annotated:
        return _annotated(kind)
    if origin in (UnionType, typing.Union):
        return sample(arguments[0])
    if origin is typing.Literal:
        return arguments[0]
    if origin is list:
        return [sample(arguments[0])]
    if origin is dict:
        names = typing.get_args(arguments[0]) if typing.get_origin(arguments[0]) is typing.Literal else ("key",)
        return {key: sample(arguments[1]) for key in names}
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        # One of several types says which it is.
        tag = {kind.__struct_config__.tag_field: kind.__struct_config__.tag} if kind.__struct_config__.tag else {}
        return tag | {name: sample(hint) for name, hint in typing.get_type_hints(kind, include_extras=True).items()}
    return {str: SENTENCE, int: 1, float: 1.0, bool: False, dt.date: "2026-11-24"}[kind]


def _annotated(whole: Any) -> Any:
    kind, *marks = typing.get_args(whole)
    forms = [mark for mark in marks if isinstance(mark, msgspec.Meta)]
    if typing.get_origin(kind) is list:
        return sample(kind) * max([1, *(form.min_length or 0 for form in forms)])
    if not forms:
        return sample(kind)
    for value in (SENTENCE, *WORDS, 1, 5, 1.0):
        if _accepts(whole, value):
            return value
    raise LookupError(f"no sample for {whole}: add a word to WORDS")


def _accepts(kind: Any, value: Any) -> bool:
    try:
        msgspec.convert(value, kind)
    except msgspec.ValidationError:
        return False
    return True


def text_places(data: Any, place: Place = ()) -> Iterator[Place]:
    """Yield the place of every text below `data`; of equal items of a list only the first."""
    if isinstance(data, str):
        yield place
    elif isinstance(data, dict):
        for key, value in data.items():
            yield from text_places(value, (*place, key))
    elif isinstance(data, list) and data:
        yield from text_places(data[0], (*place, 0))


def replaced(data: Any, place: Place, value: Any) -> Any:
    """Return a copy of `data` with `value` at `place`."""
    result = copy.deepcopy(data)
    if not place:
        return value
    target = result
    for step in place[:-1]:
        target = target[step]
    target[place[-1]] = value
    return result
