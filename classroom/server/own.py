"""What the page of one's account asks: one's own data, name and password, and the end of the account."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection

from classroom.discussion import accounts, posts
from classroom.discussion.passwords import clean_password
from classroom.names import folded
from classroom.rooms import Refused
from classroom.server.discussion import COOKIE, WRONG, DiscussionHandler, SignIn


class Account(DiscussionHandler):
    """Who one is here, and what one wrote."""

    async def get(self) -> None:
        """Send it; null for whoever is not signed in."""

        def look(db: Connection) -> dict[str, Any]:
            found = self.somebody(db)
            return {"me": self.me(db), "posts": posts.of_account(db, found.id) if found else []}

        self.send({**await self.room.store.read(look), "ways": self.room.ways})


class Name(DiscussionHandler):
    """Another name, for whoever was given one."""

    async def post(self) -> None:
        """Take it, and send it as it is shown."""
        name = self.text("name")

        def change(db: Connection) -> str:
            account = self.account(db)
            if not self.renames(account):
                raise Refused("discuss-name-stays")
            return accounts.rename(db, account.id, name)

        self.send({"name": await self.room.store.write(change)})


class Export(DiscussionHandler):
    """Everything that is kept of somebody, as a file."""

    async def get(self) -> None:
        """Send it."""
        told = await self.room.store.read(lambda db: accounts.export(db, self.account(db)))
        self.set_header("Content-Disposition", 'attachment; filename="my-discussion.json"')
        self.send(told)


class Password(SignIn):
    """Another password, for whoever knows the one that is there."""

    async def post(self) -> None:
        """Take both; everywhere else the account is signed out."""
        fresh, old = clean_password(self.text("password")), self.text("old")
        account = await self.room.store.read(self.account)
        if account.password is None:
            raise Refused("discuss-hub-password")
        if await self.known(account.name, old) is None:
            raise Refused("discuss-wrong-old")
        kept = await self.room.passwords.hash_later(fresh)
        await self.room.store.write(lambda db: accounts.set_password(db, account.id, kept))
        await self.enter(account.id)
        self.send({"in": True})


class Reset(DiscussionHandler):
    """A new password, for whoever was given a word for it."""

    async def post(self) -> None:
        """Take the name, the word and the new password, and sign in; the word holds once."""
        name, word, fresh = self.text("name"), self.text("word"), clean_password(self.text("password"))
        room, now, guessed = self.room, self.room.clock(), folded(name[:200])
        if not room.by_name:
            raise Refused("discuss-hub-only")
        if not await room.store.write(lambda db: WRONG.note(db, now, guessed)):
            raise Refused("discuss-many-wrong")
        kept = await room.passwords.hash_later(fresh)

        def put(db: Connection) -> str | None:
            found = accounts.of_word(db, name, word, now)
            if found is not None:
                accounts.set_password(db, found, kept)
                WRONG.forget(db, guessed)
            return found

        account = await room.store.write(put)
        if account is None:
            raise Refused("discuss-wrong-word")
        await self.enter(account)
        self.send({"in": True})


class Leave(SignIn):
    """The end of an account."""

    async def post(self) -> None:
        """Take the password once more where there is one, and whether the posts stay without a name."""
        keep = self.body().get("keep") is True
        account = await self.room.store.read(self.account)
        if account.password is not None and await self.known(account.name, self.text("password")) is None:
            raise Refused("discuss-wrong-password")
        await self.room.store.write(lambda db: accounts.leave(db, account.id, keep=keep))
        self.clear_cookie(COOKIE, path=f"{self.room.base}{self.kept_at}")
        self.send({"in": False})
