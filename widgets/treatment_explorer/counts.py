"""What studies of treatments counted: in how many people, what of it may be drawn, and what is missing.

Nothing is pooled: people are counted, results never.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from content import Library
from content.model_treatments import LEAST_TO_DRAW, UNTREATED, Arm, StudyRow, Treatment

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
