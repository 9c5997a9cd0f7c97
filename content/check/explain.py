"""Name every place where data has not its type, each in plain words, with a validator for JSON Schema."""

from __future__ import annotations

import datetime as dt
import typing
from collections.abc import Callable, Collection, Iterable, Iterator
from typing import Any

import msgspec
from jsonschema import Draft202012Validator, ValidationError
from jsonschema.validators import extend

from content.check.fault import Fault, Place
from content.check.walk import walk
from content.errors import suggestion

_TYPES = {
    "string": "a text",
    "array": "a list",
    "object": "a set of fields",
    "integer": "a whole number",
    "number": "a number",
    "boolean": "true or false",
    "null": "nothing",
}
_PYTHON_TYPES = {str: "a text", list: "a list", dict: "a set of fields", int: "a whole number", float: "a number"}
_MOST_SHOWN, _MOST_NAMES = 60, 20
Errors = Iterator[ValidationError]


def explained(data: Any, kind: Any, file: str) -> Iterator[Fault]:
    """Yield every place where `data` is not what the schema of `kind` asks for."""
    for error in _Validator(msgspec.json.schema(kind)).iter_errors(data):
        place, value = Place(file).of(data), data
        for step in error.absolute_path:
            if isinstance(value, list):
                value = value[int(step)]
                place = place.item(value, int(step))
            else:
                place = place.of(value).key(str(step))
                value = value.get(step)
        yield place.of(value).fault(error.message)
    # The schema of a mapping leaves out which keys there are.
    for visit in walk(data, kind, Place(file)):
        if visit.is_key and typing.get_origin(visit.kind) is typing.Literal:
            names = typing.get_args(visit.kind)
            if visit.value not in names:
                yield visit.place.fault(_none_of(visit.value, names))


def _shown(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= _MOST_SHOWN else text[:_MOST_SHOWN] + "..."


def _none_of(value: Any, names: Collection[str]) -> str:
    told = ", ".join(names) if len(names) <= _MOST_NAMES else f"the {len(names)} names that can stand here"
    return f"{_shown(value)} is none of {told}{suggestion(str(value), names)}"


def _type(_: Any, wanted: str, value: Any, __: Any) -> Errors:
    if not _Validator.TYPE_CHECKER.is_type(value, wanted):
        found = "nothing" if value is None else _PYTHON_TYPES.get(type(value), _shown(value))
        shown = f" ({_shown(value)})" if isinstance(value, (str, int, float)) and not isinstance(value, bool) else ""
        yield ValidationError(f"must be {_TYPES[wanted]}, not {found}{shown}")


def _required(_: Any, names: list[str], value: Any, __: Any) -> Errors:
    if isinstance(value, dict):
        yield from (ValidationError("is missing", path=[name]) for name in names if name not in value)


def _additional(validator: Any, allowed: Any, value: Any, schema: Any) -> Errors:
    if not isinstance(value, dict):
        return
    known = schema.get("properties", {})
    for key, item in value.items():
        if key in known:
            continue
        if allowed is False:
            # Whoever is not near any of the fields wants to know which there are.
            there = f"; there are {', '.join(known)}" if 0 < len(known) <= _MOST_NAMES else ""
            yield ValidationError(f"unknown field{suggestion(str(key), known) or there}", path=[key])
        else:
            yield from validator.descend(item, allowed, path=key)


def _names(validator: Any, allowed: Any, value: Any, _: Any) -> Errors:
    if isinstance(value, dict):
        for key in value:
            yield from validator.descend(str(key), allowed, path=key)


def _any_of(validator: Any, options: list[Any], value: Any, schema: Any) -> Errors:
    """Look past `null`, by which a type says that a field may be left out; an entry may say of which type it is."""
    if (tag := schema.get("discriminator")) and isinstance(value, dict):
        name, kinds = tag["propertyName"], tag["mapping"]
        if (kind := str(value.get(name))) in kinds:
            yield from validator.descend(value, {"$ref": kinds[kind]})
        else:
            yield ValidationError(_none_of(kind, kinds) if name in value else "is missing", path=[name])
        return
    kept = [option for option in options if option != {"type": "null"}]
    if value is None and len(kept) < len(options):
        return
    if not any(validator.evolve(schema=option).is_valid(value) for option in kept):
        yield from validator.descend(value, kept[0])


def _enum(_: Any, options: Iterable[Any], value: Any, __: Any) -> Errors:
    names = [str(option) for option in options]
    if str(value) not in names or not isinstance(value, (str, int)):
        yield ValidationError(_none_of(value, names))


def _pattern(validator: Any, pattern: str, value: Any, schema: Any) -> Errors:
    for _ in Draft202012Validator.VALIDATORS["pattern"](validator, pattern, value, schema):
        example = next(iter(schema.get("examples", ())), "")
        like = f", such as {example!r}" if example else ""
        yield ValidationError(f"{_shown(value)} has not the right form{like} (pattern {pattern})")


def _format(_: Any, form: str, value: Any, __: Any) -> Errors:
    if form == "date" and isinstance(value, str):
        try:
            dt.date.fromisoformat(value)
        except ValueError:
            yield ValidationError(f"{_shown(value)} is no day of the calendar, such as '2026-11-24'")


def _bound(says: Callable[[Any, Any], str], breaks: Callable[[Any, Any], bool], *kinds: type) -> Any:
    """Return a keyword that compares a value, or its length, with a number."""

    def check(_: Any, limit: Any, value: Any, __: Any) -> Errors:
        if isinstance(value, kinds) and not isinstance(value, bool) and breaks(value, limit):
            yield ValidationError(says(value, limit))

    return check


_Validator = extend(  # type: ignore[no-untyped-call]  # the stubs leave it without types
    Draft202012Validator,
    {
        "type": _type,
        "required": _required,
        "additionalProperties": _additional,
        "propertyNames": _names,
        "anyOf": _any_of,
        "enum": _enum,
        "pattern": _pattern,
        "format": _format,
        "minLength": _bound(lambda v, n: f"needs {n} letters or more, has {len(v)}", lambda v, n: len(v) < n, str),
        "maxLength": _bound(lambda v, n: f"has {len(v)} letters, and {n} fit", lambda v, n: len(v) > n, str),
        "minItems": _bound(lambda v, n: f"needs {n} or more, has {len(v)}", lambda v, n: len(v) < n, list),
        "maxItems": _bound(lambda v, n: f"takes {n} or fewer, has {len(v)}", lambda v, n: len(v) > n, list),
        "minimum": _bound(lambda v, n: f"{v} is less than {n}", lambda v, n: v < n, int, float),
        "maximum": _bound(lambda v, n: f"{v} is more than {n}", lambda v, n: v > n, int, float),
        "exclusiveMinimum": _bound(lambda v, n: f"{v} is not more than {n}", lambda v, n: v <= n, int, float),
    },
)
