"""The sheet of drawings of what each test shows: one SVG in which each drawing is a nested svg with an id."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

from content.errors import suggestion
from content.faults import Fault, entries, unknown_faults

FILE = "patterns.svg"
TABLE = "patterns.yaml"
_SVG = "{http://www.w3.org/2000/svg}"
# What a drawing needs; nothing that runs, loads or embeds anything.
_ALLOWED = {"svg", "style", "defs", "g", "path", "rect", "circle", "ellipse", "text", "use"}
_OUTSIDE = re.compile(r"url\(|@import|javascript:|//", re.IGNORECASE)


def sheet_faults(root: Path, files: dict[str, Any], facts: set[str]) -> Iterator[Fault]:
    """Yield what is wrong between the cells, the drawings and the facts, and inside the sheet."""
    data = files.get(TABLE)
    if not isinstance(data, dict):
        return
    names = {
        part: [str(entry.get("id", "")) for entry in entries(data.get(part))] for part in ("tests", "forms", "cells")
    }
    for cell in names["cells"]:
        test, _, form = cell.partition(".")
        for kind, value, valid in (("test", test, names["tests"]), ("form", form, names["forms"])):
            yield from unknown_faults(TABLE, cell, "id", kind, [value], valid)
    for entry in entries(data.get("tests")):
        told = entry.get("facts")
        named = told if isinstance(told, list) else []
        yield from unknown_faults(TABLE, str(entry.get("id", "")), "facts", "fact", named, facts)
    yield from _drawing_faults(root, names["cells"])


def _drawing_faults(root: Path, cells: list[str]) -> Iterator[Fault]:
    try:
        sheet = ET.fromstring((root / FILE).read_text(encoding="utf-8"))  # noqa: S314 - our own file, no entities
    except (OSError, ET.ParseError) as error:
        yield Fault(FILE, "", "", str(error))
        return
    drawn = [item.get("id", "") for item in sheet.findall(f"{_SVG}svg")]
    missing = [cell for cell in cells if cell not in drawn]
    yield from (Fault(FILE, cell, "", f"has no drawing{suggestion(cell, drawn)}") for cell in missing)
    yield from (Fault(FILE, name, "", "is drawn, but no cell has it") for name in drawn if name not in cells)
    grounds = {f"#{item.get('id')}" for item in sheet.findall(f"{_SVG}defs/*")}
    for item in sheet.iter():
        name = item.tag.removeprefix(_SVG)
        if name not in _ALLOWED:
            yield Fault(FILE, name, "", "is not allowed in a drawing")
        for key, value in item.attrib.items():
            if key.startswith("on") or (key.endswith("href") and value not in grounds) or _OUTSIDE.search(value):
                yield Fault(FILE, name, key, f"is not allowed in a drawing: {value[:60]!r}")
        if name == "style" and _OUTSIDE.search(item.text or ""):
            yield Fault(FILE, name, "", "may not load anything")
