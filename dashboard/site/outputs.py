"""What a cell shows, as HTML: prose, pictures, formulas, tables, prints; what can't be shown says so."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Callable
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import latex2mathml.converter
import mistune

from content.language import say
from dashboard.site.cells import STREAM, WIDGET_VIEW
from dashboard.site.notebook import Bundle, NotebookCell
from widgets.kit.markup import tag, text

PICTURES = {
    "image/png": "png",
    "image/jpeg": "jpg",
    "image/gif": "gif",
    "image/webp": "webp",
    "image/svg+xml": "svg",
}
KINDS = {f".{ending}": kind for kind, ending in PICTURES.items()} | {".jpeg": "image/jpeg"}
PLUGINS = ("strikethrough", "table", "url", "task_lists", "def_list", "math")
_PICTURE = re.compile(r"""(<img\b[^>]*?\ssrc\s*=\s*(["']))(.*?)\2""", re.IGNORECASE | re.DOTALL)
# Keeps an asset and returns its address: the bytes, and their MIME type.
Keep = Callable[[bytes, str], str]
NO_CELL = NotebookCell("code", "")


def prose(cell: NotebookCell, folder: Path, keep: Keep) -> str:
    """Return the HTML of a markdown cell; its pictures become assets."""
    return str(mistune.create_markdown(renderer=_Prose(cell, folder, keep), plugins=PLUGINS)(cell.source))


def rendered(bundle: Bundle, folder: Path, keep: Keep) -> str:
    """Return the HTML of one output, from the richest form that a page can show."""
    for kind, made in _FORMS.items():
        if kind in bundle:
            return made(bundle, folder, keep)
    for kind in PICTURES:
        if kind in bundle:
            return _picture(bundle, kind, keep)
    return tag("pre", text(str(bundle.get("text/plain", ""))))


def _widget(bundle: Bundle, *_: object) -> str:
    waiting = tag("noscript", tag("p", text(say("page-needs-script"))))
    return tag("div", waiting, class_="widget", data_model=bundle[WIDGET_VIEW]["model_id"])


def _latex(bundle: Bundle, *_: object) -> str:
    return _formula(str(bundle["text/latex"]).strip().strip("$"), block=True)


def _json(bundle: Bundle, *_: object) -> str:
    return tag("pre", text(json.dumps(bundle["application/json"], indent=2, ensure_ascii=False)))


# From rich to plain; pictures come after them, and plain text last.
_FORMS: dict[str, Callable[[Bundle, Path, Keep], str]] = {
    WIDGET_VIEW: _widget,
    STREAM: lambda bundle, *_: tag("pre", text(bundle[STREAM]), class_="printed"),
    "text/html": lambda bundle, folder, keep: _with_pictures(str(bundle["text/html"]), NO_CELL, folder, keep),
    "text/markdown": lambda bundle, folder, keep: prose(
        NotebookCell("markdown", str(bundle["text/markdown"])), folder, keep
    ),
    "text/latex": _latex,
    "application/json": _json,
}


def _bytes(data: Any, kind: str) -> bytes:
    """Return the bytes of a picture: pictures in pixels travel as base64, drawings as text."""
    text_of = data if isinstance(data, str) else "".join(data)
    return text_of.encode() if kind == "image/svg+xml" else base64.b64decode(text_of)


def _picture(bundle: Bundle, kind: str, keep: Keep) -> str:
    words = str(bundle.get("text/plain", ""))
    # A figure's own text is the name of its class, which tells a reader nothing.
    alt = "" if words.startswith("<") else words
    return f'<img src="{text(keep(_bytes(bundle[kind], kind), kind))}" alt="{text(alt)}">'


def _with_pictures(html: str, cell: NotebookCell, folder: Path, keep: Keep) -> str:
    """Return HTML whose local pictures became assets."""
    return _PICTURE.sub(
        lambda found: found[1] + text(_address(unescape(found[3]), cell, folder, keep)) + found[2], html
    )


def _address(url: str, cell: NotebookCell, folder: Path, keep: Keep) -> str:
    """Return where a picture lies on our pages: one pasted into its cell, one beside the notebook, or any other."""
    if url.startswith("attachment:"):
        pasted = cell.attachments.get(unquote(url.removeprefix("attachment:")), {})
        for kind in PICTURES:
            if kind in pasted:
                return keep(_bytes(pasted[kind], kind), kind)
        raise ValueError(f"the picture {url!r} is not in its cell any more; paste it again")
    parts = urlsplit(url)
    if parts.scheme or parts.netloc:
        return url
    path = folder / unquote(parts.path)
    suffix = path.suffix.lower()
    if suffix not in KINDS or not path.resolve().is_relative_to(folder.resolve()):
        return url
    try:
        return keep(path.read_bytes(), KINDS[suffix])
    except OSError as error:
        raise ValueError(f"the picture {url!r} can't be read: {error.strerror}") from None


def _formula(latex: str, *, block: bool) -> str:
    """Return a formula as MathML, which browsers draw and screen readers read; as it is where it can't be read."""
    try:
        return str(latex2mathml.converter.convert(latex, display="block" if block else "inline"))
    except Exception:  # noqa: BLE001 - the library has no error of its own, and a formula must not break a page
        return tag("code", text(latex))


class _Prose(mistune.HTMLRenderer):
    """Markdown as notebooks write it: with HTML, pasted and local pictures, formulas, and headings that have ids."""

    def __init__(self, cell: NotebookCell, folder: Path, keep: Keep) -> None:
        super().__init__(escape=False)
        self.cell = cell
        self.folder = folder
        self.keep = keep

    def heading(self, text: str, level: int, **attrs: Any) -> str:  # noqa: ARG002 - as the base class has it
        """Return a heading with the id that notebook front ends give it."""
        name = mistune.util.striptags(text).strip().replace(" ", "-")
        return f'<h{level} id="{mistune.util.escape(name)}">{text}</h{level}>\n'

    def image(self, text: str, url: str, title: str | None = None) -> str:
        """Return a picture: one that was pasted in, one that lies beside the notebook, or any other."""
        return super().image(text, _address(url, self.cell, self.folder, self.keep), title)

    def inline_html(self, html: str) -> str:
        """Return HTML as it was written, its pictures taken along."""
        return super().inline_html(_with_pictures(html, self.cell, self.folder, self.keep))

    def block_html(self, html: str) -> str:
        """Return HTML as it was written, its pictures taken along."""
        return super().block_html(_with_pictures(html, self.cell, self.folder, self.keep))

    def inline_math(self, text: str) -> str:
        """Return a formula within a line."""
        return _formula(mistune.util.unescape(text), block=False)

    def block_math(self, text: str) -> str:
        """Return a formula on lines of its own."""
        return _formula(mistune.util.unescape(text), block=True)
