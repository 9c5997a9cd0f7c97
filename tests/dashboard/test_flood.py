"""A channel that sends too much is closed; the server and the other readers go on."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import pytest

from dashboard.websocket import LONGEST_MESSAGE
from tests.dashboard.conftest import Kernel
from tests.support.channel import channel
from tests.support.server import Server

PATIENCE = 15
HOSTILE: dict[str, Callable[[Kernel], list[str | bytes]]] = {
    "fifty megabytes": lambda _: ["x" * 50 * LONGEST_MESSAGE],
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_channel_is_closed_and_the_server_goes_on(server: Server, kernel: Kernel, name: str) -> None:
    async def story() -> bool:
        async with channel(server, kernel.id) as socket, asyncio.timeout(PATIENCE):
            for message in HOSTILE[name](kernel):
                try:
                    await socket.write_message(message, binary=isinstance(message, bytes))
                except Exception:  # noqa: BLE001 - it was closed while we wrote, which is what is wanted
                    return True
            while await socket.read_message() is not None:
                pass
            return True

    assert asyncio.run(story())
    assert server.health()["ok"]
    assert server.ask("/causes").status == 200
