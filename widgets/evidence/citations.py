"""References as they are named in running text; formatting was done by a CSL processor (`make generate`)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from content import Library, library
from content.library import look_up
from content.model import Sourced
from widgets.evidence.markup import LISTS, tag, text

EXPERT = tag("em", "(expert reading)", class_="basis")


def label(ref: str, source: Library | None = None) -> str:
    """Return the short name of a reference, such as `Valenzuela 2016`. Raises UnknownId."""
    return str(look_up("reference", ref, (source or library()).bibliography)["label"])


def labels(refs: Iterable[str]) -> dict[str, str]:
    """Return the short names of references by id, sorted, as a view needs them."""
    return {ref: label(ref) for ref in sorted(set(refs))}


def refs_below(data: Any) -> set[str]:
    """Return every reference that plain data names as `ref` or in `refs`, however deep."""
    if isinstance(data, dict):
        own = {*data.get("refs", ())} | ({data["ref"]} if "ref" in data else set())
        return own.union(*map(refs_below, data.values()))
    return set().union(*map(refs_below, data)) if isinstance(data, list) else set()


def cite(refs: Iterable[str]) -> str:
    """Return links to references, in the form that the prose uses too."""
    return " ".join(tag("a", text(label(ref)), href=f"{LISTS}#ref-{ref}", class_="cite") for ref in refs)


def sourced(part: Sourced) -> str:
    """Return a statement with its sources, or with the mark of our own reading."""
    return f"{text(part.text)} {cite(part.refs) if part.refs else EXPERT}"


def cite_plain(refs: Iterable[str], source: Library | None = None) -> str:
    """Return the short names of references."""
    return "; ".join(label(ref, source) for ref in refs)
