"""No text field of any content file takes markup; the fields are found by walking the types."""

from __future__ import annotations

from pathlib import Path
from types import UnionType
from typing import Any

import pytest

from content.check import find_faults
from content.check.fault import Place
from content.check.values import value_faults
from content.check.walk import walk
from content.registry import TABLES
from tests.support.samples import replaced, sample, text_places
from tests.support.tiny import REFERENCES, edit, tiny, write

FILES: dict[str, Any] = {
    f"{table.place}/planted.yaml" if table.is_folder else table.place: table.kind for table in TABLES
}
HOSTILE = "<script>alert(1)</script>"


@pytest.mark.parametrize("file", FILES)
def test_a_script_in_a_text_field_is_a_fault(file: str, tmp_path: Path) -> None:
    kind = FILES[file]
    # What says which of several types an entry has is no text of it.
    tag = {("kind",)} if isinstance(kind, UnionType) else set()
    for place in set(text_places(sample(kind))) - tag:
        data = replaced(sample(kind), place, f"Some text {HOSTILE} and more")
        field = next(str(step) for step in reversed(place) if isinstance(step, str))
        found = [fault for visit in walk(data, kind, Place(file)) for fault in value_faults(visit)]
        assert any("markup" in fault.message and field in fault.field for fault in found), place
    root = write(tmp_path / "content", {file: data})
    assert any(fault.file == file and field in fault.field for fault in find_faults(root))


@pytest.mark.parametrize(
    "text", [HOSTILE, "<img src=x onerror=y>", "</p>", "<!--", "< b>", "JavaScript:x", "<SVG/onload=y>"]
)
def test_markup_is_named_as_such(text: str, tiny_content: Path) -> None:
    edit(tiny_content, "glossary.yaml", lambda data: data[0].update(definition=f"Long enough. {text}"))
    (fault,) = find_faults(tiny_content)
    assert (fault.file, fault.entry, fault.field) == ("glossary.yaml", "term-one", "definition")
    assert "markup" in fault.message


@pytest.mark.parametrize("text", ["age < 5 years", "5 > 3 and 2 <3", "a & b", "pH <7"])
def test_a_comparison_is_no_markup(text: str, tiny_content: Path) -> None:
    edit(tiny_content, "glossary.yaml", lambda data: data[0].update(definition=text))
    assert find_faults(tiny_content) == []


@pytest.mark.parametrize("field", sorted({key for entry in tiny()["references.json"] for key in entry}))
def test_a_script_in_a_reference_is_a_fault(field: str, tiny_content: Path) -> None:
    def change(data: list[dict[str, Any]]) -> None:
        value = data[0][field]
        data[0][field] = replaced(value, next(text_places(value), ()), HOSTILE)

    edit(tiny_content, "references.json", change)
    found = find_faults(tiny_content)
    named = REFERENCES[0] if field != "id" else HOSTILE
    assert any(fault.file == "references.json" and fault.entry == named for fault in found), found
