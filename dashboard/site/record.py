"""The page on which somebody who lives with deposits keeps a record, on their own device and nowhere else."""

from __future__ import annotations

from content.pages import site_pages
from dashboard.site.described import script
from dashboard.site.page import PageMaker
from dashboard.site.report import root_of
from dashboard.site.stamp import CODE
from widgets.body_map.tables import drawing
from widgets.kit.views import view_source

SLUG = "record"
WORDS = "my-record"
# The checklist on a page of its own, to which a record leads when something in it may need help.
CHECK = "check"
# Its places and drawings are chosen from here as well.
BODY_MAP = CODE / "widgets" / "body_map"


def record_page(maker: PageMaker) -> str:
    """Return the HTML of the page in the language of its maker."""
    (page,) = [each for each in site_pages(maker.language) if each.slug == SLUG]
    styles = maker.assets.view(view_source(BODY_MAP)["_css"], "text/css")
    return maker.render(
        "record.html.j2",
        SLUG,
        chapter=page,
        others=maker.others(SLUG),
        check=next((each for each in maker.source.chapters if each.slug == CHECK), None),
        record_places=script(drawing(maker.source)),
        body_styles=root_of(maker.path(SLUG)) + styles,
        words=maker.words(WORDS),
    )
