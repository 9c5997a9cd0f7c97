"""The lessons as cards, each of which leads to the page of its kit."""

from __future__ import annotations

from content import Library
from content.model_kits import Kit
from widgets.kit.markup import HtmlOutput, list_of, tag, text

# The notebook that lists them.
HOME = "teach.ipynb"


def kits(source: Library) -> HtmlOutput:
    """Show a card for each lesson: those of chapters in the order of the chapters, then the whole classes."""
    order = {chapter.slug: place for place, chapter in enumerate(source.chapters)}
    chosen = sorted(source.kits.values(), key=lambda kit: (order.get(kit.chapter or "", len(order)), kit.id))
    say = source.language.say
    said = [say("doors-card", title=kit.title, summary=kit.summary) for kit in chosen]
    return HtmlOutput(list_of((_card(kit) for kit in chosen), class_="tools"), "\n".join(said))


def page_of_kit(kit: Kit) -> str:
    """Return the path of the page of a kit."""
    return f"teach/{kit.id.replace('_', '-')}"


def _card(kit: Kit) -> str:
    words = tag("span", tag("strong", text(kit.title)), " ", tag("span", text(kit.audience)), class_="card-text")
    return tag("a", words, href=f"../{page_of_kit(kit)}/")
