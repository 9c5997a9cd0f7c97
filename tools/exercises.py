"""Make each exercise and its solution from one text: `python -m tools.exercises [--check]`.

A text in `exercises/texts/` is Markdown. A fenced block is a cell, and its first line says of which notebook:

- ```` ```python ```` stands in both,
- ```` ```python exercise ```` and ```` ```python solution ```` in one of them,
- ```` ```markdown solution ```` is prose of the solution alone.

The prose between the blocks stands in both, a cell for each heading. The exercise is stored as nobody has run it yet,
the solution with what it shows, which nbval compares.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, count
from pathlib import Path
from typing import Any

import nbformat

from content import library
from tools.notebooks import NOTEBOOKS, run, tidy
from tools.stored import stale_cells

TEXTS = NOTEBOOKS.parent / "exercises" / "texts"
FOLDER = NOTEBOOKS / "exercises"
EXERCISE, SOLUTION = "exercise", "solution"
SUFFIX = f"-{SOLUTION}"
# How the answers of somebody are called: git and the check leave them alone.
OWN = "my-"
BOTH = (EXERCISE, SOLUTION)
FENCE = "```"
OPENINGS = {"python": BOTH} | {f"{kind} {part}": (part,) for kind in ("python", "markdown") for part in BOTH}
_HEADING = re.compile(r"^#{1,3} ")


@dataclass(frozen=True)
class Cell:
    """A cell of the exercise, of the solution, or of both."""

    kind: str
    source: str
    parts: tuple[str, ...]


def cells_of(text: str, name: str) -> Iterator[Cell]:
    """Yield the cells of a text. Raises ValueError with file and line where a block can't be read."""
    lines: list[str] = []
    opened, at = "", 0
    for number, line in enumerate(text.splitlines(), start=1):
        fence, heading = line.startswith(FENCE), not opened and _HEADING.match(line)
        if fence or heading:
            yield from _cell(opened, lines)
            lines = []
        if not fence:
            lines.append(line)
            continue
        opening = line.removeprefix(FENCE).strip()
        if bool(opened) == bool(opening) or (opening and opening not in OPENINGS):
            raise ValueError(f"{name}:{number}: a block begins with {FENCE} and one of {', '.join(OPENINGS)}")
        opened, at = opening, number
    if opened:
        raise ValueError(f"{name}:{at}: this block has no end")
    yield from _cell("", lines)


def _cell(opened: str, lines: list[str]) -> Iterator[Cell]:
    if source := "\n".join(lines).strip():
        yield Cell("code" if opened.startswith("python") else "markdown", source, OPENINGS.get(opened, BOTH))


def notebook_of(text: str, name: str, part: str) -> Any:
    """Return the exercise or the solution of a text, not run. Raises ValueError as `cells_of` does."""
    made = nbformat.v4.new_notebook()
    for number, cell in enumerate((c for c in cells_of(text, name) if part in c.parts), start=1):
        new: Any = nbformat.v4.new_code_cell if cell.kind == "code" else nbformat.v4.new_markdown_cell
        made.cells.append(new(cell.source, id=f"cell-{number}"))
    stem = Path(name).stem
    if part == EXERCISE:
        made.cells[
            0
        ].source += f"\n\nStuck? [The solution]({stem}{SUFFIX}.ipynb) is the same text with the answers in it."
    else:
        title, _, rest = made.cells[0].source.partition("\n")
        made.cells[0].source = f"{title}: the solution\n{rest}\n\n[The exercise]({stem}.ipynb), without the answers."
    return made


def written(notebook: Any, part: str) -> str:
    """Return a notebook as its file has it; an exercise looks as if nobody had run it."""
    tidied = tidy(notebook, library())
    for cell in tidied.cells if part == EXERCISE else ():
        if cell.cell_type == "code":
            cell.execution_count, cell.outputs = None, []
    return f"{nbformat.writes(tidied)}\n"


def wanted_files(texts: Path = TEXTS) -> dict[str, tuple[Path, str]]:
    """Return each notebook that the texts make: its text, and which part it is."""
    found = sorted(texts.glob("*.md"))
    return {
        f"{path.stem}{suffix}.ipynb": (path, part)
        for path in found
        for suffix, part in (("", EXERCISE), (SUFFIX, SOLUTION))
    }


def faults(texts: Path = TEXTS, folder: Path = FOLDER) -> Iterator[str]:
    """Yield each notebook that is not what its text makes, or that shows something else than is stored."""
    wanted = wanted_files(texts)
    for path in sorted(folder.glob("*.ipynb")):
        if path.name not in wanted and not path.name.startswith(OWN):
            told = f"no text in exercises/texts/ makes it; delete it, or let its name begin with {OWN}"
            yield f"notebooks/exercises/{path.name}: {told}"
    for name, (text, part) in wanted.items():
        path = folder / name
        try:
            made = notebook_of(text.read_text(encoding="utf-8"), text.name, part)
        except ValueError as error:
            if part == EXERCISE:
                yield f"exercises/texts/{error}"
            continue
        if not path.exists() or written(with_outputs_of(path, made), part) != path.read_text(encoding="utf-8"):
            yield f"notebooks/exercises/{name}: is not what exercises/texts/{text.name} makes: run `make notebooks`"
        elif part == SOLUTION:
            yield from (f"{fault}: run `make notebooks`" for fault in stale_cells(path, "notebooks/exercises"))


def with_outputs_of(path: Path, made: Any) -> Any:
    """Return a notebook with what the file stores of the same cells; a cell that changed has shown nothing yet."""
    stored = nbformat.read(path, as_version=4)
    for cell, kept in zip(made.cells, stored.cells, strict=False):
        if cell.cell_type == kept.cell_type == "code" and cell.source == kept.source:
            cell.outputs = kept.outputs
    return made


def keep_answers(path: Path) -> Path | None:
    """Give a name of its own to an exercise that somebody has run, so that it is not written over; return it."""
    if not path.exists():
        return None
    cells = nbformat.read(path, as_version=4).cells
    if not any(cell.get("execution_count") or cell.get("outputs") for cell in cells):
        return None
    endings = chain([""], (f"-{number}" for number in count(2)))
    free = (path.with_name(f"{OWN}{path.stem}{ending}.ipynb") for ending in endings)
    return path.rename(next(name for name in free if not name.exists()))


def main() -> None:
    """Make every exercise and every solution, or with --check only say which ones are out of date."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 if a notebook is out of date")
    if parser.parse_args().check:
        found = [*faults()]
        print("\n".join(found) or "no fault found")
        raise SystemExit(1 if found else 0)
    wanted = wanted_files()
    for name, (text, part) in wanted.items():
        made = notebook_of(text.read_text(encoding="utf-8"), text.name, part)
        if part == EXERCISE and (kept := keep_answers(FOLDER / name)):
            print(f"notebooks/exercises/{name} had answers in it, which are kept as {kept.name}")
        (FOLDER / name).write_text(written(run(made, FOLDER) if part == SOLUTION else made, part), encoding="utf-8")
    print(f"{len(wanted)} notebooks in notebooks/exercises/")


if __name__ == "__main__":
    main()
