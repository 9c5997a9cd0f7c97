"""The pages that are made from content alone, for one language.

They change with the content only, and a builder lives no longer than its content stays as it is. So each is drawn once,
and later builds do no more than name the newest search index in it.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from content import ContentError, Library
from content.model import Chapter
from dashboard.site.described import citation, described, script
from dashboard.site.enrich import enrich, linked
from dashboard.site.entries import Cited, Entry, Readable, articles, long_lists, readable, sources
from dashboard.site.page import Body, PageMaker
from dashboard.site.reading import WORDS_A_MINUTE
from dashboard.site.report import root_of
from dashboard.site.teach import kit_entries

TEMPLATE = "entry.html.j2"
# Stands for the search index until it is made.
SEARCH = "@search@"
# How much of a page a search engine shows.
BRIEF = 200
_CITED = "about-ref-"
_TAG = re.compile(r"<[^>]+>")
# What a reader opens where it matters, and the sources: nobody reads all of them.
_FOLDED = re.compile(r"<details>.*?</details>|<h2 id=\"sources\">.*", re.DOTALL)


class EntryPages:
    """Draws these pages with what every page needs, and says which of them could not be made."""

    def __init__(self, maker: PageMaker) -> None:
        self.maker = maker
        self.faults: dict[str, str] = {}
        self._source: Library | None = None
        self._entries: dict[str, list[Entry]] = {}
        self._pages: dict[str, str] = {}
        self._cited: Cited | None = None

    def prepare(self, bodies: Mapping[str, Body]) -> None:
        """Draw what is not drawn yet; the chapters tell which sources they cite."""
        if self._source is None:
            self._source = readable(self.maker.source)
            self._entries = {**articles(self._source), **long_lists(self._source), **_lessons(self._source)}
            self._draw(*self._entries)
        cited = cited_in(bodies, self.maker)
        if cited != self._cited:
            self._cited = cited
            self._entries["references"] = sources(self._source, cited)
            self._draw("references")

    def pages(self) -> dict[str, str]:
        """Return the HTML of every page by its path."""
        return {path: html.replace(SEARCH, self.maker.search) for path, html in self._pages.items()}

    @property
    def unreadable(self) -> bool:
        """Return whether a file of the content was left out, because it can't be read."""
        return isinstance(self._source, Readable) and bool(self._source.faults)

    def titles(self) -> dict[str, str]:
        """Return the title of the chapter to which each page belongs, by the path of the page."""
        return {self.maker.path(entry.path): self._home(entry).title for entry in self._every()}

    def reviewed(self) -> dict[str, dt.date | None]:
        """Return when what a page says was compared with its sources, by the path of the page."""
        return {self.maker.path(entry.path): self._chapter(entry).reviewed for entry in self._every()}

    def _every(self) -> Iterator[Entry]:
        for entries in self._entries.values():
            yield from entries

    def _draw(self, *kinds: str) -> None:
        search, self.maker.search = self.maker.search, SEARCH if "search.js" in self.maker.assets.static else ""
        try:
            for kind in kinds:
                for place, entry in enumerate(self._entries[kind]):
                    path = self.maker.path(entry.path)
                    self._pages[path] = self._page(entry, self._entries[kind], place)
                    if entry.error:
                        self.faults[path] = entry.error
        finally:
            self.maker.search = search

    def _page(self, entry: Entry, beside: Sequence[Entry], place: int) -> str:
        chapter = self._chapter(entry)
        home = self._home(entry)
        told = described(chapter, self.maker.source) | ({"about": entry.about} if entry.about else {})
        if entry.refs:
            told["citation"] = [citation(self.maker.source.references[ref]) for ref in entry.refs]
        return self.maker.page(
            chapter,
            self._body(entry),
            TEMPLATE,
            described=script(told),
            sections=entry.sections,
            previous=self._chapter(beside[place - 1]) if place else None,
            next=self._chapter(beside[place + 1]) if place + 1 < len(beside) else None,
            within=home,
        )

    def _body(self, entry: Entry) -> Body:
        root = root_of(entry.path)

        def address(notebook: str, fragment: str) -> str:
            return root + self.maker.places.address(notebook, fragment)

        if "<table" in entry.html:
            html, previews = enrich(entry.html, self.maker.source, address)
        else:
            html, previews = linked(entry.html, self.maker.source, address, entry.refs)
        own = self.maker.language.folder / entry.file
        return Body(
            html=html,
            previews=previews,
            minutes=max(1, round(len(_TAG.sub(" ", _FOLDED.sub("", html)).split()) / WORDS_A_MINUTE)),
            state={},
            anywidget_only=True,
            seconds=0.0,
            translated=self.maker.language.source is None or bool(entry.file and own.is_file()),
            error=entry.error,
        )

    def _home(self, entry: Entry) -> Chapter:
        chapters = self.maker.source.chapters
        return next((chapter for chapter in chapters if chapter.notebook == entry.home), chapters[0])

    def _chapter(self, entry: Entry) -> Chapter:
        """Return the page as a chapter of its own, checked in the way in which the one it belongs to was."""
        home = self._home(entry)
        told = {"slug": entry.path, "title": entry.title, "summary": brief(entry.summary)}
        if not entry.compared:
            return msgspec.structs.replace(home, **told, reviewed=None, review_method=entry.in_part)
        return msgspec.structs.replace(home, **told, reviewed=entry.reviewed or home.reviewed)


def _lessons(source: Library) -> dict[str, list[Entry]]:
    try:
        return kit_entries(source)
    except (ContentError, LookupError):
        # The chapter that lists the lessons says what is wrong with them.
        return {}


def cited_in(bodies: Mapping[str, Body], maker: PageMaker) -> Cited:
    """Return the chapters whose prose cites each source, by its id."""
    found: dict[str, list[tuple[str, str]]] = {}
    for chapter in maker.source.chapters:
        body = bodies.get(maker.path(chapter.slug))
        for key, _ in body.previews if body else ():
            if key.startswith(_CITED):
                found.setdefault(key.removeprefix(_CITED), []).append(("chapter", chapter.notebook))
    return found


def brief(summary: str) -> str:
    """Return the first sentences of a summary, as many as a search engine shows; at least one."""
    first, *others = re.split(r"(?<=[.?!])\s+", summary.strip())
    for sentence in others:
        if len(first) + len(sentence) >= BRIEF:
            break
        first += f" {sentence}"
    return first
