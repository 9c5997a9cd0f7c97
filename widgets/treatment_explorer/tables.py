"""What the treatment explorer draws and chooses from: words, numbers and keys of every treatment, row and trial."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, get_args

from msgspec.structs import asdict

from content import Library
from content.model import CertaintyLevel
from content.model_treatments import DIRECTIONS, Disease, StudyRow, Treatment
from content.verdicts import diseases_of, strength, verdict
from widgets.kit.citations import labels, refs_below
from widgets.kit.phrases import phrases
from widgets.treatment_explorer import view_model
from widgets.treatment_explorer.counts import course_of, fits, gaps, rows_of
from widgets.treatment_explorer.reasoning import MESSAGES, SORTS

CERTAINTY: tuple[CertaintyLevel, ...] = get_args(CertaintyLevel)


def compile(source: Library) -> dict[str, Any]:  # noqa: A001 - every tool's tables are made by `compile`
    """Turn treatments, study rows and trials into plain values."""
    told = {
        "treatments": view_model.treatments(source),
        "rows": view_model.study_rows(source),
        "trials": view_model.trials(source),
        "untested": view_model.untested(source),
    }
    return {
        **told,
        "entries": entries(source),
        "course": course_of(source),
        "gaps": gaps(source),
        "options": {key: dict(values) for key, values in options(source).items()},
        "phrases": phrases(source, MESSAGES),
        "terms": _terms(source),
        "sources": labels(refs_below(list(told.values())), source),
    }


def entries(source: Library) -> list[dict[str, Any]]:
    """Return what each treatment is chosen and ordered by, in alphabetical order."""
    rows = rows_of(source)
    every = sorted(source.treatments.values(), key=lambda treatment: treatment.name.lower())
    return [
        {
            "id": treatment.id,
            "kind": treatment.kind,
            "rank": CERTAINTY.index(treatment.certainty.level),
            "verdicts": verdicts(treatment, rows[treatment.id]),
            "fits": {key: list(found) for key, found in fits(treatment, rows[treatment.id]).items()},
        }
        for treatment in every
    ]


def verdicts(treatment: Treatment, rows: list[StudyRow]) -> dict[str, dict[str, Any]]:
    """Return the verdict in each disease, and under no name the one in all; `place` orders them, group by group."""
    return {disease or "": _verdict(treatment, rows, disease) for disease in (None, *diseases_of(treatment, rows))}


def _verdict(treatment: Treatment, rows: list[StudyRow], disease: Disease | None) -> dict[str, Any]:
    found = verdict(treatment, rows, disease)
    return {
        "id": found.id,
        "group": found.group,
        "place": [DIRECTIONS.index(found.group), strength(found.id)],
        "together": found.together,
        "harmed": None if found.harmed is None else list(found.harmed),
    }


def options(source: Library) -> dict[str, Mapping[str, str]]:
    """Return what can be chosen, with plain labels."""
    terms, say = source.treatment_terms, source.language.say
    named: dict[str, Mapping[Any, str]] = {"disease": terms.diseases, "size": terms.sizes, "kind": terms.kinds}
    return {**named, "sort": {sort: say(f"treatments-sort-{sort}") for sort in SORTS}}


def _terms(source: Library) -> dict[str, Any]:
    terms, say = source.treatment_terms, source.language.say
    return {
        "families": {name: family.label for name, family in terms.families.items()},
        "worse": {name: family.worse for name, family in terms.families.items()},
        "points": dict(terms.points),
        "verdicts": {name: asdict(each) for name, each in terms.verdicts.items()},
        "certainty": {level: say(f"certainty-{level}") for level in CERTAINTY},
        "gaps": dict(terms.gaps),
        "notes": asdict(terms.notes),
    }
