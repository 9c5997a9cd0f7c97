"""From findings to a ranking of causes with its reasons; portable Python over plain values.

It is naive Bayes over the profiles, with the limits it needs. What a finding says is its `weight`: above zero it
speaks for a cause, below zero against it. Findings of one group tell partly the same story, so from the second one of
a group on each counts for less.
"""

from __future__ import annotations

from math import exp, log

from widgets.cause_explorer.chances import chances, weights

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

# Weight of the first, second, ... finding of one group, strongest first; chosen on the development cases.
DISCOUNT = (1.0, 0.75, 0.6, 0.5)
# A diagnosis and a biopsy are firm; what a lump looks like, and the sex in a small series, are soft. A blood value can
# be off for another reason.
FIRMNESS = {
    "sex": 0.7,
    "form": 0.8,
    "imaging": 0.8,
    "condition": 1.2,
    "histology": 1.4,
    "calcium": 0.8,
    "phosphate": 0.8,
    "pth": 0.8,
    "kidney": 0.8,
    "vitamin_d": 0.8,
    "calcitriol": 0.8,
}
# An objection counts for less where deposits often surprise: a lump may sit in an unusual place, or another sign may
# have nothing to do with it. What favours a cause keeps its full weight.
OBJECTION = {"site": 0.6, "sign": 0.6}
# What defines a cause is seldom left unsaid. For each group: from which chance on a finding counts as defining, and
# how often it would be mentioned. What was done to somebody is told more often than an illness is known.
UNSAID = {"condition": (0.6, 0.93), "exposure": (0.6, 0.97), "site": (0.95, 0.93), "sign": (0.95, 0.8)}
# A growth in the skin is what the reader asks about, so it is often not known yet.
MENTIONED = {"condition.skin_tumour_cyst": 0.5, "condition.parasite": 0.5}
ENOUGH_FINDINGS = 3
ENOUGH_SHARE = 0.25
ENOUGH_EVIDENCE = 0.7


def rank(of: dict[str, Any], present: Iterable[str], absent: Iterable[str] = ()) -> dict[str, Any]:
    """Rank every cause for findings that the tables know; order and repetition change nothing.

    `of` is an engine (`chances.engine`). Shares sum to 1 over `candidates`, and over `subtypes`.
    """
    here, gone = in_order(of, present), in_order(of, absent)
    groups = grouped(of, here, gone)
    pushes = [_pushes(of, groups, here, gone, number) for number in range(len(of["tables"]["causes"]))]
    scores = [score(of, number, row) for number, row in enumerate(pushes)]
    shares = softmax(scores)
    told = bool(here or gone)
    rows = [_candidate(of, number, shares[number], pushes[number] if told else []) for number in range(len(shares))]
    rows.sort(key=lambda row: (-row["share"], row["cause"]))
    subtypes = _subtypes(rows)
    return {
        "candidates": rows,
        "subtypes": subtypes,
        "enough": _enough(rows[0], subtypes, here, gone),
        "present": here,
        "absent": gone,
    }


def score(of: dict[str, Any], number: int, pushes: list[dict[str, Any]]) -> float:
    """Return the log score of a cause: how common it is, and everything that moved it."""
    return float(log(of["tables"]["prior"][number]) + sum(push["weight"] for push in pushes))


def softmax(scores: list[float]) -> list[float]:
    """Return the shares that belong to log scores; they sum to 1."""
    top = max(scores)
    parts = [exp(one - top) for one in scores]
    total = sum(parts)
    return [part / total for part in parts]


def in_order(of: dict[str, Any], findings: Iterable[str]) -> list[str]:
    """Return the findings once each, in the order of the vocabulary."""
    wanted = set(findings)
    return [finding for finding in of["tables"]["order"] if finding in wanted]


def grouped(of: dict[str, Any], here: list[str], gone: list[str]) -> dict[str, list[tuple[str, str]]]:
    """Return what was told by group, each finding with its answer."""
    groups: dict[str, list[tuple[str, str]]] = {}
    for findings, answer in ((here, "present"), (gone, "absent")):
        for finding in findings:
            groups.setdefault(of["tables"]["findings"][finding]["group"], []).append((finding, answer))
    return groups


def group_pushes(
    of: dict[str, Any], group: str, told: list[tuple[str, str]], number: int, here: list[str]
) -> list[dict[str, Any]]:
    """Return what the findings of one group say about a cause, the further ones discounted.

    Favours and objections are discounted apart, because otherwise one more favourable finding could make room for a
    stronger objection.
    """
    firm, objection = FIRMNESS.get(group, 1.0), OBJECTION.get(group, 1.0)
    sides: tuple[list[tuple[float, str, str]], list[tuple[float, str, str]]] = ([], [])
    for finding, answer in told:
        weight = firm * weights(of, finding, answer)[number]
        if weight < 0:
            weight *= objection
        elif answer == "present" and _stands_for(of, finding, number, here):
            weight = 0.0
        sides[0 if weight >= 0 else 1].append((weight, finding, answer))
    result = []
    for side in sides:
        for place, (weight, finding, answer) in enumerate(sorted(side, key=lambda item: (-abs(item[0]), item[1]))):
            factor = DISCOUNT[min(place, len(DISCOUNT) - 1)]
            result.append(
                {"finding": finding, "weight": weight * factor, "answer": "yes" if answer == "present" else "no"}
            )
    return result


