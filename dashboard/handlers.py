"""What the server answers: the files of the site, its health, and kind words for the rest."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Awaitable, Callable
from html import escape
from http import HTTPStatus
from typing import Any

from jupyter_server.base.handlers import JupyterHandler
from tornado.web import HTTPError, RequestHandler

from content.language import say
from dashboard.files import File, Files
from dashboard.message import message
from dashboard.site.report import EVERYTHING, address_of
from dashboard.watch import Site

FOR_EVER = "public, max-age=31536000, immutable"
LONGEST_ADDRESS = 8_000
MESSAGES = {400: "bad-request", 403: "closed", 404: "not-found", 414: "too-long", 503: "not-ready"}
OTHERWISE = "otherwise"
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; img-src 'self' data:; "
        "style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'none'; form-action 'none'; "
        "frame-ancestors 'self'"
    ),
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
ASSET = r"assets/[0-9a-f]{20}\.[a-z0-9]+"
_MAIN = '<main id="main" tabindex="-1">'
HELD = "held"
# Whether a file, by its path and as it is now, may be sent to whoever asks.
Gate = Callable[[RequestHandler, str, File], Awaitable[bool]]


def set_headers(handler: RequestHandler) -> None:
    """Allow nothing that the pages don't need; whoever runs the server may set others (`tornado_settings`)."""
    for name, value in (HEADERS | handler.settings.get("headers", {})).items():
        handler.set_header(name, value)


def send(handler: RequestHandler, what: File, keep: str) -> None:
    """Send a file, compressed as the browser takes it, or only say that the browser has it already."""
    handler.set_header("Cache-Control", keep)
    handler.set_header("ETag", what.etag)
    if handler.check_etag_header():
        handler.set_status(HTTPStatus.NOT_MODIFIED)
        handler.finish()
        return
    handler.set_header("Content-Type", what.kind)
    handler.set_header("Vary", "Accept-Encoding")
    body, coding = what.encoded(handler.request.headers.get("Accept-Encoding", ""))
    if coding:
        handler.set_header("Content-Encoding", coding)
    handler.finish(body)


class Base(JupyterHandler):
    """Pages for readers: no login unless a token is set, no cookie, strict headers, friendly errors."""

    def initialize(self, site: Site) -> None:
        """Take what the application built."""
        self.site = site

    async def prepare(self) -> None:  # type: ignore[override]  # no login to redirect to
        """Refuse addresses that no page of ours has, and everybody without the token where one is set."""
        if len(self.request.uri or "") > LONGEST_ADDRESS:
            raise HTTPError(HTTPStatus.REQUEST_URI_TOO_LONG)
        if self.identity_provider.token:
            await super().prepare(_redirect_to_login=False)
            if not self.current_user:
                raise HTTPError(HTTPStatus.FORBIDDEN)

    def set_default_headers(self) -> None:
        """Allow nothing that the pages don't need; whoever runs the server may set others (`tornado_settings`)."""
        set_headers(self)

    def check_xsrf_cookie(self) -> None:
        """Nothing here changes anything, so there is nothing to forge."""

    def write_error(self, status_code: int, **_: Any) -> None:
        """Answer with a page that says what happened in plain words, and nothing about the inside."""
        self.say(status_code)

    def say(self, status_code: int, *more: str) -> None:
        """Answer with the page for a status, and more lines if there is more to say."""
        self.set_status(status_code)
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self.set_header("Cache-Control", "no-store")
        if status_code == HTTPStatus.SERVICE_UNAVAILABLE:
            self.set_header("Retry-After", "60")
        self.finish(message(MESSAGES.get(status_code, OTHERWISE), *more, front=self.base_url))


class AssetHandler(RequestHandler):
    """A file with its hash in its name: most of what a page fetches, so it is served without Jupyter's machinery."""

    def initialize(self, files: Files, gate: Gate) -> None:
        """Take the files, and who says which of them may be sent."""
        self.files = files
        self.gate = gate

    def set_default_headers(self) -> None:
        """Set what every answer carries."""
        set_headers(self)

    async def get(self, name: str) -> None:
        """Send the file for ever."""
        file = self.files.get(name)
        if file is None:
            self.set_status(HTTPStatus.NOT_FOUND)
            self.finish()
            return
        if not await self.gate(self, name, file):
            self.set_status(HTTPStatus.FORBIDDEN)
            self.set_header("Cache-Control", "no-store")
            self.finish()
            return
        send(self, file, FOR_EVER)

    head = get

    def compute_etag(self) -> None:
        """Return none: the file has one."""


