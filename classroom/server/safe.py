"""Who may ask: the host of the address, how often somebody guesses, how much is sent.

Brakes count in the store, over all servers that share it. The length of what is sent needs no count.
"""

from __future__ import annotations

import ipaddress
from collections.abc import Collection

from classroom.store.brakes import Brake
from dashboard.handlers import is_loopback

LONGEST_BODY = 16_384
MINUTE = 60_000
# Wrong codes of everybody together within a minute; more than a school mistypes, and far too few to find a room.
WRONG_CODES = Brake("code", 240, MINUTE)


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
    return is_loopback(_name(host))


def _name(host: str) -> str:
    name = host if host.endswith("]") else host.rsplit(":", 1)[0]
    return name.strip("[]").lower()
