"""Make a chapter's page once: prose, outputs, widget state and previews in one HTML document that needs no kernel."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

import jinja2
import nbformat
from nbconvert.filters import markdown2html_mistune

from content import Library
from content.model import Chapter
from dashboard.chapters import WIDGET_VIEW, ChapterRun, is_light
from dashboard.enrich import enrich, headings
from dashboard.packing import Sendable
from dashboard.search_index import search_index
from widgets.evidence.markup import tag, text

HERE = Path(__file__).parent
WORDS_A_MINUTE = 200
# A module stands after those it imports.
STATIC = (
    *("page.css", "search.css", "minisearch.js", "words.js", "finder.js", "search.js", "page.js"),
    *("wire.js", "model.js", "kernel.js", "host.js"),
)
ENDINGS = {"text/javascript": "js", "text/css": "css", "application/json": "json"}
STATE_TYPE = "application/vnd.jupyter.widget-state+json"
_WORD = re.compile(r"[A-Za-z][\w'-]*")
# The chapter with the signs that can't wait, named at the top of every other one.
URGENT = "when-to-see-a-doctor"
_LINK_TARGET = re.compile(r"\]\([^)]*\)")


@dataclass
class Asset(Sendable):
    """A file that a page fetches; its name holds its hash, so it may be kept for ever."""

    body: bytes
    kind: str

    @cached_property
    def name(self) -> str:
        """Return the file name with the hash of the body."""
        return f"{hashlib.sha256(self.body).hexdigest()[:20]}.{ENDINGS[self.kind]}"


@dataclass
class Page(Sendable):
    """A finished page, with the tag that tells whether a browser has it already."""

    body: bytes
    error: str = ""
    seconds: float = 0.0
    models: list[str] = field(default_factory=list)
    light: bool = True
    etag: str = field(init=False)

    def __post_init__(self) -> None:
        # Weak, because it stands for every compressed form.
        self.etag = f'W/"{hashlib.sha256(self.body).hexdigest()[:24]}"'


class Body(NamedTuple):
    """What a chapter says, the previews it needs as (id, HTML), and how long it takes to read."""

    html: str
    previews: list[tuple[str, str]]
    minutes: int


class PageMaker:
    """Makes pages and keeps the assets that they name."""

    def __init__(self, source: Library, notebooks: Path, base_url: str = "/") -> None:
        self.source = source
        self.notebooks = notebooks
        self.base_url = base_url
        self.assets: dict[str, Asset] = {}
        self.search = ""
        self.templates = jinja2.Environment(
            loader=jinja2.FileSystemLoader(HERE / "templates"), autoescape=True, undefined=jinja2.StrictUndefined
        )
        self.templates.filters["long_date"] = long_date
        self.static: dict[str, str] = {}
        for name in STATIC:
            body = (HERE / "static" / name).read_bytes()
            # Our modules must name the hashed files.
            for known, address in self.static.items():
                body = body.replace(f'"./{known}"'.encode(), f'"{address}"'.encode())
            self.static[name] = self.asset(body, "text/css" if name.endswith("css") else "text/javascript")

    def asset(self, body: bytes, kind: str) -> str:
        """Keep an asset and return its address."""
        asset = Asset(body, kind)
        self.assets[asset.name] = asset
        return f"{self.base_url}assets/{asset.name}"

    def address(self, notebook: str) -> str:
        """Return the address of a notebook's page, from its file name."""
        for chapter in self.source.chapters:
            if chapter.notebook == notebook:
                return f"{self.base_url}{chapter.slug}"
        return f"{self.base_url}{notebook}"

    def pages(self, runs: Sequence[ChapterRun]) -> dict[str, Page]:
        """Make the page of every chapter, and the index that each of them can search."""
        chapters = list(zip(self.source.chapters, runs, strict=True))
        bodies = {chapter.slug: self._body(chapter, run) for chapter, run in chapters}
        index = search_index(self.source, {slug: body.html for slug, body in bodies.items()})
        self.search = self.asset(index, "application/json")
        return {chapter.slug: self._page(chapter, run, bodies[chapter.slug]) for chapter, run in chapters}

    def chapter(self, chapter: Chapter, run: ChapterRun) -> Page:
        """Make the page of one chapter from one run of its cells."""
        return self._page(chapter, run, self._body(chapter, run))

    def _body(self, chapter: Chapter, run: ChapterRun) -> Body:
        notebook = nbformat.read(self.notebooks / chapter.notebook, as_version=4)
        parts = [self._cell(cell, run.outputs[number]) for number, cell in enumerate(notebook.cells)]
        html, previews = enrich("\n".join(part for part in parts if part), self.source, self.address)
        return Body(html, previews, reading_minutes(notebook))

    def _page(self, chapter: Chapter, run: ChapterRun, made: Body) -> Page:
        body, previews, minutes = made
        if run.error:
            body += tag("p", "A part of this chapter could not be shown. The rest of it is complete.", class_="notice")
        html = self.render(
            "page.html.j2",
            chapter=chapter,
            body=body,
            sections=headings(body),
            previews=previews,
            minutes=minutes,
            **self._widgets(run.state),
            **self._around(chapter),
        )
        models = [key for key, model in run.state.items() if "_esm" in model["state"]]
        return Page(html.encode(), error=run.error, seconds=run.seconds, models=models, light=is_light(run))

    def message(self, title: str, *lines: str) -> bytes:
        """Make a friendly page that only says something, such as that an address holds nothing."""
        return self.render("message.html.j2", title=title, lines=lines).encode()

    def render(self, template: str, **values: Any) -> str:
        """Render one of our templates with what every page needs."""
        return self.templates.get_template(template).render(
            chapters=self.source.chapters, base_url=self.base_url, static=self.static, search=self.search, **values
        )

    def _around(self, chapter: Chapter) -> dict[str, Chapter | None]:
        every = self.source.chapters
        place = every.index(chapter)
        return {
            "urgent": next((each for each in every if each.slug == URGENT and each is not chapter), None),
            "previous": every[place - 1] if place else None,
            "next": every[place + 1] if place + 1 < len(every) else None,
        }

    def _cell(self, cell: Any, output: dict[str, Any] | None) -> str:
        if cell.cell_type == "markdown":
            return str(markdown2html_mistune(cell.source))
        if output is None:
            return ""
        if WIDGET_VIEW in output:
            model = output[WIDGET_VIEW]["model_id"]
            waiting = tag("noscript", tag("p", "This tool needs JavaScript. The text around it says the same."))
            return tag("div", waiting, class_="widget", data_model=model)
        return str(output.get("text/html") or tag("pre", text(str(output.get("text/plain", "")))))

    def _widgets(self, state: dict[str, Any]) -> dict[str, Any]:
        """Return the widget state for the page; modules and style sheets move into assets that browsers keep."""
        models = {}
        for model_id, model in state.items():
            values = dict(model["state"])
            if "_esm" not in values:
                continue
            values["_esm"] = self.asset(str(values["_esm"]).encode(), "text/javascript")
            values["_css"] = self.asset(str(values.get("_css", "")).encode(), "text/css")
            models[model_id] = {**model, "state": values}
        if not models:
            return {"state": "", "modules": [], "styles": []}
        document = {"version_major": 2, "version_minor": 0, "state": models}
        written = json.dumps(document, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
        shown = [model["state"] for model in models.values()]
        return {
            "state": written,
            "modules": list(dict.fromkeys(value["_esm"] for value in shown)),
            "styles": list(dict.fromkeys(value["_css"] for value in shown)),
        }


def long_date(date: str) -> str:
    """Return `2026-11-24` as `24 November 2026`."""
    day = dt.date.fromisoformat(date)
    return f"{day.day} {day:%B %Y}"


def reading_minutes(notebook: Any) -> int:
    """Return how long the prose of a chapter takes to read, in whole minutes at 200 words a minute."""
    prose = " ".join(_LINK_TARGET.sub("] ", cell.source) for cell in notebook.cells if cell.cell_type == "markdown")
    return max(1, round(len(_WORD.findall(prose)) / WORDS_A_MINUTE))
