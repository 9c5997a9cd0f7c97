"""What readers never notice: kernels that die, hang or are culled under a page, and a hundred opens and closes."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.server import Server
from tests.browser.test_tools import FIRST_TOUCH, RETRY, say

pytestmark = pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="finds processes through /proc")


@pytest.fixture(scope="module")
def own_server() -> Iterator[Server]:
    """Serve with kernels that are culled after three idle seconds."""
    running = Server("--MappingKernelManager.cull_idle_timeout=3", "--MappingKernelManager.cull_interval=1")
    yield running
    running.stop()


@pytest.fixture
def page(browser: Browser, own_server: Server) -> Iterator[Page]:
    context = browser.new_context()
    opened = context.new_page()
    opened.goto(f"{own_server.address}/causes", wait_until="networkidle")
    yield opened
    context.close()


def processes_below(pid: int) -> list[int]:
    """Return the ids of all descendants of a process."""
    children: dict[int, list[int]] = {}
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = status.read_text(encoding="utf-8").rpartition(")")[2].split()
        except (FileNotFoundError, ProcessLookupError):
            continue
        if fields[0] != "Z":
            children.setdefault(int(fields[1]), []).append(int(status.parent.name))
    found: list[int] = []
    waiting = [pid]
    while waiting:
        waiting += (below := children.get(waiting.pop(), []))
        found += below
    return found


def kernels_of(server: Server) -> list[int]:
    """Return the process ids of the forked kernels: the children of the nursery."""
    (nursery,) = [
        pid
        for pid in processes_below(server.process.pid)
        if b"dashboard.fork.nursery" in Path(f"/proc/{pid}/cmdline").read_bytes()
        and Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[1]
        == str(server.process.pid)
    ]
    return processes_below(nursery)


def first_answer(page: Page) -> None:
    say(page, "dialysis", "Dialysis")
    expect(page.locator(".cs-verdict")).to_contain_text("Not enough", timeout=FIRST_TOUCH)


def still_answers(page: Page) -> None:
    """Two more entries are answered, with the first one still counted."""
    say(page, "purple net", "Purple net-like")
    say(page, "black", "Black dead skin")
    expect(page.locator(".cs-candidate").first).to_contain_text("Calciphylaxis in kidney failure", timeout=RETRY)
    expect(page.locator(".cs-chip")).to_have_count(3)


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGSTOP], ids=["killed", "hanging"])
def test_entries_survive_a_kernel_that_is(page: Page, own_server: Server, how: signal.Signals) -> None:
    first_answer(page)
    for pid in kernels_of(own_server):
        os.kill(pid, how)
    still_answers(page)


def test_a_page_left_open_overnight_answers_when_it_is_touched(page: Page, own_server: Server) -> None:
    first_answer(page)
    for _ in range(150):
        if own_server.live() == 0:
            break
        page.wait_for_timeout(100)
    assert own_server.live() == 0
    still_answers(page)


def test_entries_survive_a_killed_nursery(page: Page, own_server: Server) -> None:
    first_answer(page)
    for pid in processes_below(own_server.process.pid):
        os.kill(pid, signal.SIGKILL)
    still_answers(page)


def test_a_hundred_readers_leave_nothing_behind(browser: Browser, own_server: Server) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{own_server.address}/causes", wait_until="networkidle")
    before = processes_below(own_server.process.pid)
    for _ in range(100):
        page.goto(f"{own_server.address}/treatment", wait_until="domcontentloaded")
    for _ in range(10):
        page.goto(f"{own_server.address}/causes", wait_until="networkidle")
        first_answer(page)
    page.goto("about:blank")
    for _ in range(150):
        if own_server.live() == 0:
            break
        page.wait_for_timeout(100)
    assert own_server.live() == 0
    assert kernels_of(own_server) == []
    after = {pid: Path(f"/proc/{pid}/cmdline").read_bytes() for pid in processes_below(own_server.process.pid)}
    # A nursery that an earlier test killed may have come back meanwhile.
    assert len(after) <= max(1, len(before)), after
    context.close()
