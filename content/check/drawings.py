"""The drawings: each figure has its file, and the sheet of what each test shows has one drawing a cell.

The sheet is one SVG in which each drawing is a nested svg with an id.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree import ElementTree as ET

from content.check.fault import Fault, unknown
from content.errors import suggestion
from content.library import FRONT, Library
from content.pages import site_pages

FILE, TABLE, FIGURES, CHAPTERS = "patterns.svg", "patterns.yaml", "figures.yaml", "chapters.yaml"
LONGEST_LABEL = 24
# Pages that are reached by a door or a card.
WITH_DRAWING = ("front", "guide", "tool")
_SVG = "{http://www.w3.org/2000/svg}"
# What a drawing needs; nothing that runs, loads or embeds anything.
_ALLOWED = {"svg", "style", "defs", "g", "path", "rect", "circle", "ellipse", "text", "use"}
_OUTSIDE = re.compile(r"url\(|@import|javascript:|//", re.IGNORECASE)
# Classes that the page's own style colours.
_OF_THE_PAGE = {"cp-inset", "cp-insetk"}


def drawing_faults(source: Library) -> Iterator[Fault]:
    """Yield what is wrong between figures, cells and drawings, and inside the sheet."""
    yield from _figure_faults(source)
    yield from _door_faults(source)
    patterns = source.patterns
    tests, forms = {test.id: 0 for test in patterns.tests}, {form.id: 0 for form in patterns.forms}
    for cell in patterns.cells:
        for kind, value, described in (("test", cell.test, tests), ("form", cell.form, forms)):
            if value in described:
                described[value] += 1
            else:
                yield Fault(TABLE, cell.id, "id", unknown(kind, value, described))
        if not cell.shows.refs:
            yield Fault(TABLE, cell.id, "shows", "has no source: what a picture shows is never our own reading alone")
    for kind, described in (("test", tests), ("form", forms)):
        for name, count in described.items():
            if not count:
                yield Fault(TABLE, name, "", f"no cell describes this {kind}")
    yield from _sheet_faults(source, [cell.id for cell in patterns.cells])


def _figure_faults(source: Library) -> Iterator[Fault]:
    drawn = {path.stem for path in (source.root / "figures").glob("*.svg")}
    for name in source.figures:
        if name not in drawn:
            yield Fault(FIGURES, name, "", f"there is no figures/{name}.svg{suggestion(name, drawn)}")
    for name in sorted(drawn - source.figures.keys()):
        yield Fault(FIGURES, name, "", f"figures/{name}.svg has no entry: say what it shows")


def _door_faults(source: Library) -> Iterator[Fault]:
    drawn = {path.stem for path in (source.root / "drawings").glob("*.svg")}
    wanted = {chapter.slug or FRONT for chapter in source.chapters if chapter.group in WITH_DRAWING}
    for name in sorted(wanted - drawn):
        yield Fault(CHAPTERS, name, "", f"there is no drawings/{name}.svg{suggestion(name, drawn)}")
    for name in sorted(drawn - wanted - {page.slug for page in site_pages(source.language)}):
        yield Fault(CHAPTERS, name, "", f"drawings/{name}.svg belongs to no page that has a door")


def _sheet_faults(source: Library, cells: list[str]) -> Iterator[Fault]:
    try:
        sheet = ET.fromstring(source.patterns_svg())  # noqa: S314 - our own file, no entities
    except (OSError, ET.ParseError) as error:
        yield Fault(FILE, "", "", str(error))
        return
    drawn = [item.get("id", "") for item in sheet.findall(f"{_SVG}svg")]
    missing = [cell for cell in cells if cell not in drawn]
    yield from (Fault(FILE, cell, "", f"has no drawing{suggestion(cell, drawn)}") for cell in missing)
    yield from (Fault(FILE, name, "", "is drawn, but no cell has it") for name in drawn if name not in cells)
    grounds = {f"#{item.get('id')}" for item in sheet.findall(f"{_SVG}defs/*")}
    styles = "".join(item.text or "" for item in sheet.iter(f"{_SVG}style"))
    coloured = {*re.findall(r"\.(cp-[a-z0-9-]+)", styles), *_OF_THE_PAGE}
    for item in sheet.iter():
        yield from _element_faults(item, grounds, coloured)


def _element_faults(item: ET.Element, grounds: set[str], coloured: set[str]) -> Iterator[Fault]:
    name = item.tag.removeprefix(_SVG)
    if name not in _ALLOWED:
        yield Fault(FILE, name, "", "is not allowed in a drawing")
    for key, value in item.attrib.items():
        if key.startswith("on") or (key.endswith("href") and value not in grounds) or _OUTSIDE.search(value):
            yield Fault(FILE, name, key, f"is not allowed in a drawing: {value[:60]!r}")
    for kind in item.get("class", "").split():
        if kind not in coloured:
            yield Fault(FILE, name, "class", f"no style gives {kind!r} a colour{suggestion(kind, coloured)}")
    text = item.text or ""
    if name == "style" and _OUTSIDE.search(text):
        yield Fault(FILE, name, "", "may not load anything")
    if name == "text" and len(text) > LONGEST_LABEL:
        yield Fault(FILE, name, "", f"{text!r} has {len(text)} letters; {LONGEST_LABEL} at most fit into a drawing")
