"""Which treatments a choice leaves, in which order, what may be drawn, and how many people stand behind it.

Nothing is pooled: people are counted, results never. Everything that a view needs to choose or to sort is worked out
here once, as keys that are equal or not and as numbers to order by.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from typing import Any, NamedTuple, get_args

from content import Library, UnknownId, library
from content.model import CertaintyLevel
from content.model_treatments import LEAST_TO_DRAW, UNTREATED, Arm, StudyRow, Treatment, standing
from content.model_trials import Terms
from widgets.kit.command import refuse_unknown_keys

CERTAINTY: tuple[CertaintyLevel, ...] = get_args(CertaintyLevel)
SORTS = {"certainty": "Certainty of evidence", "amount": "Amount of evidence", "name": "Name"}
FILTERS = ("disease", "size", "kind")
COMPARISON: Arm = "comparator"
USUAL_CARE: Arm = "usual_care"
# A single case was published because it stands out, so a share of one is never shown as a share.
LEAST_FOR_A_SHARE = 2


class Amount(NamedTuple):
    """How much was counted: people, each of them once, and the reports they stand in."""

    people: int
    reports: int


def drawn(row: StudyRow) -> bool:
    """Return whether the share of those who got better may be drawn: reviewed for it, and never a single case."""
    return row.plot and row.responders is not None and (row.treated or 0) >= LEAST_TO_DRAW


def course_drawn(row: StudyRow) -> bool:
    """Return whether a row of the usual course may be drawn, by those who got worse."""
    return row.arm == USUAL_CARE and row.worse is not None and (row.treated or 0) >= LEAST_TO_DRAW


def counted_shares(row: StudyRow) -> dict[str, tuple[int, int]]:
    """Return every counted share of a row with its denominator, without those of a single case."""
    n = row.treated or 0
    if n < LEAST_FOR_A_SHARE:
        return {}
    counts = {"better": row.responders, "complete": row.complete, "worse": row.worse}
    return {name: (count, n) for name, count in counts.items() if count is not None}


def amount(rows: Iterable[StudyRow]) -> Amount:
    """Return how many people the rows count at least, those in several rows once, and in how many reports.

    Of rows that share people, or could share them, only the largest counts. Groups that served as the comparison
    did not have the treatment.
    """
    treated = [row for row in rows if row.arm != COMPARISON]
    people = sum(max(map(_people, group)) for group in _sharing(treated))
    return Amount(people, len({row.reference for row in treated}))


def fits(treatment: Treatment, rows: Iterable[StudyRow]) -> dict[str, Amount]:
    """Return, for each choice of disease and size that a treatment fits, what was counted in such people.

    A key is `disease/size`; an empty part stands for any. Disease and size must have been reported together.
    """
    rows = list(rows)
    pairs = {(row.disease, row.size) for row in rows} | {(each.disease, each.size) for each in treatment.tried_in}
    chosen = {key for disease, size in pairs for key in ((disease, size), (disease, ""), ("", size), ("", ""))}
    return {
        f"{disease}/{size}": amount(row for row in rows if disease in {"", row.disease} and size in {"", row.size})
        for disease, size in sorted(chosen)
    }


def rows_of(source: Library) -> dict[str, list[StudyRow]]:
    """Return the study rows of each treatment, in the order of the content."""
    found: dict[str, list[StudyRow]] = {name: [] for name in source.treatments}
    for row in source.outcomes:
        found[row.treatment].append(row)
    return found


def course_of(source: Library) -> dict[str, list[str]]:
    """Return the rows that show the course without a special treatment, by disease."""
    found: dict[str, list[str]] = {}
    for row in source.outcomes:
        if row.treatment == UNTREATED:
            found.setdefault(row.disease, []).append(row.id)
    return found


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


def leaves(listed: Iterable[Mapping[str, Any]], choice: Mapping[str, str]) -> list[str]:
    """Return the ids that a choice leaves, in its order; the view does the same from the same keys and numbers.

    An order is read as a judgement, so what is advised against never stands above what may help.
    """
    key = f"{choice.get('disease', '')}/{choice.get('size', '')}"
    kept = [each for each in listed if key in each["fits"] and choice.get("kind", "") in {"", each["kind"]}]
    orders: dict[str, Callable[[Mapping[str, Any]], tuple[int, int]]] = {
        "certainty": lambda each: (each["rank"], -each["fits"][key][0]),
        "amount": lambda each: (-each["fits"][key][0], each["rank"]),
        "name": lambda _: (0, 0),
    }
    by = orders[choice.get("sort") or "certainty"]
    return [each["id"] for each in sorted(kept, key=lambda each: (each["last"], *by(each)))]


def gaps(source: Library) -> dict[str, list[str]]:
    """Return what the files themselves show to be missing: treatments and diseases without a counted series."""
    rows = rows_of(source)
    every = sorted(source.treatments.values(), key=lambda treatment: treatment.name.lower())
    small = {each.id: rows[each.id] for each in every if rows[each.id] and not any(map(_is_series, rows[each.id]))}
    series = {row.disease for row in source.outcomes if (row.treated or 0) >= LEAST_TO_DRAW}
    return {
        "uncounted": [each.id for each in every if not rows[each.id]],
        "single": [name for name, few in small.items() if all(row.treated is not None for row in few)],
        "unnumbered": [name for name, few in small.items() if any(row.treated is None for row in few)],
        "diseases": [disease for disease in source.treatment_terms.diseases if disease not in series],
    }


def checked(document: Mapping[str, Any], source: Library) -> dict[str, str]:
    """Return a choice as it can be used. Raises ValueError, for an unknown id UnknownId, that names the value."""
    refuse_unknown_keys(document, (*FILTERS, "sort"))
    valid = options(source.treatment_terms)
    for key, value in document.items():
        if not isinstance(value, str):
            raise ValueError(f"{key!r} must be an id, not {str(value)[:60]!r}")
        if value and value not in valid[key]:
            raise UnknownId(key, value, valid[key])
    return {key: value for key, value in document.items() if value}


def options(terms: Terms) -> dict[str, Mapping[str, str]]:
    """Return what can be chosen, with plain labels."""
    named: dict[str, Mapping[Any, str]] = {"disease": terms.diseases, "size": terms.sizes, "kind": terms.kinds}
    return {**named, "sort": SORTS}


def listing(terms: Terms) -> dict[str, str]:
    """Return every value that a choice takes, as `key=value`, with its plain label."""
    return {f"{key}={value}": label for key, each in options(terms).items() for value, label in each.items()}


def answer(document: Mapping[str, Any], source: Library | None = None) -> dict[str, Any]:
    """Return the treatments that a choice leaves, with certainty, people and study rows, as plain data."""
    source = source or library()
    choice = checked(document, source)
    listed = {each["id"]: each for each in entries(source)}
    rows = rows_of(source)
    key = f"{choice.get('disease', '')}/{choice.get('size', '')}"
    return {
        "treatments": [
            {
                "id": name,
                "name": source.treatments[name].name,
                "points": source.treatments[name].points,
                "certainty": source.treatments[name].certainty.level,
                "people_at_least": listed[name]["fits"][key][0],
                "reports": listed[name]["fits"][key][1],
                "rows": [row.id for row in rows[name]],
            }
            for name in leaves(listed.values(), choice)
        ],
        "of": len(listed),
        "note": source.treatment_terms.notes.amount_is_not_benefit,
    }


def _people(row: StudyRow) -> int:
    if row.people is not None:
        return row.people
    return (row.treated or 0) if row.unit == "patients" else 0


def _is_series(row: StudyRow) -> bool:
    return (row.treated or 0) >= LEAST_TO_DRAW


def _sharing(rows: Collection[StudyRow]) -> Iterator[list[StudyRow]]:
    """Yield groups of rows that share people, directly or through another row."""
    ids = {row.id for row in rows}
    near: dict[str, set[str]] = {name: set() for name in ids}
    for row in rows:
        for other in ids.intersection([*row.same_patients_as, *row.may_hold]):
            near[row.id].add(other)
            near[other].add(row.id)
    by_id = {row.id: row for row in rows}
    while by_id:
        todo, group = [next(iter(by_id))], []
        while todo:
            row_id = todo.pop()
            if row_id in by_id:
                group.append(by_id.pop(row_id))
                todo += near[row_id]
        yield group
