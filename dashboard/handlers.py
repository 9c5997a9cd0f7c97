"""What the server answers: pages, assets, kernels at the first touch, its health, and kind words for the rest."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any
from urllib.parse import urlsplit

from jupyter_server.base.handlers import JupyterHandler
from tornado.web import HTTPError

from dashboard.kernels import ChapterKernels, Full
from dashboard.packing import Sendable
from dashboard.store import PageStore

FOR_EVER = "public, max-age=31536000, immutable"
LONGEST_ADDRESS = 8_000
MESSAGES = {
    403: ("This copy is not open to everybody", "Open it once with the link that holds its token (?token=...)."),
    404: ("This page does not exist", "The address may have a typing error, or the page has moved."),
    414: ("This address is too long", "A link that was copied in one piece is shorter. Nothing was lost."),
    503: ("All places are taken", "You can read every chapter. The tools work again when somebody leaves."),
}
OTHERWISE = ("Something went wrong on our side", "Please go back and try once more.")
POLICY = (
    "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; "
    "object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
)


class Base(JupyterHandler):
    """Pages for readers: no login unless a token is set, no cookie, strict headers, friendly errors."""

    def initialize(self, store: PageStore, kernels: ChapterKernels | None = None) -> None:
        """Take what the application built."""
        self.store = store
        self.kernels = kernels

    async def prepare(self) -> None:  # type: ignore[override]  # no login to redirect to
        """Refuse addresses that no page of ours has, and everybody without the token where one is set."""
        if len(self.request.uri or "") > LONGEST_ADDRESS:
            raise HTTPError(HTTPStatus.REQUEST_URI_TOO_LONG)
        if self.request.method not in ("GET", "HEAD"):
            self.check_xsrf_cookie()
        if self.identity_provider.token:
            await super().prepare(_redirect_to_login=False)
            if not self.current_user:
                raise HTTPError(HTTPStatus.FORBIDDEN)

    def set_default_headers(self) -> None:
        """Allow nothing that the pages don't need, and tell other sites nothing."""
        self.set_header("Content-Security-Policy", POLICY)
        self.set_header("Referrer-Policy", "no-referrer")
        self.set_header("X-Content-Type-Options", "nosniff")
        self.set_header("Permissions-Policy", "camera=(), geolocation=(), microphone=()")

    def check_xsrf_cookie(self) -> None:
        """Accept a change only from a page of this server; readers carry no cookie that a token could match."""
        origin = self.request.headers.get("Origin")
        if origin and urlsplit(origin).netloc != self.request.host:
            raise HTTPError(HTTPStatus.FORBIDDEN)

    def write_error(self, status_code: int, **_: Any) -> None:
        """Answer with a page that says what happened in plain words, and nothing about the inside."""
        title, line = MESSAGES.get(status_code, OTHERWISE)
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self.set_header("Cache-Control", "no-store")
        if status_code == HTTPStatus.SERVICE_UNAVAILABLE:
            self.set_header("Retry-After", "60")
        self.finish(self.store.maker.message(title, line))

    def send(self, what: Sendable, kind: str) -> None:
        """Send a page or an asset, compressed as the browser takes it."""
        self.set_header("Content-Type", f"{kind}; charset=utf-8")
        self.set_header("Vary", "Accept-Encoding")
        body, coding = what.encoded(self.request.headers.get("Accept-Encoding", ""))
        if coding:
            self.set_header("Content-Encoding", coding)
        self.finish(body)


class PageHandler(Base):
    """A chapter, at `/` or `/slug`; a notebook's file name leads there too."""

    async def get(self, slug: str) -> None:
        """Send the page, or only say that the browser has it already."""
        pages = await self.store.fresh()
        if slug.endswith(".ipynb") and self.store.maker.address(slug) != f"{self.store.base_url}{slug}":
            self.redirect(self.store.maker.address(slug), permanent=False)
            return
        if slug not in pages:
            raise HTTPError(HTTPStatus.NOT_FOUND)
        page = pages[slug]
        if not page.light:
            self.redirect(f"{self.store.base_url}stock/{slug}")
            return
        self.set_header("Cache-Control", "no-cache")
        self.set_header("ETag", page.etag)
        if self.check_etag_header():
            self.set_status(HTTPStatus.NOT_MODIFIED)
            self.finish()
            return
        self.send(page, "text/html")

    head = get


class AssetHandler(Base):
    """A script or style sheet; its name holds its hash."""

    async def get(self, name: str) -> None:
        """Send the asset for ever."""
        asset = self.store.maker.assets.get(name)
        if asset is None:
            raise HTTPError(HTTPStatus.NOT_FOUND)
        self.set_header("Cache-Control", FOR_EVER)
        self.send(asset, asset.kind)


class KernelHandler(Base):
    """`POST kernels/slug` starts a kernel for a chapter, `POST kernels/end/ID` ends one."""

    async def post(self, slug: str) -> None:
        """Answer with the kernel id and the models that stand for those of the page."""
        assert self.kernels is not None  # noqa: S101 - the application passes it to this handler
        self.set_header("Cache-Control", "no-store")
        if slug.startswith("end/"):
            await self.kernels.end(slug.removeprefix("end/"))
            self.set_status(HTTPStatus.NO_CONTENT)
            self.finish()
            return
        chapter = next((item for item in self.store.maker.source.chapters if item.slug == slug), None)
        if chapter is None:
            raise HTTPError(HTTPStatus.NOT_FOUND)
        try:
            kernel_id, models = await self.kernels.start(chapter)
        except Full:
            raise HTTPError(HTTPStatus.SERVICE_UNAVAILABLE) from None
        self.finish({"kernel": kernel_id, "models": models})


class HealthHandler(Base):
    """`GET health`: whether every chapter opens, and how many kernels run."""

    async def get(self) -> None:
        """Answer 200 when all is well, 503 when a chapter can't be shown."""
        pages = await self.store.fresh()
        failed = sorted(slug or "index" for slug, page in pages.items() if page.error)
        healthy = bool(pages) and not failed
        self.set_status(HTTPStatus.OK if healthy else HTTPStatus.SERVICE_UNAVAILABLE)
        kernels = {"live": self.kernels.live(), "most": self.kernels.most} if self.kernels else {}
        self.finish({"ok": healthy, "chapters": len(pages), "failed": failed, "kernels": kernels})


class NotFoundHandler(Base):
    """Everything else."""

    def initialize(self, store: PageStore) -> None:  # type: ignore[override]  # tornado passes only what it was given
        """Take the store."""
        super().initialize(store)

    async def prepare(self) -> None:  # type: ignore[override]  # no login to redirect to
        """Answer every method alike."""
        await super().prepare()
        raise HTTPError(HTTPStatus.NOT_FOUND)
