"""What the teacher's page asks: lead the class, and take its answers home. Any number of tabs may do so."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from sqlalchemy import Connection, Row
from tornado.web import HTTPError

from classroom import board, export, rooms, rounds, views
from classroom.rooms import Refused
from classroom.rounds import Item
from classroom.server.base import TEACHER, Handler
from classroom.server.places import addresses
from classroom.server.safe import is_this_machine

LONGEST_PLACE = 300
HTTP = 80
STATES = ("waiting", "shown", "hidden")


class TeacherHandler(Handler):
    """Known by the key that the terminal showed once."""

    def key(self) -> str:
        """Return the key of whoever asks. Raises HTTPError where there is none."""
        key = self.get_cookie(TEACHER)
        if not key:
            raise HTTPError(HTTPStatus.UNAUTHORIZED)
        return key

    def led(self, db: Connection) -> Row[Any]:
        """Return the room that the key opens."""
        return rooms.room_of_teacher(db, self.key(), self.room.clock())


class Open(TeacherHandler):
    """The link of the terminal: the key goes into the browser and out of the address."""

    async def get(self) -> None:
        """Take the key, and lead on to the teacher's page."""
        key = self.get_query_argument("key")
        await self.room.store.read(lambda db: rooms.room_of_teacher(db, key, self.room.clock()))
        # Everywhere, because the teacher reads the pages that are closed for phones.
        self.keep(TEACHER, key, at="")
        self.redirect(f"{self.room.base}class/lead/")


class Lead(TeacherHandler):
    """Everything that the teacher sees and does."""

    async def get(self) -> None:
        """Send the whole picture."""
        self.send(await self.room.store.read(lambda db: views.of_teacher(db, self.led(db), self.room.contents)))

    async def post(self) -> None:
        """Do one thing, named by `do`."""
        do = DOES.get(self.text("do"))
        if do is None:
            raise HTTPError(HTTPStatus.BAD_REQUEST)

        def change(db: Connection) -> tuple[str, None]:
            room = self.led(db)
            do(self, db, room)
            return room.id, None

        await self.put(change)
        self.send({"done": True})


class Wall(TeacherHandler):
    """What stands at the front."""

    async def get(self) -> None:
        """Send the whole picture, without anything that a phone may not see."""
        self.send(await self.room.store.read(lambda db: views.of_wall(db, self.led(db), self.room.contents)))


class Places(TeacherHandler):
    """By which addresses phones reach the class, for the wall and for whoever prepares it."""

    async def get(self) -> None:
        """Send them, the likely one first."""
        await self.room.store.read(self.led)
        host = self.request.host
        found = [f"{each}{self.room.base[1:]}class/" for each in addresses(_port(host))]
        if not is_this_machine(host):
            # How the teacher came in, others do as well: a name, or what stands before this server.
            here = f"{self.scheme}://{host}{self.room.base}class/"
            found = [here, *(each for each in found if each != here)]
        self.send({"places": found})


class Answers(TeacherHandler):
    """The answers as a table."""

    async def get(self) -> None:
        """Send a file that a spreadsheet opens."""
        code, text = await self.room.store.read(self._table)
        self.set_header("Content-Type", "text/csv; charset=utf-8")
        self.set_header("Content-Disposition", f'attachment; filename="class-{code}.csv"')
        self.finish(text)

    def _table(self, db: Connection) -> tuple[str, str]:
        room = self.led(db)
        return room.code, export.table(db, room.id, self.room.language)


def _port(host: str) -> int:
    port = host.rpartition(":")[2]
    return int(port) if port.isdigit() else HTTP


def _ask(page: TeacherHandler, db: Connection, room: Row[Any]) -> None:
    kind, item, step = page.text("kind"), page.text("item"), page.text("step", needed=False) or None
    if kind not in ("question", "case") or not page.room.contents.has(kind, item, step):
        raise Refused("class-no-item")
    if room.ended is not None:
        raise Refused("class-ended")
    again = page.body().get("again") is True
    rounds.open_round(
        db, room.id, Item("question" if kind == "question" else "case", item, step), page.room.clock(), again=again
    )


def _round(db: Connection, room: Row[Any]) -> int:
    found = rounds.current(db, room.id)
    if found is None:
        raise Refused("class-no-round")
    return int(found.id)


def _close(page: TeacherHandler, db: Connection, room: Row[Any]) -> None:
    rounds.close(db, _round(db, room), page.room.clock())


def _reveal(page: TeacherHandler, db: Connection, room: Row[Any]) -> None:
    rounds.reveal(db, _round(db, room), page.room.clock())


def _follow(page: TeacherHandler, db: Connection, room: Row[Any]) -> None:
    place = page.text("place", needed=False)
    if len(place) > LONGEST_PLACE or "//" in place or ":" in place or "\\" in place:
        raise Refused("class-no-place")
    rooms.lead(db, room.id, place=place or None, follow=bool(place))


def _plan(page: TeacherHandler, db: Connection, room: Row[Any]) -> None:
    plan = page.text("plan", needed=False)
    if plan and not page.room.contents.has_plan(plan):
        raise Refused("class-no-plan")
    rooms.lead(db, room.id, plan=plan or None)


def _board(page: TeacherHandler, db: Connection, room: Row[Any]) -> None:
    rooms.lead(db, room.id, board_open=page.body().get("open") is True)


def _decide(page: TeacherHandler, db: Connection, room: Row[Any]) -> None:
    state = page.text("state", needed=False)
    if state and state not in STATES:
        raise HTTPError(HTTPStatus.BAD_REQUEST)
    sent = page.body()
    to: dict[str, Any] = {name: sent[name] is True for name in ("pinned", "answered") if name in sent}
    board.decide(db, room.id, page.number("asked"), **({"state": state} if state else {}), **to)


def _remove(page: TeacherHandler, db: Connection, room: Row[Any]) -> None:
    rooms.remove(db, room.id, page.text("member"), gone=page.body().get("gone") is not False)


def _end(page: TeacherHandler, db: Connection, room: Row[Any]) -> None:
    rooms.end(db, room.id, page.room.clock())


def _forget(_: TeacherHandler, db: Connection, room: Row[Any]) -> None:
    rooms.forget(db, room.id)


DOES = {
    "ask": _ask,
    "close": _close,
    "reveal": _reveal,
    "follow": _follow,
    "plan": _plan,
    "board": _board,
    "decide": _decide,
    "remove": _remove,
    "end": _end,
    "forget": _forget,
}
