"""What the page of one's account asks: one's own data, one's name, and the end of the account."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection

from classroom.discussion import accounts, posts
from classroom.rooms import Refused
from classroom.server.discussion import COOKIE, DiscussionHandler, SignIn


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
