"""Whether this server can write, and hears the others; who watches over it asks, and the log says more."""

from __future__ import annotations

import asyncio
from http import HTTPStatus

from classroom.server.base import Handler
from classroom.store import NewerStore, OlderStore, StoreFault
from classroom.store.engine import WAIT_S


class Health(Handler):
    """`GET class/api/health`: `store` is ok, away, older or newer than the code; `listener` is ok, away or none."""

    async def get(self) -> None:
        """Answer 200 when all is well, and 503 otherwise; pages are read in any case."""
        store = await self._store()
        hears = self.room.live.hears
        told = {"store": store, "listener": "none" if hears is None else "ok" if hears else "away"}
        well = store == "ok" and hears is not False
        self.set_status(HTTPStatus.OK if well else HTTPStatus.SERVICE_UNAVAILABLE)
        self.send({"ok": well, **told})

    async def _store(self) -> str:
        try:
            # One that was stopped in its tracks takes the question and says nothing.
            async with asyncio.timeout(WAIT_S):
                await self.room.store.read(self.room.store.check_version)
        except OlderStore:
            return "older"
        except NewerStore:
            return "newer"
        except (StoreFault, TimeoutError):
            return "away"
        return "ok"
