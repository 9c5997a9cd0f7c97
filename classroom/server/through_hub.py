"""The way to sign in through a hub: a page of ours, the hub, and back to that page."""

from __future__ import annotations

import re
from http import HTTPStatus
from typing import Any

from sqlalchemy import Connection
from tornado.web import HTTPError

from classroom.discussion import accounts
from classroom.server.discussion import DiscussionHandler
from classroom.server.hub import Hub
from dashboard.message import message

# Where somebody may be led back to: a page below our own front page, and nothing else.
PAGE = re.compile(r"(?:[A-Za-z0-9][A-Za-z0-9_-]*/)*")
DAYS = 1


class HubHandler(DiscussionHandler):
    """A step on the way. It is seen only where something went wrong, and then it is a page."""

    # Short, because whoever leaves the hub or one of its groups is known as before until then.
    kept_days = DAYS

    @property
    def hub(self) -> Hub:
        """Return the hub. Raises HTTPError where there is none."""
        if self.room.hub is None:
            raise HTTPError(HTTPStatus.NOT_FOUND)
        return self.room.hub

    def write_error(self, status_code: int, **_: Any) -> None:
        """Say that nobody was signed in, and how to go on."""
        self.set_status(status_code)
        self.set_header("Content-Type", "text/html; charset=utf-8")
        refused = status_code in (HTTPStatus.FORBIDDEN, HTTPStatus.UNAUTHORIZED)
        self.finish(message("hub-refused" if refused else "hub-lost", front=self.room.base))


class SignInAtHub(HubHandler):
    """The way there."""

    async def get(self) -> None:
        """Take the page from which somebody comes, and lead to the hub."""
        back = self.get_query_argument("back", "")
        self.redirect(self.hub.way(self, back if PAGE.fullmatch(back) else ""))


class BackFromHub(HubHandler):
    """The way back."""

    async def get(self) -> None:
        """Take the hub's word, sign somebody in, and lead to the page from which they came."""
        hub, now = self.hub, self.room.clock()
        user, back = await hub.who(self, self.get_query_argument("state", ""), self.get_query_argument("code", ""))
        key, name, role = hub.key(user), hub.rules.name(user), hub.rules.role(user)

        def come(db: Connection) -> str:
            return accounts.of_hub(db, key, name, now, role)

        await self.enter(await self.room.store.write(come))
        self.redirect(f"{self.room.base}{back.removeprefix(hub.auth.base_url)}#discussion")


ADDRESSES = (("discuss/api/hub", SignInAtHub), ("oauth_callback", BackFromHub))
