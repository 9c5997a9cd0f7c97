"""Checks of the first exercise: how far a count can be trusted."""

from __future__ import annotations

import math
from typing import Any

from content import library
from exercises.told import Told, check, not_yet, number, right

FACT = "treat.minocycline_later"
# The quantile of the normal distribution that leaves 2.5 of 100 above it.
Z = 1.959964
NEAR = 0.002


@check("a share between 0 and 1, such as 0.25")
def check_share(answer: Any) -> Told:
    """Say whether a number is the share of the people in the fact who were better."""
    share, (k, n) = number(answer), _count()
    if abs(share - k / n) < NEAR:
        return right("That is the share that was seen. What it says about people who were not there is the next step.")
    if abs(share - 100 * k / n) < 100 * NEAR:
        return not_yet("This is the share in percent. Here it stays between 0 and 1, so leave out the 100.")
    if abs(share - n / k) < NEAR:
        return not_yet("It is upside down: divide those who were better by all who were treated.")
    return not_yet("Divide those who were better (the numerator) by all who were treated (the denominator).")


@check("a pair of shares between 0 and 1, the lower one first, such as (0.2, 0.4)")
def check_interval(answer: Any) -> Told:
    """Say whether a pair of numbers is the 95 % Wilson interval of the fact."""
    low, high = map(number, answer)
    k, n = _count()
    wanted = wilson(k, n)
    if _near((low, high), wanted):
        return right("That is the Wilson interval, and the one that the publication shows.")
    if _near((high, low), wanted):
        return not_yet("Both ends are right. Only put the lower one first.")
    if _near((low / 100, high / 100), wanted):
        return not_yet("Both ends are right in percent. Here they stay between 0 and 1.")
    if _near((low, high), _plain(k, n)):
        return not_yet(
            "This is the plain formula, share plus and minus 1.96 standard errors. Wilson's lies a little nearer to "
            "one half, and is honest for small groups: look again at the middle and at the root."
        )
    if low > high:
        return not_yet("The lower end comes first.")
    return not_yet("Look again at the formula: is z squared, is n below z², and is the root over the whole sum?")


@check("a number of people, such as 50")
def check_enough(answer: Any) -> Told:
    """Say whether so many people, with the same share, make the interval at most ten points of a hundred wide."""
    people, (k, n) = number(answer), _count()
    if people < n:
        return not_yet(f"That is fewer than the {n} who were there, and fewer people never make it narrower.")
    low, high = wilson(people * k / n, people)
    if high - low > 0.1:
        return not_yet(f"With {people:.0f} people it is still {100 * (high - low):.1f} points wide. Try more.")
    if people > 1000:
        return not_yet("That is enough, but fewer would do. Go down until it just fits.")
    return right(f"To halve the width takes more than four times the {n} people who were there.")


def wilson(k: float, n: float) -> tuple[float, float]:
    """Return the 95 % Wilson interval of `k` of `n`."""
    middle = k / n + Z**2 / (2 * n)
    reach = Z * math.sqrt(k / n * (1 - k / n) / n + Z**2 / (4 * n**2))
    return (middle - reach) / (1 + Z**2 / n), (middle + reach) / (1 + Z**2 / n)


def _plain(k: int, n: int) -> tuple[float, float]:
    reach = Z * math.sqrt(k / n * (1 - k / n) / n)
    return k / n - reach, k / n + reach


def _near(one: tuple[float, float], other: tuple[float, float]) -> bool:
    return all(abs(a - b) < NEAR for a, b in zip(one, other, strict=True))


def _count() -> tuple[int, int]:
    counted = library().facts[FACT].number
    assert counted is not None, FACT  # noqa: S101 - the fact is chosen for its count
    return counted.numerator, counted.denominator
