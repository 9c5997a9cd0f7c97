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
from content.model_about import About
from content.model_body import BodyMap, FrequencyTerm
from content.model_claims import ClaimCheck
from content.model_genes import GeneTable, Pathway
from content.model_labs import Laboratory
from content.model_patterns import Patterns
from content.model_review import Decision
from content.model_treatments import StudyRow, Treatment
from content.model_trials import Terms, Trial, Untested
from content.model_urgency import Helplines, Symptoms, UrgencyRules, Vignette, opened

Reference = dict[str, Any]
T = TypeVar("T")
E = TypeVar("E", bound=msgspec.Struct)


class Library:
    """Typed, lazy access to one content folder.

    A part is validated when it is first read; ContentError names file, entry and field.
    """

    def __init__(self, root: Path) -> None:
        self.root = root

    @cached_property
    def about(self) -> About:
        """Return title, version and licences of the publication."""
        return self._read("about.yaml", About)

    @cached_property
    def finding_groups(self) -> list[model.FindingGroup]:
        """Return the groups of the vocabulary, in the order of the questions."""
        return self._read("findings.yaml", list[model.FindingGroup])

    @cached_property
    def findings(self) -> dict[str, model.Finding]:
        """Return every finding by id."""
        return {finding.id: finding for group in self.finding_groups for finding in group.findings}

    @cached_property
    def group_of(self) -> dict[str, model.FindingGroup]:
        """Return the group of each finding id."""
        return {finding.id: group for group in self.finding_groups for finding in group.findings}

    @cached_property
    def causes(self) -> dict[str, model.Cause]:
        """Return every cause by id."""
        return self._folder("causes", model.Cause)

    @cached_property
    def cases(self) -> dict[str, model.PublishedCase]:
        """Return every published case by id."""
        return self._folder("cases", model.PublishedCase)

    @cached_property
    def symptoms(self) -> Symptoms:
        """Return the symptom checklist as readers see it."""
        return self._read("symptoms.yaml", Symptoms)

    @cached_property
    def urgency(self) -> UrgencyRules:
        """Return the levels and rules of the symptom checklist, the sets of findings in them opened."""
        return opened(self._read("urgency.yaml", UrgencyRules))

    @cached_property
    def helplines(self) -> Helplines:
        """Return what comes before any form, and whom to call where."""
        return self._read("helplines.yaml", Helplines)

    @cached_property
    def doctor_questions(self) -> list[Decision]:
        """Return what a clinician would have to decide, most urgent first."""
        return self._read("doctor_questions.yaml", list[Decision])

    @cached_property
    def vignettes(self) -> list[Vignette]:
        """Return the stories that test the symptom checklist."""
        return self._read("vignettes.yaml", list[Vignette])

    @cached_property
    def facts(self) -> dict[str, model.Fact]:
        """Return every fact by id, from all files of `facts/`."""
        files = read_folder(self.root / "facts")
        entries = [
            fact
            for name, data in files.items()
            for fact in converted(data or [], list[model.Fact], f"facts/{name}.yaml")
        ]
        return {fact.id: fact for fact in entries}

    @cached_property
    def glossary(self) -> dict[str, model.Term]:
        """Return every explained term by id."""
        return self._table("glossary.yaml", model.Term)

    @cached_property
    def figures(self) -> dict[str, model.Figure]:
        """Return what each drawing of `figures/` shows, by id."""
        return self._table("figures.yaml", model.Figure)

    @cached_property
    def dangers(self) -> list[model.Danger]:
        """Return what stays in sight in the cause explorer, whatever fits best."""
        return self._read("dangers.yaml", list[model.Danger])

    @cached_property
    def presets(self) -> list[model.Preset]:
        """Return the made-up starting points of the cause explorer."""
        return self._read("presets.yaml", list[model.Preset])

    @cached_property
    def laboratory(self) -> Laboratory:
        """Return blood values, their ranges, and what they mean together."""
        return self._read("laboratory.yaml", Laboratory)

    @cached_property
    def chapters(self) -> list[model.Chapter]:
        """Return the chapters in reading order."""
        return self._read("chapters.yaml", list[model.Chapter])

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
    def claims(self) -> ClaimCheck:
        """Return the check of the article that started this."""
        return self._read("claims.yaml", ClaimCheck)

    @cached_property
    def treatments(self) -> dict[str, Treatment]:
        """Return every treatment by id."""
        return self._folder("treatments", Treatment)

    @cached_property
    def outcomes(self) -> list[StudyRow]:
        """Return what the studies of treatments counted."""
        return self._read("outcomes.yaml", list[StudyRow])

    @cached_property
    def trials(self) -> list[Trial]:
        """Return the trials with a fair comparison, finished or not."""
        return self._read("trials.yaml", list[Trial])

    @cached_property
    def untested(self) -> list[Untested]:
        """Return the questions about treatment that no study answers."""
        return self._read("untested.yaml", list[Untested])

    @cached_property
    def treatment_terms(self) -> Terms:
        """Return what the treatment explorer calls things, and its rules in words."""
        return self._read("treatment_terms.yaml", Terms)

    @cached_property
    def genes(self) -> GeneTable:
        """Return the genes behind inherited forms."""
        return self._read("genes.yaml", GeneTable)

    @cached_property
    def pathway(self) -> Pathway:
        """Return what the genes act on, from diet and bone to the skin."""
        return self._read("pathway.yaml", Pathway)

    @cached_property
    def patterns(self) -> Patterns:
        """Return what each test shows in each form."""
        return self._read("patterns.yaml", Patterns)

    @cached_property
    def body(self) -> BodyMap:
        """Return the drawings of the body and the places on them."""
        return self._read("body.yaml", BodyMap)

    @cached_property
    def frequencies(self) -> list[FrequencyTerm]:
        """Return the words for how often a finding is seen, most often first."""
        return self._read("frequencies.yaml", list[FrequencyTerm])

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

    def patterns_svg(self) -> str:
        """Return the sheet of drawings that belong to `patterns`."""
        return (self.root / "patterns.svg").read_text(encoding="utf-8")

    def _folder(self, name: str, kind: type[T]) -> dict[str, T]:
        files = read_folder(self.root / name)
        return {stem: converted(data, kind, f"{name}/{stem}.yaml") for stem, data in files.items()}

    def _read(self, name: str, kind: type[T]) -> T:
        return converted(read_file(self.root / name), kind, name)

    def _table(self, name: str, kind: type[T]) -> dict[str, T]:
        entries: list[Any] = self._read(name, list[kind])  # type: ignore[valid-type]
        return {entry.id: entry for entry in entries}


@cache
def library() -> Library:
    """Return the library of this publication."""
    return Library(Path(__file__).parent)


def look_up(kind: str, value: str, valid: Mapping[str, T]) -> T:
    """Return `valid[value]`, or raise UnknownId with the nearest valid id."""
    try:
        return valid[value]
    except KeyError:
        raise UnknownId(kind, value, valid) from None


def changed(entry: E, **values: Any) -> E:
    """Return a copy of a content entry with other values; entries themselves never change."""
    return msgspec.structs.replace(entry, **values)


def converted(data: Any, kind: type[T], name: str) -> T:
    """Return data as its type, or raise ContentError with the name of the file, the entry and the field."""
    try:
        return msgspec.convert(data, kind)
    except msgspec.ValidationError as error:
        raise ContentError(f"{name}: {error} (`make check` lists every fault at once)") from None
