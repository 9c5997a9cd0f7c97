"""The student in the middle: whose list of causes differs least from those of all others.

A class's pooled list is often better than any one list in it, and that is seen only beside the list of somebody
ordinary. Who that is can't be said by averaging places, which would make up a list that nobody wrote. So the one list
of the class is taken that has the smallest sum of distances to all, where the distance of two lists is what their
causes differ by in places, and a cause that is not in a list stands right behind its last possible place (Spearman's
footrule for lists of the first few).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

MOST = 3
ABSENT = MOST + 1


def middle(lists: Sequence[Sequence[str]]) -> list[str]:
    """Return the list in the middle, without a word on whose it is; of several as good, the first by its ids."""
    places = [places_of(each) for each in lists]
    causes = {cause for each in places for cause in each}
    cost = {
        cause: [sum(abs(place - each.get(cause, ABSENT)) for each in places) for place in range(1, ABSENT + 1)]
        for cause in causes
    }

    def differs(ranked: dict[str, int]) -> int:
        # What a list costs that names nothing is the same for all, so only what is named is counted.
        return sum(cost[cause][place - 1] - cost[cause][-1] for cause, place in ranked.items())

    return min(((differs(each), [*each]) for each in places), default=(0, []))[1]


def places_of(ranked: Sequence[str]) -> dict[str, int]:
    """Return the place of each cause in a list, from 1 on."""
    return {cause: place for place, cause in enumerate(dict.fromkeys(ranked), start=1)}


def place_of(right: Iterable[str], ranked: Sequence[str]) -> int:
    """Return the place of the first of several causes that a list names, or 0."""
    places = places_of(ranked)
    return min((places[cause] for cause in right if cause in places), default=0)
