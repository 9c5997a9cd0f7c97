"""The study rows and trials: no count above those treated, no single case drawn, overlaps told by both."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from content.check.fault import Fault
from content.library import Library
from content.model_treatments import LEAST_TO_DRAW, UNTREATED, Arm, Disease, StudyRow
from content.model_trials import Compared, Trial

FILE, TRIALS, TREATMENTS = "outcomes.yaml", "trials.yaml", "treatments"
# A person stands in one of these; `responders` is the sum of some of them and `worse` may overlap with it.
PARTS = ("complete", "partial", "none", "worse")
BETTER = ("complete", "partial")
LIMITS = ((PARTS, "treated"), (("responders", "none"), "treated"), (BETTER, "responders"))
# What a source must have been read as, so that its count may be drawn.
_TOO_LITTLE = ("title", "not_visible")
_SIDES: tuple[Arm, Arm] = ("treated", "comparator")


def study_faults(source: Library) -> Iterator[Fault]:
    """Yield every count that can't be, and every overlap that only one of two rows tells."""
    rows = {row.id: row for row in source.outcomes}
    for row in rows.values():
        yield from _above(row)
        yield from _drawn(row)
        for other in row.same_patients_as:
            if other == row.id:
                yield Fault(FILE, row.id, "same_patients_as", "names itself")
            elif other in rows and row.id not in rows[other].same_patients_as:
                yield Fault(FILE, other, "same_patients_as", f"does not name {row.id}, which names it")
        for other in row.may_hold:
            if other in rows and rows[other].treatment != row.treatment:
                message = f"{other} is a row of {rows[other].treatment}, and a review holds people of its own treatment"
                yield Fault(FILE, row.id, "may_hold", message)


def untold_faults(source: Library) -> Iterator[Fault]:
    """Yield diseases in which nothing was tried, and randomised studies of which no trial tells."""
    if UNTREATED not in source.treatments:
        yield Fault(TREATMENTS, UNTREATED, "", "is missing: its rows are the course beside which all others stand")
    tried = {row.disease for row in source.outcomes}
    tried |= {each.disease for treatment in source.treatments.values() for each in treatment.tried_in}
    for disease in get_args(Disease):
        if disease not in tried:
            yield Fault(FILE, disease, "", "can be chosen in the explorer, and no treatment was tried in it")
    told = {trial.treatment for trial in source.trials}
    for row in source.outcomes:
        if "randomised" in row.design and row.treatment not in told:
            yield Fault(FILE, row.id, "design", f"is randomised, and no entry of {TRIALS} tells of {row.treatment}")


def trial_faults(source: Library) -> Iterator[Fault]:
    """Yield every comparison that is none."""
    rows = {row.id: row for row in source.outcomes}
    for trial in source.trials:
        for each in trial.compared:
            if each.row in rows and each.against in rows:
                yield from _comparison(trial, each, rows)


def _comparison(trial: Trial, each: Compared, rows: dict[str, StudyRow]) -> Iterator[Fault]:
    place = f"compared[{each.what}]"
    sides = (rows[each.row], rows[each.against])
    for row, arm in zip(sides, _SIDES, strict=True):
        if row.arm != arm:
            yield Fault(TRIALS, trial.id, place, f"{row.id} has the arm {row.arm!r}, and {arm!r} belongs here")
        if row.treatment != trial.treatment:
            yield Fault(TRIALS, trial.id, place, f"{row.id} is a row of {row.treatment}, not of {trial.treatment}")
    for field in ("family", "reference"):
        one, other = (getattr(row, field) for row in sides)
        if one != other:
            yield Fault(TRIALS, trial.id, place, f"the rows differ in {field}: {one} and {other} can't be compared")


def _above(row: StudyRow) -> Iterator[Fault]:
    for parts, whole in LIMITS:
        most, told = getattr(row, whole), [part for part in parts if getattr(row, part) is not None]
        total = sum(getattr(row, part) for part in told)
        if most is not None and total > most:
            yield Fault(FILE, row.id, whole, f"{' + '.join(told)} is {total}, more than the {most} {whole}")


def _drawn(row: StudyRow) -> Iterator[Fault]:
    if not row.plot:
        return
    if (row.treated or 0) < LEAST_TO_DRAW:
        yield Fault(FILE, row.id, "plot", f"needs at least {LEAST_TO_DRAW} treated: so few are listed and never drawn")
    if row.responders is None:
        yield Fault(FILE, row.id, "plot", "needs responders")
    if row.seen.how in _TOO_LITTLE:
        yield Fault(FILE, row.id, "plot", f"rests on {row.seen.how!r}: what nobody read is listed and never drawn")
