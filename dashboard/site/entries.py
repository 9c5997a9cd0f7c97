"""What the pages say that are made from content alone: each cause, each treatment, and parts of the long lists."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

import msgspec

from content import ContentError, Library
from content.model import Cause
from content.model_treatments import Treatment
from dashboard.site.places import FOLDERS, page_of
from widgets.evidence.article import Article, written
from widgets.evidence.catalogue import by_name
from widgets.evidence.cause_article import cause_article
from widgets.evidence.likeness import Profiles
from widgets.evidence.lists import Listing, fact_lists, glossary_lists, overview, reference_lists
from widgets.evidence.treatment_article import treatment_article
from widgets.evidence.treatments import in_order
from widgets.kit.links import HOMES, LISTS
from widgets.kit.markup import tag, text

# Which chapters cite a source besides the content, as the lists of sources name it.
Cited = Mapping[str, list[tuple[str, str]]]


class Entry(msgspec.Struct, kw_only=True):
    """What one page says; `home` is the notebook of the chapter that it belongs to, `file` where its content stands.

    `about` is what search engines read of it besides. Where nobody `compared` it with its sources, the page says so;
    where that was done in part, `in_part` says in how far.
    """

    path: str
    title: str
    summary: str
    html: str
    home: str
    file: str = ""
    reviewed: dt.date | None = None
    compared: bool = True
    in_part: str | None = None
    sections: list[tuple[str, str]] = msgspec.field(default_factory=list)
    refs: list[str] = msgspec.field(default_factory=list)
    about: dict[str, Any] = msgspec.field(default_factory=dict)
    error: str = ""


class Readable(Library):
    """A library without the files that can't be read; what is wrong with each stands in `faults`, by its path."""

    def __init__(self, source: Library) -> None:
        super().__init__(source.root, source.language)
        self.faults: dict[str, str] = {}

    def folder(self, place: str, kind: type[Any]) -> dict[str, Any]:
        """Return what can be read of a folder, by the name of the file."""
        found = {}
        for file in sorted((self.root / place).glob("*.yaml")):
            try:
                found[file.stem] = self.file(f"{place}/{file.name}", kind)
            except ContentError as fault:
                self.faults[f"{place}/{file.stem}"] = str(fault)
        return found


def readable(source: Library) -> Library:
    """Return the library itself where it is sound, or else what can be read of it."""
    try:
        _ = source.causes, source.treatments, source.facts, source.cases
    except ContentError:
        return Readable(source)
    return source


def articles(source: Library) -> dict[str, list[Entry]]:
    """Return what the page of each cause and each treatment says, by kind and in the order of the lists."""
    profiles = Profiles(source.causes)
    causes = [_article(each, source, lambda one: cause_article(one, source, profiles)) for each in _causes(source)]
    treatments = [
        _article(each, source, lambda one: treatment_article(one, source))
        for each in in_order(source.treatments.values(), source)
    ]
    broken = source.faults if isinstance(source, Readable) else {}
    found = {"cause": causes, "treatment": treatments}
    return {kind: [*found[kind], *_broken(kind, broken)] for kind in found}


def long_lists(source: Library) -> dict[str, list[Entry]]:
    """Return what the parts of the long lists say, but for the sources, and what leads to all parts."""
    made: dict[str, Callable[[Library], list[Listing]]] = {"facts": fact_lists, "glossary": glossary_lists}
    lists = {of: [_listing(each) for each in _told(part, source)] for of, part in made.items()}
    return {"lists": [each for of in ("references", *made) for each in _overview(of, source)], **lists}


def sources(source: Library, cited: Cited) -> list[Entry]:
    """Return what the lists of sources say."""
    return [_listing(each) for each in _told(lambda all_of_it: reference_lists(all_of_it, cited), source)]


def _causes(source: Library) -> list[Cause]:
    return by_name(source.causes.values())


def _article(entry: Cause | Treatment, source: Library, made: Callable[[Any], Article]) -> Entry:
    kind = "cause" if isinstance(entry, Cause) else "treatment"
    page: dict[str, Any] = {
        "path": page_of(kind, entry.id),
        "title": entry.name,
        "home": HOMES[kind],
        "reviewed": entry.reviewed,
    }
    page["summary"] = entry.what.text if isinstance(entry, Cause) else entry.plain
    page["file"] = f"{FOLDERS[kind]}/{entry.id}.yaml"
    try:
        article = made(entry)
        sections = [(part.id, part.title) for part in article.parts]
        html = written(article, source)
        return Entry(**page, html=html, sections=sections, refs=article.refs, about=_medical(entry))
    except (ContentError, LookupError) as fault:
        return Entry(**page, html="", error=f"{entry.id}: {fault}")


def _medical(entry: Cause | Treatment) -> dict[str, Any]:
    """Return what search engines read of the thing itself, in the words of schema.org."""
    if isinstance(entry, Cause):
        told = {"epidemiology": entry.who.text, "pathophysiology": entry.mechanism.text}
        names = [name for name in (entry.plain_name, *entry.synonyms) if name != entry.name]
        return {"@type": "MedicalCondition", "name": entry.name, "alternateName": names, **told}
    return {"@type": "MedicalTherapy", "name": entry.name, "description": entry.plain}


def _broken(kind: str, faults: Mapping[str, str]) -> Iterator[Entry]:
    for place, fault in faults.items():
        folder, _, name = place.partition("/")
        if folder == FOLDERS[kind]:
            path = page_of(kind, name)
            yield Entry(path=path, title=name.replace("_", " "), summary=name, html="", home=HOMES[kind], error=fault)


def _listing(each: Listing) -> Entry:
    lead = tag("h1", text(each.title)) + tag("p", text(each.summary))
    return Entry(
        path=f"{each.of}/{each.name}", title=each.title, summary=each.summary, html=f"{lead}\n{each.html}", home=LISTS
    )


def _overview(of: str, source: Library) -> Iterator[Entry]:
    say = source.language.say
    title, summary = say(f"lists-{of}"), say(f"lists-{of}.about")
    try:
        html = overview(of, source)
    except (ContentError, LookupError) as fault:
        yield Entry(path=of, title=title, summary=summary, html="", home=LISTS, error=str(fault))
        return
    lead = tag("h1", text(title)) + tag("p", text(summary))
    yield Entry(path=of, title=title, summary=summary, html=f"{lead}\n{html}", home=LISTS)


def _told(part: Callable[[Library], Iterable[Listing]], source: Library) -> list[Listing]:
    try:
        return list(part(source))
    except (ContentError, LookupError):
        # The page that leads to the parts says so.
        return []
