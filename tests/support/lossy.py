"""A bad line between phones and a server: of what goes over it a share is lost, as a radio loses it.

Whoever stands behind TCP sees lost packets as bytes that come late or never, and as connections that break. So a piece
is passed on, or it stalls its connection for good, or it breaks it, or it comes when nobody waits for it any more.
"""

from __future__ import annotations

import asyncio
import random
import threading
from collections import Counter
from time import sleep
from types import TracebackType
from typing import Self

PIECE = 65_536
# A piece that comes late may come when its sender has given up, and sent something else over another connection.
LATE_S = (1.0, 13.0)


class LossyLine:
    """A port that leads to another one; `loss` is the share of pieces that don't go well, from 0 to 1."""

    def __init__(self, port: int, host: str = "127.0.0.1", seed: int = 3) -> None:
        self.loss = 0.0
        self.happened: Counter[str] = Counter()
        self._to, self._bind, self._late = port, host, 0
        self._chance = random.Random(seed)  # noqa: S311 - the same luck in every run
        # Each websocket by the side from which it was opened.
        self._sockets, self._silent = set[asyncio.StreamWriter](), set[asyncio.StreamWriter]()
        self._ready, self._tasks = threading.Event(), set[asyncio.Task[None]]()
        self._thread = threading.Thread(target=lambda: asyncio.run(self._run()), daemon=True)

    def __enter__(self) -> Self:
        """Open the port."""
        self._thread.start()
        assert self._ready.wait(20)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close it, with all that goes over it."""
        self._loop.call_soon_threadsafe(self._ended.set)
        self._thread.join(20)

    def silence(self) -> None:
        """Let each websocket fall silent that stands now, and look open all the same, as after a phone slept."""
        self._silent |= self._sockets

    def settle(self) -> None:
        """Wait until everything that is late has come."""
        while self._late:
            sleep(0.05)

    async def _hold(self) -> None:
        self._late += 1
        try:
            await asyncio.sleep(self._chance.uniform(*LATE_S))
        finally:
            self._late -= 1

    async def _run(self) -> None:
        self._loop, self._ended = asyncio.get_running_loop(), asyncio.Event()
        server = await asyncio.start_server(self._carry, self._bind, 0)
        self.port: int = server.sockets[0].getsockname()[1]
        self._ready.set()
        await self._ended.wait()
        server.close()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _carry(self, near: asyncio.StreamReader, back: asyncio.StreamWriter) -> None:
        try:
            far, on = await asyncio.open_connection("127.0.0.1", self._to)
        except OSError:
            # The server is gone; whoever asks sees that at once.
            back.transport.abort()
            return
        for reader, writer, other in ((near, on, back), (far, back, on)):
            self._tasks.add(asyncio.ensure_future(self._pass(reader, writer, other, back)))

    async def _pass(
        self,
        reader: asyncio.StreamReader,
        writer: asyncio.StreamWriter,
        other: asyncio.StreamWriter,
        phone: asyncio.StreamWriter,
    ) -> None:
        try:
            while piece := await reader.read(PIECE):
                if b"upgrade: websocket" in piece.lower():
                    self._sockets.add(phone)
                if phone in self._silent:
                    continue
                happens = (
                    self._chance.choice(("stalled", "broken", "late"))
                    if self._chance.random() < self.loss
                    else "passed"
                )
                self.happened[happens] += 1
                if happens == "broken":
                    writer.transport.abort()
                    other.transport.abort()
                    return
                if happens == "stalled":
                    await asyncio.Event().wait()
                if happens == "late":
                    await self._hold()
                writer.write(piece)
                await writer.drain()
            writer.close()
        except OSError:
            writer.transport.abort()
