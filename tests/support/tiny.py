"""A publication with one of everything and no fault, so that a planted fault is the only one."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, get_args

import yaml

from content import model
from content.errors import nearest
from content.files import parse_yaml
from content.model_body import BodyMap, FrequencyTerm
from content.model_genes import GeneTable, Pathway
from content.model_labs import FALLBACKS, AnalyteId, Laboratory
from content.model_patterns import Patterns
from content.model_questions import Objective
from content.model_review import Decision
from content.model_treatments import UNTREATED, Disease, StudyRow, Treatment
from content.model_trials import Terms, Trial
from content.model_urgency import SymptomGroup, UrgencyRule, UrgencyRules, Vignette
from content.registry import TABLES
from tests.support.asking import questions
from tests.support.samples import sample

Files = dict[str, Any]
SITES = [f"site.place{number}" for number in range(8)]
AGES = ["age.child", "age.adult"]
REFERENCES = ("smith2001", "jones2002", "miller2003")


def tiny() -> Files:
    """Return the parsed files of the tiny publication by path; a table without special needs is sampled."""
    return (
        {table.place: _sourced(sample(table.kind)) for table in TABLES if not table.is_folder}
        | {
            "findings.yaml": [_group("age", AGES, exclusive=True), _group("site", SITES, exclusive=False)],
            "symptoms.yaml": _symptoms(),
            "urgency.yaml": {
                "levels": sample(UrgencyRules)["levels"],
                "go_on": sample(UrgencyRules)["go_on"],
                "rules": [{**_with(UrgencyRule, "fever"), "instead_of": [], "any_of": [["symptom.fever", SITES[0]]]}],
            },
            "doctor_questions.yaml": [{**_with(Decision, "question-one"), "where": ["fever"]}],
            "vignettes.yaml": [{**_with(Vignette, "story"), "present": ["symptom.fever", SITES[0]]}],
            "glossary.yaml": [_with(model.Term, "term-one")],
            "figures.yaml": [_with(model.Figure, "drawing-one")],
            "dangers.yaml": [_danger("alpha_cause")],
            "presets.yaml": [_preset("start", "alpha_cause")],
            "treatment_terms.yaml": {**sample(Terms), "disease_of": {"alpha_cause": get_args(Disease)[0]}},
            "chapters.yaml": [_front()],
            "causes/alpha_cause.yaml": _cause("alpha_cause"),
            "causes/beta_cause.yaml": _cause("beta_cause"),
            "cases/case_one.yaml": _case("case_one", "alpha_cause"),
            "patterns.yaml": _patterns(),
            f"treatments/{UNTREATED}.yaml": _treatment(),
            "outcomes.yaml": [_row("row-one", "treated"), _row("row-two", "comparator")],
            "trials.yaml": [_trial("trial-one", "row-one", "row-two")],
            "laboratory.yaml": _laboratory(),
            "frequencies.yaml": [{**_sourced(sample(FrequencyTerm)), "id": term} for term in get_args(model.Frequency)],
            "genes.yaml": _genes("alpha_cause", "node-one"),
            "pathway.yaml": _pathway("node-one", "node-two"),
            "body.yaml": _body(),
            "facts/numbers.yaml": [_with(model.Fact, "fact-one")],
            "references.json": [_reference(ref, number) for number, ref in enumerate(REFERENCES)],
        }
        | _teaching()
    )


def _symptoms() -> dict[str, Any]:
    return {
        "groups": [{**sample(SymptomGroup), "id": "skin", "exclusive": False, "asked": "area", "ages": []}],
        "symptoms": [
            {"id": name, "label": "Text.", "explain": "Text.", "group": "skin"} for name in ("symptom.fever", SITES[0])
        ],
    }


def _teaching() -> Files:
    return {
        "contrast_pairs.yaml": [_contrast_pair()],
        "teaching_cases/lump-one.yaml": _teaching_case("lump-one", SITES[1]),
        "teaching_cases/lump-two.yaml": _teaching_case("lump-two", SITES[3]),
        "objectives.yaml": [{**sample(Objective), "id": "objective-one", "chapter": ""}],
        **{
            f"questions/{question['id']}.yaml": question
            for question in questions(REFERENCES[0], REFERENCES[2], SITES[0])
        },
    }


def _teaching_case(name: str, finding: str) -> dict[str, Any]:
    line = {"cause": "alpha_cause", "favours": [finding], "against": [SITES[2]], "expected": [SITES[4]], "note": "Yes."}
    option = {"text": "An answer", "why": "Because."}
    return {
        "id": name,
        "case": "case_one",
        "title": f"A {name}",
        "audience": ["students"],
        "level": 1,
        "minutes": 12,
        "steps": [
            {"kind": "story", "told": "A child has a lump.", "present": [AGES[0], SITES[0]]},
            {"kind": "examination", "told": "It is hard.", "present": [finding], "absent": [SITES[2]]},
            {"kind": "outcome", "told": "It was cut out."},
        ],
        "decisive": {"why": "It is there.", "step": "examination", "finding": finding},
        "safety": {"step": "story", "text": "Get help.", "refs": [REFERENCES[0]]},
        "reflection": [line, {**line, "cause": "beta_cause"}],
        "transfer": {
            "question": "What now?",
            "options": [{**option, "right": True}, option],
            "refs": [REFERENCES[0]],
        },
        "point": {"text": "A point.", "refs": [REFERENCES[0]]},
        "not_known": ["blood values"],
        "patient_part_complete": True,
    }


def _contrast_pair() -> dict[str, Any]:
    told = {"question": "Which one?", "why": "Because.", "also_different": ["The age."], "tool": "Nothing."}
    return {
        "id": "pair-one",
        "first": "lump-one",
        "second": "lump-two",
        "finding": SITES[3],
        "present_in": "second",
        **told,
    }


def _front() -> dict[str, Any]:
    named = {"slug": "", "group": "front", "notebook": "index.ipynb", "reviewed": "2026-11-24", "beside": []}
    return {**sample(model.Chapter), **named}


def write(root: Path, files: Files) -> Path:
    """Write parsed files below `root`, with the drawings in it and the notebook beside it that they need."""
    for name, data in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        text = json.dumps(data) if name.endswith(".json") else yaml.dump(data, sort_keys=False, allow_unicode=True)
        path.write_text(text, encoding="utf-8")
    (root.parent / "notebooks").mkdir(exist_ok=True)
    place = {"cells": [{"cell_type": "markdown", "source": ["# Place"]}]}
    (root.parent / "notebooks" / "index.ipynb").write_text(json.dumps(place), encoding="utf-8")
    (root / "figures").mkdir(exist_ok=True)
    (root / "patterns.svg").write_text(
        "<svg xmlns='http://www.w3.org/2000/svg'><svg id='xray.hand'><path d='M0 0h9'/></svg></svg>", encoding="utf-8"
    )
    (root / "drawings").mkdir()
    (root / "drawings" / "front.svg").write_text("<svg viewBox='0 0 1 1'></svg>", encoding="utf-8")
    (root / "figures" / "drawing-one.svg").write_text("<svg viewBox='0 0 1 1'></svg>", encoding="utf-8")
    return root


def edit(root: Path, file: str, change: Callable[[Any], None]) -> None:
    """Parse one content file, change the data in place and write it back."""
    path = root / file
    data = json.loads(path.read_text(encoding="utf-8")) if file.endswith(".json") else parse_yaml(path)
    change(data)
    path.write_text(json.dumps(data) if file.endswith(".json") else yaml.safe_dump(data, sort_keys=False))


def kind_of(file: str) -> Any:
    """Return the type that a content file must have."""
    return next(table.kind for table in TABLES if table.place in {file, file.partition("/")[0]})


def suggested(wrong: str, valid: Iterable[str]) -> str:
    """Return the suggestion that a message about `wrong` must make; a typing error always has one."""
    near = nearest(wrong, valid)
    assert near is not None
    return f"did you mean {near!r}?"


def _with(kind: Any, entry_id: str) -> dict[str, Any]:
    return {**sample(kind), "id": entry_id, "refs": [REFERENCES[0]]}


def _preset(name: str, cause: str) -> dict[str, Any]:
    return {**sample(model.Preset), "id": name, "present": SITES[:2], "absent": SITES[2:3], "cause": cause}


def _group(name: str, findings: list[str], *, exclusive: bool) -> dict[str, Any]:
    silent = {"shown_by": findings[:1], "kind_of": findings[0]}
    members = [{**sample(model.Finding), **silent, "id": finding} for finding in findings]
    return {**sample(model.FindingGroup), "id": name, "exclusive": exclusive, "findings": members}


def _danger(cause: str) -> dict[str, Any]:
    return {**_sourced(sample(model.Danger)), "id": "danger-one", "causes": [cause], "any_of": [SITES[:2]]}


def _body() -> dict[str, Any]:
    body: dict[str, Any] = sample(BodyMap)
    view, (region,) = body["views"][0], body["views"][0]["regions"]
    view |= {"width": 200, "height": 200}
    view["regions"] = [{**region, "site": site, "x": 10 + 25 * number, "y": 10} for number, site in enumerate(SITES)]
    body["groups"][0]["sites"] = SITES
    return body


def _cause(cause_id: str) -> dict[str, Any]:
    cause = {**_sourced(sample(model.Cause)), "id": cause_id}
    line = {"frequency": "frequent", "refs": [REFERENCES[1]], "counted": "8 of 10 people"}
    cause["profile"] = [{"finding": site, **line} for site in SITES]
    return cause


def _genes(cause: str, node: str) -> dict[str, Any]:
    table: dict[str, Any] = _sourced(sample(GeneTable))
    table["genes"][0]["omim"] = "200000"
    for disease in table["genes"][0]["diseases"]:
        disease["cause"] = cause
        disease["starts"][0]["node"] = node
    return table


def _pathway(tail: str, head: str) -> dict[str, Any]:
    pathway: dict[str, Any] = _sourced(sample(Pathway))
    place = pathway["places"][0]["id"]
    pathway["nodes"] = [
        {**pathway["nodes"][0], "id": node, "place": place, "row": row, "deposit": node == head}
        for row, node in enumerate((tail, head))
    ]
    pathway["arrows"][0] |= {"tail": tail, "head": head}
    return pathway


def _patterns() -> dict[str, Any]:
    data = _sourced(sample(Patterns))
    data["tests"][0] |= {"id": "xray", "facts": ["fact-one"]}
    data["forms"][0]["id"] = "hand"
    data["cells"][0]["id"] = "xray.hand"
    return dict(data)


def _laboratory() -> dict[str, Any]:
    data: dict[str, Any] = _sourced(sample(Laboratory))
    (analyte,), (pattern,) = data["analytes"], data["patterns"]
    ranges = [{**each, "low": 2, "high": 3} for each in analyte["ranges"]]
    data["analytes"] = [{**analyte, "id": name, "possible": [1, 4], "ranges": ranges} for name in get_args(AnalyteId)]
    data["patterns"] += [{**pattern, "id": name, "rows": []} for name in FALLBACKS]
    return data


def _treatment() -> dict[str, Any]:
    tried = [{"disease": disease} for disease in get_args(Disease)]
    data: dict[str, Any] = _sourced(sample(Treatment))
    # In one disease the evidence points another way.
    differs = [{**each, "points": "unclear"} for each in data["points_in"]]
    return {**data, "id": UNTREATED, "tried_in": tried, "points": "usual_care", "points_in": differs}


def _row(row_id: str, arm: str) -> dict[str, Any]:
    told = {"treatment": UNTREATED, "reference": REFERENCES[2], "same_patients_as": [], "may_hold": [], "arm": arm}
    # One person in each part: two of the four are better.
    told |= {"treated": 4, "responders": 2, "trend": None}
    return {**_sourced(sample(StudyRow)), "id": row_id, **told}


def _trial(trial_id: str, row: str, against: str) -> dict[str, Any]:
    compared = [{**each, "row": row, "against": against} for each in sample(Trial)["compared"]]
    return {**_sourced(sample(Trial)), "id": trial_id, "treatment": UNTREATED, "compared": compared}


def _sourced(data: Any) -> Any:
    """Return the data with a known reference wherever one is named."""
    if isinstance(data, list):
        return [_sourced(item) for item in data]
    if not isinstance(data, dict):
        return data
    return {key: [REFERENCES[1]] if key == "refs" else _sourced(value) for key, value in data.items()}


def _case(case_id: str, cause: str) -> dict[str, Any]:
    told = {"cause": cause, "reference": REFERENCES[2], "present": [AGES[0], *SITES[:2]], "absent": SITES[2:3]}
    return {**sample(model.PublishedCase), "id": case_id, **told}


def _reference(ref: str, number: int) -> dict[str, Any]:
    return {
        "id": ref,
        "type": "article-journal",
        "title": f"Title of {ref}",
        "author": [{"family": ref[:-4].title(), "given": "A"}],
        "container-title": "Journal",
        "issued": {"date-parts": [[2000 + number]]},
        "DOI": f"10.1000/{ref}",
    }
