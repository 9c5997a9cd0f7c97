"""Chapters with widgets that are no tools of ours: served by Voilà's own front end and a kernel, in a page of ours.

Only what is needed for that is opened, and only while there is such a chapter: the notebooks of these chapters, Voilà's
scripts, the widget extensions, the kernels.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http import HTTPStatus
from pathlib import Path
from typing import Any

from tornado.web import HTTPError, authenticated
from voila.tornado.handler import TornadoVoilaHandler

from dashboard.handlers import MESSAGES
from dashboard.message import message
from dashboard.site.report import address_of
from dashboard.sockets import FramedWebsocketHandler
from dashboard.watch import Site

TEMPLATES = Path(__file__).parent / "templates" / "fallback"
# Of Voilà's addresses, those that its front end asks for.
TEMPLATES_ROUTE = "/voila/templates/"
TEMPLATE_FILES = r"/voila/templates/([a-z]+/static/(?!.*\.\.)[\w./\-]+)"
NEEDED = (
    *("/voila/static/", "/voila/templates/", "/voila/labextensions/", "/voila/api/themes/", "/voila/api/shutdown/"),
    "/api/kernels/",
)
LIMIT_REACHED = "full"


class KernelPlaces:
    """How many kernels may run, counting those that are about to."""

    def __init__(self, limit: int) -> None:
        self.limit = limit
        self.starting = 0

    def free(self, running: int) -> bool:
        """Return whether one more may start."""
        return running + self.starting < self.limit

    @contextmanager
    def one(self) -> Iterator[Callable[[], None]]:
        """Hold a place until the kernel is among those that run, which the caller says, or did not start."""
        held = [True]
        self.starting += 1

        def give_back() -> None:
            if held:
                held.clear()
                self.starting -= 1

        try:
            yield give_back
        finally:
            give_back()


class FallbackHandler(TornadoVoilaHandler):  # type: ignore[misc]  # voila is untyped
    """`GET stock/slug`: run the chapter in a kernel of its own and let Voilà draw it."""

    def initialize(self, site: Site, places: KernelPlaces, **voila: Any) -> None:
        """Take the site, the limit, and what Voilà's handler needs."""
        super().initialize(**voila)
        self.site = site
        self.places = places

    @authenticated
    async def get(self, path: str | None = None) -> None:
        """Serve the chapter if it is one that needs this."""
        report = await self.site.refresh()
        if path in report.notebooks:
            self.redirect(f"{self.base_url}{address_of(report.notebooks[path])}")
            return
        notebook = next((name for name, slug in report.notebooks.items() if slug == path), None)
        if notebook is None or report.anywidget_only.get(str(path), True):
            raise HTTPError(HTTPStatus.NOT_FOUND)
        if not self.places.free(len(self.kernel_manager.list_kernel_ids())):
            self.set_status(HTTPStatus.SERVICE_UNAVAILABLE)
            self.set_header("Retry-After", "60")
            self.finish(message(LIMIT_REACHED, front=self.base_url))
            return
        self.around = report.fallback.get(str(path), {})
        # With this cookie the page may end its kernel when its reader leaves.
        self.xsrf_token  # noqa: B018 - reading it sets it
        with self.places.one() as started:
            async for html in self.get_generator(path=notebook):
                started()
                self.write(html)
                self.flush()


def introduce(handler: FallbackHandler, notebook: Any, **_: Any) -> None:
    """Give the notebook what every page of ours says before and after a chapter; a hook of Voilà, before a run."""
    notebook.metadata |= {"title": handler.around.get("title", ""), "around": handler.around}


def handlers(site: Site, theirs: list[Any], base: str, max_kernels: int, voila: dict[str, Any]) -> list[Any]:
    """Return the addresses of the fallback, out of Voilà's own list (`theirs`) and the handler above."""
    kept = [
        (_route(route), _only_while_needed(_framed(route, handler)), *rest)
        for route, handler, *rest in theirs
        if any(part in route for part in NEEDED)
    ]
    ours = {"site": site, "places": KernelPlaces(max_kernels), **voila}
    return [(rf"{base}stock/([0-9a-z\-]*(?:\.ipynb)?)", _only_while_needed(FallbackHandler), ours), *kept]


def _route(route: str) -> str:
    # Voilà's own pattern takes anything, and its handler fails on what is not template/static/file.
    return route.replace("/voila/templates/(.*)", TEMPLATE_FILES) if TEMPLATES_ROUTE in route else route


def _framed(route: str, handler: type[Any]) -> type[Any]:
    return FramedWebsocketHandler if route.endswith("/channels") else handler


def _only_while_needed(handler: type[Any]) -> type[Any]:
    """Return a handler that answers like an unknown address as long as every chapter is ours to draw."""

    async def prepare(self: Any) -> None:
        site: Site = self.settings["default_handler_args"]["site"]
        if all(site.report.anywidget_only.values()):
            self.set_status(HTTPStatus.NOT_FOUND)
            self.finish(message(MESSAGES[HTTPStatus.NOT_FOUND], front=self.settings["base_url"]))
            return
        done = super(made, self).prepare()
        if done is not None:
            await done

    made: Any = type(f"{handler.__name__}WhileNeeded", (handler,), {"prepare": prepare})
    return made  # type: ignore[no-any-return]
