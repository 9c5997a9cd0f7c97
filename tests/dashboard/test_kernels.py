"""Kernels of the real server: started by a touch, counted, limited, and closed to strangers."""

from __future__ import annotations

import asyncio
import json
import uuid
from pathlib import Path
from typing import Any

import pytest
from tornado.httpclient import HTTPClientError
from widgets.cause_explorer.answer import shown

from content import library
from tests.dashboard.conftest import Kernel
from tests.support.channel import answered, channel, enter, message, read, update
from tests.support.server import EXPLORER, Server

FOREIGN = {"Origin": "https://evil.example"}
PRESET = library().presets[0]
ENTRY = {"present": PRESET.present, "absent": PRESET.absent}
FORBIDDEN = (
    "execute_request",
    "inspect_request",
    "complete_request",
    "history_request",
    "debug_request",
    "input_reply",
)
BROKEN = ("", "x", "[]", "{}", "null", "[" * 5000, '{"channel": "shell"}', "\x00", b"\xff\x00", b"\x00" * 64)


def test_a_kernel_is_started_counted_and_ended(server: Server) -> None:
    assert server.live() == 0
    started = json.loads(server.ask(EXPLORER, "POST").body)
    assert server.live() == 1
    assert len(server.kernels()) == 1
    assert len(started["models"]) == 1
    ended = server.ask(f"/kernels/end/{started['kernel']}", "POST")
    assert (ended.status, ended.body) == (204, b"")
    assert server.live() == 0
    assert server.kernels() == []


def test_reading_starts_no_kernel(server: Server) -> None:
    for chapter in library().chapters:
        server.ask(f"/{chapter.slug}")
    assert server.live() == 0
    assert server.kernels() == []


def test_ending_a_kernel_that_is_not_there_is_no_error(server: Server) -> None:
    for name in (str(uuid.uuid4()), "x", ""):
        assert server.ask(f"/kernels/end/{name}", "POST").status == 204


@pytest.mark.parametrize("slug", ["nope", "index.ipynb", "..", "causes/../causes", "CAUSES"])
def test_a_chapter_that_does_not_exist_gets_no_kernel(slug: str, server: Server) -> None:
    assert server.ask(f"/kernels/{slug}", "POST").status == 404
    assert server.live() == 0


def test_one_kernel_more_than_the_limit_is_refused_kindly(server: Server, kernel: Kernel) -> None:
    answer = server.ask(EXPLORER, "POST")
    assert answer.status == 503
    assert int(answer.headers["retry-after"]) > 0
    assert "<h1>" in answer.text
    assert server.live() == 1


def test_readers_who_come_at_once_do_not_pass_the_limit(server: Server) -> None:
    async def many() -> list[int]:
        asked = (asyncio.to_thread(server.ask, EXPLORER, "POST") for _ in range(4))
        answers = await asyncio.gather(*asked)
        for answer in answers:
            if answer.status == 200:
                server.ask(f"/kernels/end/{json.loads(answer.body)['kernel']}", "POST")
        return sorted(answer.status for answer in answers)

    assert asyncio.run(many()) == [200, 503, 503, 503]


@pytest.mark.parametrize(
    "origin", ["https://evil.example", "null", "http://127.0.0.1:1", "http://localhost.evil.example"]
)
def test_another_site_can_not_start_a_kernel(origin: str, server: Server) -> None:
    answer = server.ask(EXPLORER, "POST", {"Origin": origin})
    if answer.status == 200:
        server.ask(f"/kernels/end/{json.loads(answer.body)['kernel']}", "POST")
    assert answer.status == 403
    assert server.live() == 0


def test_another_site_can_not_end_a_kernel(server: Server, kernel: Kernel) -> None:
    assert server.ask(f"/kernels/end/{kernel.id}", "POST", FOREIGN).status == 403
    assert server.ask(f"/api/kernels/{kernel.id}", "DELETE", FOREIGN).status in (403, 404, 405)
    assert server.live() == 1


def test_our_own_page_can_start_a_kernel(server: Server) -> None:
    answer = server.ask(EXPLORER, "POST", {"Origin": f"http://{server.host}"})
    assert answer.status == 200
    server.ask(f"/kernels/end/{json.loads(answer.body)['kernel']}", "POST")


