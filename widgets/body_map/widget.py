"""The traits of the body map; what is reported where is in `reasoning`, the drawing in `view.js` and its parts."""

from __future__ import annotations

from typing import Any

import traitlets

from content import library
from content.language import say
from widgets.body_map.reasoning import EXCLUDED, MODES, label_of
from widgets.kit.contract import compiled
from widgets.kit.tool import Tool

DRAWN = ("views", "groups", "terms", "causes", "sources")


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
        self.tables = compiled(__package__, library())
        chosen = {"sites": sites or [], "cause": cause, "mode": MODES[1] if cause else MODES[0]}
        super().__init__(**{name: self.tables[name] for name in DRAWN}, **chosen | traits)

    def text(self) -> str:
        """Return what is reported at the chosen places, or the places of the chosen cause."""
        if self.mode == "cause":
            return self._text_of_cause()
        if not self.sites:
            return say("text-nothing", tool="BodyMap")
        rows = self.drawn["causes_at"]
        names = say("join-semicolon").join(row["name"] for row in rows[:3])
        return say("text-places", tool="BodyMap", places=len(self.sites), causes=len(rows), names=names)

    def _text_of_cause(self) -> str:
        if not self.cause:
            return say("text-places-no-cause", tool="BodyMap")
        terms = {term["id"]: term["label"] for term in self.terms}
        name = next(each["name"] for each in self.causes if each["id"] == self.cause)
        seen = [line for line in self.drawn["sites_of"] if line["frequency"] != EXCLUDED]
        places = [
            say("text-places-place", place=label_of(self.tables, line["site"]), frequency=terms[line["frequency"]])
            for line in seen[:3]
        ]
        told = say("join-semicolon").join(places)
        return say("text-places-cause", tool="BodyMap", name=name, places=len(seen), seen=told)
