"""What a page does that a reader does not see: its requests and the errors of its scripts."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request

# Nothing of ours needs more than to fetch a file by its name.
SCHEMES = ("http", "https", "ws", "wss")
# What a page may ask of itself: to be presented, at which stop of which lesson, and without which of its steps.
QUERY = re.compile(r"(present(&plan=[a-z0-9.-]+&step=\d+(&stop=\d+)?)?)?&?(out=[a-z0-9,-]+)?")
# Whether the browser has kept this page and all that its tools need.
KEPT = """(async () => {
  const found = await Promise.all((await caches.keys()).map(async (name) => (await (await caches.open(name)).keys())));
  const kept = found.flat().map(({ url }) => url);
  const { worker, machine, wasm, tools } = JSON.parse(document.getElementById("tools")?.textContent ?? '{"tools": {}}');
  const files = Object.keys(tools).length > 0 ? [worker, machine, wasm, ...Object.values(tools)] : [];
  const needed = files.map((name) => new URL(name, location).href);
  return [location.href, ...needed].every((url) => kept.includes(url));
})()"""


def requests_of(page: Page | BrowserContext) -> list[str]:
    """Return a list that grows with the address of each request from now on, the worker's with the page's."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    return asked


class Watch:
    """What a page did that it must not do."""

    def __init__(self) -> None:
        self.hosts: set[str] = set()
        self.told: list[str] = []
        self.errors: list[str] = []

    def follow(self, page: Page) -> None:
        """Note every request that is more than a plain fetch, every host that was asked, and every error."""
        page.context.on("request", self._request)
        page.on("websocket", lambda socket: self.told.append(socket.url))
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("console", self._console)

    def check(self) -> None:
        """Fail if a page asked a second host, sent anything but a file's name, or a script failed."""
        assert len(self.hosts) <= 1, self.hosts
        assert self.told == []
        assert self.errors == []

    def _request(self, request: Request) -> None:
        address = urlsplit(request.url)
        if address.scheme not in SCHEMES:
            return
        self.hosts.add(address.netloc)
        if request.method != "GET" or not QUERY.fullmatch(address.query) or request.post_data:
            self.told.append(f"{request.method} {request.url} {request.post_data or ''}")

    def _console(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.errors.append(message.text)
