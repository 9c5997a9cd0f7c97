"""The line on which a browser is told that its room changed."""

from __future__ import annotations

from http import HTTPStatus

from tornado.web import HTTPError
from tornado.websocket import WebSocketClosedError, WebSocketHandler

from classroom import rooms
from classroom.rooms import Refused
from classroom.server.base import MEMBER, TEACHER, Classroom
from classroom.server.safe import is_known_host
from classroom.store import StoreFault

LONGEST_WORD = 16


class Line(WebSocketHandler):
    """Tells, and listens to nothing but signs of life."""

    def initialize(self, classroom: Classroom) -> None:
        """Take what the application made."""
        self.classroom = classroom
        self.room_id = ""
        self.leads = False

    async def prepare(self) -> None:
        """Refuse a host that is not ours, and whoever is in no room."""
        if not is_known_host(self.request.host, self.classroom.names):
            raise HTTPError(HTTPStatus.MISDIRECTED_REQUEST)
        member, teacher, now = self.get_cookie(MEMBER), self.get_cookie(TEACHER), self.classroom.clock()
        self.leads = self.get_query_argument("as", "") == "teacher"
        try:
            if self.leads and teacher:
                self.room_id = (await self.classroom.store.read(lambda db: rooms.room_of_teacher(db, teacher, now))).id
            elif not self.leads and member:
                found = await self.classroom.store.read(lambda db: rooms.member_of(db, member))
                self.room_id = found.room if found is not None else ""
        except Refused:
            self.room_id = ""
        except StoreFault:
            raise HTTPError(HTTPStatus.SERVICE_UNAVAILABLE) from None
        if not self.room_id:
            raise HTTPError(HTTPStatus.UNAUTHORIZED)

    def open(self) -> None:
        """Begin to tell."""
        self.classroom.live.add(self.room_id, self, leads=self.leads)

    def on_message(self, message: str | bytes) -> None:
        """Answer a sign of life; a phone that wakes up can't know otherwise whether its line still stands."""
        if message == "alive?":
            self._say("alive")
        elif len(message) > LONGEST_WORD:
            self.close()

    def on_close(self) -> None:
        """Tell nothing more."""
        self.classroom.live.drop(self.room_id, self)

    def tell(self) -> None:
        """Say that something changed."""
        self._say("changed")

    def _say(self, word: str) -> None:
        try:
            self.write_message(word)
        except WebSocketClosedError:
            self.classroom.live.drop(self.room_id, self)
