"""What a page asks of the discussion: read, sign in, write, like, report."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any

from sqlalchemy import Connection, Row
from tornado.web import HTTPError

from classroom.discussion import accounts, counts, moderation, posts
from classroom.discussion.passwords import Passwords, clean_password
from classroom.discussion.posts import Order, Written
from classroom.names import BadName, folded
from classroom.rooms import Refused
from classroom.server.base import Base, now_ms
from classroom.server.hub import Hub
from classroom.server.safe import MINUTE
from classroom.store import Store
from classroom.store.brakes import Brake
from content.language import Language

COOKIE = "discuss-reader"
# More than a lecture that signs up together; a school has one address, so all count together.
SIGN_UPS = Brake("sign-up", 300, MINUTE)
# Wrong passwords: of everybody together, and for one name within a quarter of an hour.
GUESSES, WRONG = Brake("password", 240, MINUTE), Brake("name", 20, 15 * MINUTE)
BRAKED_S = 1.0
# How many posts a page sends where it is not asked for more, and how long a number is that somebody may ask for.
MOST_FIRST, LONGEST_NUMBER = 20, 10


@dataclass(frozen=True)
class Discussion:
    """Everything that the handlers need."""

    store: Store
    pages: frozenset[str]
    language: Language
    names: frozenset[str]
    base: str
    # Whether posts wait for a moderator before anybody else sees them.
    approve: bool = True
    passwords: Passwords = field(default_factory=Passwords)
    clock: Callable[[], int] = now_ms
    hub: Hub | None = None
    # Whether a name and a password sign in; where a hub does, they may be switched off.
    by_name: bool = True

    @property
    def ways(self) -> list[str]:
        """Return the ways to sign in, the first one first."""
        return [*(["hub"] if self.hub else []), *(["name"] if self.by_name else [])]


class DiscussionHandler(Base):
    """Known by a token in the browser."""

    went_wrong, no_store, unknown = "discuss-went-wrong", "discuss-store", "discuss-sign-in-first"
    too_long = "discuss-text-long"
    kept_at, kept_days = "discuss/", accounts.SIGNED_IN_DAYS

    def initialize(self, discussion: Discussion) -> None:
        """Take what the application made."""
        self.room = discussion

    @property
    def served(self) -> Discussion:
        """Return what the application made."""
        return self.room

    def somebody(self, db: Connection) -> Row[Any] | None:
        """Return who asks, or None."""
        token = self.get_cookie(COOKIE)
        return accounts.of_token(db, token, self.room.clock()) if token else None

    def account(self, db: Connection) -> Row[Any]:
        """Return who asks. Raises HTTPError for nobody."""
        found = self.somebody(db)
        if found is None:
            raise HTTPError(HTTPStatus.UNAUTHORIZED)
        return found

    def page(self, name: str | None = None) -> str:
        """Return the page that is meant. Raises Refused where it has no discussion."""
        found = self.text("page") if name is None else name
        if found not in self.room.pages:
            raise Refused("discuss-no-page")
        return found

    def me(self, db: Connection) -> dict[str, Any] | None:
        """Return what a page shows of whoever is signed in."""
        found = self.somebody(db)
        if found is None:
            return None
        told = {"name": found.name, "role": found.role, "barred": found.barred is not None}
        told |= {"password": found.password is not None, "renames": self.renames(found)}
        return told | ({"waiting": moderation.waiting(db)} if found.role == "moderator" else {})

    def renames(self, account: Row[Any]) -> bool:
        """Return whether somebody may choose another name: whoever did not choose theirs."""
        hub = self.room.hub
        return account.hub is not None and hub is not None and not hub.rules.names

    async def enter(self, account: str) -> None:
        """Sign somebody in."""
        now, days = self.room.clock(), self.kept_days
        self.keep(COOKIE, await self.room.store.write(lambda db: accounts.sign_in(db, account, now, days)))


class Page(DiscussionHandler):
    """What is written below a page."""

    async def get(self) -> None:
        """Send it as whoever asks may see it."""
        page = self.page(self.get_query_argument("page", ""))
        first, beside = self.asked("first", MOST_FIRST), self.asked("with", 0)
        order: Order = "helpful" if self.get_query_argument("order", "") == "helpful" else "newest"

        def look(db: Connection) -> dict[str, Any]:
            found = self.somebody(db)
            every = posts.listed(db, page, found.id if found else None, order)
            some = every[: max(first, posts.place_of(every, beside))]
            return {"me": self.me(db), "posts": some, "more": len(every) - len(some), "shown": posts.shown(db, page)}

        told = await self.room.store.read(look)
        self.send({**told, "approve": self.room.approve, "ways": self.room.ways})

    def asked(self, name: str, otherwise: int) -> int:
        """Return a whole number of the address."""
        typed = self.get_query_argument(name, "")
        return int(typed) if typed.isascii() and typed.isdigit() and len(typed) < LONGEST_NUMBER else otherwise


class Seen(DiscussionHandler):
    """That a page is read; nobody is asked who reads it."""

    async def post(self) -> None:
        """Count it, and send how much is written below the page."""
        page, now = self.page(), self.room.clock()

        def count(db: Connection) -> int:
            counts.note(db, page, now, "views")
            return posts.shown(db, page)

        self.send({"shown": await self.room.store.write(count)})


class Helpful(DiscussionHandler):
    """Whether a page helped."""

    async def post(self) -> None:
        """Count it."""
        page, now = self.page(), self.room.clock()
        what = "helpful" if self.body().get("helpful") is True else "unhelpful"
        await self.room.store.write(lambda db: counts.note(db, page, now, what))
        self.send({"kept": True})


class Register(DiscussionHandler):
    """A new account."""

    async def post(self) -> None:
        """Take a name and a password, and sign in with them."""
        name, password, now = self.text("name"), clean_password(self.text("password")), self.room.clock()
        if not self.room.by_name:
            raise Refused("discuss-hub-only")
        if not await self.room.store.write(lambda db: SIGN_UPS.note(db, now)):
            raise Refused("discuss-busy")
        kept = await self.room.passwords.hash_later(password)
        await self.enter(await self.room.store.write(lambda db: accounts.register(db, name, kept, now)))
        self.send({"in": True})


class SignIn(DiscussionHandler):
    """Somebody who comes back."""

    async def post(self) -> None:
        """Take a name and a password."""
        name, password = self.text("name"), self.text("password")
        if not self.room.by_name:
            raise Refused("discuss-hub-only")
        found = await self.known(name, password)
        if found is None:
            raise Refused("discuss-wrong")
        await self.enter(found.id)
        self.send({"in": True})

    async def known(self, name: str, password: str) -> Row[Any] | None:
        """Return the account with this name and password, or None; both take as long. Raises Refused for guessers."""
        room, now, guessed = self.room, self.room.clock(), folded(name[:200])
        # It is counted before it is tried, or many at once would be tried before one is counted.
        if not await room.store.write(lambda db: WRONG.note(db, now, guessed)):
            raise Refused("discuss-many-wrong")
        try:
            typed = clean_password(password)
            found = await room.store.read(lambda db: accounts.of_name(db, name))
        except (BadName, Refused):
            typed, found = "", None
        if await room.passwords.matches_later(found.password if found else None, typed):
            await room.store.write(lambda db: WRONG.forget(db, guessed))
            return found
        if not await room.store.write(lambda db: GUESSES.note(db, now)):
            await asyncio.sleep(BRAKED_S)
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


class Write(DiscussionHandler):
    """A post, or a reply."""

    async def post(self) -> None:
        """Keep it, and say whether it waits."""
        parent = self.number("parent") if self.body().get("parent") is not None else None
        written, now = Written(self.page(), self.text("text"), parent), self.room.clock()

        def put(db: Connection) -> int:
            return posts.write(db, self.account(db), written, now, approve=self.room.approve)

        self.send({"post": await self.room.store.write(put)})


class Like(DiscussionHandler):
    """That a post helped, or no longer."""

    async def post(self) -> None:
        """Take its number, and whether it is liked."""
        number, liked = self.number("post"), self.body().get("liked") is True
        likes = await self.room.store.write(lambda db: posts.like(db, self.account(db), number, liked=liked))
        self.send({"likes": likes, "liked": liked})


class Report(DiscussionHandler):
    """That a moderator should look at a post."""

    async def post(self) -> None:
        """Take its number and the reason."""
        number, reason, now = self.number("post"), self.text("reason"), self.room.clock()
        await self.room.store.write(lambda db: posts.report(db, self.account(db), number, reason, now))
        self.send({"kept": True})


class Withdraw(DiscussionHandler):
    """One's own post, taken back."""

    async def post(self) -> None:
        """Take its number."""
        number = self.number("post")
        await self.room.store.write(lambda db: posts.withdraw(db, self.account(db).id, number))
        self.send({"kept": True})
