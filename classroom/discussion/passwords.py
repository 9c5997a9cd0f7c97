"""Passwords, kept as Argon2 hashes that take 19 MiB and some 60 ms to try, in a thread of their own.

How many may wait is a limit of each server: it keeps that one's thread free. How often somebody may be wrong is counted
in the store, for all of them.
"""

from __future__ import annotations

import asyncio
import unicodedata
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from classroom.rooms import Refused

SHORTEST, LONGEST = 8, 200
# As many wait their turn at most: some six seconds.
MOST_WAITING = 100


def clean_password(typed: str) -> str:
    """Return a password as it is compared, however a keyboard writes its letters. Raises Refused."""
    password = unicodedata.normalize("NFKC", typed[: LONGEST + 1].encode(errors="replace").decode())
    if len(password) < SHORTEST:
        raise Refused("discuss-password-short")
    if len(password) > LONGEST:
        raise Refused("discuss-password-long")
    return password


class Passwords:
    """Makes and compares hashes, one at a time."""

    def __init__(self, memory_kib: int = 19_456) -> None:
        self._hasher = PasswordHasher(time_cost=2, memory_cost=memory_kib, parallelism=1)
        self._thread = ThreadPoolExecutor(1, "classroom-passwords")
        self._waiting = 0

    def hash(self, password: str) -> str:
        """Return what is kept of a password."""
        return self._hasher.hash(password)

    def matches(self, kept: str | None, password: str) -> bool:
        """Return whether a password is the one; a name that nobody has takes as long as a wrong password."""
        try:
            return self._hasher.verify(kept or self._nobodys, password) and kept is not None
        except (VerificationError, InvalidHashError):
            return False

    async def hash_later(self, password: str) -> str:
        """Return what is kept of a password, while others are served. Raises Refused where too many wait."""
        return str(await self._in_turn(self.hash, password))

    async def matches_later(self, kept: str | None, password: str) -> bool:
        """Return whether a password is the one, while others are served. Raises Refused where too many wait."""
        return bool(await self._in_turn(self.matches, kept, password))

    def close(self) -> None:
        """End the thread."""
        self._thread.shutdown()

    @cached_property
    def _nobodys(self) -> str:
        return self._hasher.hash("nobody has this password")

    async def _in_turn(self, work: object, *given: object) -> object:
        if self._waiting >= MOST_WAITING:
            raise Refused("discuss-busy")
        self._waiting += 1
        try:
            return await asyncio.get_running_loop().run_in_executor(self._thread, work, *given)  # type: ignore[arg-type]
        finally:
            self._waiting -= 1
