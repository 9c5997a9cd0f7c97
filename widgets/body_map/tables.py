"""What the body map draws and reasons with: its drawings, and what the profiles of the causes say of each place."""

from __future__ import annotations

from typing import Any, get_args

import msgspec

from content import Library
from content.model import Cause, Commonness
from widgets.body_map import reasoning
from widgets.kit.citations import labels
from widgets.kit.phrases import phrases

SITES = "site."
COMMON: tuple[str, ...] = get_args(Commonness)


def compile(source: Library) -> dict[str, Any]:  # noqa: A001 - every tool's tables are made by `compile`
    """Turn the drawings, the places and the profiles into plain values."""
    return {
        **drawing(source),
        "terms": [msgspec.to_builtins(term) for term in source.frequencies],
        "causes": [_cause(cause, source) for cause in source.causes.values()],
        "sources": labels(_refs(source), source),
        "phrases": phrases(source, reasoning.MESSAGES),
        # The order of the vocabulary, which is not that of the page.
        "order": [finding for finding in source.findings if finding.startswith(SITES)],
    }


def drawing(source: Library) -> dict[str, Any]:
    """Return the views of the body and its places as plain values; no cause is read for them."""
    groups = [
        {"label": group.label, "sites": [_site(site, source) for site in group.sites]} for group in source.body.groups
    ]
    return {"views": [msgspec.to_builtins(view) for view in source.body.views], "groups": groups}


def _site(site: str, source: Library) -> dict[str, Any]:
    finding = source.findings[site]
    return {"id": site, "label": finding.label, "explain": finding.explain}


def _cause(cause: Cause, source: Library) -> dict[str, Any]:
    """Return the places of a cause, most often first, as numbers, which keeps a page small.

    They count the places of `groups`, the terms and the sources, each in its order.
    """
    terms, refs = [term.id for term in source.frequencies], sorted(_refs(source))
    places = [site for group in source.body.groups for site in group.sites]
    order = {finding: number for number, finding in enumerate(source.findings)}
    lines = [line for line in cause.profile if line.finding.startswith(SITES)]
    return {
        "id": cause.id,
        "name": cause.name,
        "subtype": cause.subtype,
        "common": COMMON.index(cause.commonness),
        "seen": [
            [places.index(line.finding), terms.index(line.frequency), [refs.index(ref) for ref in line.refs]]
            for line in sorted(lines, key=lambda line: (terms.index(line.frequency), order[line.finding]))
        ],
    }


def _refs(source: Library) -> set[str]:
    lines = [line for cause in source.causes.values() for line in cause.profile if line.finding.startswith(SITES)]
    return {ref for line in lines for ref in line.refs} | {ref for term in source.frequencies for ref in term.refs}
