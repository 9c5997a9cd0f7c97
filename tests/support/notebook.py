"""Small notebooks."""

from __future__ import annotations

from pathlib import Path

import nbformat


def notebook(path: Path, *cells: str) -> Path:
    """Write a notebook; a cell that begins with `#` and a space is prose, every other one is code."""
    made = nbformat.v4.new_notebook()
    for source in cells:
        new = nbformat.v4.new_markdown_cell if source.startswith("# ") else nbformat.v4.new_code_cell
        made.cells.append(new(source))
    path.parent.mkdir(parents=True, exist_ok=True)
    nbformat.write(made, path)
    return path
