"""Who is looking at a room, so that they can be told that it changed.

Nothing of a room goes down this way, only the word that there is something new: whoever wakes up, or missed a word,
asks for the whole picture and has it.

Each server knows the lines that hang on it, and no count is made of them: who is there, and how many, is in the store.
Other servers hear of a change through it (`classroom.store.notices`).
"""

from __future__ import annotations

import asyncio
from typing import Protocol

from classroom.secret import new_id

# Changes within this time become one word, or two hundred answers would be forty thousand.
GATHER_S = 0.15


class Listener(Protocol):
    """Somebody who is told."""

    def tell(self) -> None:
        """Say that something changed."""


class Live:
    """The listeners of each room: phones, and the teacher's pages and the wall, which are told of every answer."""

    def __init__(self) -> None:
        # By this a server knows its own notices when they come back.
        self.worker = new_id()
        # Whether other servers are heard; None where there is none to be heard.
        self.hears: bool | None = None
        self._rooms: dict[str, dict[Listener, bool]] = {}
        self._due: dict[tuple[str, bool], asyncio.TimerHandle] = {}

    def add(self, room: str, listener: Listener, *, leads: bool) -> None:
        """Tell somebody of what changes in a room, and of nothing that changes in another."""
        self._rooms.setdefault(room, {})[listener] = leads

    def drop(self, room: str, listener: Listener) -> None:
        """Tell somebody nothing more."""
        self._rooms.get(room, {}).pop(listener, None)
        if not self._rooms.get(room):
            self._rooms.pop(room, None)

    def tell(self, room: str, *, leads: bool) -> None:
        """Tell those who lead a room, soon, and everybody else in it unless it is news for those alone.

        No phone shows what another one did, so when somebody answers, none of them has to ask.
        """
        self._soon(room, leads=True)
        if not leads:
            self._soon(room, leads=False)

    def changed_everywhere(self) -> None:
        """Tell everybody in every room, soon: something may have changed."""
        for room in self._rooms:
            self.tell(room, leads=False)

    def _soon(self, room: str, *, leads: bool) -> None:
        if (room, leads) not in self._due:
            self._due[room, leads] = asyncio.get_running_loop().call_later(GATHER_S, self._tell, room, leads)

    def _tell(self, room: str, leads: bool) -> None:  # noqa: FBT001 - the loop hands arguments on by their place
        self._due.pop((room, leads), None)
        for listener, leading in tuple(self._rooms.get(room, {}).items()):
            if leading is leads:
                listener.tell()
