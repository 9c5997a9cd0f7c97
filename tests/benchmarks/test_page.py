"""What the benchmark measures is what it says: one ranking on every stack, and a line that takes its time."""

from __future__ import annotations

import asyncio
import json
import time

import pytest

from benchmarks import publication
from benchmarks.line import line_to
from benchmarks.page.reasoning import table
from benchmarks.page.widget import Explorer
from benchmarks.readers import named
from dashboard.site.tools import NotPortableError, bundle

DELAY = 0.1


def test_our_page_answers_with_the_ranking_of_the_others() -> None:
    tool = Explorer()
    tool.chosen = [3, 7]
    assert tool.answer == {"table": table([3, 7]), "entries": {"chosen": [3, 7]}}


def test_the_publication_of_the_page_is_built_with_what_its_first_answer_needs() -> None:
    page, *files = publication.needed(publication.small(), "/")
    kinds = {name.rpartition(".")[2] for name in files}
    assert page == "/"
    assert {"css", "js", "json", "wasm"} <= kinds
    assert [name for name in files if not (publication.built(publication.small()) / name[1:]).is_file()] == []


def test_a_tool_outside_widgets_brings_its_own_modules() -> None:
    modules = json.loads(bundle("benchmarks.page"))["modules"]
    assert set(modules) == {"benchmarks/page/reasoning.py", "widgets/kit/device.py"}


def test_a_tool_can_bring_no_module_of_a_third_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dashboard.site.tools.DEVICE", "dashboard.site.tools")
    with pytest.raises(NotPortableError, match="ast"):
        bundle("benchmarks.page")


def test_a_line_takes_its_time_each_way_and_counts_what_comes_back() -> None:
    async def answer(lines: asyncio.StreamReader, pen: asyncio.StreamWriter) -> None:
        while await lines.readuntil(b"\r\n\r\n"):
            pen.write(b"HTTP/1.1 200 OK\r\n\r\n")

    async def ask() -> tuple[list[float], dict[str, int]]:
        server = await asyncio.start_server(answer, "127.0.0.1", 0)
        port = server.sockets[0].getsockname()[1]
        async with line_to(f"127.0.0.1:{port}", DELAY) as line:
            lines, pen = await asyncio.open_connection("127.0.0.1", int(line.host.partition(":")[2]))
            taken = []
            for _ in range(2):
                started = time.perf_counter()
                pen.write(b"GET /page HTTP/1.1\r\n\r\n")
                await lines.readuntil(b"\r\n\r\n")
                taken.append(time.perf_counter() - started)
            pen.close()
            server.close()
            return taken, dict(line.taken())

    (first, second), counted = asyncio.run(ask())
    # The first question waits until the connection stands, which takes one way there and back as well.
    assert first >= 4 * DELAY
    assert second >= 2 * DELAY
    assert counted == {"/page": 2 * len(b"HTTP/1.1 200 OK\r\n\r\n")}


def test_a_reader_fetches_the_scripts_and_styles_that_a_page_names() -> None:
    page = (
        '<link rel="icon" href="i.png"><link href="a/b.css?v=1" rel="stylesheet">'
        "<script type=module src='/c.js'></script><script>let src = 'd.js'</script>"
        '<script src="http://elsewhere.test/e.js"></script>'
    )
    assert named(page, "http://127.0.0.1:80/at/") == ["/at/a/b.css", "/c.js"]
