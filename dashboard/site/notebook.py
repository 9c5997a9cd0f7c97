"""A notebook as the build reads it: its cells, and nothing that takes a second to load."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import msgspec

Bundle = dict[str, Any]


class BadNotebook(ValueError):
    """A file that is no notebook; the message names it and says what is wrong."""


class NotebookCell(msgspec.Struct, frozen=True):
    """A cell: `markdown`, `code` or `raw`, its source, the pictures that were pasted into it, and speaker notes."""

    kind: str
    source: str
    attachments: dict[str, Bundle] = msgspec.field(default_factory=dict)
    notes: str = ""


def read(path: Path) -> list[NotebookCell]:
    """Return the cells of a notebook. Raises BadNotebook where the file is missing, or is none."""
    try:
        document = json.loads(path.read_text(encoding="utf-8-sig"))
        return [_cell(cell) for cell in document["cells"]]
    except OSError as error:
        raise BadNotebook(f"{path.name}: {error.strerror}") from None
    except (ValueError, KeyError, TypeError) as error:
        hint = " (are there marks of a merge conflict in it?)" if isinstance(error, json.JSONDecodeError) else ""
        raise BadNotebook(f"{path.name} is not a notebook: {type(error).__name__}: {error}{hint}") from None


def _cell(cell: dict[str, Any]) -> NotebookCell:
    source = cell["source"]
    return NotebookCell(
        cell["cell_type"],
        source if isinstance(source, str) else "".join(source),
        cell.get("attachments") or {},
        _notes(cell.get("metadata") or {}),
    )


def _notes(metadata: dict[str, Any]) -> str:
    """Return what the author of a cell wrote for whoever presents it. Raises TypeError where it is no text."""
    notes = (metadata.get("calcium") or {}).get("notes", "")
    if not isinstance(notes, str):
        raise TypeError("metadata.calcium.notes of a cell is a text")
    return notes
