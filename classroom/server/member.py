"""What phones ask: join, see, answer, ask a question."""

from __future__ import annotations

import asyncio
from http import HTTPStatus
from typing import Any

from sqlalchemy import Connection, Row, select
from tornado.web import HTTPError

from classroom import board, rooms, rounds, views
from classroom.rooms import Refused
from classroom.rounds import Given
from classroom.server.base import MEMBER, Handler
from classroom.store.schema import rooms as all_rooms
from classroom.store.schema import rounds as all_rounds

BRAKED_S = 1.0
# No clock of a phone is further than a whole number can be exact in JavaScript.
LATEST = 2**53


class MemberHandler(Handler):
    """Known by the token in the browser, never by a socket or an address."""

    @property
    def token(self) -> str:
        """Return the token of whoever asks. Raises HTTPError where there is none."""
        token = self.get_cookie(MEMBER)
        if not token:
            raise HTTPError(HTTPStatus.UNAUTHORIZED)
        return token

    def member(self, db: Connection) -> tuple[Row[Any], Row[Any]]:
        """Return who asks, and the room. Raises HTTPError for nobody, Refused for a room that is gone."""
        member = rooms.member_of(db, self.token)
        if member is None:
            raise HTTPError(HTTPStatus.UNAUTHORIZED)
        room = db.execute(select(all_rooms).where(all_rooms.c.id == member.room)).first()
        if room is None or room.expires <= self.room.clock():
            raise Refused("class-no-room")
        return member, room


class Join(MemberHandler):
    """Let somebody in by the code on the wall; whoever is in already stays who they are."""

    async def post(self) -> None:
        """Take a code and, if they like, a name."""
        code, name = self.text("code"), self.text("name", needed=False)
        now = self.room.clock()

        def come(db: Connection) -> tuple[str, str | None]:
            room = rooms.room_of_code(db, code, now)
            known = self.get_cookie(MEMBER)
            member = rooms.member_of(db, known) if known else None
            if member is not None and member.room == room.id:
                return room.id, None
            return room.id, rooms.join(db, room.id, now, name or None).token

        try:
            # Whoever guesses stands in nobody's way: answers wait for the one writer, and for no code that is wrong.
            await self.room.store.read(lambda db: rooms.room_of_code(db, code, now))
            token = await self.put(come, leads=True)
        except Refused:
            await self.brake(now)
            raise
        if token is not None:
            self.keep(MEMBER, token)
        self.send({"joined": True})

    async def brake(self, now: int) -> None:
        """Count a wrong code; while there are too many, each waits. A right one never does."""
        brake, store = self.room.brake, self.room.store
        is_on = await store.read(lambda db: brake.is_on(db, now))
        if is_on or not await store.write(lambda db: brake.note(db, now)):
            await asyncio.sleep(BRAKED_S)


class See(MemberHandler):
    """The whole picture of the room, as this phone may see it."""

    async def get(self) -> None:
        """Send it."""

        def look(db: Connection) -> dict[str, Any]:
            member, room = self.member(db)
            return views.of_phone(db, room, member, self.room.contents)

        self.send(await self.room.store.read(look))


class Answer(MemberHandler):
    """An answer; what this says yes to is on the disk."""

    async def post(self) -> None:
        """Take the number of the round and the answer; say which one was sent later, where one is there already."""
        number, body, now = self.number("round"), self.body(), self.room.clock()
        value, sure = body.get("value"), body.get("sure")
        sent = self.number("sent", LATEST) if body.get("sent") is not None else None
        given = Given(value, sure if isinstance(sure, bool) else None, sent)

        def take(db: Connection) -> tuple[str, int | None]:
            member, room = self.member(db)
            asked = db.execute(select(all_rounds).where(all_rounds.c.id == number)).first()
            if asked is None or asked.room != room.id:
                raise Refused("class-no-round")
            if not self.room.contents.is_answer(asked.kind, asked.item, value):
                raise Refused("class-no-answer")
            return room.id, rounds.answer(db, number, member, given, now)

        later = await self.put(take, leads=True)
        self.send({"kept": True} if later is None else {"kept": False, "later": later})


class Name(MemberHandler):
    """Another name."""

    async def post(self) -> None:
        """Take it, and send it as it is shown."""
        name = self.text("name")

        def change(db: Connection) -> tuple[str, str]:
            member, room = self.member(db)
            return room.id, rooms.rename(db, member.id, name)

        self.send({"name": await self.put(change, leads=True)})


class Ask(MemberHandler):
    """A question to the teacher."""

    async def post(self) -> None:
        """Take its text."""
        text, now = self.text("text"), self.room.clock()

        def ask(db: Connection) -> tuple[str, None]:
            member, room = self.member(db)
            board.ask(db, room, member.id, text, now)
            return room.id, None

        await self.put(ask)
        self.send({"kept": True})


class Vote(MemberHandler):
    """That one wants a question answered, or no longer does."""

    async def post(self) -> None:
        """Take its number, and whether it is wanted."""
        number, wanted = self.number("asked"), self.body().get("wanted") is True

        def vote(db: Connection) -> tuple[str, None]:
            member, room = self.member(db)
            board.vote(db, room.id, member.id, number, wanted=wanted)
            return room.id, None

        await self.put(vote)
        self.send({"kept": True})
