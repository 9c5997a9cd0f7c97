"""What every address of the classroom keeps: a known host, short bodies, a token against forged requests, JSON."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from http import HTTPStatus
from typing import Any, NamedTuple, Protocol, TypeVar

from sqlalchemy import Connection
from sqlalchemy.exc import OperationalError
from tornado.escape import json_encode
from tornado.log import app_log
from tornado.web import HTTPError, RequestHandler

from classroom.contents import Contents
from classroom.names import BadName
from classroom.rooms import Refused
from classroom.server.live import Live
from classroom.server.safe import LONGEST_BODY, WRONG_CODES, is_known_host
from classroom.store import Store, StoreFault
from classroom.store.brakes import Brake
from classroom.store.notices import Notice, notify
from content.language import Language
from dashboard.handlers import set_headers

T = TypeVar("T")
OURS = "X-Class"
MEMBER, TEACHER = "class-member", "class-teacher"
KEPT_DAYS = 7


def now_ms() -> int:
    """Return the time in milliseconds since 1970, in UTC."""
    return int(time.time() * 1000)


class Classroom(NamedTuple):
    """Everything that the handlers need."""

    store: Store
    contents: Contents
    language: Language
    live: Live
    names: frozenset[str]
    base: str
    brake: Brake = WRONG_CODES
    clock: Callable[[], int] = now_ms


class Served(Protocol):
    """What both rooms have, the class and the discussion."""

    @property
    def language(self) -> Language:
        """Return the language in which faults are told."""

    @property
    def names(self) -> frozenset[str]:
        """Return the names besides numbers by which browsers reach the server."""

    @property
    def base(self) -> str:
        """Return the address of the front page."""


class Base(RequestHandler):
    """Answer with JSON, and with the sentence that a reader is shown where something can't be done."""

    # What is said of a fault of ours, of a store that can't be reached, to somebody whom nobody knows, of a long text.
    went_wrong, no_store, unknown = "class-went-wrong", "class-store", "class-join-first"
    too_long = "class-text-long"
    # The path and the days of what a browser keeps.
    kept_at, kept_days = "class/", KEPT_DAYS

    @property
    def served(self) -> Served:
        """Return what the application made."""
        raise NotImplementedError

    def set_default_headers(self) -> None:
        """Keep answers out of every store on the way; nothing here is for another page to read."""
        set_headers(self)
        self.set_header("Cache-Control", "no-store")

    def prepare(self) -> None:
        """Refuse a host that is not ours, and bodies that nobody types."""
        if not is_known_host(self.request.host, self.served.names):
            known = "serve --address=... or --ClassroomApp.host_names lets it in"
            raise HTTPError(HTTPStatus.MISDIRECTED_REQUEST, "a host that this server does not know: %s", known)
        if len(self.request.body or b"") > LONGEST_BODY:
            raise HTTPError(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        self.check_xsrf_cookie()

    def check_xsrf_cookie(self) -> None:
        """Refuse what another site sends: it can't set a header of ours, and its browser says where it comes from."""
        origin = self.request.headers.get("Origin")
        if origin is not None and origin.partition("://")[2] != self.request.host:
            raise HTTPError(HTTPStatus.FORBIDDEN)
        if self.request.method == "POST" and self.request.headers.get(OURS) is None:
            raise HTTPError(HTTPStatus.FORBIDDEN)

    def body(self) -> dict[str, Any]:
        """Return what was sent. Raises HTTPError where it is no object."""
        try:
            found = json.loads(self.request.body)
        except (ValueError, RecursionError):
            raise HTTPError(HTTPStatus.BAD_REQUEST) from None
        if not isinstance(found, dict):
            raise HTTPError(HTTPStatus.BAD_REQUEST)
        return found

    def text(self, name: str, *, needed: bool = True) -> str:
        """Return a text that was sent. Raises HTTPError where something else stands there."""
        found = self.body().get(name, None if needed else "")
        if not isinstance(found, str) or "\0" in found:
            raise HTTPError(HTTPStatus.BAD_REQUEST)
        return found

    def number(self, name: str, below: int = 2**31) -> int:
        """Return a whole number that was sent. Raises HTTPError where something else stands there."""
        found = self.body().get(name)
        if not isinstance(found, int) or isinstance(found, bool) or not 0 <= found < below:
            raise HTTPError(HTTPStatus.BAD_REQUEST)
        return found

    def keep(self, name: str, token: str, at: str | None = None) -> None:
        """Let the browser keep a token that no script can read, and that no other site can make it send.

        It is sent to the addresses that begin with `at`, which are those of the room where nothing else is said.
        """
        self.set_cookie(
            name,
            token,
            path=f"{self.served.base}{self.kept_at if at is None else at}",
            # Counted by the browser: the clock of a laptop without a network may be days or years wrong.
            max_age=self.kept_days * 86_400,
            httponly=True,
            samesite="Strict",
            secure=self.scheme == "https",
        )

    @property
    def scheme(self) -> str:
        """Return what the address in the browser begins with, also where a web server stands in between.

        Of several in a row the outermost speaks with the browser. Whoever makes this up deceives nobody else.
        """
        told = self.request.headers.get("X-Forwarded-Proto", "").partition(",")[0].strip().lower()
        return told if told in ("http", "https") else str(self.request.protocol)

    def send(self, what: Any) -> None:
        """Answer with JSON."""
        self.set_header("Content-Type", "application/json; charset=utf-8")
        self.finish(json_encode(what))

    def write_error(self, status_code: int, **told: Any) -> None:
        """Say in a sentence what can't be done; nothing about the inside is told."""
        error = told.get("exc_info", (None, None, None))[1]
        message = self.went_wrong
        if isinstance(error, Refused | BadName):
            status_code, message = HTTPStatus.CONFLICT, str(error)
        elif isinstance(error, StoreFault):
            status_code, message = HTTPStatus.SERVICE_UNAVAILABLE, self.no_store
        elif status_code == HTTPStatus.UNAUTHORIZED:
            message = self.unknown
        elif status_code == HTTPStatus.REQUEST_ENTITY_TOO_LARGE:
            message = self.too_long
        self.set_status(status_code)
        self.send({"error": message, "text": self.served.language.say(message)})

    def log_exception(self, *about: Any) -> None:
        """Log what is wrong with the server, and not what somebody may not do."""
        error = about[1]
        if isinstance(error, StoreFault) and isinstance(error.__cause__, OperationalError):
            # While a database is away everybody who asks is told so; a line for each is enough.
            app_log.warning("%s", error)
        elif not isinstance(error, Refused | BadName):
            super().log_exception(*about)


class Handler(Base):
    """An address of the class."""

    def initialize(self, classroom: Classroom) -> None:
        """Take what the application made."""
        self.room = classroom

    @property
    def served(self) -> Served:
        """Return what the application made."""
        return self.room

    async def put(self, change: Callable[[Connection], tuple[str, T]], *, leads: bool = False) -> T:
        """Make a change, and tell those who look at its room, on whichever server, as soon as it is kept.

        The change returns its room and what it made; with `leads` it is news for those alone who lead the room.
        """
        live = self.room.live

        def keep(db: Connection) -> tuple[str, T]:
            room, made = change(db)
            notify(db, Notice(live.worker, room, leads))
            return room, made

        room, made = await self.room.store.write(keep)
        live.tell(room, leads=leads)
        return made