def test_another_site_can_not_open_the_channel(server: Server, kernel: Kernel) -> None:
    async def attack() -> None:
        async with channel(server, kernel.id, **FOREIGN):
            pass

    with pytest.raises(HTTPClientError) as refused:
        asyncio.run(attack())
    assert refused.value.code == 403


def test_an_entry_of_a_reader_is_answered(server: Server, kernel: Kernel) -> None:
    state = asyncio.run(enter(server, kernel.id, kernel.models[0], asked=1, **ENTRY))
    assert state["result"] == json.loads(json.dumps(shown(**ENTRY)))


def test_a_page_that_comes_back_again_and_again_is_answered(server: Server, kernel: Kernel) -> None:
    async def story() -> list[int]:
        for _ in range(3):
            async with channel(server, kernel.id):
                pass
        return [(await enter(server, kernel.id, kernel.models[0], asked=number))["answered"] for number in (1, 2)]

    assert asyncio.run(story()) == [1, 2]
    # Had it waited for channels that were kept, the server would have said so.
    assert "Restoring connection" not in server.log.read_text()


def test_a_page_that_comes_back_before_its_old_channel_is_gone_is_answered(server: Server, kernel: Kernel) -> None:
    async def story() -> int:
        async with channel(server, kernel.id):
            return int((await enter(server, kernel.id, kernel.models[0], asked=1))["answered"])

    assert asyncio.run(story()) == 1


@pytest.mark.parametrize("way", ["shell", "control"])
def test_a_stranger_can_not_run_or_read_code(way: str, server: Server, kernel: Kernel, tmp_path: Path) -> None:
    made = tmp_path / "made"
    code = f"open({str(made)!r}, 'w')"
    content = {"code": code, "silent": False, "store_history": False, "cursor_pos": 1, "detail_level": 0}
    content |= {"command": "evaluate", "arguments": {"expression": code}, "raw": True, "output": True}
    content |= {"hist_access_type": "tail", "n": 9, "value": code}

    async def attack() -> list[str]:
        seen = []
        async with channel(server, kernel.id) as socket:
            for kind in FORBIDDEN:
                socket.write_message(message(kind, content, way))
            # What is allowed comes last, on the one channel that a fork has.
            socket.write_message(message("kernel_info_request", {}))
            while "kernel_info_reply" not in seen:
                seen.append(str((await read(socket))["msg_type"]))
            socket.write_message(update(kernel.models[0], present=PRESET.present, asked=1))
            await answered(socket, 1)
        return seen

    seen = asyncio.run(attack())
    assert {kind.replace("request", "reply") for kind in FORBIDDEN} & {
        *seen,
        "execute_result",
        "stream",
        "error",
    } == set()
    assert not made.exists()


@pytest.mark.parametrize("raw", BROKEN, ids=lambda raw: repr(raw[:12]))
def test_a_broken_message_does_not_end_the_server_or_the_kernel(
    raw: str | bytes, server: Server, kernel: Kernel
) -> None:
    async def send() -> dict[str, Any]:
        async with channel(server, kernel.id) as socket:
            socket.write_message(raw, binary=isinstance(raw, bytes))
        async with channel(server, kernel.id) as socket:
            socket.write_message(update("no-such-model", present=["x"], asked=1))
            socket.write_message(update(kernel.models[0], present=["<script>", *PRESET.present], asked=1))
            return await answered(socket, 1)

    assert "'<script>'" in asyncio.run(send())["notice"]
    assert server.ask("/").status == 200


@pytest.mark.parametrize(
    "state",
    [
        {"present": 5, "asked": 1},
        {"present": [1], "asked": 1},
        {"present": {"a": 1}, "asked": 1},
        {"asked": "x"},
        {"result": 7, "_esm": "x", "asked": 1},
        {"vocabulary": [], "sources": {}, "asked": 1},
        {"no_such_trait": 1},
        {"present": [f"no.such_{number}" for number in range(1000)], "asked": 1},
    ],
    ids=lambda state: str(state)[:30],
)
def test_a_hostile_entry_leaves_the_tool_working(state: dict[str, Any], server: Server, kernel: Kernel) -> None:
    async def attack() -> dict[str, Any]:
        async with channel(server, kernel.id) as socket:
            socket.write_message(update(kernel.models[0], **state))
            socket.write_message(update(kernel.models[0], asked=7, **ENTRY))
            return await answered(socket, 7)

    assert asyncio.run(attack())["result"] == json.loads(json.dumps(shown(**ENTRY)))
