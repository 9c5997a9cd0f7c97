"""Forked kernels: they answer, they differ, they end with the server, and a dead nursery costs nobody anything."""

from __future__ import annotations

import asyncio
import logging
import os
import signal
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import nbformat
import pytest
from dashboard.fork import keeper as keeper_module
from dashboard.fork.apart import run_apart
from dashboard.fork.keeper import POSSIBLE, Keeper, NurseryGone
from dashboard.fork.provisioner import ForkProvisioner
from dashboard.fork.spec import NAME, ForkKernelSpecManager
from jupyter_client.asynchronous.client import AsyncKernelClient
from jupyter_client.multikernelmanager import AsyncMultiKernelManager
from traitlets.config import Config

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.skipif(not POSSIBLE, reason="this system can't fork and watch a process")

WIDGET = """
import random, time
import ipywidgets, traitlets
class Echo(ipywidgets.DOMWidget):
    _model_name = traitlets.Unicode("Echo").tag(sync=True)
    asked = traitlets.Unicode().tag(sync=True)
    answer = traitlets.Unicode().tag(sync=True)
    @traitlets.observe("asked")
    def _reply(self, change):
        if change["new"] == "hang":
            while True: pass
        if change["new"] == "fail":
            raise ValueError("as asked")
        self.answer = {"random": str(random.random())}.get(change["new"], change["new"].upper())
echo = Echo()
echo
"""


@pytest.fixture
def notebook(tmp_path: Path) -> Path:
    path = tmp_path / "echo.ipynb"
    nbformat.write(nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(WIDGET)]), path)
    return path


@pytest.fixture
def keeper(notebook: Path) -> Iterator[Keeper]:
    made = Keeper(ROOT, [notebook], logging.getLogger("test"))
    yield made
    made.close()


@asynccontextmanager
async def manager_of(keeper: Keeper) -> AsyncIterator[AsyncMultiKernelManager]:
    ForkProvisioner.keeper = keeper
    config = Config({"KernelManager": {"transport": "ipc"}})
    manager = AsyncMultiKernelManager(kernel_spec_manager=ForkKernelSpecManager(), config=config)
    try:
        yield manager
    finally:
        while TALKS:
            TALKS.pop().stop_channels()
        await manager.shutdown_all(now=True)
        ForkProvisioner.keeper = None


TALKS: list[AsyncKernelClient] = []


class Talk:
    """A front end of one kernel."""

    def __init__(self, client: AsyncKernelClient, model: str) -> None:
        self.client = client
        self.model = model

    async def ask(self, words: str, seconds: float = 10) -> str:
        """Set `asked` and return the answer that comes back."""
        data = {"method": "update", "state": {"asked": words}, "buffer_paths": []}
        message = self.client.session.msg("comm_msg", {"comm_id": self.model, "data": data})
        self.client.shell_channel.send(message)
        async with asyncio.timeout(seconds):
            while True:
                said = await self.client.get_iopub_msg()
                state = said["content"].get("data", {}).get("state", {})
                if said["parent_header"].get("msg_id") == message["msg_id"] and "answer" in state:
                    return str(state["answer"])


async def talk_to(manager: AsyncMultiKernelManager, kernel_id: str, model: str) -> Talk:
    client = manager.get_kernel(kernel_id).client()
    TALKS.append(client)
    client.start_channels(hb=False)
    # The kernel welcomes each subscriber; what is sent after that is not missed.
    async with asyncio.timeout(10):
        while (await client.get_iopub_msg())["msg_type"] != "iopub_welcome":
            pass
    return Talk(client, model)


def with_manager(keeper: Keeper, story: Callable[[AsyncMultiKernelManager, str], Any]) -> None:
    """Run an async story with a manager and the model id of the widget."""
    (run,) = keeper.start()
    (model,) = [key for key, each in run.state.items() if each["model_name"] == "Echo"]

    async def tell() -> None:
        async with manager_of(keeper) as manager:
            await story(manager, model)

    asyncio.run(tell())


def test_a_fork_answers_for_the_widgets_of_the_page(keeper: Keeper) -> None:
    async def story(manager: AsyncMultiKernelManager, model: str) -> None:
        talk = await talk_to(manager, await manager.start_kernel(kernel_name=NAME), model)
        assert await talk.ask("hello") == "HELLO"

    with_manager(keeper, story)


def test_two_readers_share_no_state_and_no_chance(keeper: Keeper) -> None:
    async def story(manager: AsyncMultiKernelManager, model: str) -> None:
        talks = [await talk_to(manager, await manager.start_kernel(kernel_name=NAME), model) for _ in range(3)]
        assert await talks[0].ask("mine") == "MINE"
        drawn = [await talk.ask("random") for talk in talks]
        assert len(set(drawn)) == len(talks)
        # The first reader's entry is not what the second one's widget holds.
        assert await talks[1].ask("yours") == "YOURS"

    with_manager(keeper, story)


