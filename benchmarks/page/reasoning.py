"""The work behind the page, the same for every stack: from the findings that are there to a ranking of causes.

The figures are made up by arithmetic; they say nothing about any disease. The module is portable Python: on our page
it runs in the reader's browser.
"""

from __future__ import annotations

import math

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

FINDINGS = tuple(f"Finding {number + 1}" for number in range(20))
CAUSES = tuple(f"Cause {number + 1} of the made-up list" for number in range(40))


def likelihood(cause: int, finding: int) -> float:
    """Return how often a finding is seen with a cause, between 0.02 and 0.98."""
    return 0.02 + 0.96 * ((cause * 37 + finding * 61 + cause * finding * 13 + 11) % 97) / 96


def rank(chosen: Iterable[int]) -> list[tuple[str, float]]:
    """Return every cause with its share, best first, for the numbers of the findings that are there."""
    there = sorted(set(chosen))
    scores = [sum(math.log(likelihood(cause, finding)) for finding in there) for cause in range(len(CAUSES))]
    best = max(scores)
    weights = [math.exp(score - best) for score in scores]
    total = sum(weights)
    order = sorted(range(len(CAUSES)), key=lambda cause: (-round(weights[cause], 12), cause))
    return [(CAUSES[cause], weights[cause] / total) for cause in order]


def caption(told: int) -> str:
    """Return the line above the table, by which the measurement knows which question the table answers."""
    return f"{told} of {len(FINDINGS)} findings chosen"


def table(chosen: Iterable[int]) -> str:
    """Return the ranking as an HTML table; every stack shows this string, so that all of them do the same work."""
    there = set(chosen)
    rows = "".join(
        f"<tr><td>{place}</td><td>{name}</td><td>{100 * share:.1f} %</td></tr>"
        for place, (name, share) in enumerate(rank(there), start=1)
    )
    return f"<table><caption>{caption(len(there))}</caption><tbody>{rows}</tbody></table>"


def answer(_tables: dict[str, Any], entries: dict[str, Any]) -> dict[str, Any]:
    """Return the answer of our page: the ranking for the findings that were entered."""
    return {"table": table(entries["chosen"])}
