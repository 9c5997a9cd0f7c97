"""The pages of the publication, made once, and made again when a notebook or the content changed."""

from __future__ import annotations

import asyncio
import hashlib
import logging
import time
from pathlib import Path

from content import Library
from dashboard.fork.apart import run_apart
from dashboard.fork.keeper import POSSIBLE, Keeper
from dashboard.fork.provisioner import ForkProvisioner
from dashboard.page import Page, PageMaker

LOOK_EVERY = 1.0
WATCHED = (("content", "**/*.yaml"), ("content", "**/*.json"), ("content", "**/*.svg"), ("notebooks", "*.ipynb"))


class PageStore:
    """Holds the current pages by slug; `fresh()` looks at most once a second whether they must be made again."""

    def __init__(self, root: Path, base_url: str, log: logging.Logger) -> None:
        self.root = root
        self.base_url = base_url
        self.log = log
        self.pages: dict[str, Page] = {}
        self.maker = PageMaker(Library(root / "content"), root / "notebooks", base_url)
        self.keeper: Keeper | None = None
        self._stamp = ""
        self._looked = 0.0
        self._lock = asyncio.Lock()

    async def fresh(self) -> dict[str, Page]:
        """Return the pages, made anew first if a source file changed."""
        async with self._lock:
            if time.monotonic() - self._looked >= LOOK_EVERY:
                self._looked = time.monotonic()
                if self._sources() != self._stamp:
                    await asyncio.to_thread(self.make)
        return self.pages

    async def squeeze_next(self) -> None:
        """Compress the largest page or asset that is not as small as it can be; one at a time, beside the readers."""
        waiting = [each for each in [*self.pages.values(), *self.maker.assets.values()] if each.squeezed is None]
        if waiting:
            await asyncio.to_thread(max(waiting, key=lambda each: len(each.body)).squeeze)

    async def look_after_nursery(self) -> None:
        """Start a nursery that died again before a reader needs it."""
        if self.keeper is not None and await asyncio.to_thread(self.keeper.revive):
            self.log.warning("The nursery was gone and has been started again; readers lost nothing")

    def make(self) -> None:
        """Run every chapter in a fresh nursery and make its page; if anything fails, all that was good stays."""
        self._stamp = self._sources()
        maker = PageMaker(Library(self.root / "content"), self.root / "notebooks", self.base_url)
        keeper = None
        try:
            chapters = maker.source.chapters
            notebooks = [self.root / "notebooks" / chapter.notebook for chapter in chapters]
            keeper = Keeper(self.root, notebooks, self.log) if POSSIBLE else None
            runs = keeper.start() if keeper else run_apart(self.root, notebooks)
            pages = maker.pages(runs)
        except Exception as error:
            # A contributor may have broken anything; readers keep their pages.
            self.log.error("The pages could not be made, the last good ones stay: %s", error)  # noqa: TRY400
            self.log.debug("as above", exc_info=True)
            if keeper:
                keeper.close()
            return
        # Pages and nursery belong together: the widget ids of a page are those of its nursery.
        if self.keeper:
            self.keeper.retire()
        self.keeper = ForkProvisioner.keeper = keeper
        # Assets of older pages stay: a reader may have such a page open.
        maker.assets = self.maker.assets | maker.assets
        self.maker, self.pages = maker, pages
        for chapter in chapters:
            self._report(chapter.notebook, pages[chapter.slug])

    def _sources(self) -> str:
        """Return a stamp of every source file: which there are, how long, and of when."""
        stamp = hashlib.sha256()
        for folder, files in WATCHED:
            for path in sorted((self.root / folder).glob(files)):
                status = path.stat()
                stamp.update(f"{path} {status.st_mtime_ns} {status.st_size};".encode())
        return stamp.hexdigest()

    def _report(self, notebook: str, page: Page) -> None:
        way = "light" if page.light else "Voilà's own front end"
        sizes = f"page {len(page.body) / 1000:.0f} kB, {len(page.packed) / 1000:.0f} kB compressed, {way}"
        self.log.info("%-40s cells %4.0f ms, %s", notebook, 1000 * page.seconds, sizes)
        if page.error:
            self.log.error("%s: a cell failed\n%s", notebook, page.error)
