"""The real server: every chapter opens, nothing else of the disk does, and hostile requests change nothing."""

from __future__ import annotations

import gzip
import re
from urllib.parse import unquote

import pytest

from content import library
from tests.support.html import parse
from tests.support.server import ROOT, Answer, Server

CHAPTERS = library().chapters
PATHS = [f"/{chapter.slug}" for chapter in CHAPTERS]
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


@pytest.fixture(params=PATHS)
def page(request: pytest.FixtureRequest, server: Server) -> Answer:
    """Return each chapter as it is sent."""
    return server.ask(str(request.param))


def test_every_chapter_opens_with_one_heading_one_main_and_a_language(page: Answer) -> None:
    assert page.status == 200
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    soup = parse(page.text)
    assert len(soup.find_all("h1")) == 1
    assert len(soup.find_all("main")) == 1
    assert soup.html["lang"] == "en-GB"
    assert soup.find(class_="notice") is None


def test_ids_of_a_chapter_are_unique_and_every_reference_to_one_leads_there(page: Answer) -> None:
    soup = parse(page.text)
    ids = [element["id"] for element in soup.find_all(id=True)]
    assert sorted(set(ids)) == sorted(ids)
    named = {element["aria-describedby"] for element in soup.find_all(attrs={"aria-describedby": True})}
    named |= {link["href"][1:] for link in soup.find_all("a", href=re.compile("^#."))}
    assert named <= set(ids)


def test_links_between_chapters_lead_to_a_place_that_is_there(page: Answer, server: Server) -> None:
    places: dict[str, set[str]] = {}
    for link in parse(page.text).find_all("a", href=re.compile("^/")):
        path, _, fragment = link["href"].partition("#")
        if path not in places:
            other = server.ask(path)
            assert other.status == 200, path
            found = parse(other.text).find_all(id=True)
            places[path] = {element["id"] for element in found}
        assert not fragment or unquote(fragment) in places[path], link


def test_a_page_asks_no_other_host_for_anything(page: Answer) -> None:
    soup = parse(page.text)
    fetched = [element["src"] for element in soup.find_all(src=True)]
    fetched += [element["href"] for element in soup.find_all("link")]
    assert [address for address in fetched if not re.match(r"/(?!/)|data:,", address)] == []
    assert not soup.find_all(lambda element: any(name.startswith("on") for name in element.attrs))


def test_a_page_is_checked_again_and_not_sent_twice(page: Answer, server: Server) -> None:
    path = parse(page.text).body["data-kernels"].removeprefix("/kernels")
    again = server.ask(path, headers={"If-None-Match": page.headers["etag"]})
    assert (again.status, again.body) == (304, b"")
    assert again.headers["etag"] == page.headers["etag"]
    assert page.headers["cache-control"] == "no-cache"
    assert server.ask(path, headers={"If-None-Match": '"other"'}).status == 200


def test_a_strong_tag_counts_too(server: Server) -> None:
    # Proxies may turn W/"x" into "x"; browsers send what they were given.
    tag = server.ask("/").headers["etag"]
    assert server.ask("/", headers={"If-None-Match": f'"other", {tag.removeprefix("W/")}'}).status == 304


def test_pages_and_assets_are_compressed_where_it_is_taken(server: Server) -> None:
    for path in ("/", re.findall(r'"(/assets/[^"]+)"', server.ask("/").text)[0]):
        plain, packed = server.ask(path), server.ask(path, headers={"Accept-Encoding": "gzip, deflate"})
        assert "content-encoding" not in plain.headers
        assert packed.headers["content-encoding"] == "gzip"
        assert gzip.decompress(packed.body) == plain.body
        assert "Accept-Encoding" in packed.headers["vary"] == plain.headers["vary"]


def test_a_head_request_tells_the_same_without_the_body(server: Server) -> None:
    asked, told = server.ask("/"), server.ask("/", "HEAD")
    assert (told.status, told.body) == (200, b"")
    for name in ("etag", "content-type", "content-length"):
        assert told.headers[name] == asked.headers[name]


def test_assets_are_kept_for_ever(server: Server) -> None:
    assets = {found for path in PATHS for found in re.findall(r'"(/assets/[^"]+)"', server.ask(path).text)}
    assert len(assets) >= 4
    for path in assets:
        answer = server.ask(path)
        assert answer.status == 200
        assert {"immutable", "public"} <= {part.strip() for part in answer.headers["cache-control"].split(",")}
        kind = {"js": "javascript", "css": "css", "json": "json"}[path.rpartition(".")[2]]
        assert kind in answer.headers["content-type"]


@pytest.mark.parametrize("path", [*PATHS, "/nope", "/assets/none.js", "/health"])
def test_every_answer_carries_the_security_headers(path: str, server: Server) -> None:
    headers = server.ask(path).headers
    policy = dict(part.strip().partition(" ")[::2] for part in headers["content-security-policy"].split(";"))
    assert policy["default-src"] == "'self'"
    assert policy["object-src"] == policy["base-uri"] == "'none'"
    assert "unsafe-inline" not in policy.get("script-src", policy["default-src"])
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert "set-cookie" not in headers


@pytest.mark.parametrize("path", ["/nope", "/nope/deeper", "/Causes", "/causes/", "/nope.ipynb", "/%3Cscript%3E"])
def test_an_unknown_address_gets_a_friendly_page(path: str, server: Server) -> None:
    assert_friendly(server.ask(path), 404)


@pytest.mark.parametrize("path", CLOSED)
def test_nothing_else_of_the_server_or_the_disk_is_open(path: str, server: Server) -> None:
    answer = server.ask(path)
    assert answer.status in (400, 403, 404, 405)
    assert not [part for part in INSIDE if part in answer.body]


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS"])
def test_no_other_method_does_anything(method: str, server: Server) -> None:
    for path in ("/", "/causes", "/assets/x.js", "/health", "/api/kernels", "/nope"):
        answer = server.ask(path, method)
        assert answer.status in (204, 403, 404, 405), path
        assert not [part for part in INSIDE if part in answer.body]
    assert server.live() == 0


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda chapter: chapter.notebook)
def test_the_file_name_of_a_notebook_leads_to_its_chapter(chapter: object, server: Server) -> None:
    answer = server.ask(f"/{chapter.notebook}")  # type: ignore[attr-defined]
    assert answer.status in (301, 302, 303, 307, 308)
    assert answer.headers["location"] == f"/{chapter.slug}"  # type: ignore[attr-defined]


@pytest.mark.parametrize("path", ["/?" + "x" * 100_000, "/causes?" + "<script>" * 12_000, "/" + "a" * 100_000])
def test_an_overlong_address_gets_a_friendly_page_and_the_server_lives(path: str, server: Server) -> None:
    answer = server.ask(path)
    assert_friendly(answer, 414)
    assert server.ask("/").status == 200


def test_a_query_is_never_shown(server: Server) -> None:
    for path in ("/?x=<script>alert(1)</script>", "/nope?<script>alert(1)</script>", "/<script>alert(1)</script>"):
        assert "<script>alert" not in server.ask(path.replace(" ", "")).text


def test_health_says_that_every_chapter_opens(server: Server) -> None:
    health = server.health()
    assert health["failed"] == []
    assert health["ok"] is True
    assert health["chapters"] == len(CHAPTERS)
    assert health["kernels"] == {"live": 0, "most": 1}
    assert server.ask("/health").status == 200
