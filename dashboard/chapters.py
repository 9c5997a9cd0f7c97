"""Run the cells of a chapter once and without a kernel: a page needs what they show, and the state of the widgets."""

from __future__ import annotations

import ast
import time
import traceback
from pathlib import Path
from typing import Any

import comm
import msgspec
import nbformat

WIDGET_VIEW = "application/vnd.jupyter.widget-view+json"


class ChapterRun(msgspec.Struct, kw_only=True):
    """What one run of a chapter left: an output (MIME bundle) for each cell, the widget state, and what failed."""

    outputs: list[dict[str, Any] | None]
    state: dict[str, Any]
    seconds: float
    error: str = ""


def run_chapter(path: Path) -> ChapterRun:
    """Run the cells of a notebook in a fresh namespace; a cell that fails ends the run and is reported."""
    from IPython.core.formatters import DisplayFormatter
    from ipywidgets import Widget

    before = set(comm.get_comm_manager().comms)
    started = time.perf_counter()
    namespace: dict[str, Any] = {"__name__": "__main__"}
    outputs: list[dict[str, Any] | None] = []
    error = ""
    for cell in nbformat.read(path, as_version=4).cells:
        outputs.append(None)
        if cell.cell_type != "code" or error:
            continue
        try:
            value = run_cell(cell.source, namespace)
            outputs[-1] = DisplayFormatter().format(value)[0] if value is not None else None
        except (Exception, SystemExit):  # noqa: BLE001 - whatever a chapter raises is shown to its author, the others open
            error = traceback.format_exc(limit=-2)
    # The widgets of other chapters live in the same process; a page holds its own only.
    state = {key: model for key, model in Widget.get_manager_state()["state"].items() if key not in before}
    return ChapterRun(outputs=outputs, state=state, seconds=time.perf_counter() - started, error=error)


def is_light(run: ChapterRun) -> bool:
    """Return whether every widget on show is an anywidget, which our pages draw themselves."""
    shown = [output[WIDGET_VIEW]["model_id"] for output in run.outputs if output and WIDGET_VIEW in output]
    return all("_esm" in run.state.get(model, {}).get("state", {}) for model in shown)


def run_cell(source: str, namespace: dict[str, Any]) -> Any:
    """Run one cell and return the value of its last line if that is an expression without a closing `;`."""
    tree = ast.parse(source)
    last = tree.body[-1] if tree.body else None
    shown = isinstance(last, ast.Expr) and not source.rstrip().endswith(";")
    body = tree.body[:-1] if shown else tree.body
    exec(compile(ast.Module(body, []), "<cell>", "exec"), namespace)  # noqa: S102 - running chapters is the purpose
    if not isinstance(last, ast.Expr) or not shown:
        return None
    return eval(compile(ast.Expression(last.value), "<cell>", "eval"), namespace)  # noqa: S307 - as above
