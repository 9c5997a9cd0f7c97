"""Readers without a browser: they speak to a server as its page would, so that a thousand fit on one machine."""

from __future__ import annotations

import asyncio
import json
import re
import uuid
from collections.abc import Sequence
from html import unescape
from typing import Any
from urllib.parse import urljoin, urlsplit

from tornado.httpclient import AsyncHTTPClient
from tornado.websocket import WebSocketClientConnection, websocket_connect

from benchmarks.page.reasoning import FINDINGS, caption

PATIENCE = 120.0
_KERNEL = re.compile(r'"kernelId":\s*"([^"]+)"')
_LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)
# The scripts and styles that a page names; what these fetch in turn is left out.
_NAMED = re.compile(r"""<(?:script|link)\b[^>]*?\b(?:src|href)=["']([^"'?]+\.(?:js|css))["'?]""")


def named(page: str, whole: str) -> list[str]:
    """Return the scripts and styles that a page names; those of other hosts are left out, for nobody reaches them."""
    found = [urlsplit(urljoin(whole, unescape(name))) for name in _NAMED.findall(page)]
    return [each.path for each in found if each.netloc == urlsplit(whole).netloc]


class Reader:
    """Opens the page, gets a first answer, leaves."""

    async def first(self) -> None:
        """Open the page, and get what the first answer takes."""
        raise NotImplementedError

    async def leave(self) -> None:
        """Go, whatever the reader came to."""
        raise NotImplementedError


class Connection:
    """One connection to a server, each file asked for when the one before has come; it stays open, as a browser's."""

    def __init__(self, host: str) -> None:
        self.host = host
        self.pen: asyncio.StreamWriter | None = None

    async def fetch(self, addresses: Sequence[str]) -> None:
        """Fetch files, and raise ConnectionError for one that does not come."""
        name, _, port = self.host.partition(":")
        lines, self.pen = await asyncio.open_connection(name, int(port))
        for address in addresses:
            head = f"GET {address} HTTP/1.1\r\nHost: {self.host}\r\nAccept-Encoding: gzip, deflate, br\r\n\r\n"
            self.pen.write(head.encode())
            answer = await lines.readuntil(b"\r\n\r\n")
            length = _LENGTH.search(answer)
            if length is None or not answer.startswith(b"HTTP/1.1 200 "):
                raise ConnectionError(f"{address}: {answer[:80]!r}")
            await lines.readexactly(int(length[1]))

    def close(self) -> None:
        """Hang up."""
        if self.pen is not None:
            self.pen.close()
            self.pen = None


class FileReader(Reader):
    """A reader of our pages, who fetches what a first answer needs, all of it; the server hears of nothing else."""

    def __init__(self, host: str, needed: Sequence[str]) -> None:
        self.connection = Connection(host)
        self.needed = needed

    async def first(self) -> None:
        """Fetch page, scripts, interpreter and tables."""
        async with asyncio.timeout(PATIENCE):
            await self.connection.fetch(self.needed)

    async def leave(self) -> None:
        """Hang up."""
        self.connection.close()


