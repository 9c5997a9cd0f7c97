"""Run chapters in processes of their own, so that none can take the build or another chapter with it."""

from __future__ import annotations

import multiprocessing
import os
import sys
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pathlib import Path
from threading import Thread
from typing import Any

import msgspec

from content.language import Language, current, speak
from dashboard.site.cells import ChapterRun, run_chapter

ENDS_WITHIN = 120.0
AT_ONCE = 2
# A fork has everything loaded already; elsewhere a process starts from nothing, which is safe and slow.
_WAY: Any = multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")


def run_apart(notebooks: list[Path], ends_within: float = ENDS_WITHIN) -> list[ChapterRun]:
    """Return what each chapter shows in the language that is spoken here, in their order.

    One that does not come back is reported like a failed cell.
    """
    waiting = list(enumerate(notebooks))
    running: dict[Connection, tuple[int, BaseProcess]] = {}
    runs: dict[int, ChapterRun] = {}
    while waiting or running:
        while waiting and len(running) < AT_ONCE:
            number, notebook = waiting.pop(0)
            connection, process = _start(notebook)
            running[connection] = number, process
        ready = wait(list(running), timeout=ends_within)
        for connection in [each for each in running if each in ready] or list(running):
            number, process = running.pop(connection)
            runs[number] = _taken(connection, process, late=not ready)
    return [runs[number] for number in range(len(notebooks))]


def _start(notebook: Path) -> tuple[Connection, BaseProcess]:
    here, there = _WAY.Pipe(duplex=False)
    process = _WAY.Process(target=_tell, args=(there, notebook, current()), daemon=True)
    process.start()
    there.close()
    return here, process


def _tell(there: Connection, notebook: Path, language: Language) -> None:
    speak(language)
    Thread(target=_end_with_the_build, daemon=True).start()
    there.send_bytes(msgspec.json.encode(run_chapter(notebook)))


def _end_with_the_build() -> None:
    """End this process when the build does; a cell that never ends would outlive it otherwise."""
    build = multiprocessing.parent_process()
    if build is not None:
        build.join()
        os._exit(1)


def _taken(connection: Connection, process: BaseProcess, *, late: bool) -> ChapterRun:
    if late:
        process.kill()
    try:
        run = _broken("it took too long") if late else msgspec.json.decode(connection.recv_bytes(), type=ChapterRun)
    except EOFError:
        process.join()
        run = _broken(f"the process that ran it ended with code {process.exitcode}")
    connection.close()
    process.join()
    return run


def _broken(why: str) -> ChapterRun:
    return ChapterRun(outputs=[], state={}, seconds=0, error=why)
