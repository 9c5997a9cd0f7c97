"""The kept copies of parsed files are used, refreshed when a file changes, and never the only hope."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from content import Library, files
from content.files import parse_yaml, read_file, read_folder
from tests.support.tiny import edit

ROOT = Path(__file__).parents[2]
REAL = sorted((ROOT / "content").glob("*.yaml"))


def _make_a_folder(kept: Path) -> None:
    kept.unlink()
    kept.mkdir()


DAMAGE: dict[str, Callable[[Path], object]] = {
    "garbage": lambda kept: kept.write_bytes(b"\x00\xff{"),
    "cut short": lambda kept: kept.write_bytes(kept.read_bytes()[:-1]),
    "empty": lambda kept: kept.write_bytes(b""),
    "a folder": _make_a_folder,
}


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of kept copies, empty."""
    monkeypatch.setenv("CALCIUM_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache" / "content"


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the list that the name of every parsed file is written into."""
    seen: list[str] = []

    def spy(path: Path) -> object:
        seen.append(path.name)
        return parse_yaml(path)

    monkeypatch.setattr(files, "parse_yaml", spy)
    return seen


def _rename(data: list[dict[str, str]], name: str) -> None:
    data[0]["term"] = name


def test_a_file_is_parsed_once_and_again_when_it_changed(tiny_content: Path, cache: Path, parsed: list[str]) -> None:
    path = tiny_content / "glossary.yaml"
    assert read_file(path) == read_file(path)
    assert parsed == ["glossary.yaml"]
    edit(tiny_content, "glossary.yaml", lambda data: data[0].update(term="Another term"))
    assert read_file(path)[0]["term"] == "Another term"
    assert read_file(path)[0]["term"] == "Another term"
    assert parsed == ["glossary.yaml"] * 2


def test_a_change_of_equal_length_is_noticed(tiny_content: Path, cache: Path) -> None:
    path = tiny_content / "glossary.yaml"
    before = read_file(path)[0]["id"]
    edit(tiny_content, "glossary.yaml", lambda data: data[0].update(id=before[::-1]))
    os.utime(path, ns=(path.stat().st_atime_ns, path.stat().st_mtime_ns + 1))
    assert read_file(path)[0]["id"] == before[::-1]


@pytest.mark.parametrize("change", ["changed", "added", "removed", "renamed"])
def test_a_folder_is_parsed_anew_when_a_file_of_it_is(
    change: str, tiny_content: Path, cache: Path, parsed: list[str]
) -> None:
    folder = tiny_content / "causes"
    first = read_folder(folder)
    assert read_folder(folder) == first
    assert sorted(parsed) == sorted(path.name for path in folder.glob("*.yaml"))
    if change == "changed":
        edit(tiny_content, "causes/alpha_cause.yaml", lambda data: data.update(name="Other"))
    elif change == "added":
        (folder / "gamma.yaml").write_bytes((folder / "alpha_cause.yaml").read_bytes())
    elif change == "removed":
        (folder / "alpha_cause.yaml").unlink()
    else:
        (folder / "alpha_cause.yaml").rename(folder / "delta.yaml")
    again = read_folder(folder)
    assert again == {path.stem: parse_yaml(path) for path in sorted(folder.glob("*.yaml"))}
    assert again != first


def test_only_the_newest_copy_is_kept(tiny_content: Path, cache: Path) -> None:
    for name in ("One", "Two", "Three"):
        edit(tiny_content, "glossary.yaml", partial(_rename, name=name))
        read_file(tiny_content / "glossary.yaml")
    assert len(list(cache.iterdir())) == 1


def test_two_content_folders_do_not_share_a_copy(tiny_content: Path, copy_of_content: Path, cache: Path) -> None:
    assert read_file(tiny_content / "glossary.yaml") != read_file(copy_of_content / "glossary.yaml")
    assert len(Library(tiny_content).glossary) == 1


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_damaged_copy_loses_nothing(damage: str, tiny_content: Path, cache: Path) -> None:
    path, folder = tiny_content / "glossary.yaml", tiny_content / "causes"
    expected = (read_file(path), read_folder(folder))
    kept = list(cache.iterdir())
    assert len(kept) == 2
    for copy in kept:
        DAMAGE[damage](copy)
    assert (read_file(path), read_folder(folder)) == expected


def test_a_place_that_can_not_be_written_loses_nothing(tiny_content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # A path below a file can't be made by anyone; a folder without write permission could be by root.
    monkeypatch.setenv("CALCIUM_CACHE", str(tiny_content / "glossary.yaml" / "below"))
    assert read_file(tiny_content / "glossary.yaml") == parse_yaml(tiny_content / "glossary.yaml")
    assert set(read_folder(tiny_content / "causes")) == {"alpha_cause", "beta_cause"}


def test_broken_yaml_leaves_no_copy_behind(tiny_content: Path, cache: Path) -> None:
    (tiny_content / "glossary.yaml").write_text("a: [")
    with pytest.raises(ValueError, match="glossary"):
        read_file(tiny_content / "glossary.yaml")
    assert not cache.exists()


@pytest.mark.parametrize("path", REAL, ids=lambda path: path.name)
def test_a_kept_copy_of_real_content_is_what_was_parsed(path: Path, cache: Path, parsed: list[str]) -> None:
    first = read_file(path)
    assert read_file(path) == first == parse_yaml(path)
    assert parsed == [path.name]


@pytest.mark.parametrize("folder", ["causes", "cases", "facts"])
def test_a_kept_copy_of_a_real_folder_is_what_was_parsed(folder: str, cache: Path) -> None:
    first = read_folder(ROOT / "content" / folder)
    assert read_folder(ROOT / "content" / folder) == first
    assert list(first) == [path.stem for path in sorted((ROOT / "content" / folder).glob("*.yaml"))]
