"""Hearing of changes that another server made: one connection to PostgreSQL that listens, as long as this one runs.

Imported only where the store is on PostgreSQL.
"""

from __future__ import annotations

import asyncio
import logging
import random
from typing import Any

import psycopg
from psycopg import sql

from classroom.server.live import Live
from classroom.store import Store
from classroom.store.engine import PATIENCE
from classroom.store.notices import CHANNEL, read_notice

FIRST_S, LONGEST_S = 0.2, 5.0
# A connection that is silent this long is asked whether it still stands, and has as long to answer.
SILENT_S = 5.0


class Listener:
    """Tells the browsers of this server what others changed; after a pause it tells all of them to look again."""

    def __init__(self, store: Store, live: Live, log: logging.Logger) -> None:
        self._store, self._live, self._log = store, live, log
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Begin to listen, in the loop that runs."""
        self._live.hears = False
        self._task = asyncio.get_running_loop().create_task(self._listen())

    async def stop(self) -> None:
        """Listen no more."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    async def _listen(self) -> None:
        tries = 0
        while True:
            try:
                async with await self._connect() as connection:
                    await connection.execute(sql.SQL("LISTEN {}").format(sql.Identifier(CHANNEL)))
                    self._live.hears, tries = True, 0
                    self._log.info("Listening to other servers through %s", self._store.where)
                    # What was changed while nobody listened was told to nobody.
                    self._live.changed_everywhere()
                    await self._hear(connection)
            except (psycopg.Error, OSError) as error:
                if tries == 0:
                    cause = str(error).strip().partition("\n")[0] or "no answer"
                    self._log.warning("%s: %s; it is tried until it is back", self._store.where, cause)
            finally:
                self._live.hears = False
            # Servers that lost it in the same moment don't come back in the same moment.
            await asyncio.sleep(min(LONGEST_S, FIRST_S * 2**tries) * (0.5 + random.random()))  # noqa: S311 - no secret
            tries += 1

    async def _connect(self) -> psycopg.AsyncConnection[Any]:
        given, named = self._store.engine.dialect.create_connect_args(self._store.url)
        return await psycopg.AsyncConnection.connect(*given, **{**PATIENCE, **named}, autocommit=True)

    async def _hear(self, connection: psycopg.AsyncConnection[Any]) -> None:
        while True:
            async for notice in connection.notifies(timeout=SILENT_S):
                self._take(notice.payload)
            # A cable that was pulled says nothing, and looks like a class in which nothing happens.
            async with asyncio.timeout(SILENT_S):
                await connection.execute("SELECT 1")

    def _take(self, text: str) -> None:
        notice = read_notice(text)
        if notice is not None and notice.worker != self._live.worker:
            self._live.tell(notice.room, leads=notice.leads)
