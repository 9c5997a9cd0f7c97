"""Readers without a browser: they speak to a server as its page would, so that a hundred of them fit on one machine."""

from __future__ import annotations

import asyncio
import json
import re
import time
import uuid
from typing import Any

from tornado.httpclient import AsyncHTTPClient
from tornado.websocket import WebSocketClientConnection, websocket_connect

from benchmarks.page.reasoning import FINDINGS, caption

PATIENCE = 120.0
_STATE = re.compile(r'widget-state\+json">(.*?)</script>', re.DOTALL)
_KERNEL = re.compile(r'"kernelId":\s*"([^"]+)"')


class Reader:
    """Opens the page, clicks, leaves. `click(n)` makes the number of chosen findings n and waits for that answer."""

    def __init__(self, host: str, path: str) -> None:
        self.host = host
        self.path = path
        self.socket: WebSocketClientConnection | None = None
        self.page = ""

    async def open(self) -> None:
        """Fetch the page and connect as far as the page does before anybody touches it."""
        answer = await AsyncHTTPClient().fetch(f"http://{self.host}{self.path}", request_timeout=PATIENCE)
        self.page = answer.body.decode()

    async def first(self) -> None:
        """Open the page, click, wait for the answer."""
        await self.open()
        await self.click(1)

    async def click(self, number: int) -> float:
        """Choose one finding and return after how many seconds the answer was there."""
        raise NotImplementedError

    async def vanish(self) -> None:
        """Cut the connection without a word, as a phone does whose battery is empty."""
        if self.socket is not None:
            self.socket.close()
            self.socket = None

    async def leave(self) -> None:
        """Go as the page goes when its tab is closed."""
        await self.vanish()

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


class KernelReader(Reader):
    """Speaks the Jupyter messages."""

    async def channel(self, kernel: str) -> None:
        """Open the channel of a kernel."""
        await self.connect(f"/api/kernels/{kernel}/channels?session_id={uuid.uuid4()}")

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


class OursReader(KernelReader):
    """A reader of our page: nothing runs for it until it clicks."""

    kernel = ""
    model = ""

    async def click(self, number: int) -> float:
        """Choose; the first time this asks for a kernel."""
        started = time.perf_counter()
        if self.socket is None:
            address = f"http://{self.host}/kernels{self.path}"
            answer = await AsyncHTTPClient().fetch(address, method="POST", body="", request_timeout=PATIENCE)
            given = json.loads(answer.body)
            self.kernel, self.model = given["kernel"], given["models"][self.place()]
            await self.channel(self.kernel)
        await self.enter(number)
        return time.perf_counter() - started

    def place(self) -> int:
        """Return which of the widgets of the page the reader uses."""
        return 0

    async def enter(self, number: int) -> None:
        """Send the change and wait for its answer."""
        await self.update(self.model, {"chosen": list(range(number))})
        await self.hear('"comm_msg"', caption(number))

    async def leave(self) -> None:
        """End the kernel as the page does, and go."""
        if self.kernel:
            await AsyncHTTPClient().fetch(f"http://{self.host}/kernels/end/{self.kernel}", method="POST", body="")
        await super().leave()


class CausesReader(OursReader):
    """A reader of the real chapter with the cause explorer."""

    def place(self) -> int:
        """Return the place of the cause explorer among the widgets of the chapter."""
        found = _STATE.search(self.page)
        assert found is not None  # noqa: S101 - `open` comes first, and every page with widgets holds their state
        models = json.loads(found[1])["state"].values()
        return next(place for place, model in enumerate(models) if "vocabulary" in model["state"])

    async def enter(self, number: int) -> None:
        """Send findings of the vocabulary; the widget counts the questions itself."""
        there = ["site.fingertips"] if number % 2 else ["site.fingertips", "sign.raynaud"]
        await self.update(self.model, {"present": there, "absent": [], "asked": number})
        while not re.search(rf'"answered":\s?{number}\b', await self.hear('"comm_msg"', '"answered"')):
            pass


class StockReader(KernelReader):
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
        await self.channel(found[1])
        control = uuid.uuid4().hex
        opening = {"comm_id": control, "target_name": "jupyter.widget.control", "data": {}}
        await self.message("comm_open", opening, version="1.0.0")
        await self.message("comm_msg", {"comm_id": control, "data": {"method": "request_states"}})
        told = json.loads(await self.hear("update_states"))["content"]["data"]["states"]
        names = {model["state"].get("description"): key for key, model in told.items()}
        self.boxes = [names[finding] for finding in FINDINGS]

    async def click(self, number: int) -> float:
        """Tick the box of this number."""
        started = time.perf_counter()
        await self.update(self.boxes[number - 1], {"value": True})
        await self.hear('"comm_msg"', caption(number))
        return time.perf_counter() - started


class ShinyReader(Reader):
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

    async def click(self, number: int) -> float:
        """Tick the box of this number."""
        started = time.perf_counter()
        await self.say({"method": "update", "data": {f"box{number - 1}": True}})
        await self.hear(caption(number))
        return time.perf_counter() - started
