"""The page in Panel: `panel serve benchmarks/page/in_panel.py`."""

from __future__ import annotations

from typing import Any

import panel as pn  # type: ignore[import-not-found]  # installed for the benchmark only

from benchmarks.page.prose import PARAGRAPHS, TITLE
from benchmarks.page.reasoning import FINDINGS, table

boxes = [pn.widgets.Checkbox(name=finding) for finding in FINDINGS]
ranking = pn.pane.HTML(table([]))


def answer(_event: Any) -> None:
    """Answer a change of a checkbox."""
    ranking.object = table(number for number, box in enumerate(boxes) if box.value)


for box in boxes:
    box.param.watch(answer, "value")

pn.Column(pn.pane.Markdown(f"# {TITLE}"), *map(pn.pane.Markdown, PARAGRAPHS), *boxes, ranking).servable()
