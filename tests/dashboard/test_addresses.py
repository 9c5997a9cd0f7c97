"""The same files work wherever they are put: at a root, below a prefix, on any web server, behind any proxy."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote, unquote, urldefrag, urljoin

import pytest

from tests.dashboard.conftest import Built
from tests.support.html import parse
from tests.support.publication import publication
from tests.support.server import PATIENCE, Server, free_port

pytestmark = pytest.mark.slow

PREFIX = "my notes/calcinosis à la carte"
NO_FILE = re.compile(r"^(mailto|tel|data|blob|javascript):")


class Crawled(NamedTuple):
    """What came back from an address: the places of a page, and what it leads to."""

    status: int
    ids: set[str]
    leads_to: set[str]


def crawl(front: str) -> dict[str, Crawled]:
    """Follow every address from the front page on that stays below it."""
    found: dict[str, Crawled] = {}
    waiting = [front]
    while waiting:
        address = waiting.pop()
        if address in found:
            continue
        found[address] = visit(address)
        leads = {urldefrag(lead).url for lead in found[address].leads_to}
        waiting += [lead for lead in leads if lead.startswith(front)]
    return found


def visit(address: str) -> Crawled:
    try:
        with urllib.request.urlopen(address, timeout=PATIENCE) as answer:
            status, kind, body = answer.status, answer.headers.get_content_type(), answer.read()
            address = answer.url
    except urllib.error.HTTPError as error:
        error.close()
        return Crawled(error.code, set(), set())
    if kind != "text/html":
        text = body.decode("utf-8", "replace") if kind in ("text/javascript", "application/javascript") else ""
        beside = re.findall(r'"\./([0-9a-f]{20}\.[a-z0-9]+)"', text)
        return Crawled(status, set(), {urljoin(address, name) for name in beside})
    page = parse(body)
    named = [element["href"] for element in page.find_all(href=True)]
    named += [element["src"] for element in page.find_all(src=True)]
    named += [element["data-index"] for element in page.find_all(attrs={"data-index": True})]
    tools = page.find("script", id="tools")
    if tools:
        told = json.loads(tools.string)
        named += [told["worker"], told["wasm"], *told["tools"].values()]
        named += [told["root"] + page for page in told["notebooks"].values()]
    state = page.find("script", type="application/vnd.jupyter.widget-state+json")
    for model in json.loads(state.string)["state"].values() if state else []:
        named += [model["state"]["_esm"], model["state"]["_css"]]
    leads = {urljoin(address, name) for name in named if not NO_FILE.match(name)}
    return Crawled(status, {element["id"] for element in page.find_all(id=True)}, leads)


def assert_whole(front: str, pages: int) -> None:
    """Assert that every address of every page leads to something, and every part of one to a place that is there."""
    found = crawl(front)
    assert {address: each.status for address, each in found.items() if each.status != 200} == {}
    assert sum(bool(each.ids) for each in found.values()) >= pages
    host = "/".join(front.split("/")[:3])
    for address, each in found.items():
        for lead in each.leads_to:
            where, part = urldefrag(lead)
            assert where.startswith(front) or not where.startswith(host), (address, lead)
            # Behind the hash may also stand what to enter there: in a tool, or in the first field of a report.
            if part and where in found and "?" not in part and not where.endswith("/report/"):
                assert unquote(part) in found[where].ids, (address, lead)


@pytest.fixture
def plain_files(built: Built, tmp_path: Path) -> Iterator[str]:
    """Serve a copy of the site below a prefix with spaces and an accent, with nothing but Python's file server."""
    shutil.copytree(built.out, tmp_path / PREFIX)
    port = free_port()
    command = [sys.executable, "-m", "http.server", str(port), "--bind", "127.0.0.1", "--directory", str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=2).close()
                break
            except OSError:
                time.sleep(0.05)
        yield f"http://127.0.0.1:{port}"
        process.terminate()


def test_every_link_leads_somewhere_below_a_prefix_with_a_space_and_an_accent(built: Built, plain_files: str) -> None:
    assert_whole(f"{plain_files}/{quote(PREFIX)}/", len(built.report.anywidget_only) + 1)


def test_every_link_leads_somewhere_on_our_own_server(built: Built, server: Server) -> None:
    assert_whole(f"{server.address}/", len(built.report.anywidget_only) + 1)


def test_the_files_name_no_address_of_the_machine_that_made_them(built: Built) -> None:
    for path in built.out.rglob("*"):
        if path.suffix in (".html", ".json", ".webmanifest", ".js", ".css", ".txt"):
            text = path.read_text(encoding="utf-8")
            for named in (str(built.out), str(Path(__file__).parents[2]), "127.0.0.1", "localhost:"):
                assert named not in text, path


