"""`python -m dashboard.site [--out build/site] [--address https://...]`: build the site and say how it went."""

from __future__ import annotations

import argparse
import os
import sys
import traceback
from pathlib import Path
from queue import SimpleQueue
from threading import Thread

import msgspec

from content.errors import ContentError
from dashboard.site.builder import Builder
from dashboard.site.discussion import read_published
from dashboard.site.report import EVERYTHING, Report
from dashboard.site.stamp import CODE
from dashboard.site.write import Busy


def main() -> int:
    """Build once, or again for each line on standard input (`--follow`), and answer with a report a line."""
    parser = argparse.ArgumentParser(prog="python -m dashboard.site", description="Build the site as plain files.")
    parser.add_argument("--root", type=Path, default=CODE, help="the folder that holds content/ and notebooks/")
    parser.add_argument("--out", type=Path, help="where to write it (build/site)")
    parser.add_argument("--address", default="", help="the address that it will have, for search engines")
    parser.add_argument("--discussion", type=Path, help="what `python -m classroom published` wrote, to be shown")
    parser.add_argument("--follow", action="store_true", help="build again for each line that is read")
    chosen = parser.parse_args()
    root = chosen.root.resolve()
    out = (chosen.out or root / "build" / "site").resolve()
    address = chosen.address and chosen.address.rstrip("/") + "/"
    if chosen.follow:
        return _follow(root, out, address)
    try:
        builder = Builder(root, out, address, read_published(chosen.discussion)) if chosen.discussion else None
    except (OSError, ValueError) as error:
        print(f"--discussion {chosen.discussion}: {error}", file=sys.stderr)  # noqa: T201 - a command's output
        return 2
    report = _built(builder, root, out, address)[1]
    _say(report, out)
    return 1 if report.faults or report.missing else 0


def _follow(root: Path, out: Path, address: str) -> int:
    asked: SimpleQueue[bytes] = SimpleQueue()
    Thread(target=_listen, args=(asked,), daemon=True).start()
    builder = None
    while asked.get():
        builder, report = _built(builder, root, out, address)
        sys.stdout.buffer.write(msgspec.json.encode(report) + b"\n")
        sys.stdout.buffer.flush()
    return 0


def _listen(asked: SimpleQueue[bytes]) -> None:
    """Pass on each question; when nobody is there to ask any more, end the process, whatever it is doing."""
    # Not `sys.stdin`: its lock would be held for ever in the processes that run chapters.
    while read := os.read(0, 1):
        asked.put(read)
    os._exit(0)


def _built(builder: Builder | None, root: Path, out: Path, address: str) -> tuple[Builder | None, Report]:
    """Build, and report what kept the whole site from being made."""
    try:
        builder = builder or Builder(root, out, address)
        return builder, builder.build()
    except Exception as error:  # noqa: BLE001 - whatever it is, whoever asked must be told, and asks again
        if not isinstance(error, ContentError | OSError | Busy):
            traceback.print_exc()
        return None, Report(faults={EVERYTHING: f"{type(error).__name__}: {error}"})


def _say(report: Report, out: Path) -> None:
    for slug, fault in report.faults.items():
        print(f"{slug or 'front page'}: {fault}", file=sys.stderr)  # noqa: T201 - a command's output
    for name in report.missing:
        print(f"{name} is missing: run `make setup` where npm can be reached", file=sys.stderr)  # noqa: T201 - as above
    if EVERYTHING not in report.faults:
        size = f"{len(report.anywidget_only)} chapters, {report.bytes / 1e6:.1f} MB, {report.written} files written"
        print(f"{out}: {size} in {report.seconds:.1f} s")  # noqa: T201 - as above


if __name__ == "__main__":
    sys.exit(main())
