"""Everything in `content/`, loaded when it is first asked for and not before."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, cached_property
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from content import model
from content.errors import ContentError, UnknownId
from content.files import read_file, read_folder
from content.language import Language, current, translated
from content.model_urgency import UrgencyRules, opened
from content.registry import Tables

# The name of the drawing of the front page, whose own name is empty.
FRONT = "front"
Reference = dict[str, Any]
T = TypeVar("T")
E = TypeVar("E", bound=msgspec.Struct)


class Library(Tables):
    """Typed, lazy access to one content folder.

    A part is validated when it is first read; ContentError names file, entry and field.
    """

    def __init__(self, root: Path, language: Language | None = None) -> None:
        self.root = root
        self.language = language or current()

    def file(self, place: str, kind: type[T]) -> T:
        """Return what stands in a file. Raises ContentError with the name of the file, the entry and the field."""
        return _converted(translated(read_file(self.root / place), self.language, place), kind, place)

    def folder(self, place: str, kind: type[T]) -> dict[str, T]:
        """Return what stands in each file of a folder, by its name. Raises ContentError as `file` does."""
        # A file without a line is a list without an entry.
        files = {name: [] if data is None else data for name, data in read_folder(self.root / place).items()}
        places = {name: f"{place}/{name}.yaml" for name in files}
        return {
            name: _converted(translated(data, self.language, places[name]), kind, places[name])
            for name, data in files.items()
        }

    @cached_property
    def findings(self) -> dict[str, model.Finding]:
        """Return every finding by id."""
        return {finding.id: finding for group in self.finding_groups for finding in group.findings}

    @cached_property
    def group_of(self) -> dict[str, model.FindingGroup]:
        """Return the group of each finding id."""
        return {finding.id: group for group in self.finding_groups for finding in group.findings}

    @cached_property
    def urgency(self) -> UrgencyRules:
        """Return the levels and rules of the symptom checklist, the sets of findings in them opened."""
        return opened(self.urgency_rules)

    @cached_property
    def references(self) -> dict[str, Reference]:
        """Return every reference (CSL-JSON) by id."""
        entries = read_file(self.root / "references.json")
        if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
            raise ContentError("references.json: expected a list of CSL-JSON entries")
        return {str(entry.get("id")): entry for entry in entries}

    @cached_property
    def bibliography(self) -> dict[str, dict[str, str]]:
        """Return label and formatted HTML of every reference, as the CSL processor wrote them."""
        return dict(read_file(self.root / "generated" / "bibliography.json"))

    @cached_property
    def intervals(self) -> dict[str, list[float]]:
        """Return the 95 % Wilson interval of every `k/n` in use, as the statistics library computed it."""
        return dict(read_file(self.root / "generated" / "intervals.json"))

    @cached_property
    def explorer_on_cases(self) -> dict[str, Any]:
        """Return what the explorer says of each case of the case room, step by step, and of each contrast pair."""
        return dict(read_file(self.root / "generated" / "teaching.json"))

    @cached_property
    def symptom_labels(self) -> dict[str, str]:
        """Return the plain label of every id that the symptom checklist takes."""
        labels = {finding.id: finding.label for finding in self.findings.values()}
        return labels | {symptom.id: symptom.label for symptom in self.symptoms.symptoms}

    def figure_svg(self, figure_id: str) -> str:
        """Return the drawing itself."""
        if figure_id not in self.figures:
            raise UnknownId("figure", figure_id, self.figures)
        return (self.root / "figures" / f"{figure_id}.svg").read_text(encoding="utf-8")

    def drawing(self, slug: str) -> str:
        """Return the drawing on the door of a page, that of the front page if `slug` is empty, or nothing.

        A page is shown without it; the check says that it is missing.
        """
        path = self.root / "drawings" / f"{slug or FRONT}.svg"
        return path.read_text(encoding="utf-8") if path.is_file() else ""

    def patterns_svg(self) -> str:
        """Return the sheet of drawings that belong to `patterns`."""
        return (self.root / "patterns.svg").read_text(encoding="utf-8")


def library() -> Library:
    """Return the library of this publication, in the language that is spoken here."""
    return _library(current())


@cache
def _library(language: Language) -> Library:
    return Library(Path(__file__).parent, language)


def look_up(kind: str, value: str, valid: Mapping[str, T]) -> T:
    """Return `valid[value]`, or raise UnknownId with the nearest valid id."""
    try:
        return valid[value]
    except KeyError:
        raise UnknownId(kind, value, valid) from None


def changed(entry: E, **values: Any) -> E:
    """Return a copy of a content entry with other values; entries themselves never change."""
    return msgspec.structs.replace(entry, **values)


def _converted(data: Any, kind: type[T], file: str) -> T:
    try:
        return msgspec.convert(data, kind)
    except msgspec.ValidationError as error:
        raise ContentError(f"{file}: {error} (`make check` lists every fault at once)") from None
