"""Repeats the measurements: round by round, every stack once in each, so that a busy minute hits all of them."""

from __future__ import annotations

import asyncio
import contextlib
import sys
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from functools import partial

from playwright.async_api import Browser

from benchmarks.book import Book
from benchmarks.measures.classes import taught
from benchmarks.measures.crowds import bears, burst, further
from benchmarks.measures.explorer import explorer
from benchmarks.measures.fetched import fetched
from benchmarks.measures.figures import Figures
from benchmarks.measures.opening import far, opening
from benchmarks.measures.startup import startup
from benchmarks.server import Server
from benchmarks.stacks import CLASSES, Stack

LONGEST = 600.0
MANY = 1000


@dataclass(frozen=True)
class Plan:
    """What is measured, and how often."""

    stacks: Sequence[Stack]
    measures: Sequence[str]
    rounds: int
    bursts: Sequence[int]
    # How many are taught in the class.
    people: int


async def repeat(
    book: Book, measure: str, stacks: Sequence[Stack], times: int, run: Callable[[Stack], Awaitable[Figures]]
) -> None:
    """Run every stack once a round; one that fails is noted and left out of the rounds to come."""
    for turn in range(times):
        for stack in stacks:
            if stack.key in book.failed.get(measure, {}):
                continue
            _say(f"{measure}, round {turn + 1} of {times}: {stack.name}")
            try:
                async with asyncio.timeout(LONGEST):
                    book.add(measure, stack.key, await run(stack))
            except Exception as error:  # noqa: BLE001 - whatever one stack does, the others are measured
                book.fail(measure, stack.key, error)
                _say(f"  {book.failed[measure][stack.key]}")


async def with_servers(
    book: Book, measure: str, stacks: Sequence[Stack], times: int, take: Callable[[Server], Awaitable[Figures]]
) -> None:
    """Measure while all servers run from the start, each warmed up by one run that does not count."""
    servers: dict[str, Server] = {}

    async def run(stack: Stack) -> Figures:
        return await take(servers[stack.key])

    async with contextlib.AsyncExitStack() as exits:
        for stack in stacks:
            servers[stack.key] = Server(stack)
            exits.push_async_callback(servers[stack.key].stop)
            try:
                await servers[stack.key].start()
                _say(f"{measure}, warm-up: {stack.name}")
                await run(stack)
            except Exception as error:  # noqa: BLE001 - as above
                book.fail(measure, stack.key, error)
                _say(f"  {book.failed[measure][stack.key]}")
        await repeat(book, measure, stacks, times, run)


async def measure_all(book: Book, plan: Plan, browser: Browser) -> None:
    """Take the measures of a plan, one after the other."""
    every, times = plan.stacks, plan.rounds
    for measure in plan.measures:
        book.begin(measure)
        match measure:
            case "start":
                await repeat(book, measure, [s for s in every if s.key != "causes"], times, startup)
            case "opening":
                await with_servers(book, measure, every, times, partial(opening, browser=browser))
            case "far":
                await with_servers(book, measure, every, times, partial(far, browser=browser))
            case "fetched":
                # Bytes hardly differ from run to run.
                await with_servers(book, measure, every, min(times, 2), partial(fetched, browser=browser))
            case "explorer":
                real = [stack for stack in every if stack.key == "causes"]
                await with_servers(book, measure, real, times, partial(explorer, browser=browser))
            case "class":
                # Twice is enough to see whether two runs differ.
                await repeat(book, measure, CLASSES, min(times, 2), partial(taught, people=plan.people))
            case "bursts":
                crowd = [stack for stack in every if stack.key not in ("static", "front")]
                await _bursts(book, measure, crowd, plan, browser)


async def _bursts(book: Book, measure: str, stacks: Sequence[Stack], plan: Plan, browser: Browser) -> None:
    """Take one size after the other; a stack that fails keeps what it gave, and is not asked for more readers."""
    for size in plan.bursts:
        standing = [stack for stack in stacks if bears(stack, size)]
        _say(f"{measure}: {size} at once")
        # A thousand take a stack with sockets more than a minute.
        times = min(plan.rounds, 2) if size >= MANY else plan.rounds
        await repeat(book, measure, standing, times, partial(burst, browser=browser, size=size))
    for stack in stacks:
        for name in ("MB", "processes"):
            taken = {size: book.runs(measure, stack.key, f"{size} active, {name}") for size in plan.bursts}
            whole = {size: runs for size, runs in taken.items() if len(runs) == plan.rounds}
            for turn in range(plan.rounds):
                each = further({size: runs[turn] for size, runs in whole.items()})
                if each is not None:
                    book.add(measure, stack.key, {f"each further reader active, {name}": each})


def _say(line: str) -> None:
    sys.stderr.write(f"{line}\n")