def _stands_for(of: dict[str, Any], finding: str, number: int, here: list[str]) -> bool:
    """Return whether a wide finding would stand for a more precise one that defines the cause and was not told."""
    narrower = of["narrower"].get(finding, [])
    defining = [name for name in narrower if chances(of, name)[number] > UNSAID["exposure"][0]]
    return bool(defining) and not any(name in here for name in defining)


def _pushes(
    of: dict[str, Any], groups: dict[str, list[tuple[str, str]]], here: list[str], gone: list[str], number: int
) -> list[dict[str, Any]]:
    answered = [push for group, told in groups.items() for push in group_pushes(of, group, told, number, here)]
    return answered + unsaid(of, groups, here, gone, number)


def unsaid(
    of: dict[str, Any], groups: dict[str, list[tuple[str, str]]], here: list[str], gone: list[str], number: int
) -> list[dict[str, Any]]:
    """Return what it says that the illness, event, place or sign that defines a cause was not mentioned.

    One for each group at most. Silence about an illness says nothing where its own signs or tests are entered, and
    nothing is made of a place as long as no place, or one that suits the cause, was told.
    """
    result = []
    for group, defining in _defining(of)[number].items():
        if any(finding in here or finding in gone for finding in defining):
            continue
        if group == "site" and not _wrong_place(of, groups.get("site", []), number):
            continue
        finding = max(defining, key=lambda name: (chances(of, name)[number], name))
        if not _shown(of, finding, here, number):
            mentioned = MENTIONED.get(finding, UNSAID[group][1])
            weight = log(1 - mentioned * chances(of, finding)[number])
            result.append({"finding": finding, "weight": weight, "answer": "unsaid"})
    return result


def _defining(of: dict[str, Any]) -> list[dict[str, list[str]]]:
    """Return for each cause the findings that define it, by group; worked out once."""
    if of["defining"] is None:
        rows: list[dict[str, list[str]]] = [{} for _ in of["tables"]["causes"]]
        for group, (least, _) in UNSAID.items():
            for finding in of["tables"]["groups"].get(group, {"findings": []})["findings"]:
                if finding.endswith(".none"):
                    continue
                for number, chance in enumerate(chances(of, finding)):
                    if chance > least:
                        rows[number].setdefault(group, []).append(finding)
        of["defining"] = rows
    return list(of["defining"])


def _wrong_place(of: dict[str, Any], told: list[tuple[str, str]], number: int) -> bool:
    return bool(told) and all(weights(of, finding, answer)[number] <= 0 for finding, answer in told)


def _shown(of: dict[str, Any], finding: str, here: list[str], number: int) -> bool:
    """Return whether something entered that favours the cause shows the same illness."""
    return any(
        name in here and weights(of, name, "present")[number] > 0
        for name in of["tables"]["findings"][finding]["shown_by"]
    )


def _candidate(of: dict[str, Any], number: int, share: float, pushes: list[dict[str, Any]]) -> dict[str, Any]:
    ordered = sorted(pushes, key=lambda push: (-abs(push["weight"]), push["finding"]))
    return {
        "cause": of["tables"]["causes"][number],
        "subtype": of["tables"]["subtypes"][number],
        "share": share,
        "evidence": sum(push["weight"] for push in pushes if push["answer"] != "unsaid"),
        "because": [push for push in ordered if push["weight"] > 0],
        "against": [push for push in ordered if push["weight"] < 0],
    }


def _subtypes(rows: list[dict[str, Any]]) -> list[tuple[str, float]]:
    """Return each subtype with its share, which is that of its best cause: many weak causes add up to nothing."""
    best: dict[str, float] = {}
    for row in rows:
        best[row["subtype"]] = max(best.get(row["subtype"], 0.0), row["share"])
    total = sum(best.values())
    return sorted(((subtype, share / total) for subtype, share in best.items()), key=lambda item: (-item[1], item[0]))


def _enough(best: dict[str, Any], subtypes: list[tuple[str, float]], here: list[str], gone: list[str]) -> bool:
    """Return whether there is enough to go on: some answers, and a cause that they speak for."""
    if not here or len(here) + len(gone) < ENOUGH_FINDINGS or best["evidence"] < ENOUGH_EVIDENCE:
        return False
    return bool(best["share"] >= ENOUGH_SHARE or subtypes[0][1] >= 2 * ENOUGH_SHARE)
