"""The reference list: where each one can be found, whether it is used, and what may not stand in it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from content.errors import ContentError
from content.faults import Fault, markup_fault
from content.files import read_file

FILE = "references.json"
_FORMS = {
    "DOI": re.compile(r"^10\.\d{4,9}/\S+$"),
    "PMID": re.compile(r"^\d{1,8}$"),
    "ISBN": re.compile(r"^[\dX\- ]{10,17}$"),
    "URL": re.compile(r"^https://\S+$"),
}


def read_references(root: Path, faults: list[Fault]) -> dict[str, dict[str, Any]]:
    """Return every reference by id; what is wrong with the list itself goes into `faults`."""
    try:
        entries = read_file(root / FILE)
    except ContentError as error:
        faults.append(Fault(FILE, "", "", str(error)))
        return {}
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        faults.append(Fault(FILE, "", "", "expected a list of CSL-JSON entries"))
        return {}
    for entry_id, count in Counter(str(entry.get("id")) for entry in entries).items():
        if count > 1:
            faults.append(Fault(FILE, entry_id, "id", "stands twice"))
    return {str(entry.get("id")): entry for entry in entries}


def reference_faults(references: dict[str, dict[str, Any]], used: set[str]) -> Iterator[Fault]:
    """Yield what is wrong with single references."""
    for name, entry in references.items():
        if name not in used:
            yield Fault(FILE, name, "", "is not used anywhere")
        if not entry.get("title"):
            yield Fault(FILE, name, "title", "is missing")
        places = [key for key in entry if key in _FORMS]
        if not places and not (entry.get("type") == "chapter" and entry.get("container-title")):
            yield Fault(FILE, name, "", "has no DOI, PMID, ISBN or address, and is no chapter of a book")
        for key in places:
            if not _FORMS[key].match(str(entry[key])):
                yield Fault(FILE, name, key, f"has not the form of a {key}: {str(entry[key])[:60]!r}")
        for key, text in _texts(entry, ""):
            yield from markup_fault(FILE, name, key, text)


def _texts(value: Any, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _texts(item, f"{path}.{key}".lstrip("."))
    elif isinstance(value, list):
        for number, item in enumerate(value):
            yield from _texts(item, f"{path}[{number + 1}]")
