"""How likely each finding is under each cause: the profiles of `content/causes/` as numbers.

The steps are the Human Phenotype Ontology's frequency terms; each stands for one probability inside its range.
Nothing here looks at a case. The numbers below were chosen on the development cases only (see `evaluation`).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from math import log, log2

from content import Library, library
from content.model import Cause, FindingGroup

STEPS = {
    "obligate": 0.985,
    "very_frequent": 0.88,
    "frequent": 0.5,
    "occasional": 0.14,
    "very_rare": 0.025,
    "excluded": 0.004,
}
COMMONNESS = {"common": 1.0, "uncommon": 0.6, "rare": 0.4, "very_rare": 0.25}
# A finding that a profile does not list is not impossible: it is as frequent as a part of its mean over all causes.
UNLISTED_PART = 0.35
UNLISTED_LEAST = 0.012
# An answer outside the listed ones of an exclusive group (an age at which the cause is not described).
UNLISTED_ANSWER = 0.02
# One answer in twelve may be wrong or mean something else, so no single finding decides alone.
WRONG_ANSWER = 0.08


@dataclass(frozen=True)
class Tables:
    """The numbers of the explorer.

    `present[finding][i]` and `absent[finding][i]` are log likelihood ratios of cause `i` against the average cause;
    `probability[finding][i]` is the chance that the finding is there, `entropy[finding][i]` what is open about it.
    """

    causes: tuple[str, ...]
    subtypes: tuple[str, ...]
    prior: tuple[float, ...]
    probability: dict[str, tuple[float, ...]]
    present: dict[str, tuple[float, ...]]
    absent: dict[str, tuple[float, ...]]
    group_of: dict[str, str]
    exclusive: dict[str, tuple[str, ...]]
    members: dict[str, tuple[str, ...]]
    entropy: dict[str, tuple[float, ...]]


def build_tables(source: Library) -> Tables:
    """Turn the profiles of a library into tables."""
    causes = list(source.causes.values())
    probability: dict[str, tuple[float, ...]] = {}
    for group in source.finding_groups:
        probability |= _answers(group, causes) if group.exclusive else _each(group, causes)
    commonness = [COMMONNESS[cause.commonness] for cause in causes]
    prior = tuple(share / sum(commonness) for share in commonness)
    present = {finding: _ratios(row, prior) for finding, row in probability.items()}
    absent = {finding: _ratios(tuple(1 - p for p in row), prior) for finding, row in probability.items()}
    return Tables(
        causes=tuple(cause.id for cause in causes),
        subtypes=tuple(cause.subtype for cause in causes),
        prior=prior,
        probability=probability,
        present=present,
        absent=absent,
        group_of={finding: group.id for finding, group in source.group_of.items()},
        exclusive={
            group.id: tuple(finding.id for finding in group.findings)
            for group in source.finding_groups
            if group.exclusive
        },
        members={
            group.id: tuple(finding.id for finding in group.findings if not finding.id.endswith(".none"))
            for group in source.finding_groups
        },
        entropy={finding: tuple(entropy(p) for p in row) for finding, row in probability.items()},
    )


@cache
def tables() -> Tables:
    """Return the tables of this publication's causes."""
    return build_tables(library())


def entropy(p: float) -> float:
    """Return the entropy (bits) of an answer that is yes with chance `p`."""
    return 0.0 if p <= 0 or p >= 1 else -p * log2(p) - (1 - p) * log2(1 - p)


def _listed(cause: Cause) -> dict[str, float]:
    return {line.finding: STEPS[line.frequency] for line in cause.profile}


def _each(group: FindingGroup, causes: list[Cause]) -> dict[str, tuple[float, ...]]:
    """Return the chance of each finding of a group in which several can be true."""
    rows = [_listed(cause) for cause in causes]
    result = {}
    for finding in group.findings:
        mean = sum(row.get(finding.id, 0.0) for row in rows) / len(rows)
        unlisted = max(UNLISTED_LEAST, UNLISTED_PART * mean)
        result[finding.id] = tuple(row.get(finding.id, unlisted) for row in rows)
    return result


def _answers(group: FindingGroup, causes: list[Cause]) -> dict[str, tuple[float, ...]]:
    """Return the chance of each answer of a question with one answer; they sum to 1 for every cause."""
    ids = [finding.id for finding in group.findings]
    rows = []
    for cause in causes:
        listed = {finding: step for finding, step in _listed(cause).items() if finding in ids}
        weights = [listed.get(finding, UNLISTED_ANSWER) for finding in ids] if listed else [1.0] * len(ids)
        rows.append([weight / sum(weights) for weight in weights])
    return {finding: tuple(row[place] for row in rows) for place, finding in enumerate(ids)}


def _ratios(row: tuple[float, ...], prior: tuple[float, ...]) -> tuple[float, ...]:
    mean = sum(share * p for share, p in zip(prior, row, strict=True))
    return tuple(log((1 - WRONG_ANSWER) * p / mean + WRONG_ANSWER) for p in row)
