"""From findings to a ranking of causes with its reasons: naive Bayes over the profiles, with the limits it needs.

Pure functions over plain values. What a finding says is a log likelihood ratio against the average cause (`weight`):
above zero it speaks for the cause, below zero against it. Findings of one group tell partly the same story, so from
the second one of a group on each counts for less.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from math import exp, log
from typing import Literal

from content import UnknownId
from widgets.cause_explorer.likelihood import Tables, tables

# Weight of the first, second, ... finding of one group, strongest first; chosen on the development cases.
DISCOUNT = (1.0, 0.75, 0.6, 0.5)
# A diagnosis and a biopsy are firm; what a lump looks like, and the sex in a small series, are soft.
FIRMNESS = {"sex": 0.7, "form": 0.8, "imaging": 0.8, "condition": 1.2, "histology": 1.2}
# What defines a cause is rarely left unsaid: a known disease, or what was done before.
# For each group: from which chance on it counts as defining.
UNSAID = {"condition": 0.6, "exposure": 0.6, "site": 0.95}
MENTIONED = 0.93
ENOUGH_FINDINGS = 3
ENOUGH_SHARE = 0.25
NOTHING_FITS_BELOW = 0.7


@dataclass(frozen=True)
class Push:
    """What one finding says about one cause: `weight` in natural log units, and how it was answered."""

    finding: str
    weight: float
    answer: Literal["yes", "no", "unsaid"] = "yes"


@dataclass(frozen=True)
class Candidate:
    """A cause in the ranking with everything that moved it, strongest first."""

    cause: str
    subtype: str
    share: float
    evidence: float
    because: tuple[Push, ...]
    against: tuple[Push, ...]


@dataclass(frozen=True)
class Ranking:
    """The answer of the explorer; shares sum to 1 over `candidates` and over `subtypes`."""

    candidates: tuple[Candidate, ...]
    subtypes: tuple[tuple[str, float], ...]
    enough: bool
    fits: bool
    present: tuple[str, ...] = field(default=())
    absent: tuple[str, ...] = field(default=())


def check_findings(present: Iterable[str], absent: Iterable[str], known: Mapping[str, object]) -> None:
    """Raise ValueError for an unknown id, or a finding that is both there and not there."""
    here, gone = list(present), list(absent)
    for finding in [*here, *gone]:
        if finding not in known:
            raise UnknownId("finding", finding, known)
    for finding in here:
        if finding in gone:
            raise ValueError(f"finding {finding!r} is given as present and as absent")


def rank(present: Iterable[str], absent: Iterable[str] = (), source: Tables | None = None) -> Ranking:
    """Rank every cause for these findings; order and repetition change nothing.

    Raises ValueError (UnknownId for an id that nothing carries, with the nearest valid one).
    """
    table = source or tables()
    check_findings(present := tuple(present), absent := tuple(absent), table.probability)
    here, gone = _in_order(present, table), _in_order(absent, table)
    pushes = [_pushes(here, gone, number, table) for number in range(len(table.causes))]
    scores = [log(table.prior[number]) + sum(push.weight for push in row) for number, row in enumerate(pushes)]
    shares = softmax(scores)
    candidates = tuple(
        sorted(
            (_candidate(number, shares[number], pushes[number], table) for number in range(len(shares))),
            key=lambda candidate: (-candidate.share, candidate.cause),
        )
    )
    best = candidates[0]
    told = len(here) + len(gone)
    fits = told == 0 or (bool(here) and best.evidence >= NOTHING_FITS_BELOW)
    return Ranking(
        candidates=candidates,
        subtypes=_subtypes(candidates),
        enough=fits and told >= ENOUGH_FINDINGS and (best.share >= ENOUGH_SHARE or _subtypes(candidates)[0][1] >= 0.5),
        fits=fits,
        present=here,
        absent=gone,
    )


def softmax(scores: list[float]) -> list[float]:
    """Return the shares that belong to log scores; they sum to 1."""
    top = max(scores)
    weights = [exp(score - top) for score in scores]
    total = sum(weights)
    return [weight / total for weight in weights]


def _in_order(findings: tuple[str, ...], table: Tables) -> tuple[str, ...]:
    wanted = set(findings)
    return tuple(finding for finding in table.probability if finding in wanted)


def _pushes(here: tuple[str, ...], gone: tuple[str, ...], number: int, table: Tables) -> list[Push]:
    groups: dict[str, list[Push]] = {}
    for finding in here:
        group = table.group_of[finding]
        groups.setdefault(group, []).append(Push(finding, FIRMNESS.get(group, 1.0) * table.present[finding][number]))
    for finding in gone:
        group = table.group_of[finding]
        groups.setdefault(group, []).append(
            Push(finding, FIRMNESS.get(group, 1.0) * table.absent[finding][number], "no")
        )
    answered = [push for group in groups.values() for push in _discounted(group)]
    return answered + (_unsaid({*here, *gone}, number, table) if answered else [])


def _discounted(group: list[Push]) -> list[Push]:
    """Let each further finding of a group count for less; favours and objections are discounted apart.

    Apart, because otherwise one more favourable finding could make room for a stronger objection.
    """
    result = []
    for side in ([p for p in group if p.weight >= 0], [p for p in group if p.weight < 0]):
        for place, push in enumerate(sorted(side, key=lambda p: (-abs(p.weight), p.finding))):
            factor = DISCOUNT[min(place, len(DISCOUNT) - 1)]
            result.append(Push(push.finding, push.weight * factor, push.answer))
    return result


def _unsaid(told: set[str], number: int, table: Tables) -> list[Push]:
    """Return what it says that the condition or event that defines a cause was not mentioned.

    One for each group at most, only where it was to be expected, and only if nothing of the kind was mentioned.
    """
    result = []
    for group, defining in UNSAID.items():
        if group == "site" and told.isdisjoint(table.members[group]):
            continue  # where it is was not said at all
        expected = [(table.probability[finding][number], finding) for finding in table.members[group]]
        expected = [(chance, finding) for chance, finding in expected if chance > defining]
        if expected and not any(finding in told for _, finding in expected):
            chance, finding = max(expected)
            result.append(Push(finding, log(1 - MENTIONED * chance), "unsaid"))
    return result


def _candidate(number: int, share: float, pushes: list[Push], table: Tables) -> Candidate:
    ordered = sorted(pushes, key=lambda push: (-abs(push.weight), push.finding))
    return Candidate(
        cause=table.causes[number],
        subtype=table.subtypes[number],
        share=share,
        evidence=sum(push.weight for push in pushes if push.answer != "unsaid"),
        because=tuple(push for push in ordered if push.weight > 0),
        against=tuple(push for push in ordered if push.weight < 0),
    )


def _subtypes(candidates: tuple[Candidate, ...]) -> tuple[tuple[str, float], ...]:
    totals: dict[str, float] = {}
    for candidate in candidates:
        totals[candidate.subtype] = totals.get(candidate.subtype, 0.0) + candidate.share
    return tuple(sorted(totals.items(), key=lambda item: (-item[1], item[0])))
