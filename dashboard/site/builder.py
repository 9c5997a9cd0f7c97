"""Build the site: run the chapters that changed, make every page, and write what differs."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import time
import zlib
from contextlib import suppress
from pathlib import Path

import msgspec

from content.errors import ContentError
from content.export import FILES, export
from content.language import WORDS, Language, languages, spoken
from content.library import Library
from content.library import library as this_library
from content.pages import site_pages
from dashboard.message import message
from dashboard.site import stamp
from dashboard.site.apart import run_apart
from dashboard.site.assets import HERE, Assets
from dashboard.site.class_pages import class_pages
from dashboard.site.design import design_page
from dashboard.site.discussion import Published, discussion_pages
from dashboard.site.entry_pages import EntryPages
from dashboard.site.exports import PLACE, exports
from dashboard.site.exports.pages import export_pages, has_questions
from dashboard.site.extras import CARD, extras
from dashboard.site.named import edition_of, fetched, held
from dashboard.site.notes_pages import notes_pages
from dashboard.site.page import Body, PageMaker
from dashboard.site.record import SLUG, record_page
from dashboard.site.report import Report, address_of, last_report, report_file
from dashboard.site.teach import plan_files
from dashboard.site.withdraw import listed, withdraw
from dashboard.site.write import alone, write

LIBRARIES = stamp.CODE / "node_modules"
# A reader may have a page of an older edition open for a while, so its files stay.
KEEP_ASSETS = 24 * 3600.0
EDITION = "@edition@"
NOT_FOUND, MOVED = "not-found", "moved"
# A class and a discussion have no page where nobody remembers them.
SERVED = ("class/", "discuss/", "account/")


class Builder:
    """Builds the site of one publication again and again; what did not change is not made anew.

    It may live only as long as the code and the content that it has loaded stay as they are (`stamp.of_loaded`).
    """

    def __init__(self, root: Path, out: Path, address: str = "", published: Published | None = None) -> None:
        self.root = root
        self.out = out
        self.address = address
        assets = Assets(LIBRARIES)
        words = root / "content" / "words"
        known = languages(words if words.is_dir() else WORDS).values()
        self.makers = [PageMaker(self._library(each), root / "notebooks", assets, address) for each in known]
        for maker in self.makers:
            maker.languages = [*known]
            maker.published = published or {}
        # The one that makes the pages in English, and what has no language.
        self.maker = self.makers[0]
        self.entries = [EntryPages(maker) for maker in self.makers]
        self._bodies: dict[str, tuple[str, Body]] = {}
        self._downloads: dict[str, bytes] = {}
        self._sheets: dict[str, bytes] = {}
        self._sizes: dict[bytes, int] = {}

    def build(self) -> Report:
        """Build, write and return how it went. Raises OSError where nothing can be written."""
        started = time.perf_counter()
        now = stamp.of_all(self.root)
        bodies = self._made()
        english = {self.maker.path(chapter.slug) for chapter in self.maker.source.chapters}
        with alone(self.out.parent):
            edition, files = self._files(bodies)
            before = listed(self.out)
            written = sum([write(self.out / name, files[name]) for name in sorted(files, key=_last)])
            # Other files in the folder are somebody else's, and stay.
            withdraw(self.out, before - files.keys())
            retired = self._forget(files)
        report = Report(
            stamp=now,
            edition=edition,
            faults=self._faults(bodies),
            # In another language a chapter that needs a server is a page that says so.
            anywidget_only={path: body.anywidget_only or path not in english for path, body in bodies.items()},
            fallback=self.maker.around_fallback(bodies),
            notebooks={chapter.notebook: chapter.slug for chapter in self.maker.source.chapters},
            missing=self.maker.assets.missing,
            written=written,
            retired=retired,
            bytes=sum([len(body) for body in files.values()]),
            seconds=time.perf_counter() - started,
        )
        write(report_file(self.out), msgspec.json.encode(report))
        return report

    def _library(self, language: Language) -> Library:
        """Return the library that the chapters use as well, where it is the same."""
        with spoken(language):
            ours = this_library()
            return ours if ours.root.resolve() == (self.root / "content").resolve() else Library(self.root / "content")

    def _made(self) -> dict[str, Body]:
        """Return what each chapter says in each language, by the path of its page; those that changed are run."""
        bodies: dict[str, Body] = {}
        for maker in self.makers:
            with spoken(maker.language):
                bodies |= self._made_by(maker)
        return bodies

    def _made_by(self, maker: PageMaker) -> dict[str, Body]:
        paths = {maker.path(chapter.slug): chapter for chapter in maker.source.chapters}
        stamps = {path: stamp.of_notebook(maker.notebook(chapter)) for path, chapter in paths.items()}
        changed = [path for path in paths if self._bodies.get(path, ("",))[0] != stamps[path]]
        runs = run_apart([maker.notebook(paths[path]) for path in changed])
        for path, run in zip(changed, runs, strict=True):
            self._bodies[path] = stamps[path], maker.body(paths[path], run)
        return {path: self._bodies[path][1] for path in paths}

    def _reviewed(self) -> dict[str, dt.date | None]:
        chapters = {maker.path(each.slug): each.reviewed for maker in self.makers for each in maker.source.chapters}
        return chapters | {path: day for entries in self.entries for path, day in entries.reviewed().items()}

    def _faults(self, bodies: dict[str, Body]) -> dict[str, str]:
        """Return what is wrong with each page that could not be made, by its path."""
        chapters = {path: body.error for path, body in bodies.items() if body.error}
        return chapters | {path: fault for entries in self.entries for path, fault in entries.faults.items()}

    def _pages(self, bodies: dict[str, Body]) -> dict[str, str]:
        """Return every page by the name of its file."""
        pages: dict[str, str] = {}
        for maker, entries in zip(self.makers, self.entries, strict=True):
            maker.edition = EDITION
            with spoken(maker.language):
                entries.prepare(bodies)
                others = {maker.path(each.slug): each.title for each in site_pages(maker.language)}
                made = maker.pages(bodies, others | entries.titles()) | entries.pages()
                made[maker.path(SLUG)] = record_page(maker)
                made |= class_pages(maker)
                made |= notes_pages(maker, bodies)
                made |= discussion_pages(maker)
                pages |= {f"{address_of(path)}index.html": html for path, html in made.items()}
        pages |= export_pages(self.maker, [*self._sheets])
        pages["report/index.html"] = self.maker.report_page()
        pages["data/index.html"] = self.maker.data_page()
        pages["design/index.html"] = design_page(self.maker)
        for chapter in self.maker.source.chapters:
            for slug in chapter.formerly:
                pages[f"{slug}/index.html"] = message(MOVED, front="../", to=f"../{address_of(chapter.slug)}")
        pages["404.html"] = message(NOT_FOUND, front=self.address or "/")
        return pages

    def _files(self, bodies: dict[str, Body]) -> tuple[str, dict[str, bytes]]:
        """Return the edition, which is the hash of all files, and every file of the site by its path."""
        maker = self.maker
        self._sheets = self._sheets or self._offered()
        # What can't be read is known once the pages are made.
        pages = self._pages(bodies)
        self._downloads = self._downloads or self._exported()
        files = {name: html.encode() for name, html in pages.items()} | self._plans()
        files |= self._sheets | self._downloads
        # Not all that was kept: what an earlier state of a chapter named goes with it.
        files |= fetched(files.values(), maker.assets.files.get) | extras(maker.source, self.address, self._reviewed())
        edition = edition_of(files)
        files |= {name: html.replace(EDITION, edition).encode() for name, html in pages.items()}
        files["sw.js"] = (HERE / "sw.js").read_bytes()
        # What a reader has is better than what broke; the report says so.
        broken = [f"{address_of(path)}index.html" for path in self._faults(bodies)]
        files |= held(self.out, broken, edition)
        files["edition.json"] = self._edition(edition, files)
        return edition, files

    def _plans(self) -> dict[str, bytes]:
        """Return the plans of the lessons as present mode reads them."""
        plans: dict[str, bytes] = {}
        # Where one can't be read, the page that lists the lessons says so.
        with suppress(ContentError, LookupError):
            for maker in self.makers:
                with spoken(maker.language):
                    plans |= plan_files(maker.source, maker.places, maker.prefix)
        return plans

    def _offered(self) -> dict[str, bytes]:
        """Return the questions in the forms that other programs take."""
        source = self.maker.source
        return {f"{PLACE}/{name}": body for name, body in exports(source).items()} if has_questions(source) else {}

    def _exported(self) -> dict[str, bytes]:
        """Return the content for other programs; as it was, where a cause or a treatment can't be read."""
        try:
            return {f"data/{name}": body for name, body in export(self.maker.source.root).items()}
        except ContentError:
            if not self.entries[0].unreadable:
                raise
            kept = {f"data/{name}": self.out / "data" / name for name in FILES}
            return {name: path.read_bytes() for name, path in kept.items() if path.is_file()}

    def _edition(self, edition: str, files: dict[str, bytes]) -> bytes:
        """Return what the service worker needs to keep everything, and how many bytes that fetches, compressed.

        The data for other programs is not kept, and no page that is nothing without a server.
        """
        left = {*self._downloads, *self._sheets, "404.html", "sw.js", "sitemap.xml", CARD}
        kept = sorted(name for name in files if name not in left and not name.startswith(SERVED))
        told = {
            "edition": edition,
            "bytes": sum([self._size(files[name]) for name in kept]),
            "files": [name.removesuffix("index.html") for name in kept],
        }
        return json.dumps(told, separators=(",", ":")).encode()

    def _size(self, body: bytes) -> int:
        """Return how large a file is on its way; most files of a build were there in the one before."""
        key = hashlib.sha256(body).digest()
        if key not in self._sizes:
            self._sizes[key] = len(zlib.compress(body))
        return self._sizes[key]

    def _forget(self, files: dict[str, bytes]) -> dict[str, float]:
        """Delete assets that no edition has named for a while; return the others that none names, with since when."""
        before = last_report(self.out) or Report()
        retired = {}
        for path in (self.out / "assets").glob("*"):
            name = f"assets/{path.name}"
            if name not in files:
                retired[name] = before.retired.get(name, time.time())
                if time.time() - retired[name] > KEEP_ASSETS:
                    with suppress(OSError):
                        path.unlink()
                    del retired[name]
        return retired


def _last(name: str) -> tuple[bool, bool, str]:
    """Return the order of writing: what pages name before them, and what names all of them at the end."""
    return name in ("edition.json", "sw.js"), name.endswith(".html"), name
