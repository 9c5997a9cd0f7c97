"""The page in Shiny for Python: `shiny run benchmarks/page/in_shiny.py`."""

from __future__ import annotations

from typing import Any

from shiny import App, render, ui  # type: ignore[import-not-found]  # installed for the benchmark only

from benchmarks.page.prose import PARAGRAPHS, TITLE
from benchmarks.page.reasoning import FINDINGS, table

page = ui.page_fluid(
    ui.h1(TITLE),
    *(ui.p(paragraph) for paragraph in PARAGRAPHS),
    *(ui.input_checkbox(f"box{number}", finding) for number, finding in enumerate(FINDINGS)),
    ui.output_ui("ranking"),
)


def server(inputs: Any, output: Any, _session: Any) -> None:
    """Answer each change of a checkbox."""

    def ranking() -> Any:
        return ui.HTML(table(number for number in range(len(FINDINGS)) if inputs[f"box{number}"]()))

    output(render.ui(ranking))


app = App(page, server)
