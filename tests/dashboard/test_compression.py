"""Pages and assets go out in the smallest form that the browser takes."""

from __future__ import annotations

import gzip

import brotli
import pytest

from dashboard.compression import Compressible


class Prose(Compressible):
    body = b"calcium in the skin " * 500


@pytest.mark.parametrize("accepted", ["br", "gzip, deflate, br, zstd", "gzip;q=0.5, BR ; q=0.1"])
def test_brotli_is_sent_once_it_is_made(accepted: str) -> None:
    prose = Prose()
    assert prose.encoded(accepted)[1] != "br"
    prose.compress()
    body, coding = prose.encoded(accepted)
    assert coding == "br"
    assert brotli.decompress(body) == prose.body
    assert len(body) < len(prose.gzip_body) < len(prose.body)


@pytest.mark.parametrize(
    ("accepted", "coding"),
    [
        ("", ""),
        ("identity", ""),
        ("gzip", "gzip"),
        ("gzip, br;q=0", "gzip"),
        ("gzip;q=0.000, br;q=0.0", ""),
        ("brotli, x-gzip", ""),
        (";;,,=q, gzip;q=x", ""),
        ("gzip" * 100_000, ""),
    ],
)
def test_only_what_the_browser_takes_is_sent(accepted: str, coding: str) -> None:
    prose = Prose()
    prose.compress()
    body, found = prose.encoded(accepted)
    assert found == coding
    assert (gzip.decompress(body) if coding else body) == prose.body
