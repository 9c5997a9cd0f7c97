"""Writes the page as notebooks: a lean one for stock Voilà, and a publication of one chapter for our application."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import yaml

from benchmarks.page.prose import PARAGRAPHS, TITLE

ROOT = Path(__file__).parents[2]
CODE = ("dashboard", "widgets", "benchmarks")
STOCK = """\
import ipywidgets

from benchmarks.page.reasoning import FINDINGS, table

boxes = [ipywidgets.Checkbox(description=finding) for finding in FINDINGS]
ranking = ipywidgets.HTML(table([]))


def answer(change):
    ranking.value = table(number for number, box in enumerate(boxes) if box.value)


for box in boxes:
    box.observe(answer, "value")
ipywidgets.VBox([*boxes, ranking])"""
OURS = "from benchmarks.page.widget import Explorer\n\nExplorer()"
CHAPTER = {
    "slug": "",
    "notebook": "index.ipynb",
    "title": TITLE,
    "summary": "The page of the benchmark.",
    "for_readers": True,
    "reviewed": "2026-11-24",
    "review_method": "It holds nothing to review.",
    "would_change": "nothing.",
}


def notebook(code: str) -> dict[str, Any]:
    """Return a notebook of the ten paragraphs and one cell of code."""
    prose = [f"# {TITLE}", *PARAGRAPHS]
    cells: list[dict[str, Any]] = [
        {"cell_type": "markdown", "id": f"text-{number}", "metadata": {}, "source": paragraph}
        for number, paragraph in enumerate(prose)
    ]
    cells.append(
        {
            "cell_type": "code",
            "id": "explorer",
            "metadata": {},
            "source": code,
            "execution_count": None,
            "outputs": [],
        }
    )
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    return {"cells": cells, "metadata": {"kernelspec": kernel}, "nbformat": 4, "nbformat_minor": 5}


def write_stock(folder: Path) -> Path:
    """Write the lean notebook into a folder of its own and return its path."""
    path = folder / "page.ipynb"
    path.write_text(json.dumps(notebook(STOCK)), encoding="utf-8")
    return path


def write_publication(root: Path) -> Path:
    """Lay out a checkout whose code is ours and whose content is the one page, and return it.

    The code is linked, not copied: the application takes the folder that it was started from as its publication.
    """
    for name in CODE:
        (root / name).symlink_to(ROOT / name)
    (root / "content").mkdir()
    for path in (ROOT / "content").glob("*.py"):
        (root / "content" / path.name).symlink_to(path)
    (root / "content" / "chapters.yaml").write_text(yaml.safe_dump([CHAPTER]), encoding="utf-8")
    (root / "notebooks").mkdir()
    (root / "notebooks" / "index.ipynb").write_text(json.dumps(notebook(OURS)), encoding="utf-8")
    return root
