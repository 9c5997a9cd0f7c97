"""Those who are taught in a class, without a browser: cookies and requests, so that the server is what is measured."""

from __future__ import annotations

import asyncio
import json
from contextlib import suppress
from typing import Any

from tornado.httpclient import AsyncHTTPClient, HTTPRequest, HTTPResponse
from tornado.websocket import WebSocketClientConnection, websocket_connect

PATIENCE = 60.0


class Pupil:
    """A browser's cookie, and what a phone asks with it."""

    def __init__(self, host: str) -> None:
        self._host = host
        self._cookie = ""
        self._line: WebSocketClientConnection | None = None
        self._listening: asyncio.Task[None] | None = None

    async def ask(self, path: str, body: dict[str, Any] | None = None) -> HTTPResponse:
        """Get an address, or send a body to it."""
        method, sent = ("GET", None) if body is None else ("POST", json.dumps(body))
        headers = {"Cookie": self._cookie, "X-Class": "1", "Content-Type": "application/json"}
        address = f"http://{self._host}/{path}"
        request = HTTPRequest(address, method, headers, sent, follow_redirects=False, request_timeout=PATIENCE)
        answer = await AsyncHTTPClient().fetch(request, raise_error=False)
        for line in answer.headers.get_list("Set-Cookie"):
            self._cookie = line.partition(";")[0]
        return answer

    async def told(self, path: str, body: dict[str, Any] | None = None) -> dict[str, Any]:
        """Ask, and return what came back; raises ConnectionError for a refusal."""
        answer = await self.ask(path, body)
        if answer.code != 200:
            raise ConnectionError(f"{path}: {answer.code} {answer.body.decode(errors='replace')[:100]}")
        return dict(json.loads(answer.body))

    async def listen(self) -> None:
        """Listen as a phone does: each word that something changed is followed by a look."""
        request = HTTPRequest(f"ws://{self._host}/class/api/live", headers={"Cookie": self._cookie})
        self._line = line = await websocket_connect(request)

        async def hear() -> None:
            while await line.read_message() is not None:
                await self.ask("class/api/see")

        self._listening = asyncio.ensure_future(hear())

    async def leave(self) -> None:
        """Hang up."""
        if self._listening is not None:
            self._listening.cancel()
            with suppress(asyncio.CancelledError):
                await self._listening
        if self._line is not None:
            self._line.close()
            self._line = None
