"""The page as a notebook: prose and one cell; stock Voilà gets the cell below, lean and with Jupyter's own widgets."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from benchmarks.page.prose import PARAGRAPHS, TITLE

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
