"""Pieces of HTML that are made from content: escaped text, elements, tables, and what a cell shows with them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape


class HtmlOutput:
    """What a cell shows: HTML for readers, and a text alternative for tests and terminals.

    `page_html` takes the place of the HTML on our pages, where a long list has pages of its own.
    """

    def __init__(self, html: str, text_alternative: str, page_html: str = "") -> None:
        self.html = html
        self.text_alternative = text_alternative
        self.page_html = page_html

    def _repr_html_(self) -> str:
        return self.html

    def __repr__(self) -> str:
        return self.text_alternative


def tag(name: str, *children: str, **attributes: str | bool | None) -> str:
    """Return one element; attribute values are escaped, children are HTML already."""
    written = "".join(
        f" {key.rstrip('_').replace('_', '-')}" + ("" if value is True else f'="{escape(str(value), quote=True)}"')
        for key, value in attributes.items()
        if value not in (None, False)
    )
    return f"<{name}{written}>{''.join(children)}</{name}>"


def text(value: str) -> str:
    """Return plain text as HTML."""
    return escape(value, quote=False)


def list_of(items: Iterable[str], **attributes: str | bool | None) -> str:
    """Return an unordered list of HTML items."""
    return tag("ul", *(tag("li", item) for item in items), **attributes)


def table(head: Iterable[str], rows: Iterable[Iterable[str]], caption: str) -> str:
    """Return a table of HTML cells whose first column names the row."""
    top = tag("tr", *(tag("th", cell, scope="col") for cell in head))
    body = [
        tag("tr", *(tag("th" if n == 0 else "td", cell, scope="row" if n == 0 else None) for n, cell in enumerate(row)))
        for row in rows
    ]
    return tag("table", tag("caption", text(caption)), tag("thead", top), tag("tbody", *body))


def folding_table(head: Sequence[str], rows: Iterable[Sequence[str]], caption: str) -> str:
    """Return a table that a style sheet may fold into lines on a phone; the first column leads to more.

    A browser that folds one may forget what its parts are. A script of the page names them then: in HTML itself a part
    of a table may not carry the role that it has anyway.
    """
    top = tag("tr", *(tag("th", name, scope="col") for name in head))
    body = [tag("tr", tag("th", row[0], scope="row"), *(tag("td", cell) for cell in row[1:])) for row in rows]
    parts = tag("thead", top), tag("tbody", *body)
    return tag("table", tag("caption", text(caption)), *parts, class_="entries")
