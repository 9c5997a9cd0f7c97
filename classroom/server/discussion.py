"""What a page asks of the discussion: read, sign in, write, like, report, and one's own data."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any

from sqlalchemy import Connection, Row
from tornado.web import HTTPError

from classroom.discussion import accounts, counts, moderation, posts
from classroom.discussion.passwords import Passwords
from classroom.discussion.posts import Order, Written
from classroom.rooms import Refused
from classroom.server.base import Base, now_ms
from classroom.server.safe import MINUTE, Brake, Brakes
from classroom.store import Store
from content.language import Language

COOKIE = "discuss-reader"
# More than a lecture that signs up together; a school has one address, so all count together.
MOST_SIGN_UPS = 300
# Wrong passwords for one name within a quarter of an hour.
MOST_WRONG, WRONG_WITHIN = 20, 15 * MINUTE
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
    sign_ups: Brake = field(default_factory=lambda: Brake(MOST_SIGN_UPS))
    guesses: Brake = field(default_factory=Brake)
    wrong: Brakes = field(default_factory=lambda: Brakes(MOST_WRONG, WRONG_WITHIN))


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
        return told | ({"waiting": moderation.waiting(db)} if found.role == "moderator" else {})

    async def enter(self, account: str) -> None:
        """Sign somebody in."""
        now = self.room.clock()
        self.keep(COOKIE, await self.room.store.write(lambda db: accounts.sign_in(db, account, now)))


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
            shown, approve = posts.shown(db, page), self.room.approve
            return {
                "me": self.me(db),
                "posts": some,
                "more": len(every) - len(some),
                "shown": shown,
                "approve": approve,
            }

        self.send(await self.room.store.read(look))

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
