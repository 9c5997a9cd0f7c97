"""Run the cells of a chapter once: a page needs what they show, and the state of the widgets."""

from __future__ import annotations

import base64
import json
import re
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import comm
import msgspec

from dashboard.site.notebook import BadNotebook, Bundle, read

WIDGET_VIEW = "application/vnd.jupyter.widget-view+json"
STREAM = "application/vnd.calcium.stream"
_TERMINAL_COLOURS = re.compile(r"\x1b\[[0-9;]*m")


class ChapterRun(msgspec.Struct, kw_only=True):
    """What one run of a chapter left: the outputs (MIME bundles) of each cell, the widget state, and what failed."""

    outputs: list[list[Bundle]]
    state: dict[str, Any]
    seconds: float
    error: str = ""


def run_chapter(path: Path) -> ChapterRun:
    """Run the cells of a notebook in a fresh namespace; a cell that fails ends the run and is reported."""
    from ipywidgets import Widget

    before = set(comm.get_comm_manager().comms)
    started = time.perf_counter()
    outputs: list[list[Bundle]] = []
    error = ""
    try:
        cells = read(path)
    except BadNotebook as fault:
        cells, error = [], str(fault)
    with _shell() as (shell, shown):
        for number, cell in enumerate(cells, 1):
            if cell.kind == "code" and not error:
                error = run_cell(shell, cell.source)
                error = error and f"cell {number}: {error}"
            outputs.append([*shown])
            shown.clear()
    # The widgets of other chapters may live in the same process; a page holds its own only.
    state = {key: model for key, model in Widget.get_manager_state()["state"].items() if key not in before}
    run = ChapterRun(outputs=outputs, state=state, seconds=time.perf_counter() - started, error=error)
    return _named(run, path.stem)


def is_anywidget_only(run: ChapterRun) -> bool:
    """Return whether every widget on show is a tool of ours, which our pages draw and answer themselves."""
    shown = [bundle[WIDGET_VIEW]["model_id"] for output in run.outputs for bundle in output if WIDGET_VIEW in bundle]
    return all("entry_names" in run.state.get(model, {}).get("state", {}) for model in shown)


def run_cell(shell: Any, source: str) -> str:
    """Run one cell as a notebook does, and return what failed in one line, or nothing."""
    # Whether the value of the last line is shown depends on how it is written.
    shell.user_ns["_source"] = source
    try:
        result = shell.run_cell(source, store_history=False, silent=False)
    except SystemExit as stopped:
        return f"SystemExit: {stopped}"
    failed = result.error_before_exec or result.error_in_exec
    return f"{type(failed).__name__}: {failed}" if failed else ""


@contextmanager
def _shell() -> Iterator[tuple[Any, list[Bundle]]]:
    """Give a shell with a fresh namespace, and the list into which everything goes that a cell shows or prints."""
    from IPython.core.displayhook import DisplayHook
    from IPython.core.interactiveshell import InteractiveShell

    shell: Any = InteractiveShell.instance()
    shell.reset(new_session=False)
    shell.showtraceback = shell.showsyntaxerror = lambda *_, **__: None
    shown: list[Bundle] = []

    def show(value: object = None) -> None:
        source = shell.user_ns.get("_source", "")
        if value is not None and not DisplayHook.semicolon_at_end_of_expression(source):
            bundle = _sendable(shell.display_formatter.format(value)[0])
            shorter = getattr(value, "page_html", "")
            shown.append(bundle | {"text/html": shorter} if isinstance(shorter, str) and shorter else bundle)

    def publish(data: Bundle, *_: object, **__: object) -> None:
        shown.append(_sendable(data))

    before = shell.display_pub.publish, shell.display_trap.hook, sys.stdout, sys.stderr
    shell.display_pub.publish, shell.display_trap.hook = publish, show
    sys.stdout = _Printed(shown)
    try:
        yield shell, shown
    finally:
        shell.display_pub.publish, shell.display_trap.hook, sys.stdout, sys.stderr = before


def _sendable(bundle: Bundle) -> Bundle:
    """Return a bundle as it stands in a notebook: pictures in pixels as base64."""
    return {
        kind: base64.b64encode(value).decode() if isinstance(value, bytes) else value for kind, value in bundle.items()
    }


class _Printed:
    """What stands in for the standard output while a cell runs."""

    encoding = "utf-8"

    def __init__(self, shown: list[Bundle]) -> None:
        self.shown = shown

    def write(self, text: str) -> int:
        """Keep what was printed, after what was shown before."""
        if self.shown and STREAM in self.shown[-1]:
            self.shown[-1][STREAM] += text
        elif text:
            self.shown.append({STREAM: text})
        return len(text)

    def flush(self) -> None:
        """Do nothing: it is kept already."""

    def isatty(self) -> bool:
        """Return that nobody sits at a terminal."""
        return False


def _named(run: ChapterRun, stem: str) -> ChapterRun:
    """Give the models names that count them, so that a page that is made again is the same page."""
    names = {name: f"{stem}-{number}" for number, name in enumerate(run.state)}
    text = json.dumps([run.outputs, run.state])
    for old, new in names.items():
        text = text.replace(old, new)
    outputs, state = json.loads(text)
    return msgspec.structs.replace(run, outputs=outputs, state=state, error=_TERMINAL_COLOURS.sub("", run.error))
