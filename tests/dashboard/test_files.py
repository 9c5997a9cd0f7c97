"""Only files of the built site are read, and each is read and compressed once."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from dashboard.files import Files, kind_of
from tests.support.publication import later

OUTSIDE = "secret.txt"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a site beside a file that is nobody's business."""
    (tmp_path / OUTSIDE).write_text("secret")
    for name in ("index.html", "one/index.html", ".hidden", "one/.hidden", "data/rows.csv"):
        path = tmp_path / "site" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)
    return tmp_path / "site"


@pytest.mark.parametrize("name", ["index.html", "one/index.html", "data/rows.csv"])
def test_a_file_is_found_by_its_path(name: str, folder: Path) -> None:
    file = Files(folder).get(name)
    assert file is not None
    assert file.body == name.encode()
    assert file.kind == kind_of(Path(name))


@pytest.mark.parametrize(
    "name",
    [
        *("", "/", "nope", "one", "one/", "data/rows.csv/", "/index.html", "//index.html", "one//index.html"),
        *(".hidden", "one/.hidden", "./index.html", "one/./index.html", "one/../index.html", "index.html\x00"),
        *("../secret.txt", "one/../../secret.txt", "..\\secret.txt", "one/..\\..\\secret.txt", "..", "C:/secret.txt"),
        *("index.html" * 1000, "\udcff"),
    ],
)
def test_nothing_else_is_read(name: str, folder: Path) -> None:
    assert Files(folder).get(name) is None


def test_a_whole_path_of_the_disk_is_not_read(folder: Path) -> None:
    for path in (folder.parent / OUTSIDE, folder / "index.html"):
        for name in (str(path), f"/{path}", f"one/{path}"):
            assert Files(folder).get(name) is None


def test_a_file_is_kept_until_it_changes(folder: Path) -> None:
    files = Files(folder)
    first = files.get("index.html")
    assert first is files.get("index.html")
    later(folder / "index.html").write_text("other")
    later(folder / "index.html")
    second = files.get("index.html")
    assert first is not None
    assert second is not None
    assert second.body == b"other"
    assert second.etag != first.etag
    (folder / "index.html").unlink()
    assert files.get("index.html") is None


def test_a_file_that_is_replaced_by_one_of_the_same_size_is_noticed(folder: Path) -> None:
    files = Files(folder)
    assert files.get("index.html")
    (folder / "new").write_text("INDEX.html")
    later(folder / "new").replace(folder / "index.html")
    found = files.get("index.html")
    assert found is not None
    assert found.body == b"INDEX.html"


def test_a_tag_tells_bodies_apart_and_is_alike_after_a_restart(folder: Path) -> None:
    one, again = (Files(folder).get("index.html") for _ in range(2))
    other = Files(folder).get("data/rows.csv")
    assert one is not None
    assert again is not None
    assert other is not None
    assert one.etag == again.etag != other.etag
    assert one.etag.startswith('W/"')


def test_the_largest_file_is_compressed_first_and_each_only_once(folder: Path) -> None:
    files = Files(folder)
    assert files.to_compress() is None
    wanted = {name: files.get(name) for name in ("index.html", "one/index.html", "data/rows.csv")}
    order = []
    while (file := files.to_compress()) is not None:
        file.compress()
        order.append(file)
    assert order == [wanted["one/index.html"], wanted["data/rows.csv"], wanted["index.html"]]
    assert all(file.encoded("br")[1] == "br" for file in order)


def test_a_file_that_may_not_be_read_is_not_there(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> bytes:
        raise PermissionError(13, os.strerror(13), str(path))

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert Files(folder).get("index.html") is None


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.js", "text/javascript; charset=utf-8"),
        ("a.wasm", "application/wasm"),
        ("a.webmanifest", "application/manifest+json; charset=utf-8"),
        ("a.bib", "application/x-bibtex; charset=utf-8"),
        ("a.png", "image/png"),
        ("a.unheardof", "application/octet-stream"),
    ],
)
def test_a_kind_is_the_same_on_every_machine(name: str, kind: str) -> None:
    assert kind_of(Path(name)) == kind
