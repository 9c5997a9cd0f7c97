"""Make a chapter's page once: prose, outputs, widget state and previews in one HTML document that needs no server."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import jinja2
import msgspec

from content import Library
from content.export import FILES
from content.language import Language, say
from content.model import Chapter
from content.pages import SitePage, site_pages
from dashboard.site.assets import Assets
from dashboard.site.cells import ChapterRun, is_anywidget_only
from dashboard.site.described import described, script
from dashboard.site.discussion import Published, place_of
from dashboard.site.enrich import enrich, headings
from dashboard.site.notebook import BadNotebook, NotebookCell, read
from dashboard.site.notes import notes_in, way_to
from dashboard.site.outputs import prose, rendered
from dashboard.site.places import Places, prefix_of
from dashboard.site.reading import parted, reading_minutes
from dashboard.site.report import address_of, root_of
from dashboard.site.search_index import search_index

STATE_TYPE = "application/vnd.jupyter.widget-state+json"
SCRIPT_WORDS, REPORT_WORDS, PRESENT_WORDS = "script", "report", "present"
# The chapter with the signs that can't wait, named at the top of every other one.
URGENT = "when-to-see-a-doctor"
# The pages that say themselves, right below their title, what nobody should wait with.
SAY_IT_THEMSELVES = (URGENT, "check")
# The address below which chapters with widgets that are no tools of ours stand.
FALLBACK = "stock"
# The groups of pages in the order of the menu, and those that are read one after the other.
MENU = ("guide", "chapter", "tool", "about")
TO_READ = ("chapter", "about")


class Body(msgspec.Struct, kw_only=True):
    """What a chapter says: its HTML, the previews it needs as (id, HTML), the state of its widgets, and what failed.

    Addresses in it count from its own page.
    """

    html: str
    previews: list[tuple[str, str]]
    minutes: int
    state: dict[str, Any]
    anywidget_only: bool
    seconds: float
    translated: bool = True
    error: str = ""
    # What whoever presents it says, by the id of the section.
    notes: dict[str, str] = msgspec.field(default_factory=dict)


class PageMaker:
    """Makes pages, and keeps the assets that they name."""

    def __init__(self, source: Library, notebooks: Path, assets: Assets, site: str = "") -> None:
        self.source = source
        self.language = source.language
        # Pages of another language than English lie in a folder of its name; their templates name the other languages.
        self.prefix = prefix_of(self.language)
        self.languages: Sequence[Language] = ()
        # What readers wrote, where an edition shows it without a server.
        self.published: Published = {}
        self.notebooks = notebooks
        self.assets = assets
        self.places = Places(source)
        # The whole address of the front page, or empty where nobody knows it.
        self.site = site
        self.templates = jinja2.Environment(
            loader=jinja2.FileSystemLoader(Path(__file__).parents[1] / "templates"),
            autoescape=True,
            undefined=jinja2.StrictUndefined,
        )
        self.templates.globals |= {"language": self.language, "say": self.language.say, "drawn": source.drawing}
        self.search = ""
        self._kept_places = self._kept_words = ""
        self.edition = ""

    def body(self, chapter: Chapter, run: ChapterRun) -> Body:
        """Return what a chapter says after one run of its cells; what can't be read or shown stands in `error`."""
        root, base = root_of(chapter.slug), root_of(self.path(chapter.slug))

        def keep(body: bytes, kind: str) -> str:
            return base + self.assets.keep(body, kind)

        cells, error, notes = [], run.error, {}
        try:
            notebook = self.notebook(chapter)
            cells = read(notebook)
            outputs = run.outputs + [[]] * (len(cells) - len(run.outputs))
            parts = [_cell(cell, shows, notebook.parent, keep) for cell, shows in zip(cells, outputs, strict=True)]
            notes = notes_in(zip(cells, parts, strict=True))
        except (BadNotebook, ValueError) as fault:
            parts, error = [], error or f"{chapter.notebook}: {fault}"
        html, previews = enrich(
            "\n".join(part for part in parts if part),
            self.source,
            lambda notebook, fragment: root + self.places.address(notebook, fragment) or "./",
        )
        return Body(
            html=html,
            previews=previews,
            minutes=reading_minutes(cells),
            state=self._widgets(run.state, base),
            translated=self.language.source is None or self.notebook(chapter).parent != self.notebooks,
            anywidget_only=is_anywidget_only(run),
            seconds=run.seconds,
            error=error,
            notes=notes,
        )

    def path(self, slug: str) -> str:
        """Return the path of a chapter's page in the site, without the slash at its end."""
        return f"{self.prefix}{slug}".rstrip("/")

    def notebook(self, chapter: Chapter) -> Path:
        """Return the notebook of a chapter: that of the language where there is one, or the English one."""
        own = self.notebooks / self.prefix / chapter.notebook
        return own if own.is_file() else self.notebooks / chapter.notebook

    def pages(self, bodies: dict[str, Body], others: Mapping[str, str] | None = None) -> dict[str, str]:
        """Return the HTML of every chapter by path, and make the index that each of them can search.

        `bodies` holds what each chapter says, by the path of its page; `others` are the titles of further pages.
        """
        paths = {self.path(chapter.slug): chapter for chapter in self.source.chapters}
        if "search.js" in self.assets.static:
            titles = {path: chapter.title for path, chapter in paths.items()} | dict(others or {})
            entries = {name: self.prefix + place for name, place in self.places.of.items()}
            index = search_index(self.source, {path: bodies[path].html for path in paths}, titles, entries)
            self.search = self.assets.keep(index, "application/json")
        return {path: self.page(chapter, bodies[path]) for path, chapter in paths.items()}

    def page(self, chapter: Chapter, body: Body, template: str = "page.html.j2", **values: Any) -> str:
        """Return the HTML of a chapter, or of a page like one; `values` take the place of what is worked out."""
        tool = self.language.say("page-the-tool") if chapter.group == "tool" else ""
        told = {
            "chapter": chapter,
            "address": self.site and self.site + address_of(self.path(chapter.slug)),
            "others": self.others(chapter.slug),
            "described": values.get("described") or script(described(chapter, self.source)),
            "sections": headings(body.html) if "sections" not in values else (),
            "beside": self._beside(chapter),
            "within": chapter,
            "notes": way_to(chapter.slug) if chapter in self.source.chapters else "",
            "discussion": place_of(self, chapter),
            "drawing": "" if chapter.slug else self.source.drawing(chapter.slug),
            "body": body,
            **parted(body.html, tool),
            **self._tools(body.state, chapter.slug),
            **self._around(chapter),
        }
        return self.render(template, chapter.slug, **(told | values))

    def around_fallback(self, bodies: dict[str, Body]) -> dict[str, dict[str, str]]:
        """Return what stands around the chapters that Voilà draws itself: title, beginning and end, by slug."""
        return {
            chapter.slug: {"title": say("page-title", title=chapter.title)}
            | {
                part: self.render(f"{part}.html.j2", FALLBACK, chapter=chapter, body=body, **self._around(chapter))
                for part in ("top", "review")
            }
            for chapter in self.source.chapters
            if not (body := bodies[self.path(chapter.slug)]).anywidget_only
        }

    def data_page(self) -> str:
        """Return the page that offers the content for others."""
        files = {name: self.language.say(message) for name, message in FILES.items()}
        return self.render("data.html.j2", "data", files=files)

    def report_page(self) -> str:
        """Return the page on which a reader writes down an error."""
        return self.render("report.html.j2", "report", words=self.words(REPORT_WORDS))

    def render(self, template: str, slug: str, **values: Any) -> str:
        """Render one of our templates with what every page needs."""
        root, base = root_of(slug), root_of(self.path(slug))
        static = {name: base + path for name, path in self.assets.static.items()}
        listed: list[Chapter | SitePage] = [*self.source.chapters, *site_pages(self.language)]
        return self.templates.get_template(template).render(
            chapters=self.source.chapters,
            # The ways to the front page of this language, and to that of the site.
            root=root,
            base=base,
            home=root or "./",
            way=lambda chapter: root + address_of(chapter.slug) or "./",
            groups=[(name, [each for each in listed if each.group == name]) for name in MENU],
            help=self._help(),
            fonts=[*self.assets.fonts.values()],
            static=static,
            search=self.search and base + self.search,
            present_words=base + self._present_words(),
            places=base + self._places(),
            site=self.site,
            edition=self.edition,
            about=self.source.about,
            **{"words": self.words(), "discussion": None, **values},
        )

    def others(self, slug: str) -> list[tuple[Language, str]]:
        """Return the other languages, each with the address of this page."""
        base = root_of(self.path(slug))
        others = [each for each in self.languages if each is not self.language]
        return [(each, base + prefix_of(each) + address_of(slug) or "./") for each in others]

    def _help(self) -> Chapter | None:
        """Return the chapter with the signs that can't wait."""
        return next((each for each in self.source.chapters if each.slug == URGENT), None)

    def group(self, name: str) -> list[Chapter]:
        """Return the chapters of a group."""
        return [each for each in self.source.chapters if each.group == name]

    def _beside(self, chapter: Chapter) -> list[Chapter]:
        """Return the pages that are named beside the text of this one."""
        return self.group(chapter.group) if chapter.group in TO_READ else []

    def _around(self, chapter: Chapter) -> dict[str, Chapter | None]:
        every = [each for each in self.source.chapters if each.group in TO_READ]
        place = every.index(chapter) if chapter in every else None
        return {
            "urgent": None if chapter.slug in SAY_IT_THEMSELVES else self._help(),
            "previous": every[place - 1] if place else None,
            "next": every[place + 1] if place is not None and place + 1 < len(every) else None,
        }

    def _widgets(self, state: dict[str, Any], root: str) -> dict[str, Any]:
        """Return the models of tools; modules and style sheets move into assets that browsers keep."""
        models = {}
        for name, model in state.items():
            values = dict(model["state"])
            if "entry_names" not in values:
                continue
            values["_esm"] = root + self.assets.view(str(values["_esm"]), "text/javascript")
            values["_css"] = root + self.assets.view(str(values.get("_css", "")), "text/css")
            models[name] = {**model, "state": values}
        return models

    def _places(self) -> str:
        """Keep the table of places for scripts, each counted from the front page of the site, and return its path."""
        if not self._kept_places:
            table = {self.prefix + page: anchors for page, anchors in self.places.table.items()}
            self._kept_places = self.assets.json(table)
        return self._kept_places

    def _present_words(self) -> str:
        """Keep what present mode says as a file, because few pages are presented, and return its path."""
        if not self._kept_words:
            self._kept_words = self.assets.json(self.language.of(SCRIPT_WORDS, PRESENT_WORDS))
        return self._kept_words

    def words(self, *rooms: str) -> str:
        """Keep what the scripts of a page say, those of some rooms besides, and return its path."""
        return self.assets.words(self.language.of(SCRIPT_WORDS, *rooms))

    def _tools(self, models: dict[str, Any], slug: str) -> dict[str, Any]:
        """Return what the template says of the tools of a page: their state, modules, styles, and how they answer."""
        root = root_of(self.path(slug))
        # Without the bundler no script draws a tool; then their text stands there.
        models = models if "host.js" in self.assets.static else {}
        values = [model["state"] for model in models.values()]
        asked = sorted({value["asks"] for value in values if value["asks"]})
        static = self.assets.static
        answers: dict[str, Any] = {
            # Without the interpreter nothing can be asked, and each tool says so.
            "worker": static.get("worker.js") and root + static["worker.js"],
            "machine": root + static.get("micropython.js", ""),
            "wasm": root + static.get("micropython.wasm", ""),
            "tools": {package: root + self.assets.tool(package) for package in asked},
            "notebooks": {chapter.notebook: address_of(chapter.slug) for chapter in self.source.chapters},
            "places": self.places.led_to(values),
            "root": root_of(slug),
            # The host says nothing else, so it need not know how messages are read.
            "failed": self.language.say("page-tool-failed"),
        }
        return {
            "state": models and script({"version_major": 2, "version_minor": 0, "state": models}),
            "answers": script(answers),
            "modules": list(dict.fromkeys(value["_esm"] for value in values)),
            "styles": list(dict.fromkeys(value["_css"] for value in values)),
        }


def _cell(cell: NotebookCell, outputs: list[dict[str, Any]], folder: Path, keep: Any) -> str:
    """Return the HTML of a cell; local pictures count from the folder of its notebook, as in Jupyter."""
    if cell.kind == "markdown":
        return prose(cell, folder, keep)
    return "\n".join(rendered(bundle, folder, keep) for bundle in outputs)
