"""Where each cause puts its deposits, and which causes are reported at a place, as the profiles of the causes say.

This tells what was reported, not what somebody has. Rare causes with a taste for a place must not stand before the
common ones, so how common a cause is (a step of its file, with its basis) decides before how often it is seen there.
Portable Python over plain values.
"""

from __future__ import annotations

from widgets.kit.entries import known_ids, notice, unknown

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection
    from typing import Any

    Tables = dict[str, Any]
    # A place with how often deposits of a cause are seen there; without `refs` it is our expert reading.
    Line = dict[str, Any]

# The one term that says that deposits are not seen there.
EXCLUDED = "excluded"
MODES = ("sites", "cause")
MAX_SITES = 1000
MESSAGES = ("notice-unknown-place", "notice-unknown-cause", "notice-unknown-mode")


def answer(tables: Tables, entries: dict[str, Any]) -> dict[str, Any]:
    """Return what can be drawn of the entries, with the causes at the places and the places of the cause."""
    messages = tables["messages"]
    sites, faults = known_ids(messages, entries.get("sites", []), tables["order"], "notice-unknown-place", MAX_SITES)
    cause, mode = entries.get("cause", ""), entries.get("mode", MODES[0])
    known = [each["id"] for each in tables["causes"]]
    if cause not in ("", *known):
        faults.append(unknown(messages, "notice-unknown-cause", cause, known))
        cause = ""
    if mode not in MODES:
        faults.append(unknown(messages, "notice-unknown-mode", mode, MODES))
        mode = MODES[0]
    return {
        "sites": sites,
        "cause": cause,
        "mode": mode,
        "causes_at": causes_at(tables, sites),
        "sites_of": sites_of(tables, cause) if cause else [],
        "notice": notice(messages, faults),
    }


def sites_of(tables: Tables, cause: str) -> list[Line]:
    """Return the places in the profile of a cause that the tables know, most often first."""
    return _lines(tables, next(each for each in tables["causes"] if each["id"] == cause))


def causes_at(tables: Tables, sites: Collection[str]) -> list[dict[str, Any]]:
    """Return the causes that are reported at one of these places or more, each with its `sites`, best first.

    A cause that is reported at more of the places comes first; then the more common one, then the one whose rarest
    place is the more frequent, then the one that is the more frequent over all of them, then the name decides.
    """
    order = {term["id"]: number for number, term in enumerate(tables["terms"])}
    found = []
    for cause in tables["causes"]:
        seen = [line for line in _lines(tables, cause) if line["site"] in sites and line["frequency"] != EXCLUDED]
        if seen:
            steps = [order[line["frequency"]] for line in seen]
            rank = (-len(steps), cause["common"], max(steps), sum(steps), cause["name"].lower(), cause["id"])
            found.append((rank, {"cause": cause["id"], "name": cause["name"], "sites": seen}))
    return [row for _, row in sorted(found, key=lambda each: each[0])]


def label_of(tables: Tables, site: str) -> str:
    """Return the plain name of a place."""
    return next(str(each["label"]) for each in _places(tables) if each["id"] == site)


def _places(tables: Tables) -> list[dict[str, Any]]:
    return [site for group in tables["groups"] for site in group["sites"]]


def _lines(tables: Tables, cause: dict[str, Any]) -> list[Line]:
    """Return the places of a cause as words; the tables hold them as numbers."""
    places, terms, refs = _places(tables), tables["terms"], sorted(tables["sources"])
    return [
        {"site": places[site]["id"], "frequency": terms[term]["id"], "refs": [refs[ref] for ref in own]}
        for site, term, own in cause["seen"]
    ]
