"""What pages fetch is named after what is in it, and names what it fetches itself."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest

from dashboard.site.assets import ENDINGS, HERE, INTERPRETER, PLAIN, SCRIPTS, Assets, scripts
from dashboard.site.builder import LIBRARIES as FOLDER
from tests.dashboard.conftest import Built
from widgets.kit import bundle
from widgets.kit.bundle import BundlerMissing

NAMED = re.compile(r"""(?:\bfrom|\bimport|\bURL)\s*\(?\s*["'`]([^"'`\s$]+)["'`]""")
# What the interpreter would import under another engine.
ELSEWHERE = {"module", "node:fs", "fs", "path", "url", "crypto"}


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


def test_every_script_and_style_of_ours_goes_out_by_itself_or_in_a_bundle(assets: Assets) -> None:
    assert set(assets.static) == {*PLAIN, *SCRIPTS, *INTERPRETER}
    sources = "".join(path.read_text(encoding="utf-8") for path in HERE.rglob("*.js"))
    ours = r'^import [^"]* from "\.\.?/(?:record/|class/|present/|discussion/)?(\w+\.js)"'
    imported = set(re.findall(ours, sources, re.MULTILINE))
    apart = {"sw.js", "message.css", "icon.svg", "card.png", "service_worker.d.ts", "types.d.ts"}
    apart |= {part for parts in PLAIN.values() for part in parts}
    assert {*PLAIN, *SCRIPTS, *apart} | imported == {path.name for path in HERE.rglob("*.*")}
    assert not imported & set(SCRIPTS)


def test_every_asset_of_the_site_is_named_after_its_bytes(built: Built) -> None:
    names = [path.name for path in (built.out / "assets").iterdir()]
    assert len(names) > 20
    for name in names:
        body = (built.out / "assets" / name).read_bytes()
        assert re.fullmatch(r"[0-9a-f]{20}\.[a-z0-9]+", name)
        assert name.startswith(hashlib.sha256(body).hexdigest()[:20])
        assert name.partition(".")[2] in ENDINGS.values()


def test_every_asset_is_named_by_a_page_or_by_another_asset(built: Built) -> None:
    files = [path for path in built.out.rglob("*") if path.suffix in (".html", ".js", ".css")]
    everything = "".join(path.read_text(encoding="utf-8") for path in files)
    for path in (built.out / "assets").iterdir():
        assert path.name in everything, path.read_bytes()[:80]


def test_every_file_that_a_script_names_is_an_asset_that_is_there(assets: Assets) -> None:
    names = {path.removeprefix("assets/") for path in assets.files}
    named = {}
    for name in SCRIPTS:
        body = assets.files[assets.static[name]].decode()
        named[name] = set(NAMED.findall(body)) - ELSEWHERE
        assert {target.removeprefix("./") for target in named[name]} <= names, name
    static = {name: path.replace("assets/", "./") for name, path in assets.static.items()}
    assert named == {
        "host.js": set(),
        "report.js": set(),
        "record.js": set(),
        "class.js": set(),
        "lead.js": {static["qr.js"]},
        "wall.js": {static["qr.js"]},
        "qr.js": set(),
        "code.js": {static["qr.js"]},
        "present.js": {static["present.css"], static["qr.js"]},
        "teach.js": set(),
        "notes.js": set(),
        "account.js": set(),
        "discussion.js": {static["discussion.css"]},
        "page.js": {static[name] for name in ("search.js", "code.js", "present.js", "teach.js", "discussion.js")},
        "search.js": {static["search.css"]},
        "worker.js": {static["micropython.js"]},
    }


def test_a_page_fetches_two_scripts_and_no_word_of_the_search(assets: Assets) -> None:
    page = assets.files[assets.static["page.js"]]
    assert b"search-hits" in assets.files[assets.static["search.js"]]
    assert b"search-hits" not in page
    assert b"application/vnd.jupyter.widget-state+json" in assets.files[assets.static["host.js"]]


def test_scripts_are_the_same_however_often_they_are_made() -> None:
    assert scripts([*SCRIPTS]) == scripts([*SCRIPTS])


def test_no_map_of_a_source_is_asked_for(assets: Assets) -> None:
    assert not [name for name, body in assets.files.items() if b"sourceMappingURL" in body and name.endswith(".js")]


def test_without_the_libraries_pages_have_neither_search_nor_worker(tmp_path: Path) -> None:
    assets = Assets(tmp_path)
    assert assets.missing == ["@micropython/micropython-webassembly-pyscript", "minisearch", "uqr"]
    assert not {"search.js", "worker.js", "code.js", "qr.js", "lead.js", "wall.js"} & set(assets.static)
    assert {"page.js", "host.js", "page.css", "theme.js"} <= set(assets.static)


def test_without_the_bundler_pages_have_no_script_and_that_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing() -> Path:
        raise BundlerMissing("gone")

    monkeypatch.setattr(bundle, "bundler", missing)
    monkeypatch.setattr(bundle, "_cache", lambda: Path("/nowhere"))
    assets = Assets(FOLDER)
    assert assets.missing == ["esbuild"]
    assert set(assets.static) == {*PLAIN, *INTERPRETER}


def test_the_card_for_shared_links_has_the_size_that_is_asked_for_and_is_small() -> None:
    card = (HERE / "card.png").read_bytes()
    assert card.startswith(b"\x89PNG\r\n\x1a\n")
    assert [int.from_bytes(card[place : place + 4], "big") for place in (16, 20)] == [1200, 630]
    assert len(card) <= 60_000
