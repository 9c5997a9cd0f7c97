"""Everything in `content/` in forms that other programs read: JSON with its schema, CSV, CSL-JSON and BibTeX."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import msgspec

from content.check import FOLDERS, TABLES
from content.files import read_file, read_folder
from content.library import Library, converted
from content.model_treatments import StudyRow

WHOLE = "calcium-in-the-skin.json"
SCHEMA = "calcium-in-the-skin.schema.json"
ROWS = "study-rows.csv"
CSL = "references.json"
BIBTEX = "references.bib"
# What each file is, for the page that offers them.
FILES = {
    WHOLE: "Everything but the references: causes, cases, treatments, study rows, facts, rules, terms",
    SCHEMA: "The JSON Schema of that file",
    ROWS: "What studies of treatments counted, with 95 % Wilson intervals, for a spreadsheet",
    CSL: "The references as CSL-JSON, for Zotero and other reference managers",
    BIBTEX: "The references as BibTeX",
}
_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def export(root: Path) -> dict[str, bytes]:
    """Return every file by name. Raises ContentError where the content is not valid."""
    source = Library(root)
    return {
        WHOLE: _json({"$schema": SCHEMA, **whole(root)}),
        SCHEMA: _json(schema()),
        ROWS: study_rows(source).encode(),
        CSL: _json(list(source.references.values())),
        BIBTEX: (root / "generated" / BIBTEX).read_bytes(),
    }


def whole(root: Path) -> dict[str, Any]:
    """Return the content of all tables and folders, each under its name, validated and with its defaults."""
    tables = {_part(name): _valid(read_file(root / name), kind, name) for name, kind in TABLES.items()}
    return tables | {
        name: {stem: _valid(data or [], kind, f"{name}/{stem}.yaml") for stem, data in read_folder(root / name).items()}
        for name, kind in FOLDERS.items()
    }


def schema() -> dict[str, Any]:
    """Return the JSON Schema of `whole`, from the types that validate the files."""
    kinds = [*TABLES.values(), *FOLDERS.values()]
    found, parts = msgspec.json.schema_components(kinds, ref_template="#/$defs/{name}")
    properties: dict[str, Any] = {"$schema": {"type": "string"}}
    for (name, _), each in zip((TABLES | FOLDERS).items(), found, strict=True):
        properties[_part(name)] = {"type": "object", "additionalProperties": each} if name in FOLDERS else each
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


def _part(name: str) -> str:
    return name.removesuffix(".yaml")


def _valid(data: Any, kind: Any, name: str) -> Any:
    return msgspec.to_builtins(converted(data, kind, name))


def _json(value: Any) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()
