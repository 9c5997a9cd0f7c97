"""Find every fault of the content in one go: types, ids that lead nowhere, missing sources, contradictions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path, PurePath
from typing import Any

from content.check.body import button_faults, place_faults
from content.check.cases import both_ways_faults
from content.check.chapters import comparison_faults
from content.check.claims import claim_faults, section_faults
from content.check.drawings import drawing_faults
from content.check.facts import number_faults
from content.check.fault import Fault, Place
from content.check.genes import chain_faults, gene_faults, pathway_faults
from content.check.kits import kit_faults
from content.check.laboratory import laboratory_faults, missing_value_faults
from content.check.notebooks import chapter_faults, places, read_notebooks
from content.check.pointers import Ids, repeated
from content.check.profiles import profile_faults
from content.check.questions import question_faults
from content.check.references import read_references, reference_faults
from content.check.shape import shape_faults
from content.check.source import Readable
from content.check.studies import study_faults, trial_faults, untold_faults
from content.check.teaching import contrast_pair_faults, teaching_case_faults
from content.check.urgency import reach_faults, rule_faults, story_faults
from content.check.values import value_faults
from content.check.verdicts import verdict_faults
from content.check.walk import walk
from content.errors import ContentError
from content.files import parse_yaml
from content.library import Library
from content.registry import TABLES
from content.tables import Folder

__all__ = ["Fault", "find_faults"]

Rule = Callable[[Library], Iterator[Fault]]
# What can only be seen of several fields or entries together.
RULES: tuple[Rule, ...] = (
    both_ways_faults,
    comparison_faults,
    number_faults,
    profile_faults,
    study_faults,
    trial_faults,
    claim_faults,
    rule_faults,
    laboratory_faults,
    gene_faults,
    pathway_faults,
    button_faults,
    kit_faults,
    question_faults,
    teaching_case_faults,
    contrast_pair_faults,
)
# What is missing, or asked for by nothing. Nobody can say so while it may stand in an entry that can't be read.
RULES_OF_THE_WHOLE: tuple[Rule, ...] = (
    untold_faults,
    verdict_faults,
    section_faults,
    reach_faults,
    story_faults,
    missing_value_faults,
    chain_faults,
    place_faults,
    drawing_faults,
)


def find_faults(root: Path, *, links: Iterable[str] = ()) -> list[Fault]:
    """Return every fault below `root`; `links` are reference ids that are used outside (in the prose)."""
    faults: list[Fault] = []
    files = dict(_parsed(root, faults))
    references = read_references(root, faults)
    ids = Ids()
    ids.add("reference", references)
    ids.add("table", [table.title for table in TABLES])
    for file, (data, kind) in files.items():
        faults += shape_faults(data, kind, file)
        for visit in walk(data, kind, Place(file)):
            ids.meet(visit)
            faults += value_faults(visit)
            faults += repeated(visit)
    parsed = {file: data for file, (data, _) in files.items()}
    source, whole = Readable(root, parsed, references), Readable(root, parsed, references, whole=True)
    notebooks = read_notebooks(root.parent / "notebooks")
    if notebooks is None:
        ids.forget("place in a notebook")
    else:
        ids.add("place in a notebook", places(notebooks))
        faults += _told(partial(chapter_faults, notebooks), whole)
    faults += ids.faults()
    faults += _named_otherwise(source)
    for rule in RULES:
        faults += _told(rule, source)
    for rule in RULES_OF_THE_WHOLE:
        faults += _told(rule, whole)
    faults += reference_faults(references, ids.used("reference") | set(links))
    return sorted(faults, key=lambda fault: fault.file)


def _parsed(root: Path, faults: list[Fault]) -> Iterator[tuple[str, tuple[Any, Any]]]:
    """Yield each file with its data and its type; what can't be read goes into `faults`."""
    for table in TABLES:
        inside = sorted((root / table.place).glob("*")) if table.is_folder else []
        for file in [f"{table.place}/{path.name}" for path in inside] if table.is_folder else [table.place]:
            name = PurePath(file).name
            try:
                if not name.endswith(".yaml"):
                    raise ContentError("only .yaml files belong here")
                yield file, (parse_yaml(root / file), table.kind)
            except ContentError as error:
                faults.append(Fault(file, "", "", str(error).removeprefix(name).lstrip(":, ")))


def _told(rule: Rule, source: Library) -> Iterator[Fault]:
    """Yield what a rule finds; where a table has not its type, that was said, and the rule has nothing to read."""
    try:
        yield from rule(source)
    except ContentError:
        return


def _named_otherwise(source: Readable) -> Iterator[Fault]:
    for table in TABLES:
        if isinstance(table, Folder):
            for name, entry in getattr(source, table.name).items():
                if entry.id != name:
                    yield Fault(f"{table.place}/{name}.yaml", entry.id, "id", "is not the name of the file")
