"""Who is looking at a room, so that they can be told that it changed.

Nothing of a room goes down this way, only the word that there is something new: whoever wakes up, or missed a word,
asks for the whole picture and has it.
"""

from __future__ import annotations

import asyncio
from typing import Protocol

# Changes within this time become one word, or two hundred answers would be forty thousand.
GATHER_S = 0.15


class Listener(Protocol):
    """Somebody who is told."""

    def tell(self) -> None:
        """Say that something changed."""


class Live:
    """The listeners of each room."""

    def __init__(self) -> None:
        self._rooms: dict[str, set[Listener]] = {}
        self._due: dict[str, asyncio.TimerHandle] = {}

    def add(self, room: str, listener: Listener) -> None:
        """Tell somebody of what changes in a room, and of nothing that changes in another."""
        self._rooms.setdefault(room, set()).add(listener)

    def drop(self, room: str, listener: Listener) -> None:
        """Tell somebody nothing more."""
        self._rooms.get(room, set()).discard(listener)
        if not self._rooms.get(room):
            self._rooms.pop(room, None)

    def count(self, room: str) -> int:
        """Return how many listen."""
        return len(self._rooms.get(room, ()))

    def changed(self, room: str) -> None:
        """Tell everybody in a room, soon."""
        if room not in self._due:
            self._due[room] = asyncio.get_running_loop().call_later(GATHER_S, self._tell, room)

    def _tell(self, room: str) -> None:
        self._due.pop(room, None)
        for listener in tuple(self._rooms.get(room, ())):
            listener.tell()
