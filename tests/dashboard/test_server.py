"""The real server: every chapter opens, nothing else of the disk does, and hostile requests change nothing."""

from __future__ import annotations

import gzip
import re
from typing import Any, NamedTuple
from urllib.parse import unquote, urljoin

import pytest

from content import library
from content.model import Chapter
from tests.dashboard.conftest import Built
from tests.support.html import parse
from tests.support.server import ROOT, Answer, Server

pytestmark = pytest.mark.slow

CHAPTERS = library().chapters
PATHS = [f"/{chapter.slug}/" if chapter.slug else "/" for chapter in CHAPTERS]
CLOSED = [
    "/voila/tree",
    "/voila/tree/",
    "/voila/render/index.ipynb",
    "/voila/files/index.ipynb",
    "/voila/api/contents",
    "/voila/api/contents/index.ipynb",
    "/voila/api/shutdown/x",
    "/voila/templates/../../../../pyproject.toml",
    "/voila/static/..%2f..%2fapp.py",
    "/voila/labextensions/x",
    "/api",
    "/api/contents",
    "/api/contents/index.ipynb",
    "/api/kernels",
    "/api/kernelspecs",
    "/api/sessions",
    "/api/status",
    "/api/terminals",
    "/files/index.ipynb",
    "/notebooks/index.ipynb",
    "/tree",
    "/lab",
    "/login",
    "/static/style/style.min.css",
    "/pyproject.toml",
    "/../pyproject.toml",
    "/%2e%2e/pyproject.toml",
    "/..%2fpyproject.toml",
    "/assets/..%2f..%2fpyproject.toml",
    "/assets/../../pyproject.toml",
    "/assets/",
    "/assets/page.js",
    "//etc/passwd",
    "/%00",
    "/content/causes/",
    "/kernels/causes",
    "/stock/",
    "/stock/causes",
    "/stock/02-causes.ipynb",
    "/edition.json/",
    "/site.json",
    "/../site.json",
    "/.lock",
    "/wp-login.php",
]
INSIDE = [b"Traceback", b"/site-packages/", str(ROOT).encode(), b'File "', b"requires-python", b"build-backend"]


def assert_friendly(answer: Answer, status: int) -> None:
    """Assert that a reader gets a page of ours that says what happened and nothing about the inside."""
    assert answer.status == status
    assert answer.headers["content-type"].startswith("text/html")
    assert answer.headers["cache-control"] == "no-store"
    page = parse(answer.text)
    assert page.html["lang"]
    assert len(page.find_all("h1")) == len(page.find_all("main")) == 1
    assert page.find("a", href="/")
    assert not [part for part in INSIDE if part in answer.body]


class Page(NamedTuple):
    """A chapter as it was sent."""

    path: str
    answer: Answer
    soup: Any


@pytest.fixture(params=PATHS)
def page(request: pytest.FixtureRequest, server: Server) -> Page:
    """Return each chapter as it is sent."""
    answer = server.ask(str(request.param))
    return Page(str(request.param), answer, parse(answer.text))


def fetched(soup: Any) -> list[str]:
    """Return every address that a browser asks for by itself."""
    return [element["src"] for element in soup.find_all(src=True)] + [link["href"] for link in soup.find_all("link")]


def test_every_chapter_opens_with_one_heading_one_main_and_a_language(page: Page) -> None:
    assert page.answer.status == 200
    assert page.answer.headers["content-type"] == "text/html; charset=utf-8"
    assert len(page.soup.find_all("h1")) == 1
    assert len(page.soup.find_all("main")) == 1
    assert page.soup.html["lang"] == "en-GB"
    assert page.soup.find(class_="notice") is None


def test_ids_of_a_chapter_are_unique_and_every_reference_to_one_leads_there(page: Page) -> None:
    ids = [element["id"] for element in page.soup.find_all(id=True)]
    assert sorted(set(ids)) == sorted(ids)
    named = {element["aria-describedby"] for element in page.soup.find_all(attrs={"aria-describedby": True})}
    named |= {link["href"][1:] for link in page.soup.find_all("a", href=re.compile("^#."))}
    assert named <= set(ids)


def test_links_between_chapters_lead_to_a_place_that_is_there(page: Page, server: Server) -> None:
    places: dict[str, set[str]] = {}
    ours = re.compile(r"^(?![a-z]+:)")
    for link in page.soup.find_all("a", href=ours):
        path, _, fragment = urljoin(page.path, link["href"]).partition("#")
        if path not in places:
            other = server.ask(path)
            assert other.status == 200, path
            places[path] = {element["id"] for element in parse(other.body).find_all(id=True)}
        # Behind the hash may also stand what to enter there: in a tool, or in the first field of a report.
        entered = "?" in fragment or path.endswith("/report/")
        assert not fragment or entered or unquote(fragment) in places[path], link


