"""A friendly page that only says something, such as that an address holds nothing; it may stand at any address."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import jinja2

from content.language import current, say

_HERE = Path(__file__).parent


def message(what: str, *more: str, front: str, to: str = "") -> str:
    """Return the page that says one of the messages of `words/en/message.ftl`, and more lines; it fetches nothing.

    `front` is the address of the front page, and `to` that of the page that took the place of this one.
    """
    title, *lines = say(f"message-{what}"), say(f"message-{what}.line"), *more
    return (
        _templates()
        .get_template("message.html.j2")
        .render(title=title, lines=lines, front=front, to=to, style=_style())
    )


@cache
def _templates() -> jinja2.Environment:
    made = jinja2.Environment(loader=jinja2.FileSystemLoader(_HERE / "templates"), autoescape=True)
    made.globals |= {"language": current(), "say": say}
    return made


@cache
def _style() -> str:
    return (_HERE / "static" / "message.css").read_text(encoding="utf-8")
