"""Everything in `content/` in forms that other programs read: JSON with its schema, CSV, CSL-JSON and BibTeX."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import msgspec

from content.library import Library
from content.model_treatments import StudyRow
from content.registry import TABLES

WHOLE = "calcium-in-the-skin.json"
SCHEMA = "calcium-in-the-skin.schema.json"
ROWS = "study-rows.csv"
CSL = "references.json"
BIBTEX = "references.bib"
# The message that says what each file is, on the page that offers them.
FILES = {
    WHOLE: "data-file-whole",
    SCHEMA: "data-file-schema",
    ROWS: "data-file-rows",
    CSL: "data-file-csl",
    BIBTEX: "data-file-bibtex",
}
_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def export(root: Path) -> dict[str, bytes]:
    """Return every file by name. Raises ContentError where the content is not valid."""
    source = Library(root)
    return {
        WHOLE: _json({"$schema": SCHEMA, **whole(source)}),
        SCHEMA: _json(schema()),
        ROWS: study_rows(source).encode(),
        CSL: _json(list(source.references.values())),
        BIBTEX: (root / "generated" / BIBTEX).read_bytes(),
    }


def whole(source: Library) -> dict[str, Any]:
    """Return the content of all tables, each under its title, validated and with its defaults."""
    return {table.title: msgspec.to_builtins(table.written(source)) for table in TABLES}


def schema() -> dict[str, Any]:
    """Return the JSON Schema of `whole`, from the types that validate the files."""
    found, parts = msgspec.json.schema_components([table.kind for table in TABLES], ref_template="#/$defs/{name}")
    properties: dict[str, Any] = {"$schema": {"type": "string"}}
    for table, each in zip(TABLES, found, strict=True):
        properties[table.title] = {"type": "object", "additionalProperties": each} if table.is_folder else each
    required = sorted(set(properties) - {"$schema"})
    document = {"type": "object", "properties": properties, "required": required, "additionalProperties": False}
    return {"$schema": _DIALECT, **document, "$defs": parts}


def study_rows(source: Library) -> str:
    """Return the study rows as CSV: a column a field, the source in words, shares with their intervals."""
    fields = [*StudyRow.__struct_fields__]
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\r\n")
    table.writerow([*fields, "source", "doi", "responders_low", "responders_high"])
    for row in source.outcomes:
        told = msgspec.to_builtins(row)
        interval = source.intervals.get(f"{row.responders}/{row.treated}", ["", ""])
        place = [source.bibliography[row.reference]["label"], source.references[row.reference].get("DOI", "")]
        table.writerow([*(_cell(told[name]) for name in fields), *place, *interval])
    return out.getvalue()


def _cell(value: Any) -> Any:
    if isinstance(value, dict):
        return "; ".join(f"{key}: {_cell(each)}" for key, each in value.items() if each)
    if isinstance(value, bool):
        return str(value).lower()
    return " ".join(value) if isinstance(value, list) else value


def _json(value: Any) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()
