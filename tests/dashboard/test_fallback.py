"""A chapter with widgets that are no tools of ours is served by Voilà, in a page that says what all of ours say."""

from __future__ import annotations

import asyncio
import contextlib
import json
import re
import uuid
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest
from tornado.httpclient import HTTPClientError, HTTPRequest
from tornado.websocket import WebSocketClientConnection, websocket_connect

from dashboard.sockets import FORM
from tests.dashboard.test_sockets import HUGE, frame, sound
from tests.support.html import parse
from tests.support.notebook import notebook
from tests.support.publication import publication
from tests.support.server import Server

pytestmark = pytest.mark.slow

URGENT = "when-to-see-a-doctor"
SLIDER = "import ipywidgets\nslider = ipywidgets.IntSlider(description='Try me')\nslider"
PATIENCE = 20
KERNEL = re.compile(r'"kernelId":\s*"([^"]+)"')
OLD_FORM = (1).to_bytes(4, "big") + (8).to_bytes(4, "big")
HOSTILE: list[str | bytes] = [
    *("", "x", "{}", json.dumps({"channel": "shell", "header": {"msg_type": "comm_msg"}})),
    *(b"", b"\xff" * 64, b"\x00" * 64, frame([24, 24], b"", count=HUGE), OLD_FORM + b'{"channel": "shell"}'),
]


@pytest.fixture(scope="module")
def mixed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Serve a publication in which one chapter holds a slider; one kernel at once makes the limit easy to reach."""
    root = publication(tmp_path_factory.mktemp("mixed"), "one", "two", URGENT)
    notebook(root / "notebooks" / "two.ipynb", "# Title of two\n\n[One](one.ipynb#words)", SLIDER)
    options = (f"--Dashboard.publication={root}", "--Dashboard.max_kernels=1")
    running = Server(root / "log", *options, site=root / "out" / "site")
    yield running
    running.stop()


class Kernel:
    """The page of the chapter, and the kernel that runs behind it."""

    def __init__(self, server: Server) -> None:
        self.server = server
        self.page = server.ask("/stock/two")
        assert self.page.status == 200
        found = KERNEL.search(self.page.text)
        assert found
        self.id = found[1]

    def end(self) -> None:
        """Shut the kernel down, as the page does when its reader leaves."""
        token = re.search(r"\b_xsrf=([^;]+)", self.page.headers["set-cookie"])[1]
        headers = {"Cookie": f"_xsrf={token}", "X-XSRFToken": token, "Content-Length": "0"}
        assert self.server.ask(f"/voila/api/shutdown/{self.id}", "POST", headers).status in (200, 204)


@pytest.fixture
def kernel(mixed: Server) -> Iterator[Kernel]:
    """Open the chapter, and end its kernel."""
    opened = Kernel(mixed)
    yield opened
    opened.end()


@contextlib.asynccontextmanager
async def channel(kernel: Kernel, form: str | None = FORM, **headers: str) -> AsyncIterator[WebSocketClientConnection]:
    """Open the channel of a kernel and close it again."""
    address = f"ws://{kernel.server.host}/api/kernels/{kernel.id}/channels?session_id=s"
    request = HTTPRequest(address, headers={"Origin": kernel.server.address, **headers})
    socket = await websocket_connect(request, subprotocols=[form] if form else None)
    try:
        yield socket
    finally:
        # The end is told once: where the server closed, the test has read it, and no second one comes.
        over = socket.close_code is not None
        socket.close()
        async with asyncio.timeout(PATIENCE):
            while not over and await socket.read_message() is not None:
                pass


async def refused(kernel: Kernel, form: str | None = FORM, **headers: str) -> int:
    """Return the status with which the server refuses to open a channel."""
    with pytest.raises(HTTPClientError) as found:
        async with channel(kernel, form, **headers):
            pass
    return int(found.value.code)


def request(kind: str, content: dict[str, Any], way: str = "shell") -> bytes:
    """Return a message of the form that Voilà's front end speaks."""
    header = {"msg_id": uuid.uuid4().hex, "msg_type": kind, "session": "s", "username": "", "version": "5.3"}
    parts = [json.dumps(part).encode() for part in (header, {}, {}, content)]
    return sound(way.encode(), *parts)


