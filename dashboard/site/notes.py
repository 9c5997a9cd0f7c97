"""What whoever presents a page says: notes that stand in the metadata of the notebook's cells."""

from __future__ import annotations

import re
from collections.abc import Iterable

from dashboard.site.notebook import NotebookCell
from dashboard.site.report import address_of

FOLDER, FRONT = "notes", "front"
KEY_POINTS = "key-points"
_HEAD = re.compile(r'<h([12]) id="([^"]+)"')


def page_of_notes(slug: str) -> str:
    """Return the path of the page with the notes for a chapter."""
    return f"{FOLDER}/{slug or FRONT}"


def way_to(slug: str) -> str:
    """Return the address of the notes for a chapter, from the front page on."""
    return address_of(page_of_notes(slug))


def notes_in(cells: Iterable[tuple[NotebookCell, str]]) -> dict[str, str]:
    """Return the notes of cells by the id of each section that begins in one; each cell comes with its HTML."""
    found: dict[str, str] = {}
    for cell, html in cells:
        if not cell.notes:
            continue
        for level, name in _HEAD.findall(html):
            found[name] = cell.notes
            # The key points stand in the cell of the title, and become a section of their own.
            found |= {KEY_POINTS: cell.notes} if level == "1" else {}
    return found