class SocketReader(Reader):
    """A reader whose page answers over a websocket; `click(n)` makes n findings chosen and waits for that answer."""

    def __init__(self, host: str, path: str) -> None:
        self.host = host
        self.path = path
        self.connection = Connection(host)
        self.socket: WebSocketClientConnection | None = None
        self.page = ""

    async def open(self) -> None:
        """Fetch the page and what it names, and connect as far as the page does before anybody touches it."""
        whole = f"http://{self.host}{self.path}"
        answer = await AsyncHTTPClient().fetch(whole, request_timeout=PATIENCE)
        self.page = answer.body.decode()
        async with asyncio.timeout(PATIENCE):
            await self.connection.fetch(named(self.page, whole))

    async def first(self) -> None:
        """Open the page, click, wait for the answer."""
        await self.open()
        await self.click(1)

    async def click(self, number: int) -> None:
        """Choose one finding and wait for the answer."""
        raise NotImplementedError

    async def leave(self) -> None:
        """Cut the connection without a word, as a phone does whose battery is empty."""
        self.connection.close()
        if self.socket is not None:
            self.socket.close()
            self.socket = None

    async def connect(self, path: str) -> None:
        """Open the websocket."""
        self.socket = await asyncio.wait_for(websocket_connect(f"ws://{self.host}{path}"), PATIENCE)

    async def say(self, message: dict[str, Any]) -> None:
        """Send a message."""
        assert self.socket is not None  # noqa: S101 - `connect` comes first
        await self.socket.write_message(json.dumps(message))

    async def hear(self, *wanted: str) -> str:
        """Read messages until one holds all the wanted words; raises ConnectionError when the server hangs up."""
        assert self.socket is not None  # noqa: S101 - as above
        async with asyncio.timeout(PATIENCE):
            while True:
                raw = await self.socket.read_message()
                if raw is None:
                    raise ConnectionError("the server closed the websocket")
                said = raw if isinstance(raw, str) else raw.decode(errors="replace")
                if all(word in said for word in wanted):
                    return said


class StockReader(SocketReader):
    """A reader of stock Voilà's page: its kernel has run the notebook before the page is complete."""

    def __init__(self, host: str, path: str) -> None:
        super().__init__(host, path)
        self.boxes: list[str] = []

    async def open(self) -> None:
        """Fetch the page, connect to its kernel and ask for the widgets, as Voilà's front end does."""
        await super().open()
        found = _KERNEL.search(self.page)
        if found is None:
            raise ValueError("the page of Voilà names no kernel")
        await self.connect(f"/api/kernels/{found[1]}/channels?session_id={uuid.uuid4()}")
        control = uuid.uuid4().hex
        opening = {"comm_id": control, "target_name": "jupyter.widget.control", "data": {}}
        await self.message("comm_open", opening, version="1.0.0")
        await self.message("comm_msg", {"comm_id": control, "data": {"method": "request_states"}})
        told = json.loads(await self.hear("update_states"))["content"]["data"]["states"]
        names = {model["state"].get("description"): key for key, model in told.items()}
        self.boxes = [names[finding] for finding in FINDINGS]

    async def click(self, number: int) -> None:
        """Tick the box of this number."""
        await self.update(self.boxes[number - 1], {"value": True})
        await self.hear('"comm_msg"', caption(number))

    async def message(self, kind: str, content: dict[str, Any], **metadata: str) -> None:
        """Send one Jupyter message on the shell channel."""
        header = {"msg_id": uuid.uuid4().hex, "msg_type": kind, "session": "bench", "username": "", "version": "5.3"}
        empty: dict[str, Any] = {"parent_header": {}, "metadata": metadata, "buffers": []}
        await self.say({"channel": "shell", "header": {**header, "date": ""}, "content": content, **empty})

    async def update(self, model: str, state: dict[str, Any]) -> None:
        """Tell the kernel what was entered."""
        await self.message(
            "comm_msg", {"comm_id": model, "data": {"method": "update", "state": state, "buffer_paths": []}}
        )


class ShinyReader(SocketReader):
    """A reader of Shiny's page."""

    async def open(self) -> None:
        """Fetch the page and open the session."""
        await super().open()
        await self.connect("/websocket/")
        entries = {f"box{number}": False for number in range(len(FINDINGS))}
        client = {
            ".clientdata_output_ranking_hidden": False,
            ".clientdata_pixelratio": 1,
            ".clientdata_url_protocol": "http:",
            ".clientdata_url_hostname": "127.0.0.1",
            ".clientdata_url_port": self.host.partition(":")[2],
            ".clientdata_url_pathname": "/",
            ".clientdata_url_search": "",
            ".clientdata_url_hash": "",
            ".clientdata_url_hash_initial": "",
            ".clientdata_singletons": "",
        }
        await self.say({"method": "init", "data": {**entries, **client}})
        await self.hear(caption(0))

    async def click(self, number: int) -> None:
        """Tick the box of this number."""
        await self.say({"method": "update", "data": {f"box{number - 1}": True}})
        await self.hear(caption(number))
