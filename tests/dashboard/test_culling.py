"""A kernel that nobody used for a while is culled, whoever is connected; one in use stays."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.channel import answered, channel, update
from tests.support.server import EXPLORER, Server

IDLE = 2


@pytest.fixture
def quick(tmp_path: Path) -> Iterator[Server]:
    """Start a server that culls after two idle seconds."""
    limits = (f"--MappingKernelManager.cull_idle_timeout={IDLE}", "--MappingKernelManager.cull_interval=1")
    running = Server(tmp_path / "log", *limits)
    yield running
    running.stop()


def test_use_keeps_a_kernel_and_idleness_ends_it(quick: Server) -> None:
    used, idle = (json.loads(quick.ask(EXPLORER, "POST").body) for _ in range(2))

    async def use() -> None:
        async with channel(quick, used["kernel"]) as socket, channel(quick, idle["kernel"]):
            for number in range(1, 2 * IDLE + 4):
                await socket.write_message(update(used["models"][0], asked=number))
                await answered(socket, number)
                await asyncio.sleep(1)
            # Two are counted until one is culled; the one that was used is left and answers.
            assert quick.live() == 1

    asyncio.run(use())
