"""A line between a browser and a server: it takes time, as a real one does, and counts what comes through it.

The browser's own emulation of latency leaves websockets alone, so that it would flatter the stacks that live by them.
Bytes are counted here too, because a page's own count leaves out what workers fetch.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections import Counter
from collections.abc import AsyncIterator, Callable

CHUNK = 2**16
_METHODS = (b"GET ", b"HEAD ", b"POST ")


class Line:
    """Passes everything on to the server at `server`, each way `delay` seconds later; `host` is where it listens."""

    def __init__(self, server: str, delay: float) -> None:
        self.server = server
        self.delay = delay
        self.host = ""
        # Bytes to the browser, heads included, by the address that they answer.
        self.bytes: Counter[str] = Counter()
        self.tasks: set[asyncio.Task[None]] = set()

    async def settled(self, pause: float = 1.0, most: float = 10.0) -> None:
        """Wait until hardly anything came for a while."""
        loop = asyncio.get_running_loop()
        deadline = loop.time() + most
        before = -1
        while before != len(self.bytes) and loop.time() < deadline:
            before = len(self.bytes)
            await asyncio.sleep(pause)

    def taken(self) -> Counter[str]:
        """Return what was counted and begin anew."""
        counted, self.bytes = self.bytes, Counter()
        return counted

    async def connected(self, browser: asyncio.StreamReader, to_browser: asyncio.StreamWriter) -> None:
        """Serve one connection."""
        task = asyncio.current_task()
        assert task is not None  # noqa: S101 - asyncio calls this in a task
        self.tasks.add(task)
        task.add_done_callback(self.tasks.discard)
        asked = ""

        def ask(data: bytes) -> None:
            nonlocal asked
            # Browsers wait for an answer before they ask for the next on the same connection.
            if data.startswith(_METHODS):
                asked = data.split(b" ", 2)[1].decode(errors="replace")

        def count(data: bytes) -> None:
            self.bytes[asked] += len(data)

        with contextlib.suppress(OSError, asyncio.CancelledError):
            # A connection stands after one way there and back; on this machine it stands at once.
            await asyncio.sleep(2 * self.delay)
            name, _, port = self.server.partition(":")
            server, to_server = await asyncio.open_connection(name, int(port))
            await asyncio.gather(self._pass(browser, to_server, ask), self._pass(server, to_browser, count))

    async def _pass(
        self, source: asyncio.StreamReader, sink: asyncio.StreamWriter, see: Callable[[bytes], None]
    ) -> None:
        """Pass on each piece when its time has come, until the source ends."""
        loop = asyncio.get_running_loop()
        pieces: asyncio.Queue[tuple[float, bytes]] = asyncio.Queue()

        async def send() -> None:
            while True:
                due, data = await pieces.get()
                await asyncio.sleep(max(0.0, due - loop.time()))
                if not data:
                    return
                sink.write(data)
                await sink.drain()

        sending = asyncio.create_task(send())
        try:
            while data := await source.read(CHUNK):
                see(data)
                pieces.put_nowait((loop.time() + self.delay, data))
            pieces.put_nowait((loop.time() + self.delay, b""))
            await sending
        finally:
            sending.cancel()
            sink.close()


@contextlib.asynccontextmanager
async def line_to(server: str, delay: float = 0.0) -> AsyncIterator[Line]:
    """Lay a line to the server at this host and port, and hang up in the end."""
    line = Line(server, delay)
    listener = await asyncio.start_server(line.connected, "127.0.0.1", 0, backlog=256)
    line.host = f"127.0.0.1:{listener.sockets[0].getsockname()[1]}"
    try:
        yield line
    finally:
        listener.close()
        for task in list(line.tasks):
            task.cancel()
        await asyncio.gather(*line.tasks, return_exceptions=True)