def kinds(raw: bytes) -> str:
    """Return the type of a message."""
    count = int.from_bytes(raw[:8], "little")
    offsets = [int.from_bytes(raw[8 * number : 8 * number + 8], "little") for number in range(1, count + 1)]
    return str(json.loads(raw[offsets[1] : offsets[2]])["msg_type"])


async def until(socket: WebSocketClientConnection, kind: str) -> list[str]:
    """Read until a message of this type, and return the types of all that came."""
    seen: list[str] = []
    while kind not in seen:
        raw = await asyncio.wait_for(socket.read_message(), PATIENCE)
        assert isinstance(raw, bytes), "the connection was closed"
        seen.append(kinds(raw))
    return seen


def test_the_page_leads_there_and_the_others_need_no_kernel(mixed: Server) -> None:
    for path in ("/two", "/two/", "/two.ipynb"):
        answer = mixed.ask(path)
        assert answer.status == 302
        way = answer.headers["location"]
        assert way in ("/stock/two", "/two/")
    assert mixed.ask("/two/?x=1").headers["location"] == "/stock/two?x=1"
    assert mixed.ask("/one/").status == mixed.ask("/").status == 200
    assert mixed.ask("/stock/one").status == mixed.ask("/stock/").status == mixed.ask("/stock/none").status == 404
    assert mixed.ask("/stock/one.ipynb").headers["location"] == "/one/"


def test_the_page_says_what_every_page_of_ours_says(kernel: Kernel) -> None:
    page, ours = parse(kernel.page.text), parse(kernel.server.ask("/one/").text)
    assert page.title.get_text().strip() == "Chapter two \u2013 Calcium in the Skin"
    assert ours.title.get_text() == "Chapter one \u2013 Calcium in the Skin"
    # Where a page of ours has it in its foot, there is none here.
    at = next(link for link in page.find(class_="review").find_all("a") if link["href"].endswith("report/#two"))
    assert at.get_text() == ours.find("p", class_="keep").find("a", href="../report/#one").get_text() != ""
    at.extract()
    for name in ("urgent", "review"):
        shown, wanted = (" ".join(each.find(class_=name).get_text(" ").split()) for each in (page, ours))
        assert shown == wanted != ""
    assert "reviewed by a doctor" in page.find(class_="about").get_text()
    assert page.find(class_="urgent").find("a")["href"] == f"../{URGENT}/"
    assert kernel.server.ask(f"/{URGENT}/").status == 200
    assert page.find(id="review")
    assert page.h1.get_text().startswith("Title of two")
    assert len(page.find_all("main")) == 1


def test_the_page_asks_no_other_host(kernel: Kernel) -> None:
    page = parse(kernel.page.text)
    addresses = [element["src"] for element in page.find_all(src=True)]
    addresses += [element["href"] for element in page.find_all("link", href=True)]
    assert addresses
    assert [address for address in addresses if not re.match(r"/(?!/)|data:", address)] == []


def test_no_more_kernels_run_than_are_allowed(kernel: Kernel) -> None:
    answer = kernel.server.ask("/stock/two")
    assert answer.status == 503
    assert int(answer.headers["retry-after"]) > 0
    assert parse(answer.text).h1.get_text() == "All places are taken"
    assert kernel.server.ask("/one/").status == 200


def test_readers_who_come_at_once_do_not_pass_the_limit(mixed: Server) -> None:
    async def many() -> list[Any]:
        return list(await asyncio.gather(*(asyncio.to_thread(mixed.ask, "/stock/two") for _ in range(4))))

    answers = asyncio.run(many())
    assert sorted(answer.status for answer in answers) == [200, 503, 503, 503]
    opened = Kernel.__new__(Kernel)
    opened.server, opened.page = mixed, next(answer for answer in answers if answer.status == 200)
    opened.id = KERNEL.search(opened.page.text)[1]  # type: ignore[index]  # it was asserted that it opened
    opened.end()


