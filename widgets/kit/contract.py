"""How a tool is asked in Python: its tables are compiled once, and an answer names the entries that it belongs to."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from functools import cache
from typing import Any, cast

from content import library

Tables = dict[str, Any]
Entries = dict[str, Any]
Answer = dict[str, Any]


def answer(package: str, entries: Entries) -> Answer:
    """Return the answer of the tool in `package` to these entries, with the entries themselves."""
    reason = cast("Callable[[Tables, Entries], Answer]", importlib.import_module(f"{package}.reasoning").answer)
    return {**reason(compiled(package), entries), "entries": entries}


@cache
def compiled(package: str) -> Tables:
    """Return what the tool in `package` reasons with: the content of this publication, compiled once."""
    return cast("Tables", importlib.import_module(f"{package}.tables").compile(library()))
