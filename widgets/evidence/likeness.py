"""Which causes look alike: computed from the profiles, by what is typical of both and common in few others.

Each finding weighs by how unusual it is over all causes (the logarithm of one over its mean), as in the retrieval of
texts. The likeness of two causes is the weight that both profiles have in common as a share of the weight that either
has (a weighted Jaccard index). It says how hard two causes are to tell apart, and nothing of how often either occurs.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import NamedTuple

from content.model import Cause
from widgets.kit.frequencies import FREQUENCY_PROBABILITY

# Below it two causes share little more than what most deposits have.
LEAST = 0.33
MOST = 5
# From here on a finding is typical of a cause, and up to here it speaks against it.
TYPICAL, UNUSUAL = FREQUENCY_PROBABILITY["frequent"], FREQUENCY_PROBABILITY["occasional"]
NAMED = 4


class Likeness(NamedTuple):
    """A cause that looks like another: how much they share, what is typical of both, and what of one of them alone."""

    cause: str
    share: float
    both: list[str]
    here: list[str]
    there: list[str]


class Profiles:
    """The profiles of all causes as chances, and how much each finding tells."""

    def __init__(self, causes: Mapping[str, Cause]) -> None:
        self.chances: dict[str, dict[str, float]] = {
            name: {line.finding: FREQUENCY_PROBABILITY[line.frequency] for line in cause.profile}
            for name, cause in causes.items()
        }
        sums: dict[str, float] = {}
        for profile in self.chances.values():
            for finding, chance in profile.items():
                sums[finding] = sums.get(finding, 0.0) + chance
        self.weights = {finding: math.log(len(causes) / total) for finding, total in sums.items()}

    def typical(self, name: str) -> list[str]:
        """Return the findings that are typical of a cause, those that tell the most first."""
        profile = self.chances[name]
        found = [finding for finding, chance in profile.items() if chance >= TYPICAL]
        return sorted(found, key=lambda finding: (-self.weights[finding] * profile[finding], finding))

    def alike(self, name: str) -> list[Likeness]:
        """Return the causes that look most like one, the nearest first; a tie is broken by the id."""
        shares = {other: self._share(name, other) for other in self.chances if other != name}
        near = sorted((other for other in shares if shares[other] >= LEAST), key=lambda each: (-shares[each], each))
        return [
            Likeness(other, shares[other], self._both(name, other), self._apart(name, other), self._apart(other, name))
            for other in near[:MOST]
        ]

    def _share(self, name: str, other: str) -> float:
        here, there = self.chances[name], self.chances[other]
        both = sum(self.weights[each] * min(chance, there[each]) for each, chance in here.items() if each in there)
        all_here = sum(self.weights[each] * chance for each, chance in here.items())
        all_there = sum(self.weights[each] * chance for each, chance in there.items())
        return both / (all_here + all_there - both)

    def _both(self, name: str, other: str) -> list[str]:
        here, there = self.chances[name], self.chances[other]
        shared = {each: min(chance, there.get(each, 0.0)) for each, chance in here.items()}
        return self._first({each: chance for each, chance in shared.items() if chance >= TYPICAL})

    def _apart(self, name: str, other: str) -> list[str]:
        """Return what is typical of the one and unusual with the other."""
        here, there = self.chances[name], self.chances[other]
        gaps = {each: chance - there.get(each, 0.0) for each, chance in here.items() if chance >= TYPICAL}
        return self._first({each: gap for each, gap in gaps.items() if there.get(each, 0.0) <= UNUSUAL})

    def _first(self, chances: Mapping[str, float]) -> list[str]:
        """Return the findings that tell the most, by these chances."""
        return sorted(chances, key=lambda each: (-self.weights[each] * chances[each], each))[:NAMED]
