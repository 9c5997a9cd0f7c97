"""Which question to ask next: the expected information (in bits) of an answer; portable Python."""

from __future__ import annotations

from widgets.cause_explorer.chances import chances, entropies, entropy, level

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

# Causes further down hold so little of the ranking that no answer to their questions would change it.
LIKELY = 12
# Below so many bits a finding tells two causes apart too little to be named.
WORTH_NAMING = 0.05


def ask_next(
    of: dict[str, Any], ranking: dict[str, Any], limit: int = 5, skipped: Sequence[str] = ()
) -> list[tuple[str, float]]:
    """Return the findings whose answer would narrow the ranking most, as (finding, gain in bits), best first.

    What a reader can't tell is not asked again; whoever can't tell one answer of a question with one answer can't tell
    the others.
    """
    place = {cause: number for number, cause in enumerate(of["tables"]["causes"])}
    likely = [(place[row["cause"]], row["share"]) for row in ranking["candidates"][:LIKELY]]
    closed = set(skipped)
    for finding in skipped:
        closed.update(_exclusive(of, finding))
    return _best(of, [finding for finding in open_findings(of, ranking) if finding not in closed], likely, limit)


def tells_apart(of: dict[str, Any], first: str, second: str, findings: Sequence[str], limit: int = 3) -> list[str]:
    """Return which of the open `findings` tell two causes apart best, best first."""
    one, other = of["tables"]["causes"].index(first), of["tables"]["causes"].index(second)
    wanted = set(findings)
    # Only findings that differ can tell anything; looking at those first saves most of the work.
    apart: list[str] = []
    for finding in _differing(of, one, other):
        if finding in wanted:
            apart.append(finding)
            if len(apart) == 4 * limit:
                break
    return [finding for finding, gain in _best(of, apart, ((one, 0.5), (other, 0.5)), limit) if gain > WORTH_NAMING]


def information(of: dict[str, Any], findings: Sequence[str], likely: Sequence[tuple[int, float]]) -> list[float]:
    """Return the mutual information (bits) between the answer to each finding and the cause, for weighted causes."""
    rows, bits = [chances(of, name) for name in findings], [entropies(of, name) for name in findings]
    total = sum([share for _, share in likely])
    parts = [(number, share / total) for number, share in likely]
    gains = []
    # Plain loops, because this is the longest part of an answer, and in the page everything else is slower.
    for place, row in enumerate(rows):
        open_bits = bits[place]
        mean = remaining = 0.0
        for number, part in parts:
            mean += part * row[number]
            remaining += part * open_bits[number]
        gains.append(max(0.0, entropy(mean) - remaining))
    return gains


def open_findings(of: dict[str, Any], ranking: dict[str, Any]) -> list[str]:
    """Return what was not answered; a question with one answer is closed once it has it."""
    told = set(ranking["present"]) | set(ranking["absent"])
    for finding in ranking["present"]:
        told.update(_exclusive(of, finding))
    return [finding for finding in of["askable"] if finding not in told]


def _exclusive(of: dict[str, Any], finding: str) -> list[str]:
    """Return the answers of the question that a finding belongs to, where it takes one answer; else none."""
    group = of["tables"]["groups"][of["tables"]["findings"][finding]["group"]]
    return list(group["findings"]) if group["exclusive"] else []


def _best(
    of: dict[str, Any], findings: Sequence[str], likely: Sequence[tuple[int, float]], limit: int
) -> list[tuple[str, float]]:
    gains = zip(findings, information(of, findings, likely))
    return sorted(gains, key=lambda item: (-level(item[1]), item[0]))[:limit]


def _differing(of: dict[str, Any], one: int, other: int) -> list[str]:
    """Return what can be asked, what differs most between two causes first.

    Two chances never tell more bits than they differ by, so what differs too little is left out from the start.
    """
    kept: dict[tuple[int, int], list[str]] = of["apart"]
    pair = (min(one, other), max(one, other))
    if pair not in kept:
        apart = []
        for place, name in enumerate(of["askable"]):
            row = chances(of, name)
            difference = abs(row[one] - row[other])
            if difference > WORTH_NAMING:
                apart.append((-level(difference), place))
        kept[pair] = [of["askable"][place] for _, place in sorted(apart)]
    return kept[pair]
