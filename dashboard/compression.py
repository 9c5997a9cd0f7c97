"""Bytes as they go over the network: compressed once, not for each reader."""

from __future__ import annotations

import gzip
import re
from functools import cached_property

import brotli

_CODING = re.compile(r"\s*([\w*-]+)\s*(?:;\s*q\s*=\s*([\d.]+))?\s*")


class Compressible:
    """Something with a `body`; gzip is there at once, brotli after `compress`, which takes twenty times as long."""

    body: bytes
    brotli_body: bytes | None = None

    @cached_property
    def gzip_body(self) -> bytes:
        """Return the body compressed with gzip."""
        return gzip.compress(self.body, 9, mtime=0)

    def compress(self) -> None:
        """Compress the body with brotli, about a quarter smaller than gzip."""
        if self.brotli_body is None:
            self.brotli_body = brotli.compress(self.body, quality=11)

    def encoded(self, accepted: str) -> tuple[bytes, str]:
        """Return the smallest form that the header `Accept-Encoding` allows, and its name (empty if plain)."""
        allowed = _codings(accepted)
        if "br" in allowed and self.brotli_body is not None:
            return self.brotli_body, "br"
        if "gzip" in allowed:
            return self.gzip_body, "gzip"
        return self.body, ""


def _codings(accepted: str) -> set[str]:
    """Return the codings of an `Accept-Encoding` header that are not refused with `q=0`."""
    found = (_CODING.fullmatch(part) for part in accepted.lower().split(","))
    return {match[1] for match in found if match and not re.fullmatch(r"0[.0]*", match[2] or "1")}
