"""Build the site: run the chapters that changed, make every page, and write what differs."""

from __future__ import annotations

import hashlib
import json
import time
import zlib
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
from dashboard.site.named import fetched, held
from dashboard.site.page import Body, PageMaker, edition_of
from dashboard.site.report import Report, address_of, last_report, report_file
from dashboard.site.write import alone, write

LIBRARIES = stamp.CODE / "node_modules"
# A reader may have a page of an older edition open for a while, so its files stay.
KEEP_ASSETS = 24 * 3600.0
EDITION = "@edition@"
NOT_FOUND = "not-found"


class Builder:
    """Builds the site of one publication again and again; what did not change is not made anew.

    It may live only as long as the code and the content that it has loaded stay as they are (`stamp.of_loaded`).
    """

    def __init__(self, root: Path, out: Path, address: str = "") -> None:
        self.root = root
        self.out = out
        self.address = address
        self.maker = PageMaker(self._library(), root / "notebooks", Assets(LIBRARIES), address)
        self._bodies: dict[str, tuple[str, Body]] = {}
        self._downloads: dict[str, bytes] = {}
        self._sizes: dict[bytes, int] = {}

    def build(self) -> Report:
        """Build, write and return how it went. Raises OSError where nothing can be written."""
        started = time.perf_counter()
        now = stamp.of_all(self.root)
        bodies = self._made()
        with alone(self.out.parent):
            edition, files = self._files(bodies)
            written = sum([write(self.out / name, files[name]) for name in sorted(files, key=_last)])
            retired = self._forget(files)
        report = Report(
            stamp=now,
            edition=edition,
            faults={slug: body.error for slug, body in bodies.items() if body.error},
            anywidget_only={slug: body.anywidget_only for slug, body in bodies.items()},
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

    def _files(self, bodies: dict[str, Body]) -> tuple[str, dict[str, bytes]]:
        """Return the edition, which is the hash of all files, and every file of the site by its path."""
        maker = self.maker
        maker.edition = EDITION
        pages = {f"{address_of(slug)}index.html": html for slug, html in maker.pages(bodies).items()}
        pages["data/index.html"] = maker.data_page()
        pages["404.html"] = message(NOT_FOUND, front=self.address or "/")
        self._downloads = self._downloads or export(maker.source.root)
        files = {name: html.encode() for name, html in pages.items()}
        files |= {f"data/{name}": body for name, body in self._downloads.items()}
        # Not all that was kept: what an earlier state of a chapter named goes with it.
        files |= fetched(files.values(), maker.assets.files.get) | extras(maker.source, self.address)
        edition = edition_of(files)
        files |= {name: html.replace(EDITION, edition).encode() for name, html in pages.items()}
        files["sw.js"] = (HERE / "sw.js").read_bytes()
        # What a reader has is better than what broke; the report says so.
        broken = [f"{address_of(slug)}index.html" for slug, body in bodies.items() if body.error]
        files |= held(self.out, broken, edition)
        files["edition.json"] = self._edition(edition, files)
        return edition, files

    def _edition(self, edition: str, files: dict[str, bytes]) -> bytes:
        """Return what the service worker needs to keep everything, and how many bytes that fetches, compressed.

        The data for other programs is not kept.
        """
        data = {f"data/{name}" for name in FILES}
        kept = sorted(name for name in files if name not in data and name not in ("404.html", "sw.js", "sitemap.xml"))
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
