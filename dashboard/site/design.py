"""The page that shows every part of the design in every state, light and dark: whoever builds copies from there."""

from __future__ import annotations

import re

from dashboard.site.assets import HERE
from dashboard.site.page import PageMaker
from dashboard.site.report import root_of
from dashboard.site.stamp import CODE
from widgets.kit.views import view_source

SLUG = "design"
# A tool that has every shared part of tools in its style.
WITH_EVERY_PART = CODE / "widgets" / "symptom_checklist"


def design_page(maker: PageMaker) -> str:
    """Return the HTML of the page."""
    colours = (HERE / "colours.css").read_text(encoding="utf-8")
    style = maker.assets.view(view_source(WITH_EVERY_PART)["_css"], "text/css")
    return maker.render(
        "design.html.j2",
        SLUG,
        colours=dict.fromkeys(re.findall(r"--cs-([a-z-]+): #", colours)),
        levels=maker.source.urgency.levels,
        doors=maker.group("guide"),
        tool=next(iter(maker.group("tool")), maker.source.chapters[0]),
        drawing=maker.source.drawing,
        styles=[root_of(SLUG) + style],
    )
