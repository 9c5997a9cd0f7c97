"""Pieces of HTML that are made from content: escaped text, elements, tables, and what a cell shows with them."""

from __future__ import annotations

from collections.abc import Iterable
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


def table(head: Iterable[str], rows: Iterable[Iterable[str]], caption: str, **attributes: str | bool | None) -> str:
    """Return a table of HTML cells whose first column names the row."""
    top = tag("tr", *(tag("th", cell, scope="col") for cell in head))
    body = [
        tag("tr", *(tag("th" if n == 0 else "td", cell, scope="row" if n == 0 else None) for n, cell in enumerate(row)))
        for row in rows
    ]
    parts = (tag("caption", text(caption)), tag("thead", top), tag("tbody", *body))
    return tag("table", *parts, **attributes)
