"""The ways into the publication: a door for each kind of reader, and a card for each tool."""

from __future__ import annotations

from content import Library, UnknownId
from content.model import Chapter
from content.pages import SitePage, site_pages
from widgets.kit.markup import HtmlOutput, list_of, tag, text


def doors(source: Library) -> HtmlOutput:
    """Show a door for each kind of reader."""
    return _cards([each for each in source.chapters if each.group == "guide"], "doors", source)


def tools(source: Library) -> HtmlOutput:
    """Show a card for each tool."""
    return _cards([each for each in source.chapters if each.group == "tool"], "tools", source)


def tool(slug: str, source: Library) -> HtmlOutput:
    """Show the card of one tool, which leads to its page. Raises UnknownId."""
    cards: dict[str, Chapter | SitePage] = {each.slug: each for each in source.chapters if each.group == "tool"}
    cards |= {each.slug: each for each in site_pages(source.language) if each.group == "tool"}
    if slug not in cards:
        raise UnknownId("tool", slug, cards)
    said = source.language.say("doors-card", title=cards[slug].name, summary=cards[slug].summary)
    return HtmlOutput(tag("div", _card(cards[slug], source), class_="tool-card", data_link=cards[slug].link), said)


def _cards(chapters: list[Chapter], kind: str, source: Library) -> HtmlOutput:
    say = source.language.say
    said = [say("doors-card", title=each.name, summary=each.summary) for each in chapters]
    return HtmlOutput(list_of((_card(each, source) for each in chapters), class_=kind), "\n".join(said))


def _card(chapter: Chapter | SitePage, source: Library) -> str:
    return tag(
        "a",
        tag("span", source.drawing(chapter.slug), class_="card-picture"),
        tag("span", tag("strong", text(chapter.name)), " ", tag("span", text(chapter.summary)), class_="card-text"),
        href=chapter.way if isinstance(chapter, SitePage) else chapter.notebook,
    )