def test_a_widget_is_answered_over_the_channel(kernel: Kernel) -> None:
    async def story() -> list[str]:
        async with channel(kernel) as socket:
            await socket.write_message(request("kernel_info_request", {}), binary=True)
            return await until(socket, "kernel_info_reply")

    assert "kernel_info_reply" in asyncio.run(story())


def test_code_of_a_stranger_is_not_run(kernel: Kernel, tmp_path: Path) -> None:
    made = tmp_path / "made"
    told = {"code": f"open({str(made)!r}, 'w')", "silent": False, "cursor_pos": 1, "detail_level": 0}
    forbidden = ("execute_request", "inspect_request", "complete_request", "history_request", "debug_request")

    async def story() -> list[str]:
        async with channel(kernel) as socket:
            for way in ("shell", "control"):
                for kind in forbidden:
                    await socket.write_message(request(kind, told, way), binary=True)
            await socket.write_message(request("kernel_info_request", {}), binary=True)
            return await until(socket, "kernel_info_reply")

    seen = asyncio.run(story())
    assert not {kind.replace("request", "reply") for kind in forbidden} & {*seen}
    assert not made.exists()


@pytest.mark.parametrize("hostile", HOSTILE, ids=lambda hostile: repr(hostile[:16]))
def test_a_frame_of_another_form_ends_its_connection_and_the_server_goes_on(
    hostile: str | bytes, kernel: Kernel
) -> None:
    async def story() -> Any:
        async with channel(kernel) as socket, asyncio.timeout(PATIENCE):
            await socket.write_message(hostile, binary=isinstance(hostile, bytes))
            while await socket.read_message() is not None:
                pass
            return socket.close_code

    assert asyncio.run(story()) == 1007
    assert kernel.server.health()["ok"]


@pytest.mark.parametrize("form", [None, "v2.kernel.websocket.jupyter.org", ""])
def test_a_client_of_the_older_form_is_refused(form: str | None, kernel: Kernel) -> None:
    assert asyncio.run(refused(kernel, form)) == 400
    assert kernel.server.health()["ok"]


def test_another_site_can_not_open_the_channel(kernel: Kernel) -> None:
    assert asyncio.run(refused(kernel, Origin="https://evil.example")) == 403


def test_the_log_gives_nobody_a_kernel(kernel: Kernel) -> None:
    kernel.server.ask(f"/voila/api/shutdown/{kernel.id}", "POST", {"Content-Length": "0"})
    said = kernel.server.log.read_text()
    assert kernel.id[:8] in said
    assert kernel.id not in said


def test_only_what_the_front_end_needs_is_open(mixed: Server) -> None:
    for path in ("/voila/tree", "/voila/render/two.ipynb", "/voila/files/two.ipynb", "/voila/api/contents", "/api"):
        assert mixed.ask(path).status in (403, 404), path
    for path in ("/voila/templates/../../app.py", "/voila/templates/lab/static/..%2f..%2fx", "/voila/templates/x"):
        assert mixed.ask(path).status in (403, 404), path
    assert mixed.ask("/voila/static/voila.js").status == 200


def test_kernels_are_nowhere_while_every_chapter_is_ours(server: Server) -> None:
    nobody = str(uuid.uuid4())
    for path in (
        *("/stock/", "/stock/causes", "/stock/02-causes.ipynb", "/voila/static/voila.js"),
        *(f"/api/kernels/{nobody}", f"/api/kernels/{nobody}/channels", "/voila/templates/lab/static/voila-style.js"),
    ):
        answer = server.ask(path)
        assert answer.status == 404, path
        assert "set-cookie" not in answer.headers
        assert parse(answer.text).h1.get_text() == "This page does not exist"
