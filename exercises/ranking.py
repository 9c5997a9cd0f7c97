"""Checks of the exercise that explains why the explorer ranks a published case wrongly."""

from __future__ import annotations

from typing import Any

from content import library
from exercises.told import Told, check, not_yet, right
from widgets.cause_explorer import explore

CASE = "dm_juvenile_mandengue2013"


def ranked(*more: str) -> list[dict[str, Any]]:
    """Return the explorer's ranking of the case, with findings added that its report does not tell."""
    case = library().cases[CASE]
    return list(explore([*case.present, *more], case.absent)["ranking"])


def weights(cause: str) -> dict[str, float]:
    """Return how much each finding, or silence about it, moves a cause in this case; below zero speaks against it."""
    (row,) = [row for row in ranked() if row["cause"] == cause]
    return {reason["finding"]: reason["weight"] for reason in [*row["because"], *row["against"]]}


@check("the id of a cause, such as 'dm_adult'")
def check_first(answer: Any) -> Told:
    """Say whether a cause is the one that the explorer wrongly puts first."""
    first, truth = ranked()[0]["cause"], library().cases[CASE].cause
    if answer == first:
        return right(f"The report says {truth!r}, and the explorer puts {first!r} first.")
    if answer == truth:
        return not_yet("This is what the report says. What does the explorer put first?")
    if answer in library().causes:
        return not_yet("The ranking goes from the best to the worst: what stands at its very top?")
    raise ValueError("no cause")


@check("the id of a finding, such as 'sex.female'")
def check_reason(answer: Any) -> Told:
    """Say whether a finding is what costs the right cause most, beside the one that came first."""
    first, true = weights(ranked()[0]["cause"]), weights(library().cases[CASE].cause)
    lost = {finding: first.get(finding, 0) - true.get(finding, 0) for finding in {*first, *true}}
    if answer not in library().findings:
        raise ValueError("no finding")
    most = max(sorted(lost), key=lambda finding: lost[finding])
    if answer == most:
        return right(
            "It costs the right cause most, and the report never names it. The explorer expected to be told of the "
            "disease, and took silence for a no. But the authors write that nobody had recognised the disease yet."
        )
    if lost.get(answer, 0) > 0:
        return not_yet("It does help the wrong cause, but another one makes a larger difference. Sort them.")
    return not_yet("This one does not speak for the wrong cause. Look for the largest difference between the two.")


@check("a list of findings to ask about, such as ['sign.raynaud']")
def check_question(answer: Any) -> Told:
    """Say whether the answer to a question would put the right cause first, without naming the disease itself."""
    truth = library().cases[CASE].cause
    if "condition.juvenile_dm" in answer:
        return not_yet("That would be the diagnosis itself. What could be seen or tested before anybody made it?")
    if not set(answer) <= library().findings.keys():
        raise ValueError("no findings")
    order = [row["cause"] for row in ranked(*answer)]
    if answer and order[0] == truth:
        return right("With this the right cause comes first, and nobody had to know the disease to look for it.")
    return not_yet(f"The right cause is in place {order.index(truth) + 1} now. What does the explorer ask for next?")
