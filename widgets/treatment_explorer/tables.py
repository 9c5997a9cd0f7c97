"""What the treatment explorer draws and chooses from: words, numbers and keys of every treatment, row and trial."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, get_args

from msgspec.structs import asdict

from content import Library
from content.model import CertaintyLevel
from content.model_treatments import standing
from widgets.kit.citations import labels, refs_below
from widgets.kit.messages import messages
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
        "messages": messages(source, MESSAGES),
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
            "last": standing(treatment),
            "fits": {key: list(found) for key, found in fits(treatment, rows[treatment.id]).items()},
        }
        for treatment in every
    ]


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
        "certainty": {level: say(f"certainty-{level}") for level in CERTAINTY},
        "gaps": dict(terms.gaps),
        "notes": asdict(terms.notes),
    }
