"""The back of the book: every reference and every explained term, each at an address of its own."""

from __future__ import annotations

from content import library
from widgets.evidence.citations import cite
from widgets.evidence.markup import Shown, tag, text


def references() -> Shown:
    """Show every reference, formatted by the CSL processor, in alphabetical order."""
    entries = sorted(library().bibliography.items(), key=lambda item: (item[1]["label"].lower(), item[0]))
    rows = [tag("li", entry["html"], id=f"ref-{ref}") for ref, entry in entries]
    return Shown(tag("ul", *rows, class_="references"), f"{len(rows)} references")


def glossary() -> Shown:
    """Show every explained term."""
    terms = sorted(library().glossary.values(), key=lambda term: term.term.lower())
    rows = []
    for term in terms:
        also = f" (also: {', '.join(term.also)})" if term.also else ""
        rows.append(tag("dt", text(term.term + also), id=f"term-{term.id}"))
        rows.append(tag("dd", text(term.definition), " ", cite(term.refs)))
    return Shown(tag("dl", *rows, class_="glossary"), f"{len(terms)} terms")
