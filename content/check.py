"""Find every fault of the content in one go: types, dangling ids, missing sources, contradictions."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from content import (
    model,
    model_about,
    model_body,
    model_claims,
    model_genes,
    model_labs,
    model_patterns,
    model_review,
    model_treatments,
    model_trials,
    model_urgency,
)
from content.claim_faults import claim_faults
from content.errors import ContentError
from content.faults import Fault, entries, markup_fault, type_faults, unknown_faults
from content.files import parse_yaml
from content.profile_faults import profile_faults
from content.references import read_references, reference_faults
from content.review_faults import review_faults
from content.sheet import sheet_faults
from content.study_rows import row_faults
from content.urgency_faults import urgency_faults

TABLES: dict[str, Any] = {
    "about.yaml": model_about.About,
    "findings.yaml": list[model.FindingGroup],
    "symptoms.yaml": model_urgency.Symptoms,
    "urgency.yaml": model_urgency.UrgencyRules,
    "helplines.yaml": model_urgency.Helplines,
    "doctor_questions.yaml": list[model_review.Decision],
    "vignettes.yaml": list[model_urgency.Vignette],
    "glossary.yaml": list[model.Term],
    "figures.yaml": list[model.Figure],
    "dangers.yaml": list[model.Danger],
    "presets.yaml": list[model.Preset],
    "laboratory.yaml": model_labs.Laboratory,
    "chapters.yaml": list[model.Chapter],
    "claims.yaml": model_claims.ClaimCheck,
    "outcomes.yaml": list[model_treatments.StudyRow],
    "trials.yaml": list[model_trials.Trial],
    "untested.yaml": list[model_trials.Untested],
    "treatment_terms.yaml": model_trials.Terms,
    "genes.yaml": model_genes.GeneTable,
    "pathway.yaml": model_genes.Pathway,
    "patterns.yaml": model_patterns.Patterns,
    "body.yaml": model_body.BodyMap,
    "frequencies.yaml": list[model_body.FrequencyTerm],
}
FOLDERS: dict[str, Any] = {
    "causes": model.Cause,
    "cases": model.PublishedCase,
    "treatments": model_treatments.Treatment,
    "facts": list[model.Fact],
}
# Fields that hold one id, and the kind of it.
POINTERS = {
    "cause": "cause",
    "causes": "cause",
    "treatment": "treatment",
    "node": "node",
    "tail": "node",
    "head": "node",
    "place": "place",
    "row": "study row",
    "against": "study row",
    "may_hold": "study row",
}


def find_faults(root: Path, *, links: Iterable[str] = ()) -> list[Fault]:
    """Return every fault below `root`; `links` are reference ids that are used outside (in the prose)."""
    faults: list[Fault] = []
    files = dict(_parse_all(root, faults))
    for file, data in files.items():
        faults += type_faults(data, _kind_of(file), file)
        faults += _markup_faults(data, file)
    ids = _Ids(files, read_references(root, faults))
    for file, data in files.items():
        faults += _id_faults(data, file, ids)
    faults += _duplicate_faults(files)
    faults += _name_faults(files)
    faults += _contradictions(files, ids)
    faults += row_faults(entries(files.get("outcomes.yaml")))
    faults += claim_faults(files)
    faults += review_faults(files)
    faults += profile_faults(files, ids.references)
    faults += urgency_faults(files.get("urgency.yaml"), files.get("symptoms.yaml"))
    faults += sheet_faults(root, files, ids.facts)
    faults += _unmapped(files.get("body.yaml"), ids)
    faults += reference_faults(ids.references, ids.used | set(links))
    return faults


def _parse_all(root: Path, faults: list[Fault]) -> Iterator[tuple[str, Any]]:
    names = list(TABLES) + [f"{folder}/{path.name}" for folder in FOLDERS for path in sorted((root / folder).glob("*"))]
    for name in names:
        try:
            if not name.endswith(".yaml"):
                raise ContentError(f"{Path(name).name}: only .yaml files belong here")
            yield name, parse_yaml(root / name)
        except ContentError as error:
            faults.append(
                Fault(
                    name, "", "", str(error).removeprefix(f"{Path(name).name}: ").removeprefix(f"{Path(name).name}, ")
                )
            )


def _kind_of(file: str) -> Any:
    return TABLES.get(file) or FOLDERS[file.partition("/")[0]]


class _Ids:
    """Every id that may be pointed at, by the name of the field that points."""

    def __init__(self, files: dict[str, Any], references: dict[str, dict[str, Any]]) -> None:
        groups = [group for group in entries(files.get("findings.yaml")) if isinstance(group.get("findings"), list)]
        self.references = references
        self.used: set[str] = set()
        self.group_of = {
            str(finding.get("id")): group
            for group in groups
            for finding in group["findings"]
            if isinstance(finding, dict)
        }
        symptoms = files.get("symptoms.yaml")
        symptoms = symptoms if isinstance(symptoms, dict) else {}
        self.symptoms = {str(entry.get("id")) for entry in entries(symptoms.get("symptoms"))}
        self.symptom_groups = {str(entry.get("id")) for entry in entries(symptoms.get("groups"))}
        pathway = files.get("pathway.yaml")
        pathway = pathway if isinstance(pathway, dict) else {}
        self.by_kind = {
            "cause": {name[7:-5] for name in files if name.startswith("causes/")},
            "treatment": {name[11:-5] for name in files if name.startswith("treatments/")},
            "study row": {str(row.get("id")) for row in entries(files.get("outcomes.yaml"))},
            "node": {str(entry.get("id")) for entry in entries(pathway.get("nodes"))},
            "place": {str(entry.get("id")) for entry in entries(pathway.get("places"))},
        }
        self.facts = {str(f.get("id")) for name in files if name.startswith("facts/") for f in entries(files[name])}

    def findings_for(self, file: str) -> set[str]:
        """Return the finding ids that `file` may use: the checklist knows its own besides the vocabulary."""
        extra = self.symptoms if file in ("urgency.yaml", "vignettes.yaml", "symptoms.yaml") else set()
        return set(self.group_of) | extra


def _walk(data: Any, entry: str = "", field: str = "") -> Iterator[tuple[str, str, str, Any]]:
    """Yield (entry, path, key, value) for every key of every mapping below `data`."""
    if isinstance(data, dict):
        entry = entry or str(data.get("id", ""))
        for key, value in data.items():
            path = f"{field}.{key}" if field else str(key)
            yield entry, path, str(key), value
            yield from _walk(value, entry, path)
    elif isinstance(data, list):
        for number, item in enumerate(data):
            inner = str(item.get("id", "")) if isinstance(item, dict) and not entry else entry
            yield from _walk(item, inner, f"{field}[{number + 1}]" if field else "")


def _markup_faults(data: Any, file: str) -> Iterator[Fault]:
    for entry, path, _, value in _walk(data):
        for text in _texts(value):
            yield from markup_fault(file, entry, path, text)


def _texts(value: Any) -> Iterator[str]:
    """Yield the texts of a value and of the lists in it; mappings are walked by `_walk`."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item)


