"""A class that comes in, answers together and wakes up again; and a poll of the same size elsewhere."""

from __future__ import annotations

import asyncio
import random
import re
import statistics
import sys
import time
from collections.abc import Awaitable, Callable
from functools import partial

from benchmarks import processes, publication
from benchmarks.measures.figures import Figures, p95
from benchmarks.pupils import Pupil
from benchmarks.readers import FileReader
from benchmarks.server import Server, running
from benchmarks.stacks import ROOT, Stack, store_in

WITHIN_S = 10.0
ROOMFUL = 30
QUESTION, CHOICES = "what-commonest-kind-blood", ("normal", "high-calcium", "high-phosphate")
INVITATION = re.compile(r"key=(\S+).*?code (\w+) at", re.DOTALL)
# What a server takes once, for the first answers of all, would weigh too much on fewer.
MANY = 100
LOOKS, LOOK_EVERY_S = 100, 0.05


async def taught(stack: Stack, people: int) -> Figures:
    """Teach a class of so many, of whom a roomful comes in at the same moment; or take a poll, where that is all."""
    async with running(stack) as server:
        await processes.quiet(server.pid)
        return await (_poll if stack.key == "livepoll" else _class)(server, people)


async def _class(server: Server, people: int) -> Figures:
    key, code = await _opened(server)
    teacher, pupils = Pupil(server.host), [Pupil(server.host) for _ in range(people)]
    await teacher.ask(f"class/open?key={key}")
    pages = {pupil: FileReader(server.host, publication.needed(ROOT, "/class/")) for pupil in pupils}

    async def come(pupil: Pupil) -> None:
        await pages[pupil].first()
        await pupil.told("class/api/join", {"code": code})
        await pupil.told("class/api/see")
        await pupil.listen()

    # What the first phone of all lets the server load counts for nobody.
    await come(pupils[0])
    await processes.quiet(server.pid)
    began = time.perf_counter()
    await asyncio.gather(*map(come, pupils[1 : ROOMFUL + 1]))
    came = time.perf_counter() - began
    await processes.quiet(server.pid)
    before, further = processes.megabytes(server.pid), pupils[ROOMFUL + 1 :]
    await asyncio.gather(*(_after(WITHIN_S, partial(come, one)) for one in further))
    await teacher.told("class/api/lead", {"do": "ask", "kind": "question", "item": QUESTION})
    number = (await pupils[0].told("class/api/see"))["round"]["id"]

    async def answer(pupil: Pupil) -> None:
        value = [random.choice(CHOICES)]  # noqa: S311 - nothing secret hangs on it
        await pupil.told("class/api/answer", {"round": number, "value": value})

    async def count() -> int:
        return int((await teacher.told("class/api/lead"))["round"]["answered"])

    figures = await answered(pupils, answer, count)
    await processes.quiet(server.pid)
    taken = processes.megabytes(server.pid) - before
    woke = await _waking(pupils[0])
    await asyncio.gather(*(pupil.leave() for pupil in pupils), *(page.leave() for page in pages.values()))
    each = {"kB a further participant": max(0.0, 1000 * taken / len(further))} if len(further) >= MANY else {}
    return {f"{ROOMFUL} phones in at once, s": came, **figures, **woke, **each}


async def _poll(server: Server, people: int) -> Figures:
    """Take a poll: whoever has its address votes for an option, and nobody is known or told anything."""
    host, voters = Pupil(server.host), [Pupil(server.host) for _ in range(people)]
    poll = await host.told("polls", {"question": "What is it?", "options": list(CHOICES)})
    options = [option["id"] for option in poll["options"]]
    await processes.quiet(server.pid)

    async def vote(voter: Pupil) -> None:
        await voter.told(f"polls/{poll['id']}/vote", {"option_id": random.choice(options)})  # noqa: S311 - as above

    async def count() -> int:
        return sum(option["votes"] for option in (await host.told(f"polls/{poll['id']}/results"))["options"])

    return await answered(voters, vote, count)


async def answered(
    pupils: list[Pupil], answer: Callable[[Pupil], Awaitable[None]], count: Callable[[], Awaitable[int]]
) -> Figures:
    """Let everybody answer within ten seconds, and wait until the count holds whatever was acknowledged."""
    times: list[float] = []

    async def one(pupil: Pupil) -> None:
        began = time.perf_counter()
        await answer(pupil)
        times.append(1000 * (time.perf_counter() - began))

    # Whoever is refused or hears nothing is not acknowledged; the others go on.
    await asyncio.gather(*(_after(WITHIN_S, partial(one, pupil)) for pupil in pupils), return_exceptions=True)
    last = time.perf_counter()
    counted = await count()
    for _ in range(LOOKS):
        if counted == len(times):
            break
        await asyncio.sleep(LOOK_EVERY_S)
        counted = await count()
    return {
        "answers": len(pupils),
        "of them not acknowledged": len(pupils) - len(times),
        "acknowledged and lost": len(times) - counted,
        "acknowledged, median ms": statistics.median(times),
        "acknowledged, p95 ms": p95(times),
        "count complete after, s": time.perf_counter() - last,
    }


async def _waking(pupil: Pupil) -> Figures:
    """Hang up, and be back: a line, and the whole picture."""
    await pupil.leave()
    began = time.perf_counter()
    await asyncio.gather(pupil.told("class/api/see"), pupil.listen())
    return {"picture and line after waking, ms": 1000 * (time.perf_counter() - began)}


async def _opened(server: Server) -> tuple[str, str]:
    """Open a class on the server, and return the teacher's key and the code."""
    command = [sys.executable, "-m", "classroom", "--database-url", store_in(server.folder), "open"]
    opening = await asyncio.create_subprocess_exec(*command, cwd=ROOT, stdout=asyncio.subprocess.PIPE)
    said, _ = await opening.communicate()
    found = INVITATION.search(said.decode())
    if found is None:
        raise RuntimeError(f"no class was opened: {said.decode()}")
    return found[1], found[2]


async def _after(within: float, doing: Callable[[], Awaitable[None]]) -> None:
    """Wait for some part of a time, as people do who don't all press at once."""
    await asyncio.sleep(random.uniform(0, within))  # noqa: S311 - as above
    await doing()
