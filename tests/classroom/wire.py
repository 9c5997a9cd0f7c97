"""A classroom over the wire: its addresses on a port of their own, and browsers that keep their cookies."""

from __future__ import annotations

import asyncio
import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from email.message import Message
from functools import cache
from http.cookies import SimpleCookie
from typing import Any, NamedTuple
from urllib.error import HTTPError
from urllib.request import HTTPRedirectHandler, Request, build_opener

from tornado.httpserver import HTTPServer
from tornado.web import Application

from classroom.contents import Contents
from classroom.discussion import accounts
from classroom.discussion.pages import pages_of
from classroom.discussion.passwords import Passwords
from classroom.rooms import Room, open_room
from classroom.server import moderators, through_hub
from classroom.server.app import ADDRESSES, Addresses
from classroom.server.base import Classroom, now_ms
from classroom.server.discussion import Discussion
from classroom.server.hub import Hub
from classroom.server.live import Live
from classroom.server.safe import WRONG_CODES
from classroom.store import Store
from classroom.store.brakes import Brake
from content import library

PASSWORD = "four plain words here"  # noqa: S105 - of nobody


class Reply(NamedTuple):
    """What came back; a proxy may write the names of headers in another way, so their case does not count."""

    status: int
    body: Any
    headers: Message


class _Stay(HTTPRedirectHandler):
    def redirect_request(self, *_: Any) -> None:
        """Follow nothing: the test looks at what was answered."""


class Browser:
    """Somebody with cookies of their own."""

    def __init__(self, base: str) -> None:
        self.base = base
        self.cookies: dict[str, str] = {}
        self._open = build_opener(_Stay())

    def get(self, path: str, **headers: str) -> Reply:
        """Ask for something."""
        return self._ask(Request(self.base + path), headers)

    def post(self, path: str, body: Any, **headers: str) -> Reply:
        """Send something as a page of ours sends it."""
        sent = body if isinstance(body, bytes) else json.dumps(body).encode()
        return self._ask(Request(self.base + path, sent), {"X-Class": "1", **headers})

    def _ask(self, request: Request, headers: dict[str, str]) -> Reply:
        for name, value in {"Cookie": "; ".join(f"{k}={v}" for k, v in self.cookies.items()), **headers}.items():
            if value:
                request.add_header(name, value)
        try:
            with self._open.open(request, timeout=20) as answer:
                return self._read(answer.status, answer)
        except HTTPError as error:
            with error:
                return self._read(error.code, error)

    def _read(self, status: int, answer: Any) -> Reply:
        for line in answer.headers.get_all("Set-Cookie") or ():
            self.cookies.update({name: morsel.value for name, morsel in SimpleCookie(line).items()})
        text = answer.read().decode(errors="replace")
        is_json = "json" in answer.headers.get("Content-Type", "")
        return Reply(status, json.loads(text) if is_json else text, answer.headers)


@dataclass(frozen=True)
class Place:
    """Where a classroom is served, and its store."""

    base: str
    store: Store

    def room(self, plan: str | None = None) -> Room:
        """Open a room."""
        with self.store.writing() as db:
            return open_room(db, now_ms(), plan)

    def teacher(self, room: Room) -> Browser:
        """Return the browser of whoever leads a room."""
        browser = Browser(self.base)
        assert browser.get(f"class/open?key={room.key}").status == 302
        return browser

    def student(self, room: Room, name: str = "") -> Browser:
        """Return the browser of somebody who joined."""
        browser = Browser(self.base)
        assert browser.post("class/api/join", {"code": room.code, "name": name}).status == 200
        return browser

    def reader(self, name: str) -> Browser:
        """Return the browser of somebody who registered for the discussion."""
        browser = Browser(self.base)
        assert browser.post("discuss/api/register", {"name": name, "password": PASSWORD}).status == 200
        return browser


@dataclass(frozen=True)
class Served(Place):
    """A classroom that is served by a thread of the test."""

    classroom: Classroom
    discussion: Discussion

    def moderator(self, name: str = "Eva") -> Browser:
        """Return the browser of a moderator."""
        with self.store.writing() as db:
            accounts.make_moderator(db, name, self.discussion.passwords.hash(PASSWORD), now_ms())
        browser = Browser(self.base)
        assert browser.post("discuss/api/sign-in", {"name": name, "password": PASSWORD}).status == 200
        return browser


@cache
def contents() -> Contents:
    """Return what classes are taught with; it is made once, because no test changes it."""
    return Contents(library())


@contextmanager
def serve(
    store: Store, brake: Brake = WRONG_CODES, clock: Callable[[], int] = now_ms, hub: Hub | None = None
) -> Iterator[Served]:
    """Serve a classroom in a thread of its own, by a clock that a test may have in its hands; a hub may sign in too."""
    source = library()
    front = frozenset({"class.example"}), "/"
    classroom = Classroom(store, contents(), source.language, Live(), *front, brake, clock)
    discussion = Discussion(
        store,
        *(pages_of(source), source.language, frozenset(), "/"),
        passwords=Passwords(memory_kib=64),
        clock=clock,
        hub=hub,
    )
    ready, ended, port = threading.Event(), asyncio.Event(), []

    async def run() -> None:
        rooms: list[tuple[Addresses, dict[str, Any]]] = [(ADDRESSES, {"classroom": classroom})]
        rooms += [(each.ADDRESSES, {"discussion": discussion}) for each in (moderators, through_hub)]
        handlers = [(f"/{at}", how, room) for addresses, room in rooms for at, how in addresses]
        server = HTTPServer(Application(handlers, cookie_secret=PASSWORD))
        server.listen(0, "127.0.0.1")
        port.append(next(iter(server._sockets.values())).getsockname()[1])
        loops.append(asyncio.get_running_loop())
        ready.set()
        await ended.wait()
        server.stop()
        await server.close_all_connections()

    loops: list[asyncio.AbstractEventLoop] = []
    thread = threading.Thread(target=lambda: asyncio.run(run()), daemon=True)
    thread.start()
    assert ready.wait(20)
    try:
        yield Served(f"http://127.0.0.1:{port[0]}/", store, classroom, discussion)
    finally:
        loops[0].call_soon_threadsafe(ended.set)
        thread.join(20)
