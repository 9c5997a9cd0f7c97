"""Run the notebooks and store what they show: `python -m tools.notebooks [--tidy-check]`.

A citation gets the label of its reference, so `[](10-references-and-glossary.ipynb#ref-balin2012)` is enough to write.
Stored outputs are what nbval compares. Of a widget only the text alternative is stored, because model ids change with
each run; widget state and what editors note for themselves are left out, so that a difference shows what was changed.
What an author set stays: tags, slides, titles, which cells may be edited.
"""

from __future__ import annotations

import argparse
import importlib.util
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient

from content import Library, library
from widgets.kit.citations import label
from widgets.kit.links import relabelled

NOTEBOOKS = Path(__file__).parents[1] / "notebooks"
KEPT_TYPES = ("text/plain", "text/html")
# `calcium` holds speaker notes.
OF_A_CELL = ("calcium", "deletable", "editable", "name", "slideshow", "tags", "title")
OF_A_NOTEBOOK = ("authors", "jupytext", "rise", "title")
# What our one-line cells look like.
_IMPORTED = re.compile(r"^from (widgets\.[\w.]+) import (\w+)", re.MULTILINE)
KERNEL = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}


def run(notebook: Any, folder: Path = NOTEBOOKS) -> Any:
    """Run every cell of a notebook in a fresh kernel."""
    NotebookClient(notebook, timeout=120, resources={"metadata": {"path": str(folder)}}).execute()
    return notebook


def tidy(notebook: Any, source: Library) -> Any:
    """Return the notebook with nothing stored but sources and the outputs that are compared."""
    notebook.metadata = nbformat.from_dict(
        _only(notebook.metadata, OF_A_NOTEBOOK) | {"kernelspec": KERNEL, "language_info": {"name": "python"}}
    )
    number = 0
    for cell in notebook.cells:
        cell.metadata = nbformat.from_dict(_only(cell.metadata, OF_A_CELL))
        if cell.cell_type == "markdown":
            cell.source = relabelled(
                cell.source, lambda ref: label(ref, source) if ref in source.bibliography else None
            )
        if cell.cell_type == "code":
            number += 1
            # nbval takes a cell without a count for one that was never run.
            cell.execution_count = number
            cell.outputs = [_tidy_output(output, number) for output in cell.outputs]
    return notebook


def unknown_names(notebook: Any) -> Iterator[str]:
    """Yield what cells import from modules of ours that are not there, or that don't have it."""
    for cell in notebook.cells:
        for module, name in _IMPORTED.findall(cell.source) if cell.cell_type == "code" else ():
            try:
                found = importlib.util.find_spec(module)
            except ModuleNotFoundError:
                found = None
            if found is None or found.origin is None:
                yield f"a cell imports {module}, which is not there"
            elif not re.search(rf"\b{name}\b", Path(found.origin).read_text(encoding="utf-8")):
                yield f"a cell imports {name} from {module}, which does not have it"


def _only(metadata: Any, names: tuple[str, ...]) -> dict[str, Any]:
    return {name: metadata[name] for name in names if name in metadata}


def _tidy_output(output: Any, count: int) -> Any:
    if "data" in output:
        output.data = {kind: value for kind, value in output.data.items() if kind in KEPT_TYPES}
        output.metadata = nbformat.from_dict({})
    if "execution_count" in output:
        output.execution_count = count
    return output


def main() -> None:
    """Run and store every notebook, or with --tidy-check only say which ones hold more than they should."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tidy-check", action="store_true", help="write nothing; exit 1 if a notebook is untidy")
    parser.add_argument("names", nargs="*", help="only these notebooks")
    arguments = parser.parse_args()
    untidy, faults = [], []
    for path in sorted(NOTEBOOKS.glob("*.ipynb")):
        if arguments.names and path.name not in arguments.names:
            continue
        stored = path.read_text(encoding="utf-8")
        notebook = nbformat.reads(stored, as_version=4)
        if not arguments.tidy_check and (gone := [*unknown_names(notebook)]):
            faults += [f"notebooks/{path.name}: {fault}" for fault in gone]
            continue
        wanted = nbformat.writes(tidy(notebook if arguments.tidy_check else run(notebook), library())) + "\n"
        if wanted != stored:
            untidy.append(path.name)
            if not arguments.tidy_check:
                path.write_text(wanted, encoding="utf-8")
    if faults:
        print("\n".join(faults))
    if arguments.tidy_check and untidy:
        print(f"run `make notebooks`: {', '.join(untidy)}")
    if faults or (arguments.tidy_check and untidy):
        sys.exit(1)
    print(", ".join(untidy) or "nothing to change")


if __name__ == "__main__":
    main()
