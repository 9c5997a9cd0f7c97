"""What can be said of a treatment in a few words: from its study rows, and from the checked judgement in its file.

The judgement (`points`) says in which group of the list a treatment stands. The rows say what was seen, and so which
words are allowed: nothing is called better than the people who were counted. With a disease only its own rows count;
where these are few, those of groups that hold people with it as well.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple, get_args

from content.model_treatments import LEAST_TO_DRAW, UNTREATED, Direction, Disease, StudyRow, Treatment

# In the order in which they stand in a group: what may help first.
VerdictId = Literal[
    "better_than_comparison",
    "helped_spot",
    "some_improved",
    "went_alone",
    "prevented",
    "went_or_grew",
    "expert_advice",
    "mixed",
    "grew_alone",
    "few_improved",
    "few_disagree",
    "uncounted",
    "no_gain_counted",
    "few_unimproved",
    "too_little",
    "other_aim_improved",
    "other_aim_uncounted",
    "other_aim_unchanged",
    "no_gain_seen",
    "no_better_than_comparison",
    "no_better_than_placebo",
    "advised_against",
]
VERDICTS: tuple[VerdictId, ...] = get_args(VerdictId)
# People improved, in one way or another: these are on a level, and certainty decides which comes first.
ON_A_LEVEL: tuple[VerdictId, ...] = ("helped_spot", "some_improved", "went_alone", "prevented")
# What supports the word that a treatment may help.
HELPFUL: tuple[VerdictId, ...] = ("better_than_comparison", *ON_A_LEVEL)
# Who got better in these had less of the deposits or of what they do.
_BETTER = ("calcinosis_response", "symptom_response", "ulcer_healing", "function")
_AUTOIMMUNE: tuple[Disease, ...] = ("systemic_sclerosis", "juvenile_dermatomyositis", "dermatomyositis", "lupus")
# Groups in which people with a disease were counted together with others.
POOLS: dict[Disease, tuple[Disease, ...]] = {
    **dict.fromkeys(_AUTOIMMUNE, ("several_autoimmune", "mixed_causes")),
    "several_autoimmune": ("mixed_causes",),
}
# Acting on one spot alone: here a complication belongs into the verdict.
_OF_THE_SPOT: tuple[VerdictId, ...] = ("helped_spot", "uncounted")


class Verdict(NamedTuple):
    """A verdict, the group that it stands in, and what its words need.

    `together`: the people were counted together with others, who have other diseases. `harmed` are the people with a
    complication, of how many.
    """

    id: VerdictId
    group: Direction
    together: bool = False
    harmed: tuple[int, int] | None = None


def verdict(treatment: Treatment, rows: Iterable[StudyRow], disease: Disease | None = None) -> Verdict:
    """Return the verdict on a treatment from its rows, in all people or in those with one disease."""
    every = [row for row in rows if row.treatment == treatment.id]
    scope, together = _scope(every, disease)
    points = points_in(treatment, disease)
    found = _judged(treatment, points, scope)
    group: Direction = "unclear" if points == "may_help" and found not in HELPFUL else points
    harmed = _harmed(every, scope, disease) if treatment.local and found in _OF_THE_SPOT else None
    return Verdict(found, group, together, harmed)


def points_in(treatment: Treatment, disease: Disease | None) -> Direction:
    """Return which way the evidence points, in one disease where that is another way."""
    return next((each.points for each in treatment.points_in if each.disease == disease), treatment.points)


def strength(found: VerdictId) -> int:
    """Return how far down in its group a verdict stands."""
    return VERDICTS.index(ON_A_LEVEL[0] if found in ON_A_LEVEL else found)


def diseases_of(treatment: Treatment, rows: Iterable[StudyRow]) -> list[Disease]:
    """Return the diseases in which a treatment was tried or counted, once each."""
    counted = [row.disease for row in rows if row.treatment == treatment.id]
    return list(dict.fromkeys([*(each.disease for each in treatment.tried_in), *counted]))


def is_series(row: StudyRow) -> bool:
    """Return whether a row counts more than single cases; a tendency without a number comes from a group."""
    return (row.treated or 0) >= LEAST_TO_DRAW or (row.treated is None and row.trend is not None)


def improved(row: StudyRow) -> bool:
    """Return whether people of a row got better."""
    return row.trend == "better" or (row.family in _BETTER and (row.responders or 0) > 0)


def _unimproved(row: StudyRow) -> bool:
    left = (row.none or 0) + (row.worse or 0)
    return row.trend in ("same", "worse") or (row.family in _BETTER and (row.responders == 0 or left > 0))


def _scope(rows: Sequence[StudyRow], disease: Disease | None) -> tuple[list[StudyRow], bool]:
    """Return the rows that speak of a disease, and whether they count people with others as well."""
    if disease is None:
        return list(rows), False
    own = [row for row in rows if row.disease == disease]
    if any(is_series(row) and (improved(row) or _unimproved(row) or row.worse is not None) for row in own):
        return own, False
    wider = [row for row in rows if row.disease in POOLS.get(disease, ()) and is_series(row)]
    return [*own, *wider], bool(wider)


def _judged(treatment: Treatment, points: Direction, rows: list[StudyRow]) -> VerdictId:
    """Return the words for a judgement and what was seen."""
    treated = [row for row in rows if row.arm == "treated"]
    if points in ("advised_against", "no_gain"):
        return "advised_against" if points == "advised_against" else _without_gain(rows)
    if points == "other_aim":
        return _besides(treated)
    if treatment.id == UNTREATED:
        return _left_alone([row for row in rows if row.arm != "comparator"])
    found = _seen(rows, treated)
    if points == "unclear":
        return "mixed" if found in HELPFUL else found
    if points == "usual_care" and found == "too_little":
        found = "expert_advice"
    return "helped_spot" if found == "some_improved" and treatment.local else found


def _without_gain(rows: list[StudyRow]) -> VerdictId:
    """Return beside what there was no gain."""
    controls = {row.control for row in rows} - {None}
    if "placebo" in controls:
        return "no_better_than_placebo"
    return "no_better_than_comparison" if controls else "no_gain_seen"


def _besides(treated: list[StudyRow]) -> VerdictId:
    """Return what became of deposits while something else was treated."""
    if any(improved(row) for row in treated if row.family != "symptom_response"):
        return "other_aim_improved"
    return "other_aim_unchanged" if any(map(_unimproved, treated)) else "other_aim_uncounted"


def _seen(rows: list[StudyRow], treated: list[StudyRow]) -> VerdictId:
    """Return what the rows show, whatever is thought of it."""
    if pair := _better_pair(rows):
        return "prevented" if pair.family == "prevention" else "better_than_comparison"
    series = [row for row in treated if is_series(row)]
    if any(map(improved, series)):
        return "some_improved"
    if any(row.family != "harm" for row in series):
        return "no_gain_counted"
    good, bad = any(map(improved, treated)), any(map(_unimproved, treated))
    if good or bad:
        return "few_disagree" if good and bad else "few_improved" if good else "few_unimproved"
    return "uncounted" if treated else "too_little"


def _better_pair(rows: list[StudyRow]) -> StudyRow | None:
    """Return a row whose people fared better than those of the comparison in the same report."""
    for row in rows:
        for other in rows:
            paired = (row.arm, other.arm) == ("treated", "comparator") and row.reference == other.reference
            if paired and row.family == other.family and _fewer(row, other):
                return row
    return None


def _fewer(row: StudyRow, other: StudyRow) -> bool:
    """Return whether fewer got worse than in the comparison. Groups without a size are taken to be as large."""
    if row.worse is None or other.worse is None:
        return False
    one, two = (row.treated, other.treated) if row.treated and other.treated else (1, 1)
    return row.worse * two < other.worse * one


def _left_alone(rows: list[StudyRow]) -> VerdictId:
    """Return what became of deposits to which nothing was done."""
    went = any(improved(row) for row in rows if is_series(row))
    grew = any((row.worse or 0) > 0 for row in rows if row.arm == "usual_care")
    if went or grew:
        return "went_or_grew" if went and grew else "went_alone" if went else "grew_alone"
    return "few_improved" if any(map(improved, rows)) else "expert_advice"


def _harmed(every: list[StudyRow], scope: list[StudyRow], disease: Disease | None) -> tuple[int, int] | None:
    """Return the count of the row in which most people were harmed; in related diseases where there is none here."""
    counted = [row for row in scope if row.family == "harm" and row.arm == "treated"]
    if not counted and disease in POOLS:
        counted = [row for row in every if row.family == "harm" and row.disease in _AUTOIMMUNE]
    found = [(row.worse, row.treated) for row in counted if row.worse is not None and row.treated]
    return max(found, default=None)
