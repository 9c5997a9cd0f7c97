"""`python -m benchmarks [--quick]`: measure, and write the results into benchmarks/results."""

from __future__ import annotations

import argparse
import asyncio
import os
import sys

from benchmarks import environment
from benchmarks.book import RESULTS, Book, load, machine
from benchmarks.browser import chromium
from benchmarks.chart import svg
from benchmarks.report import markdown
from benchmarks.rounds import Plan, measure_all
from benchmarks.stacks import QUICK, chosen

EVERY = ("start", "opening", "far", "fetched", "explorer", "class", "bursts")


def main() -> None:
    """Read the options and measure."""
    options = _options()
    measures = tuple(options.measures or EVERY)
    part = bool(options.measures or options.stacks)
    plan = Plan(
        stacks=chosen(tuple(options.stacks) or (QUICK if options.quick else ())),
        measures=measures,
        rounds=options.rounds or (2 if options.quick else 5),
        bursts=(1, 30) if options.quick else (1, 10, 30, 40, 100, 1000),
        people=60 if options.quick else 200,
    )
    environment.prepare()
    said = {"quick": options.quick, "rounds": plan.rounds, "measures": " ".join(measures)}
    # A quick look must not replace what took an hour.
    name = "quick" if options.quick else "latest"
    earlier = RESULTS / f"{name}.json"
    # A part of the suite is added to what is there; each measure says when it was taken.
    book = load(earlier) if part and earlier.exists() else Book(machine(), said)
    asyncio.run(_measure(book, plan))
    book.machine["load after"] = round(os.getloadavg()[0], 2)
    write(book, name)


def write(book: Book, name: str) -> None:
    """Write the three files of the results."""
    book.save(RESULTS / f"{name}.json")
    (RESULTS / f"{name}.md").write_text(markdown(book, name), encoding="utf-8")
    (RESULTS / f"{name}.svg").write_text(svg(book), encoding="utf-8")
    sys.stdout.write(markdown(book, name).partition("## Everything")[0])


async def _measure(book: Book, plan: Plan) -> None:
    async with chromium() as browser:
        await measure_all(book, plan, browser)


def _options() -> argparse.Namespace:
    reader = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    reader.add_argument("--quick", action="store_true", help="ours, stock Voilà and Shiny only, in some minutes")
    reader.add_argument("--rounds", type=int, help="runs of each stack (5; 2 when quick)")
    reader.add_argument("--measures", nargs="+", choices=EVERY, help="only these")
    reader.add_argument("--stacks", nargs="+", default=[], help="only these, by key")
    return reader.parse_args()


if __name__ == "__main__":
    main()
