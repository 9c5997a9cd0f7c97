"""The content for others: a page that offers it, and the files, made when the first person asks."""

from __future__ import annotations

import asyncio
from http import HTTPStatus

from tornado.web import HTTPError

from content.export import FILES, export
from dashboard.handlers import Base
from dashboard.packing import Sendable
from dashboard.store import PageStore

KINDS = {"json": "application/json", "csv": "text/csv", "bib": "application/x-bibtex"}


class Download(Sendable):
    """A file of the export."""

    def __init__(self, body: bytes) -> None:
        self.body = body


class Downloads:
    """The files of the export, kept until the content changes."""

    def __init__(self, store: PageStore) -> None:
        self.store = store
        self._made_from: object = None
        self._files: dict[str, Download] = {}
        self._lock = asyncio.Lock()

    async def file(self, name: str) -> Download:
        """Return one file. Raises ContentError where the content has a fault."""
        await self.store.fresh()
        async with self._lock:
            source = self.store.maker.source
            if source is not self._made_from:
                made = await asyncio.to_thread(export, source.root)
                self._files = {key: Download(body) for key, body in made.items()}
                self._made_from = source
        return self._files[name]


class DataHandler(Base):
    """`GET data`: what there is, under which licence, and how to cite it."""

    async def get(self) -> None:
        """Send the page."""
        await self.store.fresh()
        self.set_header("Cache-Control", "no-cache")
        self.finish(self.store.maker.render("data.html.j2", files=FILES, about=self.store.maker.source.about))


class DownloadHandler(Base):
    """`GET data/NAME`: one file."""

    def initialize(self, store: PageStore, downloads: Downloads) -> None:  # type: ignore[override]  # one thing more
        """Take what the application built."""
        super().initialize(store)
        self.downloads = downloads

    async def get(self, name: str) -> None:
        """Send the file, to be saved."""
        if name not in FILES:
            raise HTTPError(HTTPStatus.NOT_FOUND)
        self.set_header("Cache-Control", "no-cache")
        self.set_header("Content-Disposition", f'attachment; filename="{name}"')
        self.send(await self.downloads.file(name), KINDS[name.rpartition(".")[2]])
