"""Turn links of the prose into citations, facts and terms that explain themselves where they stand.

A chapter links to the lists at the end (`10-references-and-glossary.ipynb#ref-...`, `#fact-...`, `#term-...`). A
notebook front end opens that chapter, JupyterLab at its top, because it finds headings only. On our pages such a link
leads to the very entry and carries a preview, in the page itself, so that it can be read on hover, on focus, on tap
and by a screen reader, without a request and without a script.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from functools import lru_cache
from html import escape, unescape

from bs4 import BeautifulSoup, Tag

from content import Library
from widgets.evidence.facts import plain
from widgets.kit.links import ListLink, anchor, list_link, notebook_link
from widgets.kit.markup import text

# Ids that the page template uses itself.
RESERVED_IDS = (
    *("main", "review", "search", "theme", "connection", "menu-here", "offline", "words", "tools"),
    *("present", "the-tool", "discussion", "discussion-title", "lead"),
)
# Chapters that did not change need not be read again when another one did.
CACHE_SIZE = 32


# Gives the address of a notebook's page, or of a place in it, from its file name and `#anchor` or nothing.
Address = Callable[[str, str], str]
_OURS = re.compile(r'<a href="([^"]+)"([^>]*)>')


def enrich(html: str, source: Library, address: Address) -> tuple[str, list[tuple[str, str]]]:
    """Return the HTML with its links brought to life, and the previews it needs as (id, HTML)."""
    soup = BeautifulSoup(html, "html.parser")
    previews: dict[str, str] = {}
    for link in soup.find_all("a", href=True):
        found = list_link(str(link["href"]))
        if found:
            preview = _preview(found, source)
            if preview:
                key = f"about-{anchor(*found)}"
                previews[key] = preview
                link["class"] = found.kind
                link["data-about"] = key
                link["aria-describedby"] = key
        chapter = notebook_link(str(link["href"]))
        if chapter:
            link["href"] = address(chapter.notebook, chapter.fragment)
        elif str(link["href"]).startswith("http"):
            link["rel"] = "noreferrer"
    for link in soup.find_all("a", class_="anchor-link"):
        link.decompose()
    _add_ids(soup)
    _set_key_points_apart(soup)
    _frame_tables(soup, source)
    return str(soup), list(previews.items())


def linked(html: str, source: Library, address: Address, here: Collection[str]) -> tuple[str, list[tuple[str, str]]]:
    """Do the same for HTML that is made from content alone, where reading it as a tree would take too long.

    `here` are the sources that the page lists itself: a link to one leads down to it, and the entry is the preview.
    """
    previews: dict[str, str] = {}

    def brought(found: re.Match[str]) -> str:
        href, rest = unescape(found[1]), found[2]
        entry, chapter = list_link(href), notebook_link(href)
        if entry and 'class="use"' not in rest:
            key, at_home = f"about-{anchor(*entry)}", entry.kind == "ref" and entry.name in here
            preview = None if at_home else _preview(entry, source)
            if preview:
                previews[key] = preview
            if preview or at_home:
                rest = f' class="{entry.kind}" data-about="{key}" aria-describedby="{key}"'
            if at_home:
                return f'<a href="#{anchor(*entry)}"{rest}>'
        if chapter:
            return f'<a href="{escape(address(chapter.notebook, chapter.fragment))}"{rest}>'
        return f'<a href="{found[1]}"{rest} rel="noreferrer">' if href.startswith("http") else found[0]

    return _OURS.sub(brought, html), list(previews.items())


@lru_cache(maxsize=CACHE_SIZE)
def headings(html: str) -> list[tuple[str, str]]:
    """Return (id, text) of every second-level heading, for the contents of the chapter."""
    soup = BeautifulSoup(html, "html.parser")
    return [
        (str(head["id"]), head.get_text(strip=True))
        for head in soup.find_all("h2")
        if head.get("id", "key-points") != "key-points"
    ]


def _add_ids(soup: BeautifulSoup) -> None:
    """Give every heading an address of its own."""
    taken = set(RESERVED_IDS)
    for head in soup.find_all(["h1", "h2", "h3"]):
        made = re.sub(r"[^a-z0-9]+", "-", head.get_text().lower()).strip("-") or "part"
        name = str(head.get("id") or made)
        while name in taken:
            name += "-1"
        taken.add(name)
        head["id"] = name


def _frame_tables(soup: BeautifulSoup, source: Library) -> None:
    """Give every table a frame that scrolls on a phone and can be reached by keyboard."""
    for number, table in enumerate(soup.find_all("table")):
        caption = table.find("caption")
        unnamed = source.language.say("page-table", number=number + 1)
        name = caption.get_text(strip=True) if isinstance(caption, Tag) else unnamed
        frame = soup.new_tag(
            "div", attrs={"class": "table-frame", "role": "region", "tabindex": "0", "aria-label": name}
        )
        table.wrap(frame)


def _set_key_points_apart(soup: BeautifulSoup) -> None:
    """Set the key points apart, under a heading that the contents and a screen reader find.

    In any language they are the last list under a line in bold before the first part of the chapter.
    """
    first = soup.find("h2")
    before = first.find_all_previous("p") if isinstance(first, Tag) else reversed(soup.find_all("p"))
    for title in before:
        points = title.find_next_sibling()
        if not _is_bold(title) or not isinstance(points, Tag) or points.name != "ul":
            continue
        block = soup.new_tag("div", attrs={"class": "key-points"})
        head = soup.new_tag("h2", attrs={"id": "key-points"})
        head.string = title.get_text(strip=True)
        title.replace_with(block)
        block.extend([head, points.extract()])
        return


def _is_bold(line: Tag) -> bool:
    parts = [part for part in line.children if isinstance(part, Tag) or str(part).strip()]
    return len(parts) == 1 and isinstance(parts[0], Tag) and parts[0].name == "strong"


def _preview(link: ListLink, source: Library) -> str | None:
    kind, name = link
    if kind == "ref" and name in source.bibliography:
        return source.bibliography[name]["html"]
    if kind == "term" and name in source.glossary:
        term = source.glossary[name]
        return f"<strong>{text(term.term)}.</strong> {text(term.definition)}"
    if kind == "fact" and name in source.facts:
        return text(plain(source.facts[name], source))
    return None
