"""The drawings of the publication, inline, so that they follow the reader's colours and need no request."""

from __future__ import annotations

from content import Library
from content.library import look_up
from widgets.evidence.citations import cite
from widgets.kit.links import anchor
from widgets.kit.markup import HtmlOutput, tag, text


def figure(figure_id: str, source: Library) -> HtmlOutput:
    """Show one drawing with its caption; the alternative text is its accessible name. Raises UnknownId."""
    drawn = look_up("figure", figure_id, source.figures)
    picture = tag("div", source.figure_svg(figure_id), role="img", aria_label=drawn.alt, class_="drawing")
    caption = tag(
        "figcaption", tag("strong", text(drawn.title)), " ", text(drawn.caption), " ", cite(drawn.refs, source)
    )
    said = source.language.say("figure-text", title=drawn.title, alt=drawn.alt)
    return HtmlOutput(tag("figure", picture, caption, id=anchor("figure", drawn.id)), said)
