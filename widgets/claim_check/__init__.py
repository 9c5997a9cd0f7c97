"""The claim check to look through: every statement by part, verdict, weight and words."""

from collections.abc import Mapping
from typing import Any, TypedDict

from content import UnknownId, library
from content.model_claims import Claim
from widgets.claim_check import reasoning
from widgets.kit.contract import compiled

__all__ = ["Choice", "ClaimBrowser", "counts", "matching"]


class Choice(TypedDict, total=False):
    """What a reader wants to see; what is left out leaves everything."""

    section: str
    verdict: str
    importance: int
    words: str
    claim: str


def matching(choice: Choice) -> list[Claim]:
    """Return the statements that fit every part of a choice, the most misleading first.

    Raises ValueError (for an unknown id UnknownId) in one line that names the value and the nearest right one.
    """
    source = library()
    tables = compiled(__name__, source)
    _refuse_unknown(choice, tables)
    by_id = {claim.id: claim for claim in source.claims.claims}
    return [by_id[claim["id"]] for claim in reasoning.matching(tables, {**choice})]


def counts() -> dict[str, Any]:
    """Return how many statements there are: by part and verdict, by part, by verdict, and in all."""
    found: dict[str, Any] = compiled(__name__, library())["counts"]
    return found


def _refuse_unknown(choice: Mapping[str, Any], tables: dict[str, Any]) -> None:
    for name, known in reasoning.ids(tables).items():
        if choice.get(name, "") not in ("", *known):
            raise UnknownId(name, choice[name], known)
    _, faults = reasoning.settled(tables, {**choice})
    if faults:
        raise ValueError(faults[0])


def __getattr__(name: str) -> type:
    # The widget brings the notebook machinery; who only wants the reasoning doesn't pay for it.
    if name == "ClaimBrowser":
        from widgets.claim_check.widget import ClaimBrowser

        return ClaimBrowser
    raise AttributeError(name)
