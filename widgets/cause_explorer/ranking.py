"""From findings to a ranking of causes with its reasons; portable Python over plain values.

It is naive Bayes over the profiles, with the limits it needs (see `scores`). What a finding says is its `weight`: above
zero it speaks for a cause, below zero against it.
"""

from __future__ import annotations

from math import log

from widgets.cause_explorer.chances import level
from widgets.cause_explorer.scores import DISCOUNTS, added, finding_row, group_row, silence_row, silences, softmax

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    Told = list[tuple[str, str]]

ENOUGH_FINDINGS = 3
ENOUGH_SHARE = 0.25
ENOUGH_EVIDENCE = 0.7
SAID = {"present": "yes", "absent": "no"}


def rank(
    of: dict[str, Any], present: Iterable[str], absent: Iterable[str] = (), reasons: int | None = None
) -> dict[str, Any]:
    """Rank every cause for findings that the tables know; order and repetition change nothing.

    `of` is an engine (`chances.engine`). Shares sum to 1 over `candidates`, and over `subtypes`. Only the first
    `reasons` candidates get their reasons, or all of them.
    """
    here, gone = in_order(of, present), in_order(of, absent)
    groups = grouped(of, here, gone)
    said = {group: group_row(of, group, told, here) for group, told in groups.items()}
    evidence = added([said[group] for group in sorted(said)]) if said else [0.0] * len(of["tables"]["causes"])
    silence = silence_row(of, groups, here, gone)
    scores = [log(share) + evidence[number] + silence[number] for number, share in enumerate(of["tables"]["prior"])]
    shares = softmax(scores)
    numbers = sorted(range(len(shares)), key=lambda number: (-level(scores[number]), of["tables"]["causes"][number]))
    limit = len(numbers) if reasons is None else reasons
    rows = [
        _candidate(of, number, shares[number], scores[number], evidence[number])
        | (
            _reasons(of, groups, here, gone, number)
            if place < limit and (here or gone)
            else {"because": [], "against": []}
        )
        for place, number in enumerate(numbers)
    ]
    subtypes = _subtypes(rows)
    return {
        "candidates": rows,
        "subtypes": subtypes,
        "enough": _enough(rows[0], subtypes, here, gone),
        "present": here,
        "absent": gone,
        # What `words.least_without_one` goes on from.
        "groups": groups,
        "said": said,
        "silence": silence,
        "scores": scores,
    }


def in_order(of: dict[str, Any], findings: Iterable[str]) -> list[str]:
    """Return the findings once each, in the order of the vocabulary."""
    return sorted(set(findings), key=lambda finding: of["place"][finding])


def grouped(of: dict[str, Any], here: list[str], gone: list[str]) -> dict[str, Told]:
    """Return what was told by group, each finding with its answer."""
    groups: dict[str, Told] = {}
    for findings, answer in ((here, "present"), (gone, "absent")):
        for finding in findings:
            groups.setdefault(of["tables"]["findings"][finding]["group"], []).append((finding, answer))
    return groups


def group_contributions(
    of: dict[str, Any], group: str, told: Told, number: int, here: list[str]
) -> list[dict[str, Any]]:
    """Return what each finding of one group says about a cause; together it is the cause's place in `group_row`."""
    found = [(finding_row(of, group, finding, answer, here)[number], finding, answer) for finding, answer in told]
    result = []
    for side in ([one for one in found if one[0] >= 0], [one for one in found if one[0] < 0]):
        for place, (weight, finding, answer) in enumerate(
            sorted(side, key=lambda item: (-level(abs(item[0])), item[1]))
        ):
            result.append({"finding": finding, "weight": weight * DISCOUNTS[place], "answer": SAID[answer]})
    return result


def unsaid(
    of: dict[str, Any], groups: dict[str, Told], here: list[str], gone: list[str], number: int
) -> list[dict[str, Any]]:
    """Return the silences about a cause as reasons."""
    return [
        {"finding": finding, "weight": weight, "answer": "unsaid"}
        for finding, weight in silences(of, groups, here, gone, number)
    ]


def _candidate(of: dict[str, Any], number: int, share: float, score: float, evidence: float) -> dict[str, Any]:
    return {
        "cause": of["tables"]["causes"][number],
        "subtype": of["tables"]["subtypes"][number],
        "share": share,
        "score": score,
        "evidence": evidence,
    }


def _reasons(
    of: dict[str, Any], groups: dict[str, Told], here: list[str], gone: list[str], number: int
) -> dict[str, list[dict[str, Any]]]:
    contributions = [
        each for group, told in groups.items() for each in group_contributions(of, group, told, number, here)
    ]
    contributions += unsaid(of, groups, here, gone, number)
    contributions.sort(key=lambda each: (-level(abs(each["weight"])), each["finding"]))
    return {
        "because": [each for each in contributions if each["weight"] > 0],
        "against": [each for each in contributions if each["weight"] < 0],
    }


def _subtypes(rows: list[dict[str, Any]]) -> list[tuple[str, float]]:
    """Return each subtype with its share, which is that of its best cause: many weak causes add up to nothing."""
    best: dict[str, dict[str, Any]] = {}
    for row in rows:
        best.setdefault(row["subtype"], row)
    first = sorted(best.values(), key=lambda row: (-level(row["score"]), row["subtype"]))
    total = sum([row["share"] for row in first])
    return [(row["subtype"], row["share"] / total) for row in first]


def _enough(best: dict[str, Any], subtypes: list[tuple[str, float]], here: list[str], gone: list[str]) -> bool:
    """Return whether there is enough to go on: some answers, and a cause that they speak for."""
    if not here or len(here) + len(gone) < ENOUGH_FINDINGS or best["evidence"] < ENOUGH_EVIDENCE:
        return False
    return bool(best["share"] >= ENOUGH_SHARE or subtypes[0][1] >= 2 * ENOUGH_SHARE)
