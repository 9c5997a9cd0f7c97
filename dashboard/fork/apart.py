"""Where nothing can be forked: run the chapters in a process that ends afterwards."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import msgspec

from dashboard.chapters import ChapterRun, run_chapter
from dashboard.fork.keeper import NurseryGone, search_path


def run_apart(root: Path, notebooks: list[Path]) -> list[ChapterRun]:
    """Return what the chapters show. Raises NurseryGone with what the process said."""
    done = subprocess.run(  # noqa: S603 - our own module, our own files
        [sys.executable, "-m", "dashboard.fork.apart", *map(str, notebooks)],
        cwd=root,
        capture_output=True,
        check=False,
        timeout=300,
        env={**os.environ, "PYTHONPATH": search_path(root)},
    )
    if done.returncode:
        raise NurseryGone(done.stderr.decode(errors="replace")[-2000:])
    return [msgspec.json.decode(line, type=ChapterRun) for line in done.stdout.splitlines()]


if __name__ == "__main__":
    answer = sys.stdout.buffer
    # What a cell prints must not stand between the answers.
    sys.stdout = sys.stderr
    for name in sys.argv[1:]:
        answer.write(msgspec.json.encode(run_chapter(Path(name))) + b"\n")
