"""Which assets a page fetches, the last good page of a chapter that broke, and the name of an edition."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable
from pathlib import Path

_NAMED = re.compile(rb"assets/[0-9a-f]{20}\.[a-z0-9]+")
_BESIDE = re.compile(rb'"\./([0-9a-f]{20}\.[a-z0-9]+)"')
_EDITION = re.compile(rb'(<meta name="edition" content=")[^"]*')


def fetched(pages: Iterable[bytes], read: Callable[[str], bytes | None]) -> dict[str, bytes]:
    """Return the assets that pages name, and those that these name; `read` gives one by its path, if it is there."""
    files: dict[str, bytes] = {}
    waiting = {name.decode() for page in pages for name in _NAMED.findall(page)}
    while waiting:
        name = waiting.pop()
        body = read(name)
        if body is not None:
            files[name] = body
            beside = _BESIDE.findall(body) if name.endswith(".js") else []
            waiting |= {f"assets/{each.decode()}" for each in beside} - files.keys()
    return files


def held(out: Path, pages: Iterable[str], edition: str) -> dict[str, bytes]:
    """Return those of the pages that the site in `out` has, and the assets that they fetch.

    They name the newest edition: nothing newer is to be had by loading them again.
    """

    def read(name: str) -> bytes | None:
        try:
            return (out / name).read_bytes()
        except OSError:
            return None

    found = {name: page for name in pages if (page := read(name))}
    named = {name: _EDITION.sub(rb"\g<1>" + edition.encode(), page, count=1) for name, page in found.items()}
    return named | fetched(found.values(), read)


def edition_of(files: dict[str, bytes]) -> str:
    """Return the name of an edition: the hash of all its files."""
    told = hashlib.sha256()
    for name in sorted(files):
        told.update(f"{name} {hashlib.sha256(files[name]).hexdigest()};".encode())
    return told.hexdigest()[:12]
