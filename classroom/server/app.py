"""The dashboard with a classroom beside it."""

from __future__ import annotations

import re
from typing import Any

import traitlets
from tornado.web import RequestHandler

from classroom.contents import Contents
from classroom.discussion.pages import pages_of
from classroom.server import member, moderators, socket, teacher
from classroom.server.base import Classroom
from classroom.server.discussion import Discussion
from classroom.server.held import Gate
from classroom.server.lazily import HEADERS
from classroom.server.live import Live
from classroom.server.safe import Brake
from classroom.store import Store
from content import library
from dashboard.app import Dashboard
from dashboard.files import File


class ClassroomApp(Dashboard):
    """Serve the publication and a class: `python -m classroom serve`."""

    description = "Serve Calcium in the Skin with a classroom"
    database = traitlets.Unicode(help="The address of the store, as SQLAlchemy writes it.").tag(config=True)
    host_names = traitlets.List(traitlets.Unicode(), help="Names besides numbers by which browsers reach it.").tag(
        config=True
    )

    approve = traitlets.Bool(default_value=True, help="Whether posts of the discussion wait for a moderator.").tag(
        config=True
    )

    def init_handlers(self) -> list[Any]:
        """Put the addresses of the classroom before the pages."""
        source = library()
        self.store = Store(self.database)
        self.store.check()
        names = frozenset(name.lower() for name in self.host_names)
        base: str = self.server_url
        parts = Contents(source), source.language, Live(), Brake(), names
        room = Classroom(self.store, *parts, base=self.base_url)
        classroom = {"classroom": room}
        self.gate = Gate(source, room)
        self.discussion = Discussion(self.store, pages_of(source), source.language, names, self.base_url, self.approve)
        discussion = {"discussion": self.discussion}
        rooms = [(ADDRESSES, classroom), (moderators.ADDRESSES, discussion)]
        ours = [(re.escape(base) + at, handler, room) for addresses, room in rooms for at, handler in addresses]
        return [*ours, *super().init_handlers()]

    async def may_send(self, handler: RequestHandler, name: str, file: File) -> bool:
        """Hold back what tells how a case goes on while a class works on it."""
        return await self.gate(handler, name, file)

    def init_settings(self) -> dict[str, Any]:
        """Let pages know that they can ask."""
        settings = super().init_settings()
        return {**settings, "headers": {**settings.get("headers", {}), **HEADERS}}

    def stop(self) -> None:
        """Let go of the store too."""
        super().stop()
        self.discussion.passwords.close()
        self.store.close()


ADDRESSES = (
    ("class/api/join", member.Join),
    ("class/api/see", member.See),
    ("class/api/answer", member.Answer),
    ("class/api/name", member.Name),
    ("class/api/ask", member.Ask),
    ("class/api/vote", member.Vote),
    ("class/api/lead", teacher.Lead),
    ("class/api/wall", teacher.Wall),
    ("class/api/places", teacher.Places),
    ("class/api/answers", teacher.Answers),
    ("class/api/live", socket.Line),
    ("class/open", teacher.Open),
)
