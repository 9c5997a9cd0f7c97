"""The drawings and the cells belong together, and nothing in the sheet can run or load anything."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from content import library
from content.check import find_faults
from tests.support.tiny import edit, suggested

SHEET = "<svg xmlns='http://www.w3.org/2000/svg'>{}</svg>"
DRAWING = "<svg id='xray.hand'><path d='M0 0h9'/></svg>"
# Planted in the sheet -> what must be said about it.
PLANTED = {
    "no drawing": ("", "has no drawing"),
    "a drawing that no cell has": (DRAWING + "<svg id='xray.foot'/>", "no cell has it"),
    "a script": (DRAWING + "<script>alert(1)</script>", "is not allowed in a drawing"),
    "an embedded page": (DRAWING + "<foreignObject/>", "is not allowed in a drawing"),
    "a handler": (DRAWING + "<g onload='alert(1)'/>", "is not allowed in a drawing: 'alert(1)'"),
    "a picture from elsewhere": (DRAWING + "<use href='https://example.org/a.svg#b'/>", "is not allowed in a drawing"),
    "a ground that is not there": (DRAWING + "<use href='#nowhere'/>", "is not allowed in a drawing: '#nowhere'"),
    "a style that loads": (DRAWING + "<style>@import 'a.css'</style>", "may not load anything"),
    "no XML": (DRAWING + "<g>", "mismatched tag"),
}


@pytest.mark.parametrize("name", PLANTED)
def test_a_fault_of_the_sheet_is_named(name: str, tiny_content: Path) -> None:
    inside, says = PLANTED[name]
    (tiny_content / "patterns.svg").write_text(SHEET.format(inside), encoding="utf-8")
    found = [fault for fault in find_faults(tiny_content) if fault.file == "patterns.svg"]
    assert any(says in fault.message for fault in found), found


def test_a_sheet_that_is_missing_is_named(tiny_content: Path) -> None:
    (tiny_content / "patterns.svg").unlink()
    assert "patterns.svg" in {fault.file for fault in find_faults(tiny_content)}


@pytest.mark.parametrize(("wrong", "right", "kind"), [("xrya.hand", "xray", "test"), ("xray.hnad", "hand", "form")])
def test_a_cell_of_an_unknown_test_or_form_is_named(wrong: str, right: str, kind: str, tiny_content: Path) -> None:
    edit(tiny_content, "patterns.yaml", lambda data: data["cells"][0].update(id=wrong))
    found = [fault for fault in find_faults(tiny_content) if (fault.file, fault.entry) == ("patterns.yaml", wrong)]
    part = wrong.split(".")[kind == "form"]
    assert any(
        f"unknown {kind} '{part}'" in fault.message and suggested(part, [right]) in fault.message for fault in found
    )


def test_an_unknown_fact_is_named(tiny_content: Path) -> None:
    edit(tiny_content, "patterns.yaml", lambda data: data["tests"][0].update(facts=["fact-oen"]))
    (fault,) = find_faults(tiny_content)
    assert (fault.file, fault.entry, fault.field) == ("patterns.yaml", "xray", "facts[1]")
    assert suggested("fact-oen", ["fact-one"]) in fault.message


@pytest.mark.parametrize("part", ["tests", "cells"])
@pytest.mark.parametrize("value", [7, "x", None, {}, ["x"]])
def test_parts_of_another_shape_are_faults_and_no_crash(part: str, value: object, tiny_content: Path) -> None:
    edit(tiny_content, "patterns.yaml", lambda data: data.update({part: value}))
    assert any(fault.file == "patterns.yaml" for fault in find_faults(tiny_content))


def test_every_label_of_a_drawing_is_short_and_every_class_has_a_colour() -> None:
    sheet = library().patterns_svg()
    labels = re.findall(r"<text[^>]*>([^<]*)</text>", sheet)
    assert labels
    assert max(map(len, labels)) <= 24
    used = {name for found in re.findall(r'class="([^"]*)"', sheet) for name in found.split()}
    assert used <= set(re.findall(r"\.(cp-[a-z0-9-]+)", sheet.partition("<style>")[2].partition("</style>")[0])) | {
        "cp-inset",
        "cp-insetk",
    }
    assert len(sheet) < 60_000
