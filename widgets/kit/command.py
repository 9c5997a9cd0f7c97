"""What the command lines of the widgets share: read one JSON document, answer one, say in one line what is wrong."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, NoReturn

from content.errors import ContentError, suggestion

MAX_BYTES = 1_000_000
BAD_INPUT = 2


def run(
    name: str,
    about: str,
    answer: Callable[[dict[str, Any]], object],
    labels: Callable[[], Mapping[str, str]] | None = None,
) -> None:
    """Run one command: print `answer(document)` as JSON, or exit with 2 and one line on standard error."""
    arguments = _parser(name, about, listable=labels is not None).parse_args()
    try:
        if labels is not None and arguments.list:
            _print([{"id": key, "label": label} for key, label in labels().items()])
        elif arguments.file is None:
            fail("give a FILE, or - for standard input (--help says more)")
        else:
            _print(answer(_document(arguments.file)))
    except ContentError as error:
        fail(str(error))
    except ValueError as error:
        fail(str(error))


def fail(message: str) -> NoReturn:
    """Say in one line what is wrong and exit with 2."""
    print("error: " + " ".join(message.split()), file=sys.stderr)  # noqa: T201 - a command's output
    raise SystemExit(BAD_INPUT)


def id_list(document: Mapping[str, Any], key: str) -> list[str]:
    """Return `document[key]` as a list of ids, empty where the key is missing; ValueError names what else it is."""
    value = document.get(key, [])
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise ValueError(f"{key!r} must be a list of ids, not {json.dumps(value)[:60]}")
    return value


def refuse_unknown_keys(document: Mapping[str, Any], known: Iterable[str]) -> None:
    """Raise ValueError for a key that the command does not take."""
    names = list(known)
    for key in document:
        if key not in names:
            raise ValueError(f"unknown key {key[:80]!r}{suggestion(key, names)}")


def _parser(name: str, about: str, *, listable: bool) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog=f"python -m widgets.{name}", description=about)
    parser.add_argument("file", nargs="?", metavar="FILE|-", help="a JSON document, or - for standard input")
    if listable:
        parser.add_argument("--list", action="store_true", help="print every id that is taken, with its plain label")
    return parser


def _document(place: str) -> dict[str, Any]:
    try:
        raw = _head(place)
    except OSError as error:
        raise ValueError(f"can't read {place!r}: {error.strerror}") from None
    if len(raw) > MAX_BYTES:
        raise ValueError(f"{place!r} holds more than {MAX_BYTES} bytes")
    try:
        document = json.loads(raw)
    except (ValueError, RecursionError) as error:
        raise ValueError(f"{place!r} is not JSON: {error}") from None
    if not isinstance(document, dict):
        raise ValueError(f"{place!r} must hold a JSON object, not {type(document).__name__}")
    return document


def _head(place: str) -> bytes:
    """Return the document, or its first bytes where it is longer than anything that would be taken."""
    if place == "-":
        return sys.stdin.buffer.read(MAX_BYTES + 1)
    with Path(place).open("rb") as file:
        return file.read(MAX_BYTES + 1)


def _print(value: object) -> None:
    print(json.dumps(value, ensure_ascii=False, indent=1))  # noqa: T201 - a command's output
