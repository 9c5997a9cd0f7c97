"""Look whether the notebooks store what their cells show now, and nothing else: `python -m tools.stored`.

A fact that changed is shown by chapters that nobody touched. Running all of them in kernels takes a minute; our cells
are one line each, so all of them are worked out here in one process, and compared with what is stored.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import nbformat
from IPython.lib.pretty import pretty

from content import library
from tools.notebooks import NOTEBOOKS, tidy, unknown_names

SHOWN = 60


def stale_cells(path: Path, folder: str = "notebooks") -> Iterator[str]:
    """Yield each cell of a notebook that shows something else than is stored, or that can't run."""
    notebook = nbformat.read(path, as_version=4)
    names: dict[str, Any] = {}
    for number, cell in enumerate(notebook.cells, start=1):
        if cell.cell_type != "code":
            continue
        place = f"{folder}/{path.name}: cell {number} ({cell.source[:SHOWN].strip()})"
        try:
            shown = _shown(cell.source, names)
        except Exception as error:  # noqa: BLE001 - whatever a cell raises is the fault that is told
            yield f"{place} can't run: {error}"
            continue
        stored = [output.get("data", {}) for output in cell.outputs]
        if stored != ([shown] if shown else []):
            yield f"{place} shows something else than is stored"


def _shown(source: str, names: dict[str, Any]) -> dict[str, str]:
    """Run a cell and return what a front end would show of its last line, by its kind."""
    body = ast.parse(source).body
    last = body[-1] if body else None
    if isinstance(last, ast.Expr):
        body.pop()
    exec(compile(ast.Module(body, []), "cell", "exec"), names)  # noqa: S102 - our own notebooks
    if not isinstance(last, ast.Expr):
        return {}
    value = eval(compile(ast.Expression(last.value), "cell", "eval"), names)  # noqa: S307 - as above
    if value is None:
        return {}
    html = getattr(value, "_repr_html_", None)
    return {"text/plain": pretty(value)} | ({"text/html": html()} if html else {})


def main() -> None:
    """Print every cell whose stored output is out of date, and every untidy notebook; exit 1 if there is one."""
    stale: list[str] = []
    for path in sorted(NOTEBOOKS.glob("*.ipynb")):
        written = path.read_text(encoding="utf-8")
        gone = [*unknown_names(nbformat.reads(written, as_version=4))]
        stale += [f"notebooks/{path.name}: {fault}" for fault in gone] or stale_cells(path)
        if nbformat.writes(tidy(nbformat.reads(written, as_version=4), library())) + "\n" != written:
            stale.append(f"notebooks/{path.name}: is not stored tidily")
    print("\n".join([*stale, "run `make notebooks`"] if stale else ["no fault found"]))
    raise SystemExit(1 if stale else 0)


if __name__ == "__main__":
    main()
