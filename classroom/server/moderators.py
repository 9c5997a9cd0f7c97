"""What the moderators' page asks: what waits, who decided what, the accounts, and how often pages are read."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Row

from classroom.discussion import counts, moderation
from classroom.discussion.moderation import Decision
from classroom.server import discussion, own
from classroom.server.discussion import DiscussionHandler


class ModeratorHandler(DiscussionHandler):
    """For moderators alone."""

    def moderator(self, db: Connection) -> Row[Any]:
        """Return who asks. Raises HTTPError for nobody, Refused for somebody else."""
        return moderation.require_moderator(self.account(db))


class Queue(ModeratorHandler):
    """Everything that the page shows."""

    async def get(self) -> None:
        """Send it."""
        typed = self.get_query_argument("name", "")

        def look(db: Connection) -> dict[str, Any]:
            self.moderator(db)
            return {
                "me": self.me(db),
                "queue": moderation.queue(db),
                "log": moderation.log(db),
                "people": moderation.people(db, typed),
                "counts": counts.totals(db),
            }

        self.send(await self.room.store.read(look))


class Decide(ModeratorHandler):
    """A decision on a post."""

    async def post(self) -> None:
        """Take what is done with which post, and why."""
        reason, now = self.text("reason", needed=False), self.room.clock()
        decision = Decision(self.number("post"), self.text("what"), reason or None)

        def put(db: Connection) -> int:
            return moderation.decide(db, self.moderator(db).id, decision, now)

        self.send({"decision": await self.room.store.write(put)})


class Undo(ModeratorHandler):
    """A decision, taken back."""

    async def post(self) -> None:
        """Take its number."""
        number, now = self.number("decision"), self.room.clock()
        await self.room.store.write(lambda db: moderation.undo(db, self.moderator(db).id, number, now))
        self.send({"kept": True})


class Bar(ModeratorHandler):
    """Somebody who may not write any more, or may again."""

    async def post(self) -> None:
        """Take the id of the account."""
        account, barred, now = self.text("account"), self.body().get("barred") is not False, self.room.clock()

        def put(db: Connection) -> None:
            moderation.bar(db, self.moderator(db).id, account, now, barred=barred)

        await self.room.store.write(put)
        self.send({"kept": True})


ADDRESSES = (
    ("discuss/api/page", discussion.Page),
    ("discuss/api/seen", discussion.Seen),
    ("discuss/api/helpful", discussion.Helpful),
    ("discuss/api/register", discussion.Register),
    ("discuss/api/sign-in", discussion.SignIn),
    ("discuss/api/sign-out", discussion.SignOut),
    ("discuss/api/write", discussion.Write),
    ("discuss/api/like", discussion.Like),
    ("discuss/api/report", discussion.Report),
    ("discuss/api/withdraw", discussion.Withdraw),
    ("discuss/api/account", own.Account),
    ("discuss/api/name", own.Name),
    ("discuss/api/export", own.Export),
    ("discuss/api/password", own.Password),
    ("discuss/api/reset", own.Reset),
    ("discuss/api/leave", own.Leave),
    ("discuss/api/queue", Queue),
    ("discuss/api/decide", Decide),
    ("discuss/api/undo", Undo),
    ("discuss/api/bar", Bar),
)