def _id_faults(data: Any, file: str, ids: _Ids) -> Iterator[Fault]:
    findings = ids.findings_for(file)
    for entry, path, key, value in _walk(data):
        if key == "refs" and isinstance(value, list):
            ids.used.update(map(str, value))
            yield from unknown_faults(file, entry, path, "reference", value, ids.references)
        elif key == "reference":
            ids.used.add(str(value))
            yield from unknown_faults(file, entry, path, "reference", [value], ids.references)
        elif key in ("finding", "site", "kind_of"):
            yield from unknown_faults(file, entry, path, "finding", [value], findings)
        elif key in ("present", "absent", "sites", "shown_by") and isinstance(value, list):
            yield from unknown_faults(file, entry, path, "finding", value, findings)
        elif named := _checklist_findings(file, path, key, value):
            yield from unknown_faults(file, entry, path, "finding", named, findings)
        elif key in POINTERS and isinstance(value, (str, list)):
            named = value if isinstance(value, list) else [value]
            yield from unknown_faults(file, entry, path, POINTERS[key], named, ids.by_kind[POINTERS[key]])
        elif key == "group" and file == "symptoms.yaml":
            yield from unknown_faults(file, entry, path, "group", [value], ids.symptom_groups)


def _checklist_findings(file: str, path: str, key: str, value: Any) -> list[Any]:
    """Return the findings that a rule, a set or a follow-up of the symptom checklist names."""
    if not isinstance(value, list):
        return []
    if key == "any_of":
        flat = [item for inner in value if isinstance(inner, list) for item in inner]
        return [item for item in flat if not str(item).startswith(model_urgency.SET_PREFIX)]
    return value if path.startswith("sets.") or (key == "after" and file == "symptoms.yaml") else []


