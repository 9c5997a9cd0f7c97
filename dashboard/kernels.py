"""A kernel for a reader who touches a widget: forked then, never before, and never more of them than the limit."""

from __future__ import annotations

import time
from typing import Any

import nbformat
from jupyter_core.utils import ensure_async
from voila.execute import VoilaExecutor

from content.model import Chapter
from dashboard.fork.keeper import NurseryGone
from dashboard.fork.spec import NAME as FORK
from dashboard.store import PageStore

# Longer than any reconnection takes; the page keeps what the reader entered anyway.
DESERTED_AFTER = 60.0


class Full(Exception):
    """Every kernel that this server may run is taken."""


class ChapterKernels:
    """Gives out kernels and says which of their widget models stand for those of the page.

    A kernel is a fork of the nursery, in which the widgets exist already. Where no nursery can serve, it is an ordinary
    process that runs the chapter first.
    """

    def __init__(self, manager: Any, store: PageStore, most: int) -> None:
        self.manager = manager
        self.store = store
        self.most = most
        self._starting = 0
        self._alone: dict[str, float] = {}

    def live(self) -> int:
        """Return how many kernels run or are being started."""
        return len(self.manager.list_kernel_ids()) + self._starting

    async def start(self, chapter: Chapter) -> tuple[str, list[str]]:
        """Return the kernel id and the widget models of the chapter, in the order of the page's. Raises Full."""
        if self.live() >= self.most:
            raise Full
        self._starting += 1
        try:
            if self.store.keeper is not None:
                try:
                    return await self._start(FORK), self.store.pages[chapter.slug].models
                except NurseryGone as error:
                    self.store.log.error("No fork, an ordinary kernel serves instead: %s", error)  # noqa: TRY400
            return await self._ordinary(chapter.notebook)
        finally:
            self._starting -= 1

    async def end_deserted(self) -> None:
        """End kernels whose reader is gone without a word, such as a phone that lost its network."""
        now = time.monotonic()
        live = {kernel_id: self.manager.kernel_model(kernel_id) for kernel_id in self.manager.list_kernel_ids()}
        alone = [kernel_id for kernel_id, kernel in live.items() if kernel["connections"] == 0]
        self._alone = {kernel_id: self._alone.get(kernel_id, now) for kernel_id in alone}
        for kernel_id, since in list(self._alone.items()):
            if now - since > DESERTED_AFTER:
                await self.end(kernel_id)

    async def end(self, kernel_id: str) -> None:
        """Shut a kernel down; one that is gone already is no error."""
        if kernel_id in self.manager:
            await ensure_async(self.manager.shutdown_kernel(kernel_id, now=True))

    async def _start(self, name: str) -> str:
        return str(await ensure_async(self.manager.start_kernel(kernel_name=name, path="")))

    async def _ordinary(self, notebook: str) -> tuple[str, list[str]]:
        kernel_id = await self._start("python3")
        try:
            return kernel_id, await self._run(notebook, kernel_id)
        except BaseException:
            await self.end(kernel_id)
            raise

    async def _run(self, notebook: str, kernel_id: str) -> list[str]:
        cells = nbformat.read(self.store.root / "notebooks" / notebook, as_version=4)
        executor = VoilaExecutor(cells, km=self.manager.get_kernel(kernel_id), show_tracebacks=False)
        executor.kc = await executor.async_start_new_kernel_client()
        try:
            for number, cell in enumerate(cells.cells):
                if cell.cell_type == "code":
                    await executor.execute_cell(cell, None, number, store_history=False)
        finally:
            await ensure_async(executor.kc.stop_channels())
        return [key for key, state in executor.widget_state.items() if "_esm" in state]
