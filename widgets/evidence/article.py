"""An article about one entry of content, such as a cause: its title, its parts, and the sources that it names."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from content import Library
from content.model import Sourced
from widgets.evidence.citations import sourced
from widgets.kit.citations import label
from widgets.kit.links import LISTS, anchor
from widgets.kit.markup import HtmlOutput, list_of, tag, text

_CITED = re.compile(rf'href="{re.escape(LISTS)}#ref-([^"]+)"')
SOURCES = "sources"
# Statements under the names of their parts; HTML is taken as it is, and what holds nothing is left out.
Told = Iterable[tuple[str, Sourced | str | None]]


class Part(NamedTuple):
    """A part of an article below a heading; one that holds nothing is left out."""

    id: str
    title: str
    html: str


class Article(NamedTuple):
    """What is known of an entry: `kind` and `name` identify it, `opening` stands before the first heading."""

    kind: str
    name: str
    title: str
    summary: str
    opening: str
    parts: list[Part]

    @property
    def refs(self) -> list[str]:
        """Return every source that the article names, in the order in which they are named."""
        return list(dict.fromkeys(_CITED.findall("".join([self.opening, *(part.html for part in self.parts)]))))


def parts_of(told: Iterable[tuple[str, str]], titled: Callable[[str], str]) -> list[Part]:
    """Return the parts that hold something; `titled` gives the heading of each by its id."""
    return [Part(name, titled(name), html) for name, html in told if html]


def written(article: Article, source: Library, level: int = 1) -> str:
    """Return the HTML of an article with its sources at the end; `level` is that of its heading."""
    say = source.language.say
    lines = [tag(f"h{level}", text(article.title)), article.opening]
    for part in article.parts:
        lines += [tag(f"h{level + 1}", text(part.title), id=part.id), part.html]
    if article.refs:
        title = say("article-head-sources", count=len(article.refs))
        lines += [tag(f"h{level + 1}", text(title), id=SOURCES), sources(article.refs, source)]
    return "\n".join(lines)


def shown(article: Article, source: Library) -> HtmlOutput:
    """Show a whole article in a notebook, below the headings of its chapter."""
    # A notebook may show several, and an anchor in it belongs to the headings of the chapter.
    html = re.sub(r' id="[^"]*"', "", written(article, source, level=3))
    names = source.language.say("join-semicolon").join(part.title for part in article.parts)
    return HtmlOutput(tag("article", html), source.language.say("article-text", title=article.title, parts=names))


def sources(refs: Iterable[str], source: Library) -> str:
    """Return sources as a list that can be copied, in the order of their names; each can be a preview too."""
    ordered = sorted(refs, key=lambda ref: (label(ref, source).lower(), ref))
    rows = (tag("li", reference(ref, source), id=anchor("ref", ref)) for ref in ordered)
    return tag("ul", *rows, class_="sources", data_copied=True)


def reference(ref: str, source: Library) -> str:
    """Return one source as the CSL processor wrote it, in the place where a link to it finds its preview."""
    return tag("span", source.bibliography[ref]["html"], id=f"about-{anchor('ref', ref)}")


def described(told: Told, source: Library, titled: Callable[[str], str]) -> str:
    """Return statements under the names that `titled` gives them, or nothing where there is none."""
    rows = [tag("dt", text(titled(name))) + tag("dd", html) for name, html in _filled(told, source)]
    return tag("dl", *rows, class_="told") if rows else ""


def marks(told: Iterable[str]) -> str:
    """Return short facts that stand in one line below a title."""
    return list_of(map(text, told), class_="marks")


def _filled(told: Told, source: Library) -> Iterator[tuple[str, str]]:
    for name, part in told:
        html = sourced(part, source) if isinstance(part, Sourced) else part
        if html:
            yield name, html
