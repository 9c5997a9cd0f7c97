"""Which question to ask next: the expected information (in bits) of an answer; portable Python."""

from __future__ import annotations

from widgets.cause_explorer.chances import chances, entropies, entropy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

# What the reader can't be asked to find out again, or what says nothing by itself.
NOT_ASKED = ("age", "sex")
# Causes further down hold so little of the ranking that no answer to their questions would change it.
LIKELY = 12
# Below so many bits a finding tells two causes apart too little to be named.
WORTH_NAMING = 0.05


def ask_next(of: dict[str, Any], ranking: dict[str, Any], most: int = 5) -> list[tuple[str, float]]:
    """Return the findings whose answer would narrow the ranking most, as (finding, gain in bits), best first."""
    place = {cause: number for number, cause in enumerate(of["tables"]["causes"])}
    likely = [(place[row["cause"]], row["share"]) for row in ranking["candidates"][:LIKELY]]
    gains = [(finding, information(of, finding, likely)) for finding in open_findings(of, ranking)]
    return sorted(gains, key=lambda item: (-item[1], item[0]))[:most]


def tells_apart(of: dict[str, Any], first: str, second: str, findings: Sequence[str], most: int = 3) -> list[str]:
    """Return which of the open `findings` tell two causes apart best, best first."""
    one, other = of["tables"]["causes"].index(first), of["tables"]["causes"].index(second)
    # Only findings that differ can tell anything; looking at those first saves most of the work.
    apart = sorted(findings, key=lambda name: -abs(chances(of, name)[one] - chances(of, name)[other]))[: 4 * most]
    gains = [(information(of, finding, ((one, 0.5), (other, 0.5))), finding) for finding in apart]
    best = sorted(gains, key=lambda item: (-item[0], item[1]))[:most]
    return [finding for gain, finding in best if gain > WORTH_NAMING]


def information(of: dict[str, Any], finding: str, likely: Sequence[tuple[int, float]]) -> float:
    """Return the mutual information (bits) between the answer to `finding` and the cause, for weighted causes."""
    row, open_bits = chances(of, finding), entropies(of, finding)
    total = mean = remaining = 0.0
    for number, share in likely:
        total += share
        mean += share * row[number]
        remaining += share * open_bits[number]
    return max(0.0, entropy(mean / total) - remaining / total)


def open_findings(of: dict[str, Any], ranking: dict[str, Any]) -> list[str]:
    """Return what was not answered; a question with one answer is closed once it has it."""
    findings, groups = of["tables"]["findings"], of["tables"]["groups"]
    told = set(ranking["present"]) | set(ranking["absent"])
    answered = {findings[finding]["group"] for finding in ranking["present"]}
    return [
        finding
        for finding in of["tables"]["order"]
        if finding not in told
        and findings[finding]["group"] not in NOT_ASKED
        and not (groups[findings[finding]["group"]]["exclusive"] and findings[finding]["group"] in answered)
        and not finding.endswith(".none")
        and not finding.endswith(".negative")
    ]
