"""Which question to ask next: the expected information (in bits) of an answer."""

from __future__ import annotations

from collections.abc import Sequence
from math import log2

from widgets.cause_explorer.likelihood import Tables, tables
from widgets.cause_explorer.reasoning import Ranking

# What the reader can't be asked to find out again, or what says nothing by itself.
NOT_ASKED = ("age", "sex")


def ask_next(ranking: Ranking, most: int = 5, source: Tables | None = None) -> list[tuple[str, float]]:
    """Return the findings whose answer would narrow the ranking most, as (finding, gain in bits), best first."""
    table = source or tables()
    place = {cause: number for number, cause in enumerate(table.causes)}
    weights = [(place[candidate.cause], candidate.share) for candidate in ranking.candidates[:12]]
    gains = ((finding, information(finding, weights, table)) for finding in _open(ranking, table))
    return sorted(gains, key=lambda item: (-item[1], item[0]))[:most]


def tells_apart(ranking: Ranking, first: str, second: str, most: int = 3, source: Tables | None = None) -> list[str]:
    """Return the open findings that best tell two causes apart, best first."""
    table = source or tables()
    weights = [(table.causes.index(first), 0.5), (table.causes.index(second), 0.5)]
    gains = [(information(finding, weights, table), finding) for finding in _open(ranking, table)]
    return [finding for gain, finding in sorted(gains, key=lambda item: (-item[0], item[1]))[:most] if gain > 0.05]


def information(finding: str, weights: Sequence[tuple[int, float]], table: Tables) -> float:
    """Return the mutual information (bits) between the answer to `finding` and the cause, for weighted causes."""
    total = sum(share for _, share in weights)
    row = table.probability[finding]
    chances = [(share / total, row[number]) for number, share in weights]
    mean = sum(share * p for share, p in chances)
    return max(0.0, _entropy(mean) - sum(share * _entropy(p) for share, p in chances))


def _entropy(p: float) -> float:
    return 0.0 if p <= 0 or p >= 1 else -p * log2(p) - (1 - p) * log2(1 - p)


def _open(ranking: Ranking, table: Tables) -> list[str]:
    """Return what was not answered; a question with one answer is closed once it has it."""
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