def test_a_page_asks_no_other_host_for_anything(page: Page, server: Server) -> None:
    addresses = fetched(page.soup)
    assert len(addresses) > 4
    # Relative ones work wherever the site is put.
    assert [address for address in addresses if re.match(r"/|[a-z]+:", address)] == []
    for address in addresses:
        assert server.ask(urljoin(page.path, address)).status == 200, address
    assert not page.soup.find_all(lambda element: any(name.startswith("on") for name in element.attrs))


def test_a_page_is_checked_again_and_not_sent_twice(page: Page, server: Server) -> None:
    headers = page.answer.headers
    again = server.ask(page.path, headers={"If-None-Match": headers["etag"]})
    assert (again.status, again.body) == (304, b"")
    assert again.headers["etag"] == headers["etag"]
    assert headers["cache-control"] == "no-cache"
    assert server.ask(page.path, headers={"If-None-Match": '"other"'}).status == 200


def test_a_strong_tag_counts_too(server: Server) -> None:
    # Proxies may turn W/"x" into "x"; browsers send what they were given.
    tag = server.ask("/").headers["etag"]
    assert server.ask("/", headers={"If-None-Match": f'"other", {tag.removeprefix("W/")}'}).status == 304


def test_pages_and_assets_are_compressed_where_it_is_taken(server: Server) -> None:
    for path in ("/", "/causes/", urljoin("/", fetched(parse(server.ask("/").text))[0])):
        plain, packed = server.ask(path), server.ask(path, headers={"Accept-Encoding": "gzip, deflate"})
        assert "content-encoding" not in plain.headers
        assert packed.headers["content-encoding"] == "gzip"
        assert gzip.decompress(packed.body) == plain.body
        assert "Accept-Encoding" in packed.headers["vary"] == plain.headers["vary"]


def test_a_head_request_tells_the_same_without_the_body(server: Server) -> None:
    for path in ("/", "/causes/", "/causes", "/data/study-rows.csv", "/index.ipynb", "/nope"):
        asked, told = server.ask(path), server.ask(path, "HEAD")
        assert (told.status, told.body) == (asked.status, b"")
        for name in {"etag", "content-type", "content-length", "location", "cache-control"} & asked.headers.keys():
            assert told.headers[name] == asked.headers[name], path


def test_assets_are_kept_for_ever(server: Server, built: Built) -> None:
    paths = [f"/assets/{path.name}" for path in (built.out / "assets").iterdir()]
    assert len(paths) >= 4
    kinds = {"js": "text/javascript", "css": "text/css", "json": "application/json", "wasm": "application/wasm"}
    kinds |= {"svg": "image/svg+xml", "png": "image/png", "woff2": "font/woff2"}
    for path in paths:
        answer = server.ask(path)
        assert answer.status == 200
        assert {"immutable", "public"} <= {part.strip() for part in answer.headers["cache-control"].split(",")}
        assert answer.headers["content-type"].startswith(kinds[path.rpartition(".")[2]])


def test_an_asset_is_not_sent_twice_and_one_that_is_gone_is_not_there(server: Server, built: Built) -> None:
    name = max((built.out / "assets").glob("*.js"), key=lambda path: path.stat().st_size).name
    first = server.ask(f"/assets/{name}", headers={"Accept-Encoding": "gzip"})
    assert gzip.decompress(first.body) == (built.out / "assets" / name).read_bytes()
    again = server.ask(f"/assets/{name}", headers={"If-None-Match": first.headers["etag"]})
    assert (again.status, again.body) == (304, b"")
    told = server.ask(f"/assets/{name}", "HEAD", {"Accept-Encoding": "gzip"})
    assert (told.status, told.body, told.headers["content-length"]) == (200, b"", first.headers["content-length"])
    for wrong in ("0" * 20 + ".js", name.upper(), f"{name}/", f"../assets/{name}", f"%2e%2e/assets/{name}", name[:-1]):
        assert server.ask(f"/assets/{wrong}").status == 404, wrong
    for method in ("POST", "PUT", "DELETE", "PATCH"):
        assert server.ask(f"/assets/{name}", method).status in (403, 405)