def test_a_widget_that_fails_leaves_the_kernel_alive(keeper: Keeper) -> None:
    async def story(manager: AsyncMultiKernelManager, model: str) -> None:
        talk = await talk_to(manager, await manager.start_kernel(kernel_name=NAME), model)
        with pytest.raises(TimeoutError):
            await talk.ask("fail", seconds=0.5)
        assert await talk.ask("still here") == "STILL HERE"

    with_manager(keeper, story)


def test_a_message_that_is_not_signed_is_refused(keeper: Keeper) -> None:
    async def story(manager: AsyncMultiKernelManager, model: str) -> None:
        kernel_id = await manager.start_kernel(kernel_name=NAME)
        talk = await talk_to(manager, kernel_id, model)
        stranger = manager.get_kernel(kernel_id).client()
        stranger.session.key = b"guessed"
        stranger.start_channels(hb=False)
        stranger.shell_channel.send(stranger.session.msg("shutdown_request", {}))
        assert await talk.ask("unmoved") == "UNMOVED"
        stranger.stop_channels()

    with_manager(keeper, story)


def test_code_is_not_executed(keeper: Keeper) -> None:
    async def story(manager: AsyncMultiKernelManager, model: str) -> None:
        talk = await talk_to(manager, await manager.start_kernel(kernel_name=NAME), model)
        request = talk.client.execute("1 + 1")
        reply = await talk.client.get_shell_msg(timeout=10)
        assert reply["parent_header"]["msg_id"] == request
        assert reply["content"]["status"] == "error"

    with_manager(keeper, story)


def test_a_hanging_kernel_is_ended(keeper: Keeper) -> None:
    async def story(manager: AsyncMultiKernelManager, model: str) -> None:
        kernel_id = await manager.start_kernel(kernel_name=NAME)
        talk = await talk_to(manager, kernel_id, model)
        pid = manager.get_kernel(kernel_id).provisioner.pid
        with pytest.raises(TimeoutError):
            await talk.ask("hang", seconds=0.5)
        await manager.shutdown_kernel(kernel_id, now=True)
        assert gone(pid)

    with_manager(keeper, story)


def test_a_killed_nursery_is_started_again_and_its_kernels_live_on(keeper: Keeper) -> None:
    async def story(manager: AsyncMultiKernelManager, model: str) -> None:
        first = await talk_to(manager, await manager.start_kernel(kernel_name=NAME), model)
        assert keeper.pid is not None
        os.kill(keeper.pid, signal.SIGKILL)
        assert await first.ask("orphan") == "ORPHAN"
        second = await talk_to(manager, await manager.start_kernel(kernel_name=NAME), model)
        # The widget ids of the page are those of the new nursery too.
        assert await second.ask("again") == "AGAIN"
        assert keeper.starts == 2

    with_manager(keeper, story)


def test_a_nursery_that_hangs_is_replaced(keeper: Keeper, monkeypatch: pytest.MonkeyPatch) -> None:
    async def story(manager: AsyncMultiKernelManager, model: str) -> None:
        monkeypatch.setattr(keeper_module, "ANSWERS_WITHIN", 0.5)
        assert keeper.pid is not None
        os.kill(keeper.pid, signal.SIGSTOP)
        talk = await talk_to(manager, await manager.start_kernel(kernel_name=NAME), model)
        assert await talk.ask("awake") == "AWAKE"
        assert keeper.starts == 2

    with_manager(keeper, story)


def test_a_nursery_that_can_not_start_says_why(tmp_path: Path) -> None:
    keeper = Keeper(ROOT, [tmp_path / "missing.ipynb"], logging.getLogger("test"))
    with pytest.raises(NurseryGone, match=r"missing\.ipynb"):
        keeper.start()
    keeper.close()


def test_without_a_nursery_the_chapters_still_run(notebook: Path) -> None:
    (run,) = run_apart(ROOT, [notebook])
    assert run.error == ""
    assert any(model["model_name"] == "Echo" for model in run.state.values())


SERVER = """
import asyncio, logging, pathlib, sys, time
from dashboard.fork.keeper import Keeper
keeper = Keeper(pathlib.Path(sys.argv[1]), [pathlib.Path(sys.argv[2])], logging.getLogger())
keeper.start()
names = ("shell_port", "iopub_port", "stdin_port", "hb_port", "control_port")
info = {"transport": "ipc", "ip": sys.argv[3], "key": "k", "signature_scheme": "hmac-sha256"}
pid = asyncio.run(keeper.fork({**info, **{name: n for n, name in enumerate(names, 1)}}, {}))
print(keeper.pid, pid, flush=True)
time.sleep(60)
"""


def test_nothing_outlives_a_killed_server(notebook: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-c", SERVER, str(ROOT), str(notebook), str(tmp_path / "kernel")]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        pids = [int(pid) for pid in server.stdout.readline().split()]
        assert len(pids) == 2
        server.kill()
    assert all(gone(pid) for pid in pids)


def gone(pid: int | None) -> bool:
    """Return whether a process ended within five seconds; one that only waits to be reaped has ended."""
    for _ in range(250):
        try:
            state = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0]
        except FileNotFoundError:
            return True
        if state == "Z":
            return True
        time.sleep(0.02)
    return False
