"""The traits of the body map; what is reported where is in `reasoning`, the drawing in `view.js` and its parts."""

from __future__ import annotations

from typing import Any

import msgspec
import traitlets

from content import UnknownId, library
from content.library import Library
from widgets.body_map.reasoning import COMMON, EXCLUDED, causes_at, site_ids, sites_of
from widgets.evidence.citations import labels
from widgets.kit.tool import Tool

MODES = ("sites", "cause")


class BodyMap(Tool):
    """Let a reader point at places and see which causes are reported there, or choose a cause and see its places.

    Everything that can be shown is in the traits, and the view only filters and sorts it, so it needs no kernel.
    """

    mode = traitlets.Unicode(MODES[0]).tag(sync=True, entry=True)
    sites = traitlets.List(traitlets.Unicode()).tag(sync=True, entry=True)
    cause = traitlets.Unicode().tag(sync=True, entry=True)
    views: traitlets.List[Any] = traitlets.List().tag(sync=True)
    groups: traitlets.List[Any] = traitlets.List().tag(sync=True)
    terms: traitlets.List[Any] = traitlets.List().tag(sync=True)
    causes: traitlets.List[Any] = traitlets.List().tag(sync=True)

    def __init__(self, sites: list[str] | None = None, cause: str = "", **traits: Any) -> None:
        super().__init__(**_content(library()), **traits)
        self.observe(lambda _: self._keep_what_is_known(), names=["mode", "sites", "cause"])
        with self.hold_trait_notifications():
            self.sites, self.cause = sites or [], cause
            self.mode = MODES[1] if cause else self.mode

    def text(self) -> str:
        """Return what is reported at the chosen places, or the places of the chosen cause."""
        if self.mode == "cause":
            return self._text_of_cause()
        if not self.sites:
            return "BodyMap: nothing chosen yet"
        rows = causes_at(self.sites)
        names = "; ".join(library().causes[row.cause].name for row in rows[:3])
        return f"BodyMap, {len(self.sites)} places: {len(rows)} causes ({names})"

    def _text_of_cause(self) -> str:
        if not self.cause:
            return "BodyMap: no cause chosen yet"
        source = library()
        terms = {term.id: term.label for term in source.frequencies}
        seen = [line for line in sites_of(self.cause) if line.frequency != EXCLUDED]
        names = "; ".join(f"{source.findings[line.site].label} ({terms[line.frequency]})" for line in seen[:3])
        return f"BodyMap, {source.causes[self.cause].name}: {len(seen)} places ({names})"

    def _keep_what_is_known(self) -> None:
        """Drop what can't be used, and name it in `notice`."""
        source = library()
        places = site_ids(source)
        wanted = list(dict.fromkeys(self.sites))
        unknown = [str(UnknownId("place", site, places)) for site in wanted if site not in places][:3]
        if self.cause and self.cause not in source.causes:
            unknown.append(str(UnknownId("cause", self.cause, source.causes)))
        if self.mode not in MODES:
            unknown.append(str(UnknownId("mode", self.mode, MODES)))
        if not unknown and wanted == self.sites:
            return
        with self.hold_trait_notifications(), self.hold_sync():
            self.sites = [site for site in wanted if site in places]
            self.cause = self.cause if self.cause in source.causes else ""
            self.mode = self.mode if self.mode in MODES else MODES[0]
            self.notice = "; ".join(unknown)


def _content(source: Library) -> dict[str, Any]:
    findings = source.findings
    return {
        "views": [msgspec.to_builtins(view) for view in source.body.views],
        "groups": [
            {
                "label": group.label,
                "sites": [
                    {"id": site, "label": findings[site].label, "explain": findings[site].explain}
                    for site in group.sites
                ],
            }
            for group in source.body.groups
        ],
        "terms": [msgspec.to_builtins(term) for term in source.frequencies],
        "causes": _causes(source),
        "sources": labels(_refs(source)),
    }


def _causes(source: Library) -> list[dict[str, Any]]:
    """Return the places of every cause as numbers, which keeps a page small.

    They count the places of `groups`, the terms and the sources, each in the order of its trait.
    """
    places = [site for group in source.body.groups for site in group.sites]
    terms, refs = [term.id for term in source.frequencies], sorted(_refs(source))
    return [
        {
            "id": cause.id,
            "name": cause.name,
            "subtype": cause.subtype,
            "common": COMMON.index(cause.commonness),
            "seen": [
                [places.index(line.site), terms.index(line.frequency), [refs.index(ref) for ref in line.refs]]
                for line in sites_of(cause.id, source)
            ],
        }
        for cause in source.causes.values()
    ]


def _refs(source: Library) -> set[str]:
    seen = {ref for cause in source.causes for line in sites_of(cause, source) for ref in line.refs}
    return seen | {ref for term in source.frequencies for ref in term.refs}
