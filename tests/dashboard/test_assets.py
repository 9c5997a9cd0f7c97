"""What pages fetch is named after what is in it, and names what it fetches itself."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest

from dashboard.site.assets import ENDINGS, HERE, LIBRARIES, STATIC, Assets
from dashboard.site.builder import LIBRARIES as FOLDER
from tests.dashboard.conftest import Built

IMPORT = re.compile(r"""(?:\bfrom|\bimport)\s*\(?\s*["']([^"'\s]+)["']""")


@pytest.fixture
def assets() -> Assets:
    return Assets(FOLDER)


def test_the_name_of_an_asset_changes_with_its_body_and_says_its_kind(assets: Assets) -> None:
    one, same = assets.keep(b"a", "text/javascript"), assets.keep(b"a", "text/javascript")
    other, style = assets.keep(b"b", "text/javascript"), assets.keep(b"a", "text/css")
    assert one == same
    assert len({one, other, style}) == 3
    assert one.endswith(".js")
    assert style.endswith(".css")
    assert assets.files[one] == b"a"


def test_a_kind_that_no_page_fetches_is_refused(assets: Assets) -> None:
    with pytest.raises(KeyError):
        assets.keep(b"MZ", "application/x-msdownload")


def test_every_script_and_style_of_ours_is_an_asset(assets: Assets) -> None:
    apart = {"sw.js", "message.css", "icon.svg"}
    assert set(STATIC) | apart == {path.name for path in HERE.iterdir()}
    assert set(assets.static) == {*STATIC, *LIBRARIES}


def test_every_asset_of_the_site_is_named_after_its_bytes(built: Built) -> None:
    names = [path.name for path in (built.out / "assets").iterdir()]
    assert len(names) > 20
    for name in names:
        body = (built.out / "assets" / name).read_bytes()
        assert re.fullmatch(r"[0-9a-f]{20}\.[a-z]+", name)
        assert name.startswith(hashlib.sha256(body).hexdigest()[:20])
        assert name.partition(".")[2] in ENDINGS.values()


def test_every_asset_is_named_by_a_page_or_by_another_asset(built: Built) -> None:
    files = [path for path in built.out.rglob("*") if path.suffix in (".html", ".js", ".css")]
    everything = "".join(path.read_text(encoding="utf-8") for path in files)
    for path in (built.out / "assets").iterdir():
        assert path.name in everything, path.read_bytes()[:80]


def test_every_import_between_scripts_names_an_asset_that_is_there(assets: Assets) -> None:
    names = {path.removeprefix("assets/") for path in assets.files}
    seen = set()
    for name in STATIC:
        body = assets.files[assets.static[name]].decode()
        for target in IMPORT.findall(body):
            assert target.removeprefix("./") in names, (name, target)
            seen.add(name)
    assert {"host.js", "worker.js", "search.js", "finder.js"} <= seen


def test_no_map_of_a_source_is_asked_for(assets: Assets) -> None:
    assert not [name for name, body in assets.files.items() if b"sourceMappingURL" in body and name.endswith(".js")]


def test_without_the_libraries_pages_have_neither_search_nor_worker(tmp_path: Path) -> None:
    assets = Assets(tmp_path)
    assert assets.missing == [*LIBRARIES]
    assert not {"search.js", "finder.js", "worker.js"} & set(assets.static)
    assert {"page.js", "host.js", "page.css", "theme.js"} <= set(assets.static)
