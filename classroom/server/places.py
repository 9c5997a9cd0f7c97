"""Where the server listens, and by which addresses browsers and phones reach it."""

from __future__ import annotations

import ipaddress
import os
import socket
from collections.abc import Mapping
from contextlib import suppress
from typing import NamedTuple
from urllib.parse import urlsplit

# An address that nobody has to reach: asking for the way there sends nothing, and says which of ours it begins with.
_ELSEWHERE = ("192.0.2.1", 9)
PORT = 8866
# Phones come from outside.
EVERYWHERE = "0.0.0.0"  # noqa: S104 - as the line above says


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


class Place(NamedTuple):
    """Where a server listens, and the address of the front page in a browser, as far as it is known."""

    host: str
    port: int
    # The path of the front page; it begins and ends with a slash.
    base: str = "/"
    # The whole address, where whoever runs the server said it, and the name in it.
    front: str = ""
    name: str = ""

    @property
    def here(self) -> str:
        """Return the front page for whoever runs the server."""
        return self.front or f"http://localhost:{self.port}{self.base}"

    @property
    def fronts(self) -> list[str]:
        """Return the front page for everybody else, the likely address first."""
        return [self.front] if self.front else [f"{each}{self.base[1:]}" for each in addresses(self.port)]

    def options(self) -> list[str]:
        """Return the same as options of the server."""
        named = [f"--ClassroomApp.host_names={self.name}"] if self.name else []
        return [f"--port={self.port}", f"--Voila.ip={self.host}", f"--Voila.base_url={self.base}", *named]


def place(
    address: str | None = None,
    host: str | None = None,
    port: int | None = None,
    environment: Mapping[str, str] = os.environ,
) -> Place:
    """Return where to serve. What was not said a hub says to its services. Raises ValueError for what is no address."""
    # On somebody's own server of a hub the same names say where that one is.
    told = environment if environment.get("JUPYTERHUB_SERVICE_NAME") else {}
    listens = urlsplit(told.get("JUPYTERHUB_SERVICE_URL", ""))
    host, port = host or listens.hostname or EVERYWHERE, port or listens.port or PORT
    said = address or told.get("JUPYTERHUB_PUBLIC_URL", "")
    if not said:
        return Place(host, port, told.get("JUPYTERHUB_SERVICE_PREFIX") or "/")
    front = urlsplit(said)
    if front.scheme not in ("http", "https") or not front.hostname or front.query or front.fragment:
        raise ValueError(f"{said} is no address of a front page, such as https://example.org/calcium/")
    base = f"{front.path.rstrip('/')}/"
    return Place(host, port, base, f"{front.scheme}://{front.netloc}{base}", front.hostname)
