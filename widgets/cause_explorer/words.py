"""What is said of a ranking: how well a cause fits, what can't be told apart, what stays in sight; portable Python."""

from __future__ import annotations

from widgets.cause_explorer.questions import open_findings, tells_apart
from widgets.cause_explorer.scores import group_row, silence, softmax, touched

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

# "Fits well" is said where the share is high and no single answer carries it: the cause keeps a good part of its share
# whichever one is taken away. Chosen on the development cases, and on what became of them when up to one listed finding
# in seven was missing from the right profile; there it was right more than 98 times of 100.
WELL_SHARE, WELL_WITHOUT_ONE = 0.85, 0.35
FITS_SHARE = 0.08
# Two causes can't be told apart where the second is at least this part as likely as the first.
TWIN_PART = 0.4


def fits(of: dict[str, Any], ranking: dict[str, Any], limit: int) -> list[str]:
    """Return how well each of the first causes fits, in three steps: the bars carry no more precision than that."""
    rows = ranking["candidates"][:limit]
    words = ["fits" if row["share"] >= FITS_SHARE and row["evidence"] > 0 else "less likely" for row in rows]
    if least_without_one(of, ranking) >= WELL_WITHOUT_ONE and not in_doubt(of, ranking):
        words[0] = "fits well"
    return words


def in_doubt(of: dict[str, Any], ranking: dict[str, Any]) -> bool:
    """Return whether something dangerous that is not the first cause could explain the deposits by itself."""
    first = ranking["candidates"][0]["cause"]
    doubting = {danger["id"] for danger in of["tables"]["dangers"] if danger["doubts"]}
    return any(
        danger["id"] in doubting and first not in danger["causes"] for danger in in_sight(of, ranking["present"])
    )


def least_without_one(of: dict[str, Any], ranking: dict[str, Any]) -> float:
    """Return the least share that the first cause keeps when any one of the findings that are there is taken away."""
    best = ranking["candidates"][0]
    if not ranking["enough"] or best["share"] < WELL_SHARE:
        return 0.0
    first = of["tables"]["causes"].index(best["cause"])
    least = float(best["share"])
    for taken in ranking["present"]:
        least = min(least, softmax(_scores_without(of, ranking, taken))[first])
    return least


def _scores_without(of: dict[str, Any], ranking: dict[str, Any], taken: str) -> list[float]:
    """Return the log scores of all causes as they were before a finding was told."""
    group = of["tables"]["findings"][taken]["group"]
    told = [pair for pair in ranking["groups"][group] if pair[0] != taken]
    rest = [finding for finding in ranking["present"] if finding != taken]
    was = ranking["silence"]
    old, new = ranking["said"][group], group_row(of, group, told, rest)
    scores = [score - old[number] + new[number] for number, score in enumerate(ranking["scores"])]
    groups = dict(ranking["groups"])
    groups[group] = told
    for number in touched(of, taken):
        scores[number] += silence(of, groups, rest, ranking["absent"], number) - was[number]
    return scores


def twins(of: dict[str, Any], ranking: dict[str, Any]) -> dict[str, Any] | None:
    """Return the two first causes and what would tell them apart, where the answers hardly do."""
    first, second = ranking["candidates"][:2]
    if not ranking["enough"] or second["evidence"] <= 0 or second["share"] < TWIN_PART * first["share"]:
        return None
    return {
        "causes": [first["cause"], second["cause"]],
        "would_separate": tells_apart(of, first["cause"], second["cause"], open_findings(of, ranking)),
    }


def in_sight(of: dict[str, Any], present: list[str]) -> list[dict[str, Any]]:
    """Return the dangers that an entered finding points to, each with the findings that do, whatever fits best."""
    result = []
    for danger in of["tables"]["dangers"]:
        fired = [items for items in danger["any_of"] if all(item in present for item in items)]
        if fired:
            because = {item for items in fired for item in items}
            result.append(
                {
                    "id": danger["id"],
                    "name": danger["name"],
                    "causes": list(danger["causes"]),
                    "why": danger["why"],
                    "refs": list(danger["refs"]),
                    "because": [finding for finding in of["tables"]["order"] if finding in because],
                }
            )
    return result