# ------------------------------------------------------------- our own server


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a small publication; the first server builds it for all."""
    return publication(tmp_path_factory.mktemp("small"), "one", "two")


def started(small: Path, log: Path, *options: str, prefix: str = "", sound: bool = True) -> Server:
    return Server(log, f"--Dashboard.publication={small}", *options, prefix=prefix, sound=sound)


@pytest.mark.parametrize(
    ("base", "prefix"),
    [("/calcium", "/calcium"), ("calcium/", "/calcium"), ("/a+b/c.d/", "/a+b/c.d"), ("/backend/my_dashboard_9999", "")],
)
def test_a_base_works_however_it_is_written(base: str, prefix: str, small: Path, tmp_path: Path) -> None:
    prefix = prefix or base
    server = started(small, tmp_path / "log", f"--Voila.base_url={base}", prefix=prefix)
    try:
        assert server.ask(f"{prefix}/").status == server.ask(f"{prefix}/one/").status == 200
        assert server.ask(prefix).headers["location"] == f"{prefix}/"
        assert server.ask(f"{prefix}/one").headers["location"] == f"{prefix}/one/"
        assert server.ask(f"{prefix}/index.ipynb").headers["location"] == f"{prefix}/"
        assert parse(server.ask(f"{prefix}/nope/").text).find("a")["href"] == f"{prefix}/"
        for outside in ("/one/", "/health", f"{prefix}x/", prefix.replace("+", "a").replace(".", "x") + "/one/"):
            if not outside.startswith(f"{prefix}/"):
                assert server.ask(outside).status == 404, outside
        assert_whole(f"{server.address}{prefix}/", 4)
    finally:
        server.stop()


def test_a_proxy_may_strip_its_prefix(small: Path, tmp_path: Path) -> None:
    server = started(small, tmp_path / "log", "--Voila.server_url=/", "--Voila.base_url=/calcium")
    try:
        assert server.ask("/").status == server.ask("/one/").status == server.ask("/health").status == 200
        # Browsers see the proxy's addresses.
        assert server.ask("/one").headers["location"] == "/calcium/one/"
        assert parse(server.ask("/nope").text).find("a")["href"] == "/calcium/"
        assert server.ask("/calcium/one/").status == 404
        assert not parse(server.ask("/one/").text).find_all(href=re.compile("^/"))
    finally:
        server.stop()


def test_headers_can_be_set_for_a_course_page(small: Path, tmp_path: Path) -> None:
    policy = "frame-ancestors https://lms.example.org"
    settings = {"headers": {"Content-Security-Policy": policy, "X-Served-By": "the school"}}
    server = started(small, tmp_path / "log", f"--Voila.tornado_settings={settings!r}")
    try:
        for path in ("/", "/nope", "/health", "/one"):
            headers = server.ask(path).headers
            assert headers["content-security-policy"] == policy
            assert headers["x-served-by"] == "the school"
            # What was not set stays.
            assert headers["x-content-type-options"] == "nosniff"
            assert headers["referrer-policy"] == "no-referrer"
    finally:
        server.stop()


@pytest.mark.parametrize("host", ["x.org", "x.org:443", "127.0.0.1"])
def test_a_proxy_may_pass_its_own_name(host: str, server: Server) -> None:
    # Nothing on a page asks the server for more than files, so there is nothing to refuse.
    for headers in ({"Host": host}, {"Host": host, "Origin": "https://other.org"}, {"Host": host, "Origin": "null"}):
        assert server.ask("/causes/", headers=headers).status == 200
        assert server.ask("/causes", headers=headers).headers["location"] == "/causes/"


def test_a_token_closes_everything_until_the_link_with_it_is_opened(small: Path, tmp_path: Path) -> None:
    server = started(small, tmp_path / "log", "--Voila.token=secret-word", sound=False)
    try:
        asset = next((small / "build" / "site" / "assets").iterdir()).name
        for path in ("/", "/one/", "/data/study-rows.csv", "/edition.json", f"/assets/{asset}"):
            answer = server.ask(path)
            assert answer.status == 403, path
            assert "token" in answer.text
            assert "shown in" not in answer.text
        opened = server.ask("/one/?token=secret-word")
        assert opened.status == 200
        assert "shown in one" in opened.text
        cookie = "; ".join(line.partition(";")[0] for line in opened.headers["set-cookie"].splitlines())
        assert server.ask("/two/", headers={"Cookie": cookie}).status == 200
        assert server.ask("/one/?token=other").status == 403
    finally:
        server.stop()
