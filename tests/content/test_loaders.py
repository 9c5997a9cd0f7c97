"""Every loader of the library gives typed entries by id, reads only what it was asked for, and names what is broken."""

from __future__ import annotations

import importlib
from functools import cached_property
from pathlib import Path
from typing import Any

import msgspec
import pytest
import yaml

from content import ContentError, Library, UnknownId, library
from content.library import look_up
from content.registry import TABLES
from tests.support.samples import sample
from tests.support.tiny import edit, suggested

LOADERS = sorted(
    {table.name for table in TABLES}
    | {name for name, value in vars(Library).items() if isinstance(value, cached_property)}
)
# Loader -> the files it may read, below the content folder; a folder stands for all of its files.
READS = {table.name: {table.place} for table in TABLES} | {
    "findings": {"findings.yaml"},
    "group_of": {"findings.yaml"},
    "symptom_labels": {"symptoms.yaml", "findings.yaml"},
    "urgency": {"urgency.yaml"},
    "references": {"references.json"},
    "bibliography": {"generated/bibliography.json"},
    "intervals": {"generated/intervals.json"},
    "explorer_on_cases": {"generated/teaching.json"},
}
YAML_READS = [(loader, place) for loader in READS for place in sorted(READS[loader]) if ".json" not in place]
BY_ID = ("findings", "causes", "cases", "facts", "glossary", "figures")


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the list that every read of the library is written into."""
    seen: list[str] = []
    # The function `content.library` hides the module of that name.
    module = importlib.import_module("content.library")
    for name in ("read_file", "read_folder"):
        original = getattr(module, name)

        def spy(path: Path, original: Any = original) -> Any:
            seen.append("/".join(path.parts[path.parts.index("copy") + 1 :]))
            return original(path)

        monkeypatch.setattr(module, name, spy)
    return seen


@pytest.mark.parametrize("loader", LOADERS)
def test_reads_only_its_own_files_and_each_once(loader: str, copy_of_content: Path, reads: list[str]) -> None:
    source = Library(copy_of_content)
    first = getattr(source, loader)
    assert set(reads) == READS[loader]
    assert len(reads) == len(READS[loader])
    assert getattr(source, loader) is first
    assert len(reads) == len(READS[loader])


def test_nothing_is_read_before_it_is_asked_for(copy_of_content: Path, reads: list[str]) -> None:
    source = Library(copy_of_content)
    assert reads == []
    assert set(vars(source)) == {"root", "language"}
    assert source.symptoms.symptoms
    assert set(vars(source)) == {"root", "language", "symptoms"}


@pytest.mark.parametrize("loader", LOADERS)
def test_gives_something_of_the_real_content(loader: str) -> None:
    assert getattr(library(), loader)


@pytest.mark.parametrize("loader", BY_ID)
def test_keys_are_the_ids_and_entries_are_typed_and_frozen(loader: str) -> None:
    for key, entry in getattr(library(), loader).items():
        assert key == entry.id
        assert isinstance(entry, msgspec.Struct)
        with pytest.raises(AttributeError):
            entry.id = "changed"  # type: ignore[attr-defined]  # every entry has one


def test_every_finding_knows_its_group() -> None:
    source = library()
    assert set(source.group_of) == set(source.findings)
    for finding, group in source.group_of.items():
        assert finding in {member.id for member in group.findings}


def test_the_checklist_labels_hold_findings_and_symptoms() -> None:
    source = library()
    assert set(source.symptom_labels) == {*source.findings, *(item.id for item in source.symptoms.symptoms)}


def test_every_figure_has_its_drawing_and_an_unknown_one_is_named() -> None:
    source = library()
    for figure in source.figures:
        assert "<svg" in source.figure_svg(figure)
    wrong = next(iter(source.figures)) + "x"
    with pytest.raises(UnknownId) as caught:
        source.figure_svg(wrong)
    assert suggested(wrong, source.figures) in str(caught.value)


@pytest.mark.parametrize(("loader", "place"), YAML_READS)
def test_a_broken_entry_is_named_with_its_file(loader: str, place: str, tiny_content: Path) -> None:
    path = tiny_content / place
    if not path.exists():  # the tiny publication has no lesson
        (kind,) = [table.kind for table in TABLES if table.name == loader]
        path.mkdir()
        (path / "planted.yaml").write_text(yaml.dump(sample(kind)), encoding="utf-8")
    path = min(path.glob("*.yaml")) if path.is_dir() else path
    file = path.relative_to(tiny_content).as_posix()
    edit(tiny_content, file, lambda data: (data if isinstance(data, dict) else data[0]).update(surprise=1))
    with pytest.raises(ContentError, match=rf"{path.name}.*surprise"):
        getattr(Library(tiny_content), loader)


@pytest.mark.parametrize("text", ["{", "7", '"x"', "null", "[1]", "{}"])
def test_references_of_another_shape_are_named(text: str, tiny_content: Path) -> None:
    (tiny_content / "references.json").write_text(text)
    with pytest.raises(ContentError, match=r"references\.json"):
        _ = Library(tiny_content).references


def test_looking_up_names_kind_value_and_the_nearest_id() -> None:
    assert look_up("thing", "one", {"one": 1}) == 1
    with pytest.raises(UnknownId, match="unknown thing 'onee'; did you mean 'one'"):
        look_up("thing", "onee", {"one": 1})
    with pytest.raises(UnknownId) as caught:
        look_up("thing", "x" * 5000, {"one": 1})
    assert len(str(caught.value)) < 200
