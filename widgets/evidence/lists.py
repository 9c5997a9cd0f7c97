"""The back of the book: every reference and every explained term, each at an address of its own."""

from __future__ import annotations

from content import Library
from widgets.evidence.citations import cite
from widgets.kit.links import anchor
from widgets.kit.markup import HtmlOutput, list_of, tag, text


def references(source: Library) -> HtmlOutput:
    """Show every reference, formatted by the CSL processor, in alphabetical order."""
    entries = sorted(source.bibliography.items(), key=lambda item: (item[1]["label"].lower(), item[0]))
    rows = [tag("li", entry["html"], id=anchor("ref", ref)) for ref, entry in entries]
    return HtmlOutput(tag("ul", *rows, class_="references"), source.language.say("references-text", count=len(rows)))


def glossary(source: Library) -> HtmlOutput:
    """Show every explained term."""
    say = source.language.say
    terms = sorted(source.glossary.values(), key=lambda term: term.term.lower())
    rows = []
    for term in terms:
        also = say("join-comma").join(term.also)
        name = say("term-also", term=term.term, names=also) if also else term.term
        rows.append(tag("dt", text(name), id=anchor("term", term.id)))
        rows.append(tag("dd", text(term.definition), " ", cite(term.refs, source)))
    return HtmlOutput(tag("dl", *rows, class_="glossary"), say("terms-text", count=len(terms)))


def changes(source: Library) -> HtmlOutput:
    """Show what the publication says differently, the newest first."""
    say = source.language.say
    lines = [say("changes-line", date=change.date, what=change.what) for change in source.changes]
    return HtmlOutput(list_of((text(line) for line in lines), class_="changes"), "\n".join(lines))
