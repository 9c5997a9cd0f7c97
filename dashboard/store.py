"""The pages of the publication, made once, and made again when a notebook or the content changed."""

from __future__ import annotations

import asyncio
import logging
import os
import subprocess
import sys
import time
from pathlib import Path

import msgspec

from content import ContentError, Library
from dashboard.nursery import ChapterRun
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
        self._stamp: float | None = None
        self._looked = 0.0
        self._lock = asyncio.Lock()

    async def fresh(self) -> dict[str, Page]:
        """Return the pages, made anew first if a source file changed."""
        async with self._lock:
            if time.monotonic() - self._looked >= LOOK_EVERY:
                self._looked = time.monotonic()
                if self._newest() != self._stamp:
                    await asyncio.to_thread(self.make)
        return self.pages

    def make(self) -> None:
        """Run every chapter and make its page; when the content can't be read, the last good pages stay."""
        self._stamp = self._newest()
        maker = PageMaker(Library(self.root / "content"), self.root / "notebooks", self.base_url)
        try:
            chapters = maker.source.chapters
            runs = self._run([self.root / "notebooks" / chapter.notebook for chapter in chapters])
            pages = {chapter.slug: maker.chapter(chapter, run) for chapter, run in zip(chapters, runs, strict=True)}
        except (ContentError, OSError, ValueError) as error:
            self.log.error("The pages could not be made: %s", error)  # noqa: TRY400 - the message names file and field
            return
        # Assets of older pages stay: a reader may have such a page open.
        maker.assets = self.maker.assets | maker.assets
        self.maker, self.pages = maker, pages
        for chapter in chapters:
            self._report(chapter.notebook, pages[chapter.slug])

    def _run(self, notebooks: list[Path]) -> list[ChapterRun]:
        done = subprocess.run(  # noqa: S603 - our own module, our own files
            [sys.executable, "-m", "dashboard.nursery", *map(str, notebooks)],
            cwd=self.root,
            capture_output=True,
            check=False,
            timeout=300,
            env={**os.environ, "PYTHONPATH": str(self.root)},
        )
        if done.returncode:
            raise ValueError(done.stderr.decode(errors="replace")[-2000:])
        return [msgspec.json.decode(line, type=ChapterRun) for line in done.stdout.splitlines()]

    def _newest(self) -> float:
        times = [path.stat().st_mtime for folder, files in WATCHED for path in (self.root / folder).glob(files)]
        return max(times, default=0.0) + len(times)

    def _report(self, notebook: str, page: Page) -> None:
        sizes = f"page {len(page.html) / 1000:.0f} kB, {len(page.packed) / 1000:.0f} kB compressed"
        self.log.info("%-40s cells %4.0f ms, %s", notebook, 1000 * page.seconds, sizes)
        if page.error:
            self.log.error("%s: a cell failed\n%s", notebook, page.error)
