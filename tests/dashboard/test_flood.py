"""A channel that sends too much is closed; the server and the other readers go on."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import pytest
from dashboard.websocket import AT_ONCE, LONGEST_MESSAGE, TOO_MANY
from tornado.websocket import WebSocketClosedError

from tests.dashboard.conftest import Kernel
from tests.support.channel import answered, channel, enter, update
from tests.support.server import Server

PATIENCE = 15
TOO_LONG = 1009
HOSTILE: dict[str, tuple[Callable[[Kernel], list[str | bytes]], set[int | None]]] = {
    "a thousand messages a second": (lambda kernel: [update(kernel.models[0], asked=1)] * 3000, {TOO_MANY}),
    # The connection may be cut while we still write; then no code arrives.
    "fifty megabytes": (lambda _: ["x" * 50 * LONGEST_MESSAGE], {TOO_LONG, None}),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_channel_is_closed_and_the_server_goes_on(server: Server, kernel: Kernel, name: str) -> None:
    messages, codes = HOSTILE[name]

    async def story() -> int | None:
        async with channel(server, kernel.id) as socket, asyncio.timeout(PATIENCE):
            try:
                for message in messages(kernel):
                    await socket.write_message(message, binary=isinstance(message, bytes))
                    # Without a pause this client would never see that it was closed.
                    await asyncio.sleep(0)
            except (WebSocketClosedError, OSError):
                return socket.close_code
            while await socket.read_message() is not None:
                pass
            return socket.close_code

    assert asyncio.run(story()) in codes
    assert server.health()["ok"]
    assert server.ask("/causes").status == 200
    # What was closed is one channel; its kernel serves the page that comes back.
    assert asyncio.run(enter(server, kernel.id, kernel.models[0], asked=9001))["answered"] == 9001


def test_a_quick_reader_is_not_a_flood(server: Server, kernel: Kernel) -> None:
    async def story() -> int:
        async with channel(server, kernel.id) as socket:
            for number in range(1, AT_ONCE):
                await socket.write_message(update(kernel.models[0], asked=number))
            return int((await answered(socket, AT_ONCE - 1))["answered"])

    assert asyncio.run(story()) == AT_ONCE - 1