@pytest.mark.parametrize("path", ["/sw.js", "/edition.json", "/site.webmanifest", "/robots.txt", "/icon.svg"])
def test_what_changes_under_its_name_is_asked_for_again(path: str, server: Server) -> None:
    answer = server.ask(path)
    assert (answer.status, answer.headers["cache-control"]) == (200, "no-cache")


@pytest.mark.parametrize("path", [*PATHS, "/data/", "/nope", "/causes", "/assets/none.js", "/health"])
def test_every_answer_carries_the_security_headers(path: str, server: Server) -> None:
    headers = server.ask(path).headers
    policy = dict(part.strip().partition(" ")[::2] for part in headers["content-security-policy"].split(";"))
    assert policy["default-src"] == "'self'"
    assert policy["object-src"] == policy["base-uri"] == "'none'"
    # MicroPython is WebAssembly; nothing else of a page may be turned into code.
    assert policy["script-src"].split() == ["'self'", "'wasm-unsafe-eval'"]
    assert policy["frame-ancestors"] == "'self'"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert "set-cookie" not in headers


@pytest.mark.parametrize(
    "path", ["/nope", "/nope/", "/nope/deeper", "/Causes", "/causes//", "/nope.ipynb", "/%3Cscript%3E"]
)
def test_an_unknown_address_gets_a_friendly_page(path: str, server: Server) -> None:
    assert_friendly(server.ask(path), 404)


@pytest.mark.parametrize("path", CLOSED)
def test_nothing_else_of_the_server_or_the_disk_is_open(path: str, server: Server) -> None:
    answer = server.ask(path)
    assert answer.status in (400, 403, 404, 405)
    assert not [part for part in INSIDE if part in answer.body]


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS"])
def test_no_other_method_does_anything(method: str, server: Server) -> None:
    for path in ("/", "/causes/", "/assets/x.js", "/health", "/api/kernels", "/nope"):
        answer = server.ask(path, method)
        assert answer.status in (204, 403, 404, 405), path
        assert not [part for part in INSIDE if part in answer.body]


def test_reading_and_asking_start_no_process(server: Server) -> None:
    for path in PATHS:
        server.ask(path)
    for child in server.children():
        # Only the one that builds may wait for the next edit.
        assert "dashboard.site" in child.cmdline()


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda chapter: chapter.notebook)
def test_the_file_name_of_a_notebook_leads_to_its_chapter(chapter: Chapter, server: Server) -> None:
    answer = server.ask(f"/{chapter.notebook}?from=lab&x=%C3%A9")
    assert answer.status in (302, 303, 307)
    assert answer.headers["location"] == (f"/{chapter.slug}/" if chapter.slug else "/") + "?from=lab&x=%C3%A9"


@pytest.mark.parametrize("path", ["/causes", "/data"])
def test_an_address_without_its_slash_leads_to_the_page_and_keeps_the_query(path: str, server: Server) -> None:
    assert server.ask(path).headers["location"] == f"{path}/"
    answer = server.ask(f"{path}?term=a%20b&x=<y>")
    assert answer.status in (302, 303, 307)
    assert answer.headers["location"].startswith(f"{path}/?term=a%20b&x=")


def test_a_redirect_never_leaves_the_site(server: Server) -> None:
    for path in ("//example.org/causes", "//example.org", "/%2F%2Fexample.org/", "/causes?//example.org"):
        location = server.ask(path).headers.get("location", "/")
        assert location.startswith("/")
        assert not location.startswith("//"), path


@pytest.mark.parametrize("path", ["/?" + "x" * 100_000, "/causes/?" + "<script>" * 12_000, "/" + "a" * 100_000])
def test_an_overlong_address_gets_a_friendly_page_and_the_server_lives(path: str, server: Server) -> None:
    answer = server.ask(path)
    assert_friendly(answer, 414)
    assert server.ask("/").status == 200


def test_a_query_is_never_shown(server: Server) -> None:
    for path in (
        "/?x=<script>alert(1)</script>",
        "/causes?<script>alert(1)</script>",
        "/nope?<script>alert(1)</script>",
        "/<script>alert(1)</script>",
    ):
        assert "<script>alert" not in server.ask(path.replace(" ", "")).text


def test_health_says_that_every_chapter_opens(server: Server) -> None:
    health = server.health()
    assert health["failed"] == []
    assert health["ok"] is True
    assert health["chapters"] == len(CHAPTERS)
    assert health["missing"] == []
    assert health["edition"] in server.ask("/causes/").text
    assert server.ask("/health").status == 200
