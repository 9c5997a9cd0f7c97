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
from benchmarks.measures.crowds import bears, burst, further, reading
from benchmarks.measures.figures import Figures
from benchmarks.measures.leftovers import leftovers
from benchmarks.measures.opening import opening
from benchmarks.measures.soak import soak
from benchmarks.measures.sockets import sockets
from benchmarks.measures.startup import startup
from benchmarks.server import Server
from benchmarks.stacks import Stack

LONGEST = 600.0


@dataclass(frozen=True)
class Plan:
    """What is measured, and how often."""

    stacks: Sequence[Stack]
    measures: Sequence[str]
    rounds: int
    bursts: Sequence[int]
    reading: Sequence[int]
    soak: int


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


async def with_servers(book: Book, measure: str, plan: Plan, browser: Browser) -> None:
    """Measure opening or sockets: all servers run from the start, each is warmed up by one run that does not count."""
    stacks = [stack for stack in plan.stacks if measure == "opening" or stack.reader is not None]
    servers: dict[str, Server] = {}

    async def run(stack: Stack) -> Figures:
        return await (opening(servers[stack.key], browser) if measure == "opening" else sockets(servers[stack.key]))

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
        await repeat(book, measure, stacks, plan.rounds, run)


async def measure_all(book: Book, plan: Plan, browser: Browser) -> None:
    """Take the measures of a plan, one after the other."""
    small = [stack for stack in plan.stacks if stack.small]
    spoken = [stack for stack in plan.stacks if stack.reader is not None]
    served = [stack for stack in spoken if stack.key in ("ours", "causes")]
    crowd = [stack for stack in small if stack.key != "static"]
    for measure in plan.measures:
        book.begin(measure)
        match measure:
            case "start":
                await repeat(book, measure, [s for s in plan.stacks if s.key != "causes"], plan.rounds, startup)
            case "opening" | "sockets":
                await with_servers(book, measure, plan, browser)
            case "bursts":
                await _bursts(book, measure, crowd, plan, browser)
            case "reading":
                await repeat(book, measure, crowd, plan.rounds, lambda stack: reading(stack, browser, plan.reading))
            case "leftovers":
                await _leftovers(book, measure, crowd, plan.rounds, browser)
            case "soak":
                await repeat(book, measure, served, plan.rounds, lambda stack: soak(stack, plan.soak))


async def _bursts(book: Book, measure: str, stacks: Sequence[Stack], plan: Plan, browser: Browser) -> None:
    """Take one size after the other; a stack that fails keeps what it gave, and is not asked for more readers."""
    for size in plan.bursts:
        standing = [stack for stack in stacks if bears(stack, size)]
        _say(f"{measure}: {size} at once")
        await repeat(book, measure, standing, plan.rounds, partial(burst, browser=browser, size=size))
    for stack in stacks:
        memory = {size: book.runs(measure, stack.key, f"{size} active, MB") for size in plan.bursts}
        whole = {size: runs for size, runs in memory.items() if len(runs) == plan.rounds}
        for turn in range(plan.rounds):
            each = further({size: runs[turn] for size, runs in whole.items()})
            if each is not None:
                book.add(measure, stack.key, {"each further reader active, MB": each})


async def _leftovers(book: Book, measure: str, stacks: Sequence[Stack], times: int, browser: Browser) -> None:
    for turn in range(times):
        _say(f"{measure}, round {turn + 1} of {times}: all stacks side by side")
        for key, found in (await leftovers(stacks, browser)).items():
            if isinstance(found, Exception):
                book.fail(measure, key, found)
            else:
                book.add(measure, key, found)


def _say(line: str) -> None:
    sys.stderr.write(f"{line}\n")
