"""References as they are named in running text; formatting was done by a CSL processor (`make generate`)."""

from __future__ import annotations

from collections.abc import Iterable

from content import Library
from content.model import Sourced
from widgets.kit.citations import label
from widgets.kit.links import list_address
from widgets.kit.markup import tag, text


def cite(refs: Iterable[str], source: Library) -> str:
    """Return links to references, in the form that the prose uses too."""
    links = (tag("a", text(label(ref, source)), href=list_address("ref", ref), class_="cite") for ref in refs)
    return " ".join(links)


def sourced(part: Sourced, source: Library) -> str:
    """Return a statement with its sources, or with the mark of our own reading."""
    return f"{text(part.text)} {cite(part.refs, source) if part.refs else expert(source)}"


def expert(source: Library) -> str:
    """Return the mark of our own reading, which stands where a source would."""
    return tag("em", text(source.language.say("evidence-expert")), class_="basis")


def cite_plain(refs: Iterable[str], source: Library) -> str:
    """Return the short names of references."""
    return source.language.say("join-semicolon").join(label(ref, source) for ref in refs)
