"""The processes behind the server: one for each reader who touches a tool, none left when it ends, however it ends."""

from __future__ import annotations

import asyncio
import json
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import psutil  # type: ignore[import-untyped]  # publishes no types
import pytest
from widgets.cause_explorer.answer import shown

from content import library
from tests.support.channel import enter
from tests.support.server import EXPLORER, Answer, Server

PRESET = library().presets[0]
ONE = PRESET.present[-1:]
OF_ONE = json.loads(json.dumps(shown(ONE)))
PATIENCE = 20
WITHOUT_FORK = "import dashboard.fork.keeper as keeper; keeper.POSSIBLE = False; from dashboard.app import main; main()"


@pytest.fixture
def own(tmp_path: Path) -> Iterator[Server]:
    """Start a server that the test may break."""
    running = Server(tmp_path / "log", "--Dashboard.most_kernels=3")
    yield running
    if running.process.poll() is None:
        running.stop()


def started(answer: Answer) -> tuple[str, str]:
    """Return the kernel that was started, and its only model."""
    assert answer.status == 200, answer
    found = json.loads(answer.body)
    (model,) = found["models"]
    return str(found["kernel"]), str(model)


def assert_gone(processes: list[psutil.Process]) -> None:
    """Assert that processes end soon; one that nobody has asked for its exit code yet has ended too."""
    deadline = time.monotonic() + PATIENCE
    while alive := [process for process in processes if process.is_running() and process.status() != "zombie"]:
        assert time.monotonic() < deadline, alive
        time.sleep(0.02)


def test_readers_have_kernels_of_their_own_and_see_nothing_of_each_other(own: Server) -> None:
    (first, model), (second, same) = (started(own.ask(EXPLORER, "POST")) for _ in range(2))
    assert first != second
    assert len(own.kernels()) == own.live() == 2
    asyncio.run(enter(own, first, model, present=PRESET.present, absent=PRESET.absent, asked=1))
    assert asyncio.run(enter(own, second, same, present=ONE, asked=1))["result"] == OF_ONE
    own.ask(f"/kernels/end/{first}", "POST")
    assert len(own.kernels()) == own.live() == 1
    own.ask(f"/kernels/end/{second}", "POST")
    third, model = started(own.ask(EXPLORER, "POST"))
    assert asyncio.run(enter(own, third, model, present=ONE, asked=1))["result"] == OF_ONE


def test_a_kernel_that_dies_takes_nobody_along(own: Server) -> None:
    (_, _), (second, model) = (started(own.ask(EXPLORER, "POST")) for _ in range(2))
    first = min(own.kernels(), key=lambda process: process.create_time())
    first.kill()
    assert_gone([first])
    assert asyncio.run(enter(own, second, model, asked=1))["answered"] == 1
    started(own.ask(EXPLORER, "POST"))
    assert own.ask("/").status == 200


def test_a_nursery_that_dies_is_replaced_at_the_next_touch(own: Server) -> None:
    before = own.nursery()
    before.kill()
    assert_gone([before])
    assert own.ask("/causes").status == 200
    kernel, model = started(own.ask(EXPLORER, "POST"))
    assert asyncio.run(enter(own, kernel, model, present=PRESET.present, asked=1))["result"]["told"]
    assert own.nursery() != before


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT, signal.SIGKILL], ids=lambda how: how.name)
def test_no_process_outlives_the_server(how: signal.Signals, own: Server) -> None:
    for _ in range(2):
        started(own.ask(EXPLORER, "POST"))
    children = own.children()
    assert len(children) == 3
    own.stop(how)
    assert_gone(children)


def test_where_nothing_can_be_forked_an_ordinary_kernel_serves(tmp_path: Path) -> None:
    server = Server(tmp_path / "log", "--Dashboard.most_kernels=1", python=("-c", WITHOUT_FORK))
    try:
        assert server.children() == []
        kernel, model = started(server.ask(EXPLORER, "POST"))
        children = server.children()
        assert server.live() == 1
        assert asyncio.run(enter(server, kernel, model, present=PRESET.present, asked=1))["result"]["told"]
    finally:
        server.stop()
    assert_gone(children)
