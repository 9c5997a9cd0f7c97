"""Statements with their references, and the short names of these, as running text and the views say them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from content import Library
from content.library import look_up
from content.model import Sourced


def label(ref: str, source: Library) -> str:
    """Return the short name of a reference, such as `Valenzuela 2016`. Raises UnknownId."""
    return str(look_up("reference", ref, source.bibliography)["label"])


def labels(refs: Iterable[str], source: Library) -> dict[str, str]:
    """Return the short names of references by id, sorted, as a view needs them."""
    return {ref: label(ref, source) for ref in sorted(set(refs))}


def sourced(part: Sourced) -> dict[str, Any]:
    """Return a statement with its references as plain data; none means that it is our own reading."""
    return {"text": part.text, "refs": list(part.refs)}


def refs_below(data: Any) -> set[str]:
    """Return every reference that plain data names as `ref` or in `refs`, however deep."""
    if isinstance(data, dict):
        own = {*data.get("refs", ())} | ({data["ref"]} if "ref" in data else set())
        return own.union(*map(refs_below, data.values()))
    return set().union(*map(refs_below, data)) if isinstance(data, list) else set()
