"""A kernel for a reader who touches a widget: started then, never before, and never more of them than the limit."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import nbformat
from jupyter_core.utils import ensure_async
from voila.execute import VoilaExecutor

from dashboard.nursery import WIDGET_VIEW


class Full(Exception):
    """Every kernel that this server may run is taken."""


class ChapterKernels:
    """Starts a kernel, runs a chapter in it and says which widget models stand for those of the page."""

    def __init__(self, manager: Any, notebooks: Path, most: int) -> None:
        self.manager = manager
        self.notebooks = notebooks
        self.most = most
        self._starting = 0

    def live(self) -> int:
        """Return how many kernels run or are being started."""
        return len(self.manager.list_kernel_ids()) + self._starting

    async def start(self, notebook: str) -> tuple[str, list[str]]:
        """Return the kernel id and the models on show, in their order on the page. Raises Full."""
        if self.live() >= self.most:
            raise Full
        self._starting += 1
        try:
            kernel_id = str(await ensure_async(self.manager.start_kernel(kernel_name="python3", path="")))
        finally:
            self._starting -= 1
        try:
            return kernel_id, await self._run(notebook, kernel_id)
        except BaseException:
            await self.end(kernel_id)
            raise

    async def end(self, kernel_id: str) -> None:
        """Shut a kernel down; one that is gone already is no error."""
        if kernel_id in self.manager:
            await ensure_async(self.manager.shutdown_kernel(kernel_id, now=True))

    async def _run(self, notebook: str, kernel_id: str) -> list[str]:
        cells = nbformat.read(self.notebooks / notebook, as_version=4)
        executor = VoilaExecutor(cells, km=self.manager.get_kernel(kernel_id), show_tracebacks=False)
        executor.kc = await executor.async_start_new_kernel_client()
        try:
            for number, cell in enumerate(cells.cells):
                if cell.cell_type == "code":
                    await executor.execute_cell(cell, None, number, store_history=False)
        finally:
            await ensure_async(executor.kc.stop_channels())
        outputs = [output for cell in cells.cells for output in cell.get("outputs", [])]
        return [output.data[WIDGET_VIEW]["model_id"] for output in outputs if WIDGET_VIEW in output.get("data", {})]
