"""HTML as tests look at it."""

from __future__ import annotations

from typing import Any

from bs4 import BeautifulSoup


def parse(html: str | bytes) -> Any:
    """Return the parsed document; a part that is missing makes the test fail where it is used."""
    return BeautifulSoup(html, "html.parser")
