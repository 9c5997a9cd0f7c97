"""By which addresses phones may reach this machine."""

from __future__ import annotations

import ipaddress
import socket
from contextlib import suppress

# An address that nobody has to reach: asking for the way there sends nothing, and says which of ours it begins with.
_ELSEWHERE = ("192.0.2.1", 9)


def addresses(port: int) -> list[str]:
    """Return the addresses of this machine in its network, the likely one first; none is known without a network."""
    found: list[str] = []
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asking, suppress(OSError):
        asking.connect(_ELSEWHERE)
        found.append(asking.getsockname()[0])
    with suppress(OSError):
        found += [str(each[4][0]) for each in socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET)]
    outside = [each for each in dict.fromkeys(found) if not ipaddress.ip_address(each).is_loopback]
    return [f"http://{each}:{port}/" for each in outside] or [f"http://localhost:{port}/"]
