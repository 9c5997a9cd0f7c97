"""Keep the last good page of a chapter that broke, with all that it fetches."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

_NAMED = re.compile(rb"assets/[0-9a-f]{20}\.[a-z]+")
_IMPORTED = re.compile(rb'"\./([0-9a-f]{20}\.[a-z]+)"')
_EDITION = re.compile(rb'(<meta name="edition" content=")[^"]*')


def held(out: Path, pages: Iterable[str], edition: str) -> dict[str, bytes]:
    """Return those of the pages that the site in `out` has, as the newest there are, and the assets that they need."""
    files: dict[str, bytes] = {}
    for name in pages:
        page = _read(out / name)
        if page:
            # Nothing newer is to be had by loading it again.
            files[name] = _EDITION.sub(rb"\g<1>" + edition.encode(), page, count=1)
            _follow(out, page, files)
    return files


def _follow(out: Path, page: bytes, files: dict[str, bytes]) -> None:
    """Add the assets that a page names, and the modules that these import."""
    waiting = {name.decode() for name in _NAMED.findall(page)}
    while waiting:
        name = waiting.pop()
        body = _read(out / name)
        if body:
            files[name] = body
            imported = (
                {f"assets/{found.decode()}" for found in _IMPORTED.findall(body)} if name.endswith("js") else set()
            )
            waiting |= imported - files.keys()


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""
