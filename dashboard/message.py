"""A friendly page that only says something, such as that an address holds nothing; it may stand at any address."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import jinja2

_HERE = Path(__file__).parent


def message(title: str, *lines: str, front: str) -> str:
    """Return the page; it fetches nothing. `front` is the address of the front page."""
    return _templates().get_template("message.html.j2").render(title=title, lines=lines, front=front, style=_style())


@cache
def _templates() -> jinja2.Environment:
    return jinja2.Environment(loader=jinja2.FileSystemLoader(_HERE / "templates"), autoescape=True)


@cache
def _style() -> str:
    return (_HERE / "static" / "message.css").read_text(encoding="utf-8")
