"""Changes that put a fault into parsed content."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


def put(key: str, value: Any, *way: str | int) -> Callable[[Any], None]:
    """Return a change that sets `key` in the mapping at the end of `way`."""

    def change(data: Any) -> None:
        for step in way:
            data = data[step]
        data[key] = value

    return change


def drop(key: str, *way: str | int) -> Callable[[Any], None]:
    """Return a change that removes `key` from the mapping at the end of `way`."""

    def change(data: Any) -> None:
        for step in way:
            data = data[step]
        del data[key]

    return change
