"""The verdicts on treatments: each has what it needs, and none says more than the rows that stand behind it."""

from __future__ import annotations

from collections.abc import Iterator

from content.check.fault import Fault
from content.library import Library
from content.model_treatments import Disease, StudyRow, Treatment
from content.verdicts import HELPFUL, diseases_of, improved, is_series, points_in, verdict

FILE = "outcomes.yaml"
# In these nobody is counted as better, so the row has to say which way it went.
_WITHOUT_COUNTS = ("percent_only", "continuous_only", "pooled_review")


def verdict_faults(source: Library) -> Iterator[Fault]:
    """Yield every verdict that contradicts its rows, and every row that a verdict can't be read from."""
    for row in source.outcomes:
        yield from _row_faults(row)
    for treatment in source.treatments.values():
        rows = [row for row in source.outcomes if row.treatment == treatment.id]
        yield from _points_faults(treatment, rows, None)
        tried = diseases_of(treatment, rows)
        for each in treatment.points_in:
            place = f"points_in[{each.disease}]"
            if each.disease not in tried:
                yield _fault(
                    treatment, place, "was not tried in this disease: neither tried_in nor a study row names it"
                )
            if each.points == treatment.points:
                yield _fault(treatment, place, f"says {each.points!r}, as `points` does for all: leave it out")
            if not each.why.refs:
                yield _fault(treatment, f"{place}.why", "needs refs: it is another verdict than elsewhere")
            yield from _points_faults(treatment, rows, each.disease)


def _row_faults(row: StudyRow) -> Iterator[Fault]:
    if row.arm == "comparator" and row.control is None:
        yield Fault(FILE, row.id, "control", "is missing: say what the people of the comparison had")
    if row.arm == "treated" and row.family in _WITHOUT_COUNTS and row.trend is None:
        message = f"is missing: {row.family} counts nobody as better, so say which way it went"
        yield Fault(FILE, row.id, "trend", message)
    if row.trend is not None and row.responders is not None:
        yield Fault(FILE, row.id, "trend", "stands beside responders, which say it already")


def _points_faults(treatment: Treatment, rows: list[StudyRow], disease: Disease | None) -> Iterator[Fault]:
    """Yield what the rows say against a judgement, for all people or for those with one disease."""
    points = points_in(treatment, disease)
    place = "points" if disease is None else f"points_in[{disease}]"
    found = verdict(treatment, rows, disease)
    if points == "may_help" and found.id not in HELPFUL:
        message = "says 'may_help', and no row counts three or more people of whom some got better; 'unclear' fits"
        yield _fault(treatment, place, message)
    if points == "no_gain":
        for row in rows:
            if disease in (None, row.disease) and _mostly_better(row):
                message = f"says 'no_gain', and in {row.id} {row.responders} of {row.treated} got better"
                yield _fault(treatment, place, message)
    if disease is None and points == "advised_against" and not (treatment.used_for.refs or treatment.evidence.refs):
        yield _fault(treatment, place, "says 'advised_against', and neither used_for nor evidence names who does")
    if disease is None and points == "usual_care" and not treatment.used_for.refs:
        yield _fault(treatment, place, "says 'usual_care', and used_for names nobody who advises it")


def _mostly_better(row: StudyRow) -> bool:
    """Return whether half of a group or more got better, without a comparison that could explain it away."""
    counted = is_series(row) and improved(row) and row.control is None and row.arm == "treated"
    return counted and 2 * (row.responders or 0) >= (row.treated or 0) > 0


def _fault(treatment: Treatment, field: str, message: str) -> Fault:
    return Fault(f"treatments/{treatment.id}.yaml", treatment.id, field, message)
