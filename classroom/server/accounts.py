"""What a page asks about accounts: register, sign in and out, passwords, one's own data, and leaving."""

from __future__ import annotations

import asyncio
from typing import Any

from sqlalchemy import Connection, Row

from classroom.discussion import accounts, posts
from classroom.discussion.passwords import clean_password
from classroom.names import BadName, folded
from classroom.rooms import Refused
from classroom.server.discussion import COOKIE, DiscussionHandler

BRAKED_S = 1.0


class Register(DiscussionHandler):
    """A new account."""

    async def post(self) -> None:
        """Take a name and a password, and sign in with them."""
        name, password, now = self.text("name"), clean_password(self.text("password")), self.room.clock()
        if self.room.sign_ups.is_on(now):
            raise Refused("discuss-busy")
        self.room.sign_ups.note(now)
        kept = await self.room.passwords.hash_later(password)
        await self.enter(await self.room.store.write(lambda db: accounts.register(db, name, kept, now)))
        self.send({"in": True})


class SignIn(DiscussionHandler):
    """Somebody who comes back."""

    async def post(self) -> None:
        """Take a name and a password."""
        name, password = self.text("name"), self.text("password")
        found = await self.known(name, password)
        if found is None:
            raise Refused("discuss-wrong")
        await self.enter(found.id)
        self.send({"in": True})

    async def known(self, name: str, password: str) -> Row[Any] | None:
        """Return the account with this name and password, or None; both take as long. Raises Refused for guessers."""
        room, now, guessed = self.room, self.room.clock(), folded(name[:200])
        if room.wrong.is_on(guessed, now):
            raise Refused("discuss-many-wrong")
        if room.guesses.is_on(now):
            await asyncio.sleep(BRAKED_S)
        try:
            typed = clean_password(password)
            found = await room.store.read(lambda db: accounts.of_name(db, name))
        except (BadName, Refused):
            typed, found = "", None
        if await room.passwords.matches_later(found.password if found else None, typed):
            room.wrong.forget(guessed)
            return found
        room.guesses.note(now)
        room.wrong.note(guessed, now)
        return None


class SignOut(DiscussionHandler):
    """Somebody who goes, on this device."""

    async def post(self) -> None:
        """Forget the token, here and there."""
        token = self.get_cookie(COOKIE)
        if token:
            await self.room.store.write(lambda db: accounts.sign_out(db, token))
        self.clear_cookie(COOKIE, path=f"{self.room.base}{self.kept_at}")
        self.send({"in": False})


class Account(DiscussionHandler):
    """Who one is here, and what one wrote."""

    async def get(self) -> None:
        """Send it; null for whoever is not signed in."""

        def look(db: Connection) -> dict[str, Any]:
            found = self.somebody(db)
            if found is None:
                return {"me": None, "posts": []}
            me = {**(self.me(db) or {}), "password": found.password is not None}
            return {"me": me, "posts": posts.of_account(db, found.id)}

        self.send(await self.room.store.read(look))


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


class Reset(SignIn):
    """A new password, for whoever was given a word for it."""

    async def post(self) -> None:
        """Take the name, the word and the new password, and sign in; the word holds once."""
        name, word, fresh = self.text("name"), self.text("word"), clean_password(self.text("password"))
        room, now, guessed = self.room, self.room.clock(), folded(name[:200])
        if room.wrong.is_on(guessed, now):
            raise Refused("discuss-many-wrong")
        kept = await room.passwords.hash_later(fresh)

        def put(db: Connection) -> str | None:
            found = accounts.of_word(db, name, word, now)
            if found is not None:
                accounts.set_password(db, found, kept)
            return found

        account = await room.store.write(put)
        if account is None:
            room.wrong.note(guessed, now)
            raise Refused("discuss-wrong-word")
        room.wrong.forget(guessed)
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
