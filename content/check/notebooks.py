"""The notebooks beside the content: whether each is a chapter, and which places in them can be linked to."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from content.check.fault import Fault
from content.errors import suggestion
from content.library import Library

FILE = "chapters.yaml"
_HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)


def places_of(markdown: str) -> list[str]:
    """Return the id of every heading, as Jupyter front ends make it."""
    return [heading.strip().replace(" ", "-") for heading in _HEADING.findall(markdown)]


def markdown_of(path: Path) -> str:
    """Return the markdown cells of a notebook as one text."""
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    return "\n\n".join("".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown")


def read_notebooks(folder: Path) -> dict[str, str] | None:
    """Return the prose of each notebook by its name, or None where content stands without notebooks.

    A notebook that can't be read has no prose here; the check of the prose says what is wrong with it.
    """
    if not folder.is_dir():
        return None
    return {path.name: _prose(path) for path in sorted(folder.glob("*.ipynb"))}


def places(notebooks: Mapping[str, str]) -> set[str]:
    """Return every place that can be linked to: the notebook and the anchor of a heading."""
    return {f"{name}#{place}" for name, prose in notebooks.items() for place in places_of(prose)}


def chapter_faults(notebooks: Mapping[str, str], source: Library) -> Iterator[Fault]:
    """Yield every chapter without its notebook, and every notebook that is no chapter."""
    chapters = [chapter.notebook for chapter in source.chapters]
    for name in chapters:
        if name not in notebooks:
            near = suggestion(name, notebooks.keys() - set(chapters))
            yield Fault(FILE, name, "notebook", f"there is no such file in notebooks/{near}")
    for name in notebooks:
        if name not in chapters:
            yield Fault(FILE, name, "notebook", f"notebooks/{name} is no chapter: give it an entry here")


def _prose(path: Path) -> str:
    try:
        return markdown_of(path)
    except (OSError, ValueError, KeyError, TypeError):
        return ""