def _duplicate_faults(files: dict[str, Any]) -> Iterator[Fault]:
    for file, data in files.items():
        lists = data.values() if isinstance(data, dict) and file in TABLES else [data]
        if file == "findings.yaml":
            lists = [data, [finding for group in entries(data) for finding in entries(group.get("findings"))]]
        for listed, key in itertools.product(lists, ("id", "slug", "notebook")):
            counts = Counter(str(entry[key]) for entry in entries(listed) if key in entry)
            yield from (Fault(file, name, key, "stands twice") for name, count in counts.items() if count > 1)
    facts = Counter(entry.get("id") for name in files if name.startswith("facts/") for entry in entries(files[name]))
    yield from (Fault("facts", str(name), "id", "stands in two files") for name, count in facts.items() if count > 1)


def _name_faults(files: dict[str, Any]) -> Iterator[Fault]:
    for file, data in files.items():
        folder, _, name = file.partition("/")
        if (
            folder in ("causes", "cases", "treatments")
            and isinstance(data, dict)
            and data.get("id") != name.removesuffix(".yaml")
        ):
            yield Fault(file, str(data.get("id")), "id", "is not the name of the file")


def _contradictions(files: dict[str, Any], ids: _Ids) -> Iterator[Fault]:
    for file, data in files.items():
        yield from _unsourced(file, data)
        for entry in [data] if isinstance(data, dict) and "id" in data else entries(data):
            name = str(entry.get("id", ""))
            yield from _both_ways(file, name, entry, ids)
            profile = Counter(str(line.get("finding")) for line in entries(entry.get("profile")))
            yield from (Fault(file, name, "profile", f"{key} stands twice") for key, n in profile.items() if n > 1)


def _unmapped(body: Any, ids: _Ids) -> Iterator[Fault]:
    groups = entries(body.get("groups")) if isinstance(body, dict) else []
    listed = Counter(str(site) for group in groups for site in group.get("sites") or [])
    for site in ids.group_of:
        if site.startswith("site.") and listed[site] != 1:
            yield Fault("body.yaml", site, "groups", f"stands {listed[site]} times in the lists of places, not once")


def _both_ways(file: str, name: str, entry: dict[str, Any], ids: _Ids) -> Iterator[Fault]:
    present, absent = (entry[key] if isinstance(entry.get(key), list) else [] for key in ("present", "absent"))
    for finding in set(present) & set(absent):
        yield Fault(file, name, "absent", f"{finding} is both present and absent")
    answers: dict[str, list[str]] = {}
    for finding in dict.fromkeys(present):
        group = ids.group_of.get(str(finding))
        if group and group.get("exclusive"):
            answers.setdefault(str(group["id"]), []).append(str(finding))
    for group_id, values in answers.items():
        if len(values) > 1:
            yield Fault(file, name, "present", f"group {group_id!r} takes one answer, not {', '.join(values)}")


def _unsourced(file: str, data: Any) -> Iterator[Fault]:
    for entry, path, part in _mappings(data):
        statement = "text" in part or "finding" in part
        if statement and not part.get("refs") and part.get("basis") != "expert":
            yield Fault(file, entry, path, "has no source: give refs, or say `basis: expert`")
        yield from _count_fault(file, entry, path, part)


def _mappings(data: Any, entry: str = "", path: str = "") -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Yield (entry, path, mapping) for every mapping inside an entry; a line of a profile is named by its finding."""
    if isinstance(data, dict):
        if path:
            yield entry, path, data
        entry = entry or str(data.get("id", ""))
        for key, value in data.items():
            yield from _mappings(value, entry, f"{path}.{key}".lstrip("."))
    elif isinstance(data, list):
        for number, item in enumerate(data):
            name = item.get("finding", number + 1) if isinstance(item, dict) else number + 1
            yield from _mappings(item, entry, f"{path}[{name}]" if path else "")


def _count_fault(file: str, name: str, path: str, counts: dict[str, Any]) -> Iterator[Fault]:
    numerator, denominator = counts.get("numerator"), counts.get("denominator")
    if isinstance(numerator, int) and isinstance(denominator, int) and numerator > denominator:
        yield Fault(file, name, path, f"{numerator} of {denominator} is more than all")
