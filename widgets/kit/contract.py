"""How a tool is asked in Python: its tables are compiled once, and an answer names the entries that it belongs to."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from functools import lru_cache
from typing import Any, cast

from content import Library

Tables = dict[str, Any]
Entries = dict[str, Any]
Answer = dict[str, Any]

# One publication has some ten tools; tests bring small publications of their own.
CACHE_SIZE = 64


def answer(package: str, entries: Entries, source: Library) -> Answer:
    """Return the answer of the tool in `package` to these entries, with the entries themselves."""
    reason = cast("Callable[[Tables, Entries], Answer]", importlib.import_module(f"{package}.reasoning").answer)
    return {**reason(compiled(package, source), entries), "entries": entries}


@lru_cache(maxsize=CACHE_SIZE)
def compiled(package: str, source: Library) -> Tables:
    """Return what the tool in `package` reasons with: the content of a publication, compiled once."""
    return cast("Tables", importlib.import_module(f"{package}.tables").compile(source))
