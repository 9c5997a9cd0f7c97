"""Build the site: run the chapters that changed, make every page, and write what differs."""

from __future__ import annotations

import json
import time
from contextlib import suppress
from pathlib import Path

import msgspec

from content.export import FILES, export
from content.library import Library
from content.library import library as this_library
from content.model import Chapter
from dashboard.message import message
from dashboard.site import stamp
from dashboard.site.apart import run_apart
from dashboard.site.assets import HERE, Assets
from dashboard.site.extras import extras
from dashboard.site.page import Body, PageMaker, address_of, edition_of
from dashboard.site.report import Report, report_file
from dashboard.site.write import alone, write

LIBRARIES = stamp.CODE / "node_modules"
# A reader may have a page of an older edition open for a while, so its files stay.
KEEP_ASSETS = 24 * 3600.0
EDITION = "@edition@"
NOT_FOUND = ("This page does not exist", "The address may have a typing error, or the page has moved.")


class Builder:
    """Builds the site of one publication again and again; what did not change is not made anew.

    It may live only as long as the code and the content that it has loaded stay as they are (`stamp.of_loaded`).
    """

    def __init__(self, root: Path, out: Path, address: str = "") -> None:
        self.root = root
        self.out = out
        self.address = address
        self.loaded = stamp.of_loaded(root)
        self.maker = PageMaker(self._library(), root / "notebooks", Assets(LIBRARIES))
        self._bodies: dict[str, tuple[str, Body]] = {}
        self._downloads: dict[str, bytes] = {}

    def build(self) -> Report:
        """Build, write and return how it went. Raises OSError where nothing can be written."""
        started = time.perf_counter()
        now = stamp.of_all(self.root)
        bodies = self._made()
        with alone(self.out.parent):
            files = self._files(bodies)
            before = self._edition_before()
            held = {slug: body for slug, body in bodies.items() if body.error and self._page(slug).exists()}
            for slug in held:
                # What a reader has is better than what broke; the report says so.
                del files[f"{address_of(slug)}index.html"]
            written = sum([write(self.out / name, files[name]) for name in sorted(files, key=_last)])
            self._forget(files, before)
        report = Report(
            stamp=now,
            edition=edition_of(files),
            faults={slug: body.error for slug, body in bodies.items() if body.error},
            light={slug: body.light for slug, body in bodies.items()},
            notebooks={chapter.notebook: chapter.slug for chapter in self.maker.source.chapters},
            missing=self.maker.assets.missing,
            written=written,
            bytes=sum([len(body) for body in files.values()]),
            seconds=time.perf_counter() - started,
        )
        write(report_file(self.out), msgspec.json.encode(report))
        return report

    def _library(self) -> Library:
        """Return the library that the chapters use as well, where it is the same."""
        ours = this_library()
        return ours if ours.root.resolve() == (self.root / "content").resolve() else Library(self.root / "content")

    def _made(self) -> dict[str, Body]:
        """Return what each chapter says; those that changed are run."""
        chapters = self.maker.source.chapters
        stamps = {chapter.slug: stamp.of_notebook(self._notebook(chapter)) for chapter in chapters}
        changed = [each for each in chapters if self._bodies.get(each.slug, ("",))[0] != stamps[each.slug]]
        runs = run_apart([self._notebook(chapter) for chapter in changed])
        for chapter, run in zip(changed, runs, strict=True):
            self._bodies[chapter.slug] = stamps[chapter.slug], self.maker.body(chapter, run)
        return {chapter.slug: self._bodies[chapter.slug][1] for chapter in chapters}

    def _notebook(self, chapter: Chapter) -> Path:
        return self.root / "notebooks" / chapter.notebook

    def _page(self, slug: str) -> Path:
        return self.out / address_of(slug) / "index.html"

    def _files(self, bodies: dict[str, Body]) -> dict[str, bytes]:
        """Return every file of the site by its path; the edition is the hash of all of them."""
        maker = self.maker
        maker.edition = EDITION
        pages = {f"{address_of(slug)}index.html": html for slug, html in maker.pages(bodies).items()}
        pages["data/index.html"] = maker.data_page()
        pages["404.html"] = message(*NOT_FOUND, front=self.address or "/")
        self._downloads = self._downloads or export(maker.source.root)
        files = {name: html.encode() for name, html in pages.items()}
        files |= {f"data/{name}": body for name, body in self._downloads.items()}
        files |= maker.assets.files | extras(maker.source, self.address)
        edition = edition_of(files)
        files |= {name: html.replace(EDITION, edition).encode() for name, html in pages.items()}
        files["sw.js"] = (HERE / "sw.js").read_bytes()
        files["edition.json"] = _edition(edition, files)
        return files

    def _edition_before(self) -> set[str]:
        """Return the files of the edition that stands there, as far as they can be read."""
        try:
            return set(json.loads((self.out / "edition.json").read_bytes())["files"])
        except (OSError, ValueError, KeyError, TypeError):
            return set()

    def _forget(self, files: dict[str, bytes], before: set[str]) -> None:
        """Delete assets of editions that nobody should have open any more; their time begins when they are replaced."""
        for path in (self.out / "assets").glob("*"):
            name = f"assets/{path.name}"
            with suppress(OSError):
                if name in before - files.keys():
                    path.touch()
                elif name not in files and time.time() - path.stat().st_mtime > KEEP_ASSETS:
                    path.unlink()


def _edition(edition: str, files: dict[str, bytes]) -> bytes:
    """Return what the service worker needs to keep everything: all but the data for other programs."""
    data = {f"data/{name}" for name in FILES}
    kept = sorted(name for name in files if name not in data and name not in ("404.html", "sw.js", "sitemap.xml"))
    told = {
        "edition": edition,
        "bytes": sum([len(files[name]) for name in kept]),
        "files": [name.removesuffix("index.html") for name in kept],
    }
    return json.dumps(told, separators=(",", ":")).encode()


def _last(name: str) -> tuple[bool, bool, str]:
    """Return the order of writing: what pages name before them, and what names all of them at the end."""
    return name in ("edition.json", "sw.js"), name.endswith(".html"), name
