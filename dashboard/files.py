"""The files of the built site as they go over the network: read when they are asked for, compressed once."""

from __future__ import annotations

import hashlib
import mimetypes
import re
from functools import cached_property
from pathlib import Path

from dashboard.compression import Compressible

KINDS = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".wasm": "application/wasm",
    ".svg": "image/svg+xml; charset=utf-8",
    ".webmanifest": "application/manifest+json; charset=utf-8",
    ".bib": "application/x-bibtex; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".xml": "application/xml; charset=utf-8",
}
# A part of a path that is empty, so that it may begin at the root of the disk, that is hidden or leads upwards, and
# what another system takes for the end of a part.
_OUTSIDE = re.compile(r"(?:^|/)(?:/|\.|$)|[\\:\x00]")


class File(Compressible):
    """One file, with the tag that tells whether a browser has it already."""

    def __init__(self, body: bytes, kind: str, stamp: tuple[int, int]) -> None:
        self.body = body
        self.kind = kind
        self.stamp = stamp

    @cached_property
    def etag(self) -> str:
        """Return the tag: weak, because it stands for every compressed form."""
        return f'W/"{hashlib.sha256(self.body).hexdigest()[:24]}"'


class Files:
    """A folder of files, kept in memory as long as they do not change on the disk."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._kept: dict[str, File] = {}

    def get(self, name: str) -> File | None:
        """Return a file by its path in the folder, or None where there is none; nothing outside is ever read."""
        if _OUTSIDE.search(name):
            return None
        path = self.folder / name
        try:
            status = path.stat()
            if not path.is_file():
                return None
            stamp = status.st_mtime_ns, status.st_size
            kept = self._kept.get(name)
            if kept is None or kept.stamp != stamp:
                kept = self._kept[name] = File(path.read_bytes(), kind_of(path), stamp)
        except (OSError, ValueError):
            return None
        return kept

    def to_compress(self) -> File | None:
        """Return the largest file that is not as small as it can be."""
        waiting = [file for file in self._kept.values() if file.brotli_body is None]
        return max(waiting, key=lambda file: len(file.body), default=None)


def kind_of(path: Path) -> str:
    """Return the MIME type of a file."""
    return KINDS.get(path.suffix) or mimetypes.guess_type(path.name)[0] or "application/octet-stream"
