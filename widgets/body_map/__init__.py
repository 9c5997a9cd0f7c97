"""The body map: from places on the body to the causes that are reported there, and from a cause to its places."""

from collections.abc import Iterable
from typing import Any

from content import UnknownId, library
from content.library import look_up
from widgets.body_map import reasoning
from widgets.kit.contract import compiled

__all__ = ["BodyMap", "causes_at", "sites_of"]


def sites_of(cause: str) -> list[dict[str, Any]]:
    """Return the places in the profile of a cause, most often first. Raises UnknownId."""
    source = library()
    return reasoning.sites_of(compiled(__name__, source), look_up("cause", cause, source.causes).id)


def causes_at(sites: Iterable[str]) -> list[dict[str, Any]]:
    """Return the causes that are reported at one of these places or more, best first. Raises UnknownId."""
    tables, wanted = compiled(__name__, library()), sorted(set(sites))
    for site in wanted:
        if site not in tables["order"]:
            raise UnknownId("place", site, tables["order"])
    return reasoning.causes_at(tables, wanted)


def __getattr__(name: str) -> type:
    # The widget brings the notebook machinery; who only wants the reasoning doesn't pay for it.
    if name == "BodyMap":
        from widgets.body_map.widget import BodyMap

        return BodyMap
    raise AttributeError(name)
