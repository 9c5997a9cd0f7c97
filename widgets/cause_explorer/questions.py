"""Which question to ask next: the expected information (in bits) of an answer."""

from __future__ import annotations

from collections.abc import Sequence

from widgets.cause_explorer.likelihood import Tables, entropy, tables
from widgets.cause_explorer.reasoning import Ranking

# What the reader can't be asked to find out again, or what says nothing by itself.
NOT_ASKED = ("age", "sex")
# Causes further down hold so little of the ranking that no answer to their questions would change it.
LIKELY = 12


def ask_next(ranking: Ranking, most: int = 5, source: Tables | None = None) -> list[tuple[str, float]]:
    """Return the findings whose answer would narrow the ranking most, as (finding, gain in bits), best first."""
    table = source or tables()
    place = {cause: number for number, cause in enumerate(table.causes)}
    weights = [(place[candidate.cause], candidate.share) for candidate in ranking.candidates[:LIKELY]]
    gains = [(finding, information(finding, weights, table)) for finding in open_findings(ranking, table)]
    return sorted(gains, key=lambda item: (-item[1], item[0]))[:most]


def tells_apart(
    first: str, second: str, findings: Sequence[str], most: int = 3, source: Tables | None = None
) -> list[str]:
    """Return which of the open `findings` tell two causes apart best, best first."""
    table = source or tables()
    one, other = table.causes.index(first), table.causes.index(second)
    chances = table.probability
    # Only findings that differ can tell anything; looking at those first saves most of the work.
    apart = sorted(findings, key=lambda finding: -abs(chances[finding][one] - chances[finding][other]))[: 4 * most]
    gains = [(information(finding, ((one, 0.5), (other, 0.5)), table), finding) for finding in apart]
    return [finding for gain, finding in sorted(gains, key=lambda item: (-item[0], item[1]))[:most] if gain > 0.05]


def information(finding: str, weights: Sequence[tuple[int, float]], table: Tables) -> float:
    """Return the mutual information (bits) between the answer to `finding` and the cause, for weighted causes."""
    chances, open_bits = table.probability[finding], table.entropy[finding]
    total = mean = remaining = 0.0
    for number, share in weights:
        total += share
        mean += share * chances[number]
        remaining += share * open_bits[number]
    return max(0.0, entropy(mean / total) - remaining / total)


def open_findings(ranking: Ranking, source: Tables | None = None) -> list[str]:
    """Return what was not answered; a question with one answer is closed once it has it."""
    table = source or tables()
    told = {*ranking.present, *ranking.absent}
    answered = {table.group_of[finding] for finding in ranking.present}
    return [
        finding
        for finding, group in table.group_of.items()
        if finding not in told
        and group not in NOT_ASKED
        and not (group in table.exclusive and group in answered)
        and not finding.endswith((".none", ".negative"))
    ]
