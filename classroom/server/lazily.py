"""The discussion beside the publication, opened when somebody first asks for it.

Whoever only reads waits for no database: nothing of it is loaded before, and it is opened in a thread.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable
from http import HTTPStatus
from typing import Any

from tornado.httputil import HTTPMessageDelegate, HTTPServerRequest
from tornado.routing import Router
from tornado.web import Application, RequestHandler

from content.language import say
from dashboard.handlers import set_headers

# By this, on any answer of the server, a page knows that it can ask; a plain folder of files has it not.
HEADERS = {"X-Discussion": "open"}


class Lazily(Router):
    """Passes requests on to an application that is made when the first of them comes.

    `open_` makes it, in a thread; what it raises is told to whoever asked, and tried again with the next request.
    """

    def __init__(self, open_: Callable[[], Application]) -> None:
        self._open = open_
        self._app: Application | None = None
        self._lock = asyncio.Lock()
        self._door = Application([(r".*", Opening, {"lazily": self})])

    def find_handler(self, request: HTTPServerRequest, **_: Any) -> HTTPMessageDelegate | None:
        """Return who answers."""
        return (self._app or self._door).find_handler(request)

    async def open(self) -> None:
        """Make the application, once."""
        async with self._lock:
            if self._app is None:
                self._app = await asyncio.to_thread(self._open)


class Opening(RequestHandler):
    """Lets the first who asks wait until everything is there, and ask again."""

    def initialize(self, lazily: Lazily) -> None:
        """Take who opens."""
        self.lazily = lazily

    def set_default_headers(self) -> None:
        """Keep the answer out of every store on the way."""
        set_headers(self)
        self.set_header("Cache-Control", "no-store")

    def check_xsrf_cookie(self) -> None:
        """Nothing here changes anything, so there is nothing to forge."""

    async def prepare(self) -> None:
        """Open, and lead to the same address, whatever the method; a browser sends the same once more."""
        try:
            await self.lazily.open()
        except Exception:  # noqa: BLE001 - whatever it is, reading goes on, and the log says it
            self.log_exception(*sys.exc_info())
            self.set_status(HTTPStatus.SERVICE_UNAVAILABLE)
            self.finish({"error": "discuss-store", "text": say("discuss-store")})
            return
        # Counted from the address as the browser knows it, also behind a proxy with a prefix.
        last = self.request.path.rpartition("/")[2]
        self.set_header("Location", f"{last}?{self.request.query}" if self.request.query else last)
        self.set_status(HTTPStatus.TEMPORARY_REDIRECT)
        self.finish()