def is_loopback(name: str) -> bool:
    """Return whether a name or number is that by which this machine calls itself."""
    try:
        return name == "localhost" or ipaddress.ip_address(name.strip("[]")).is_loopback
    except ValueError:
        return False


class SiteHandler(Base):
    """A page, at `/` or `/slug/`, or any other file of the site; a notebook's file name leads to its page."""

    def initialize(self, site: Site, files: Files, gate: Gate, *, faults: bool) -> None:  # type: ignore[override]  # more
        """Take the files, who says which of them may be sent, and whether pages say what failed."""
        super().initialize(site)
        self.files = files
        self.gate = gate
        # Whoever reads is whoever writes where the server is asked for under this machine's own name; behind a proxy
        # it listens to this machine alone, and all the world asks.
        self.faults = faults and is_loopback(self.request.host_name)

    async def get(self, path: str) -> None:
        """Send the file, or only say that the browser has it already."""
        if re.fullmatch(ASSET, path):
            await self._file(path, FOR_EVER)
            return
        report = await self.site.refresh()
        if path in report.notebooks:
            self._lead(address_of(report.notebooks[path]))
        elif report.anywidget_only.get(path.removesuffix("/")) is False:
            self._lead(f"stock/{path.removesuffix('/')}")
        elif path == "" or path.endswith("/"):
            await self._page(path)
        elif self.files.get(f"{path}/index.html"):
            self._lead(f"{path}/")
        else:
            await self._file(path, "no-cache")

    head = get

    def _lead(self, path: str) -> None:
        query = f"?{self.request.query}" if self.request.query else ""
        self.redirect(f"{self.base_url}{path}{query}", permanent=False)

    async def _page(self, path: str) -> None:
        name = f"{path}index.html"
        faults = self.site.report.faults
        fault = faults.get(path.removesuffix("/"), faults.get(EVERYTHING, ""))
        file = self.files.get(name)
        if file is None and not self.site.ready:
            self.say(HTTPStatus.SERVICE_UNAVAILABLE, *([fault] if fault and self.faults else []))
            return
        if file is not None and fault and self.faults and await self.gate(self, name, file):
            said = f'<p class="notice fault" role="alert">{escape(say("page-not-newest", fault=fault))}</p>'
            self.set_header("Cache-Control", "no-store")
            self.set_header("Content-Type", file.kind)
            self.finish(file.body.replace(_MAIN.encode(), (_MAIN + said).encode()))
            return
        await self._file(name, "no-cache")

    async def _file(self, name: str, keep: str) -> None:
        file = self.files.get(name)
        if file is None:
            raise HTTPError(HTTPStatus.NOT_FOUND)
        if not await self.gate(self, name, file):
            self.set_status(HTTPStatus.FORBIDDEN)
            self.set_header("Content-Type", "text/html; charset=utf-8")
            self.set_header("Cache-Control", "no-store")
            self.finish(message(HELD, front=self.base_url))
            return
        if name.startswith(("data/", "practice/files/")) and not name.endswith(".html"):
            self.set_header("Content-Disposition", f'attachment; filename="{name.rpartition("/")[2]}"')
        send(self, file, keep)


class HealthHandler(Base):
    """`GET health`: whether every chapter is there and up to date."""

    async def get(self) -> None:
        """Answer 200 when all is well, 503 when a chapter can't be shown as it should be."""
        report = await self.site.refresh()
        healthy = self.site.ready and not report.faults and not report.missing
        self.set_status(HTTPStatus.OK if healthy else HTTPStatus.SERVICE_UNAVAILABLE)
        failed = sorted(slug or "index" for slug in report.faults)
        told = {"ok": healthy, "chapters": len(report.anywidget_only), "failed": failed, "missing": report.missing}
        self.finish({**told, "edition": report.edition})


class NotFoundHandler(Base):
    """Everything else."""

    async def prepare(self) -> None:  # type: ignore[override]  # no login to redirect to
        """Answer every method alike."""
        await super().prepare()
        raise HTTPError(HTTPStatus.NOT_FOUND)
