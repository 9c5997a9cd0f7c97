"""The body map: every place of the vocabulary can be found in the list, and every button can be pressed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import combinations
from typing import get_args

from content.check.fault import Fault
from content.library import Library
from content.model import Frequency
from content.model_body import BodyView

FILE, TERMS = "body.yaml", "frequencies.yaml"
# The narrowest drawing is so many pixels wide, and a finger needs so many of them (WCAG 2.2, target size).
NARROWEST = 200
TARGET = 24


def button_faults(source: Library) -> Iterator[Fault]:
    """Yield every button outside of its drawing, and buttons that are too near each other for a finger."""
    for view in source.body.views:
        yield from _button_faults(view)


def place_faults(source: Library) -> Iterator[Fault]:
    """Yield every place that the list, the buttons or the headings forget, and every term that has no words."""
    body = source.body
    listed = Counter(site for group in body.groups for site in group.sites)
    for site in source.findings:
        if site.startswith("site.") and listed[site] != 1:
            yield Fault(FILE, site, "groups", f"stands {listed[site]} times in the lists of places, not once")
    regions = [region for view in body.views for region in view.regions]
    pressed = {region.site for region in regions if region.x is not None or not region.paths}
    drawn = dict.fromkeys(region.site for region in regions)
    for site in drawn:
        if site not in pressed:
            yield Fault(FILE, site, "views", "is drawn and has no button: give one of its regions x and y")
    # A misspelt place is not in the drawing, and that is said already.
    for group in body.groups if drawn.keys() <= source.findings.keys() else []:
        hidden = [site for site in group.sites if site not in drawn]
        if 0 < len(hidden) < len(group.sites):
            message = f"is drawn in part: {', '.join(hidden)} must stand in a group of places without a drawing"
            yield Fault(FILE, group.id, "sites", message)
    yield from _term_faults(source)


def _button_faults(view: BodyView) -> Iterator[Fault]:
    spots = [(region.site, region.x, region.y) for region in view.regions if region.x and region.y]
    for site, x, y in spots:
        if not (x < view.width and y < view.height):
            yield Fault(FILE, view.id, f"regions[{site}]", "the button lies outside of the drawing")
    for (site, x, y), (other, other_x, other_y) in combinations(spots, 2):
        apart = max(abs(x - other_x), abs(y - other_y)) * NARROWEST / view.width
        if apart < TARGET:
            message = f"the button is {apart:.0f} pixels from that of {other}; a finger needs {TARGET}"
            yield Fault(FILE, view.id, f"regions[{site}]", message)


def _term_faults(source: Library) -> Iterator[Fault]:
    wanted, found = list(get_args(Frequency)), [term.id for term in source.frequencies]
    if found != wanted:
        yield Fault(TERMS, "", "", f"must list {', '.join(wanted)}, in this order; it lists {', '.join(found)}")
