"""Writes the results for people: tables, and ratios to stock Voilà within the run."""

from __future__ import annotations

from collections.abc import Iterable

from benchmarks.book import Book, spread
from benchmarks.goals import goals
from benchmarks.stacks import BASELINE, CLASSES, STACKS

# The measures of the main table: measure, figure, and a short name.
MAIN = (
    ("opening", "text visible, s", "text visible, s"),
    ("opening", "first answer, s", "first answer, s"),
    ("opening", "first answer less a second of reading, s", "the same, pressed after a second, less that"),
    ("opening", "click, ms", "click to answer drawn, ms"),
    ("opening", "click p95, ms", "the same, p95 of 20"),
    ("far", "text visible, s", "100 ms away: text visible, s"),
    ("far", "first answer, s", "100 ms away: first answer, s"),
    ("far", "click, ms", "100 ms away: click to answer drawn, ms"),
    ("fetched", "fetched for a first answer, kB", "fetched for a first answer, kB"),
    ("fetched", "fetched for the next page, kB", "fetched for the next page, kB"),
    ("fetched", "of it once more, kB", "of it once more, kB"),
    ("opening", "requests", "requests"),
    ("opening", "requests to outside", "of them to outside"),
    ("bursts", "each further reader active, MB", "MB a further active reader"),
    ("bursts", "each further reader active, processes", "processes a further active reader"),
    ("bursts", "10 readers at once until each has an answer, s", "10 readers at once, s"),
    ("bursts", "30 readers at once until each has an answer, s", "30 readers at once, s"),
    ("bursts", "100 readers at once until each has an answer, s", "100 readers at once, s"),
    ("bursts", "1000 readers at once until each has an answer, s", "1,000 readers at once, s"),
    ("start", "start until the page answers, s", "server start, s"),
)
NAMES = {stack.key: stack.name for stack in STACKS}
# Those of the class as well, which have a table of their own.
EVERY = NAMES | {stack.key: stack.name for stack in CLASSES}


def table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """Return a table in Markdown."""
    titles = list(head)
    lines = [titles, ["---"] * len(titles), *map(list, rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines) + "\n"


def markdown(book: Book, chart: str) -> str:
    """Return the whole report; `chart` is the name of the one beside it, without its ending."""
    keys = [key for key in NAMES if any(key in stacks for stacks in book.figures.values())]
    machine = ", ".join(f"{name}: {value}" for name, value in book.machine.items())
    options = ", ".join(f"{name}: {value}" for name, value in book.options.items())
    note = (
        "Median of the runs (least-most). Made by `python -m benchmarks`; how it measures, and what not, stands "
        "in `benchmarks/README.md`. Read ratios, not single figures.\n"
    )
    parts = [
        "# Results\n",
        f"{machine}.\n\nOptions: {options}.\n\n{note}",
        f"![Ratios to stock Voilà]({chart}.svg)\n",
        "## What we want to reach\n",
        table(["", "goal", "measured", ""], goals(book)),
        f"## Ratios to {NAMES[BASELINE]}, run by run\nSmaller is better.\n",
        _main(book, keys, ratios=True),
        "## Figures\n",
        _main(book, keys, ratios=False),
        "## Everything that was measured\n",
        *_every(book),
        _failures(book),
    ]
    return "\n".join(part for part in parts if part)


def _main(book: Book, keys: list[str], *, ratios: bool) -> str:
    rows = []
    for measure, figure, name in MAIN:
        if ratios:
            values = [book.ratios(measure, key, BASELINE, figure) for key in keys]
        else:
            values = [book.runs(measure, key, figure) for key in keys]
        if any(values):
            rows.append([name, *map(spread, values)])
    return table(["", *(NAMES[key] for key in keys)], rows)


def _every(book: Book) -> Iterable[str]:
    for measure, stacks in book.figures.items():
        names = list(dict.fromkeys(name for figures in stacks.values() for name in figures))
        rows = [[name, *(spread(figures.get(name, [])) for figures in stacks.values())] for name in names]
        taken = ", ".join(f"{name} {value}" for name, value in book.taken.get(measure, {}).items())
        yield f"### {measure}\n{taken}\n\n" + table(["", *(EVERY.get(key, key) for key in stacks)], rows)


def _failures(book: Book) -> str:
    found = [
        f"- {measure}, {EVERY.get(key, key)}: {why}"
        for measure, stacks in book.failed.items()
        for key, why in stacks.items()
    ]
    return "\n".join(["## What failed\n", *found, ""]) if found else ""
