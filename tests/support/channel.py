"""The messages that a page and its kernel exchange, over the real websocket."""

from __future__ import annotations

import asyncio
import contextlib
import json
import uuid
from collections.abc import AsyncIterator
from typing import Any

from tornado.httpclient import HTTPRequest
from tornado.websocket import WebSocketClientConnection, websocket_connect

from tests.support.server import Server

PATIENCE = 30
# A client cuts the connection itself when the server has not answered its closing after five seconds.
CLOSES_WITHIN = 8


def message(kind: str, content: dict[str, Any], channel: str = "shell") -> str:
    header = {
        "msg_id": uuid.uuid4().hex,
        "msg_type": kind,
        "session": "s",
        "username": "",
        "version": "5.3",
        "date": "",
    }
    return json.dumps(
        {"channel": channel, "header": header, "parent_header": {}, "metadata": {}, "content": content, "buffers": []}
    )


def update(model: str, **state: Any) -> str:
    """Return the message in which a page tells its kernel what a reader entered."""
    return message("comm_msg", {"comm_id": model, "data": {"method": "update", "state": state, "buffer_paths": []}})


@contextlib.asynccontextmanager
async def channel(server: Server, kernel: str, **headers: str) -> AsyncIterator[WebSocketClientConnection]:
    """Open the channel of a kernel and close it again."""
    address = f"ws://{server.host}/api/kernels/{kernel}/channels?session_id=s"
    socket = await websocket_connect(HTTPRequest(address, headers=headers))
    try:
        yield socket
    finally:
        # The end is told once: where the server closed, the test may have read it, and no second one comes.
        over = socket.protocol.is_closing()
        socket.close()
        async with asyncio.timeout(CLOSES_WITHIN):
            while not over and await socket.read_message() is not None:
                pass


async def read(socket: WebSocketClientConnection) -> dict[str, Any]:
    """Return the next message."""
    raw = await asyncio.wait_for(socket.read_message(), PATIENCE)
    assert raw is not None, "the connection was closed"
    return dict(json.loads(raw))


async def answered(socket: WebSocketClientConnection, number: int) -> dict[str, Any]:
    """Return the state that a kernel sends, up to the answer to question `number`."""
    state: dict[str, Any] = {}
    while state.get("answered") != number:
        found = await read(socket)
        if found["msg_type"] == "comm_msg":
            state |= found["content"]["data"].get("state", {})
    return state


async def enter(server: Server, kernel: str, model: str, **state: Any) -> dict[str, Any]:
    """Enter something into a widget, ask, and return what came back."""
    async with channel(server, kernel) as socket:
        socket.write_message(update(model, **state))
        return await answered(socket, state["asked"])
