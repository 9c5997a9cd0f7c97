"""YAML that can't be read says in which file and line; a key that stands twice is refused; dates stay text."""

from __future__ import annotations

from pathlib import Path

import pytest

from content import ContentError
from content.check import find_faults
from content.files import parse_yaml

BROKEN = {
    "open bracket": ("a: 1\nb: [1, 2\nc: 3\n", 3),
    "tab": ("a: 1\n\tb: 2\n", 2),
    "colon in a text": ("a: 1\nb: one: two\n", 2),
    "open quote": ('a: 1\nb: "x\n', 3),
    "key twice": ("b: 1\na: 1\nb: 2\n", 1),
    "key twice inside": ("a:\n  b: 1\n  b: 2\n", 2),
    "unknown tag": ("a: 1\nb: !!python/object/apply:os.system [id]\n", 2),
    "unknown anchor": ("a: 1\nb: *nowhere\n", 2),
}


@pytest.mark.parametrize("name", BROKEN)
def test_names_file_and_line(name: str, tmp_path: Path) -> None:
    text, line = BROKEN[name]
    path = tmp_path / "glossary.yaml"
    path.write_text(text)
    with pytest.raises(ContentError, match=rf"^glossary\.yaml, line {line}: \S"):
        parse_yaml(path)


@pytest.mark.parametrize("raw", [b"\xff\xfe\x00", b"a: \xe4\n", b"a: \x00\n", b"[" * 50_000, b"{" * 50_000])
def test_bytes_that_are_no_text_and_endless_nesting_are_named(raw: bytes, tmp_path: Path) -> None:
    path = tmp_path / "glossary.yaml"
    path.write_bytes(raw)
    with pytest.raises(ContentError, match=r"^glossary\.yaml"):
        parse_yaml(path)


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("colon in a text", "put a text with a colon in it in quotation marks"),
        ("tab", "indent with spaces"),
        ("open quote", "a quotation mark is open"),
    ],
)
def test_a_slip_of_everybody_is_named_with_what_to_do(name: str, hint: str, tmp_path: Path) -> None:
    path = tmp_path / "glossary.yaml"
    path.write_text(BROKEN[name][0])
    with pytest.raises(ContentError, match=hint):
        parse_yaml(path)


def test_a_key_that_stands_twice_is_quoted(tmp_path: Path) -> None:
    path = tmp_path / "glossary.yaml"
    path.write_text("term: a\nterm: b\n")
    with pytest.raises(ContentError, match="'term' stands twice"):
        parse_yaml(path)


def test_a_key_in_two_mappings_is_allowed(tmp_path: Path) -> None:
    path = tmp_path / "glossary.yaml"
    path.write_text("- {id: a}\n- {id: b, in: {id: c}}\n")
    assert parse_yaml(path) == [{"id": "a"}, {"id": "b", "in": {"id": "c"}}]


def test_dates_stay_the_text_they_are(tmp_path: Path) -> None:
    path = tmp_path / "chapters.yaml"
    path.write_text("reviewed: 2026-11-24\n")
    assert parse_yaml(path) == {"reviewed": "2026-11-24"}


@pytest.mark.parametrize(
    "file", ["findings.yaml", "causes/alpha_cause.yaml", "cases/case_one.yaml", "facts/numbers.yaml"]
)
def test_the_check_reports_broken_yaml_with_its_line_and_goes_on(file: str, tiny_content: Path) -> None:
    (tiny_content / file).write_text("a: 1\nb: [1, 2\nc: 3\n")
    (tiny_content / "glossary.yaml").write_text("- id: x\n  id: y\n")
    found = find_faults(tiny_content)
    assert any(fault.file == file and "line 3" in str(fault) for fault in found), found
    assert any(fault.file == "glossary.yaml" and "stands twice" in fault.message for fault in found), found
