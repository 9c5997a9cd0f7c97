"""`python -m benchmarks.classroom`: a class of 200 that joins, answers within ten seconds, and wakes up again.

The server is the real one, in a process of its own with a store on the disk. Results go to benchmarks/results.
"""

from __future__ import annotations

import asyncio
import json
import os
import platform
import random
import re
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

import psutil  # type: ignore[import-untyped]  # publishes no types
from tornado.httpclient import AsyncHTTPClient, HTTPRequest, HTTPResponse
from tornado.websocket import websocket_connect

PEOPLE = 200
WITHIN_S = 10.0
JOIN_WITHIN_S = 30.0
PORT = 8871
BASE = f"http://127.0.0.1:{PORT}/"
QUESTION = "what-commonest-kind-blood"
CHOICES = ("normal", "high-calcium", "high-phosphate")
RESULTS = Path(__file__).parent / "results"
START_WITHIN_S = 120


class Somebody:
    """A browser's cookies and nothing else, so that the server is what is measured."""

    def __init__(self, client: AsyncHTTPClient) -> None:
        self._client = client
        self.cookie = ""

    async def ask(self, path: str, body: Any = None) -> HTTPResponse:
        """Get an address, or send a body to it."""
        method = "GET" if body is None else "POST"
        sent = None if body is None else json.dumps(body)
        headers = {"Cookie": self.cookie, "X-Class": "1"}
        request = HTTPRequest(BASE + path, method, headers, sent, follow_redirects=False, request_timeout=60)
        answer = await self._client.fetch(request, raise_error=False)
        for line in answer.headers.get_list("Set-Cookie"):
            self.cookie = line.partition(";")[0]
        return answer


def main() -> None:
    """Measure, and write what was seen."""
    AsyncHTTPClient.configure(None, max_clients=PEOPLE)
    with tempfile.TemporaryDirectory() as folder:
        store = f"sqlite:///{folder}/class.db"
        command = [sys.executable, "-m", "classroom", "--database-url", store, "serve", f"--port={PORT}"]
        with subprocess.Popen([*command, "--host=127.0.0.1"], stdout=subprocess.PIPE, text=True) as server:  # noqa: S603 - ours
            try:
                seen = asyncio.run(_measure(server))
            finally:
                server.terminate()
    text = _report(seen)
    RESULTS.joinpath("classroom.json").write_text(json.dumps(seen, indent=1) + "\n", encoding="utf-8")
    RESULTS.joinpath("classroom.md").write_text(text, encoding="utf-8")
    sys.stdout.write(text)


async def _measure(server: subprocess.Popen[str]) -> dict[str, Any]:
    key, code = _invitation(server)
    client = AsyncHTTPClient()
    await _until_up(client)
    teacher = Somebody(client)
    await teacher.ask(f"class/open?key={key}")
    process = psutil.Process(server.pid)
    before = process.memory_info().rss
    people = [Somebody(client) for _ in range(PEOPLE)]
    began = time.perf_counter()
    await asyncio.gather(*(_after(JOIN_WITHIN_S, one.ask("class/api/join", {"code": code})) for one in people))
    joined = time.perf_counter() - began
    lines = [await _line(one) for one in people]
    await teacher.ask("class/api/lead", {"do": "ask", "kind": "question", "item": QUESTION})
    number = json.loads((await people[0].ask("class/api/see")).body)["round"]["id"]
    taken = await asyncio.gather(*(_answer(one, number) for one in people))
    last = time.perf_counter()
    counted = await _counted(teacher)
    woke = time.perf_counter()
    await people[0].ask("class/api/see")
    woke = time.perf_counter() - woke
    memory = (process.memory_info().rss - before) / PEOPLE / 1000
    for line in lines:
        line.close()
    times = sorted(ms for ms, kept in taken if kept)
    return {
        "machine": f"{os.cpu_count()} cores, {platform.machine()}, load {os.getloadavg()[0]:.1f}",
        "people": PEOPLE,
        "joined in s": round(joined, 1),
        "kept": len(times),
        "counted": counted[0],
        "acknowledged, median ms": round(statistics.median(times), 1),
        "acknowledged, p95 ms": round(times[int(0.95 * len(times)) - 1], 1),
        "count complete after s": round(counted[1] - last, 2),
        "picture after waking, ms": round(1000 * woke, 1),
        "memory a participant, kB": round(memory, 1),
    }


def _invitation(server: subprocess.Popen[str]) -> tuple[str, str]:
    assert server.stdout is not None  # noqa: S101 - it was asked for a line above
    text = ""
    while not (found := re.search(r"key=(\S+).*?code (\w+) at", text, re.DOTALL)):
        text += server.stdout.readline()
    return found[1], found[2]


async def _until_up(client: AsyncHTTPClient) -> None:
    for _ in range(START_WITHIN_S):
        with suppress(OSError):
            if (await client.fetch(f"{BASE}health", raise_error=False)).code == 200:
                return
        await asyncio.sleep(1)
    raise TimeoutError("the server did not start")


async def _after(within: float, doing: Any) -> Any:
    """Wait for some part of a time, as people do who don't all press at once."""
    await asyncio.sleep(random.uniform(0, within))  # noqa: S311 - nothing secret hangs on it
    return await doing


async def _answer(one: Somebody, number: int) -> tuple[float, bool]:
    await asyncio.sleep(random.uniform(0, WITHIN_S))  # noqa: S311 - as above
    began = time.perf_counter()
    answer = await one.ask("class/api/answer", {"round": number, "value": [random.choice(CHOICES)]})  # noqa: S311 - as above
    return 1000 * (time.perf_counter() - began), answer.code == 200


async def _line(one: Somebody) -> Any:
    """Listen as a phone does: each word that something changed is followed by a look."""
    line = await websocket_connect(
        HTTPRequest(BASE.replace("http", "ws") + "class/api/live", headers={"Cookie": one.cookie})
    )

    async def listen() -> None:
        while await line.read_message() is not None:
            await one.ask("class/api/see")

    listening.add(asyncio.ensure_future(listen()))
    return line


listening: set[asyncio.Future[None]] = set()


async def _counted(teacher: Somebody) -> tuple[int, float]:
    count = 0
    for _ in range(100):
        count = json.loads((await teacher.ask("class/api/lead")).body)["round"]["answered"]
        if count == PEOPLE:
            break
        await asyncio.sleep(0.05)
    return count, time.perf_counter()


def _report(seen: dict[str, Any]) -> str:
    rows = "\n".join(f"| {name} | {value} |" for name, value in seen.items())
    return f"# A class of {PEOPLE}\n\nMade by `python -m benchmarks.classroom`.\n\n| | |\n|---|---|\n{rows}\n"


if __name__ == "__main__":
    main()
