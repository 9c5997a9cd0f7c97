"""The dashboard with a classroom beside it."""

from __future__ import annotations

import re
from typing import Any

import traitlets
from tornado.ioloop import IOLoop, PeriodicCallback
from tornado.web import RequestHandler
from traitlets.config import Config

from classroom.contents import Contents
from classroom.discussion.pages import pages_of
from classroom.rooms import forget_expired
from classroom.server import member, moderators, socket, teacher, through_hub
from classroom.server.base import Classroom, now_ms
from classroom.server.discussion import Discussion
from classroom.server.health import Health
from classroom.server.held import Gate
from classroom.server.hub import Hub, Rules, hub_of, is_service
from classroom.server.lazily import HEADERS
from classroom.server.live import Live
from classroom.store import NewerStore, OlderStore, Store, StoreFault
from content import library
from dashboard.app import Dashboard
from dashboard.files import File

Addresses = tuple[tuple[str, type[RequestHandler]], ...]
FORGET_EVERY_MS = 3_600_000


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
    by_name = traitlets.Bool(
        default_value=True, help="Whether a name and a password sign in; a hub does so beside them, or alone."
    ).tag(config=True)
    hub_names = traitlets.Bool(
        default_value=False, help="Whether readers see the names of the hub; otherwise a name is made up for each."
    ).tag(config=True)
    hub_admins = traitlets.Bool(default_value=False, help="Whether the admins of the hub are moderators.").tag(
        config=True
    )
    hub_moderators = traitlets.List(traitlets.Unicode(), help="Groups of the hub whose members are moderators.").tag(
        config=True
    )

    def initialize(self, argv: list[str] | None = None) -> None:
        """Keep to the port that was said: whoever joins, and whatever stands before the server, knows no other."""
        self.update_config(Config({"Voila": {"port_retries": 0}}))
        super().initialize(argv)

    def init_handlers(self) -> list[Any]:
        """Put the addresses of the classroom before the pages."""
        source = library()
        self.store = self._opened()
        names = frozenset(name.lower() for name in self.host_names)
        base: str = self.server_url
        self.live = Live()
        parts = Contents(source), source.language, self.live, names
        room = Classroom(self.store, *parts, base=self.base_url)
        classroom = {"classroom": room}
        self.gate = Gate(source, room)
        self.discussion = Discussion(
            self.store,
            pages_of(source),
            source.language,
            names,
            self.base_url,
            self.approve,
            hub=self._hub(),
            by_name=self.by_name,
        )
        discussion = {"discussion": self.discussion}
        at_hub: Addresses = through_hub.ADDRESSES if self.discussion.hub else ()
        rooms: list[tuple[Addresses, dict[str, Any]]] = [
            (ADDRESSES, classroom),
            (moderators.ADDRESSES, discussion),
            (at_hub, discussion),
        ]
        ours = [(re.escape(base) + at, handler, room) for addresses, room in rooms for at, handler in addresses]
        return [*ours, *super().init_handlers()]

    async def may_send(self, handler: RequestHandler, name: str, file: File) -> bool:
        """Hold back what tells how a case goes on while a class works on it."""
        return await self.gate(handler, name, file)

    def _hub(self) -> Hub | None:
        rules = Rules(self.hub_names, self.hub_admins, frozenset(self.hub_moderators))
        return hub_of(rules) if is_service() else None

    def listen(self) -> None:
        """Listen to other servers as well, and look now and then for classes that are over."""
        self.listen_to_others()
        PeriodicCallback(self._forget_expired, FORGET_EVERY_MS).start()
        super().listen()

    def listen_to_others(self) -> None:
        """Hear what other servers change, where the store lets several share it."""
        if self.store.is_shared:
            from classroom.server.listener import Listener  # noqa: PLC0415 - a store in a file needs no such library

            self.listener = Listener(self.store, self.live, self.log)
            IOLoop.current().add_callback(self.listener.start)

    def init_settings(self) -> dict[str, Any]:
        """Let pages know that they can ask."""
        settings = super().init_settings()
        return {**settings, "headers": {**settings.get("headers", {}), **HEADERS}}

    def _opened(self) -> Store:
        """Open the store; where it can't be reached, reading begins without it. Raises OlderStore or NewerStore."""
        store = Store(self.database)
        try:
            store.check()
        except (OlderStore, NewerStore):
            raise
        except StoreFault as fault:
            self.log.warning("%s", fault)
        return store

    async def _forget_expired(self) -> None:
        """Delete the classes whose time is over; of several servers each does, and the first finds them."""
        try:
            await self.store.write(lambda db: forget_expired(db, now_ms()))
        except StoreFault as fault:
            self.log.warning("%s", fault)

    def stop(self) -> None:
        """Let go of the store too."""
        if hasattr(self, "listener"):
            self.ioloop.run_sync(self.listener.stop)
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
    ("class/api/health", Health),
    ("class/open", teacher.Open),
)
