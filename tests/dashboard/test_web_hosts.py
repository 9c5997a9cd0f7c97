"""The built folder on nginx and Apache, with the files of `dashboard/deploy/`: the same headers as our own server."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from dashboard.handlers import FOR_EVER, HEADERS
from dashboard.site.builder import Builder
from tests.classroom.wire import Browser
from tests.support.publication import publication
from tests.support.web_servers import changed, free_port, run_apache, run_nginx

pytestmark = pytest.mark.slow

HOME = "/srv/calcium-in-the-skin"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a small publication."""
    folder = tmp_path_factory.mktemp("site")
    builder = Builder(publication(folder / "root", "one"), folder / "site")
    assert builder.build().faults == {}
    return builder.out


@pytest.fixture(params=["nginx", "apache"])
def front(request: pytest.FixtureRequest, site: Path, tmp_path: Path) -> Iterator[str]:
    """Serve a copy of it at the root of a host."""
    port, here = free_port(), tmp_path / "public"
    shutil.copytree(site, here)
    if request.param == "nginx":
        server = f"server {{\n listen 127.0.0.1:{port};\n{changed('nginx.conf', (HOME, str(here)))}}}\n"
        running = run_nginx(tmp_path, server, port)
    else:
        (here / ".htaccess").write_text(changed("htaccess"))
        allow = f"<Directory {here}>\n AllowOverride All\n Require all granted\n</Directory>\n"
        running = run_apache(tmp_path, f"DocumentRoot {here}\nDirectoryIndex index.html\n{allow}", port)
    with running as address:
        yield f"{address}/"


def test_pages_assets_and_wrong_addresses_come_as_they_should(front: str, site: Path) -> None:
    browser = Browser(front)
    for path in ("", "one/", "edition.json"):
        page = browser.get(path)
        assert page.status == 200
        assert page.headers["Cache-Control"] == "no-cache"
        assert {name: page.headers[name] for name in HEADERS} == HEADERS
    assert "Chapter one" in browser.get("one/").body
    assert browser.get("one").headers["Location"].endswith("/one/")
    kinds = {".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm", ".json": "application/json"}
    assets = [each for each in sorted((site / "assets").iterdir()) if each.suffix in (".js", ".css", ".json")]
    assert {each.suffix for each in assets} >= {".js", ".css"}
    for each in assets:
        asset = browser.get(f"assets/{each.name}")
        assert asset.headers["Cache-Control"] == FOR_EVER
        assert asset.headers["Content-Type"].startswith(kinds[each.suffix])
    wrong = browser.get("nope/")
    assert wrong.status == 404
    assert "This page does not exist" in wrong.body
    packed = browser.get("one/", **{"Accept-Encoding": "gzip"})
    assert packed.headers["Content-Encoding"] == "gzip"
