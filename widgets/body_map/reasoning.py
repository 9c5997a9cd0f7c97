"""Where each cause puts its deposits, and which causes are reported at a place, as the profiles of the causes say.

This tells what was reported, not what somebody has. Rare causes with a taste for a place must not stand before the
common ones, so how common a cause is (a step of its file, with its basis) decides before how often it is seen there.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple, get_args

from content import Library, UnknownId, library
from content.library import look_up
from content.model import Commonness, Frequency

SITES = "site."
# The one term that says that deposits are not seen there.
EXCLUDED = "excluded"
COMMON: tuple[str, ...] = get_args(Commonness)


class Seen(NamedTuple):
    """How often deposits of a cause are seen at a place; without `refs` it is our expert reading."""

    site: str
    frequency: Frequency
    refs: tuple[str, ...]


class CauseAt(NamedTuple):
    """A cause, and what its profile says of the places that were asked for, most often first."""

    cause: str
    seen: tuple[Seen, ...]


def site_ids(source: Library | None = None) -> list[str]:
    """Return every place of the vocabulary, in its order."""
    return [finding for finding in (source or library()).findings if finding.startswith(SITES)]


def sites_of(cause: str, source: Library | None = None) -> list[Seen]:
    """Return the places in the profile of a cause, most often first. Raises UnknownId."""
    source = source or library()
    order, places = _order(source), site_ids(source)
    lines = [line for line in look_up("cause", cause, source.causes).profile if line.finding.startswith(SITES)]
    seen = [Seen(line.finding, line.frequency, tuple(line.refs)) for line in lines]
    return sorted(seen, key=lambda line: (order[line.frequency], places.index(line.site)))


def causes_at(sites: Iterable[str], source: Library | None = None) -> list[CauseAt]:
    """Return the causes that are reported at one of these places or more, best first. Raises UnknownId.

    A cause that is reported at more of the places comes first; then the more common one, then the one whose rarest
    place is the more frequent, then the one that is the more frequent over all of them, then the name decides.
    """
    source = source or library()
    wanted, known, order = set(sites), site_ids(source), _order(source)
    for site in sorted(wanted - set(known)):
        raise UnknownId("place", site, known)
    found = []
    for cause in source.causes:
        seen = [line for line in sites_of(cause, source) if line.site in wanted and line.frequency != EXCLUDED]
        if seen:
            found.append(CauseAt(cause, tuple(seen)))

    def rank(row: CauseAt) -> tuple[int, int, int, int, str, str]:
        steps = [order[line.frequency] for line in row.seen]
        cause = source.causes[row.cause]
        return -len(steps), COMMON.index(cause.commonness), max(steps), sum(steps), cause.name.lower(), row.cause

    return sorted(found, key=rank)


def _order(source: Library) -> dict[str, int]:
    return {term.id: number for number, term in enumerate(source.frequencies)}
