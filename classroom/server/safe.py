"""Who may ask: the host of the address, how often somebody guesses, how much is sent."""

from __future__ import annotations

import ipaddress
from collections.abc import Collection

LONGEST_BODY = 16_384
# Wrong codes of everybody together within a minute; more than a school mistypes, and far too few to find a room.
MOST_WRONG = 240
MINUTE = 60_000


def is_known_host(host: str, names: Collection[str]) -> bool:
    """Return whether an address names this server: a number, this machine, or a name that it was given.

    A page from elsewhere can let its own name lead here; then the browser would take its scripts for ours.
    """
    name = _name(host)
    if name == "localhost" or name in names:
        return True
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


def is_this_machine(host: str) -> bool:
    """Return whether an address leads to the machine on which it is typed, so that it helps nobody else."""
    name = _name(host)
    try:
        return name == "localhost" or ipaddress.ip_address(name).is_loopback
    except ValueError:
        return False


def _name(host: str) -> str:
    name = host if host.endswith("]") else host.rsplit(":", 1)[0]
    return name.strip("[]").lower()


class Brake:
    """Counts wrong guesses of all together: a school has one address, so nobody is stopped for theirs."""

    def __init__(self, most: int = MOST_WRONG, within: int = MINUTE) -> None:
        self._most, self._within = most, within
        self._wrong: list[int] = []

    def is_on(self, now: int) -> bool:
        """Return whether there were too many of late."""
        self._wrong = [moment for moment in self._wrong if 0 <= now - moment < self._within]
        return len(self._wrong) >= self._most

    def note(self, now: int) -> None:
        """Count a wrong guess; what was seen longest ago goes first."""
        self._wrong = [*self._wrong[-self._most :], now]


class Brakes:
    """A brake for each name; those that were not touched for longest go where there are too many."""

    def __init__(self, most: int, within: int, names: int = 10_000) -> None:
        self._most, self._within, self._names = most, within, names
        self._of: dict[str, Brake] = {}

    def is_on(self, name: str, now: int) -> bool:
        """Return whether there were too many of late for this name."""
        return name in self._of and self._of[name].is_on(now)

    def note(self, name: str, now: int) -> None:
        """Count a wrong guess."""
        brake = self._of.pop(name, None) or Brake(self._most, self._within)
        brake.note(now)
        self._of[name] = brake
        while len(self._of) > self._names:
            self._of.pop(next(iter(self._of)))

    def forget(self, name: str) -> None:
        """Start anew with this name."""
        self._of.pop(name, None)
