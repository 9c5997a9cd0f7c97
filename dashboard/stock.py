"""Chapters with widgets that our light pages can't draw: served by Voilà's own front end, in a page of ours.

Only what is needed for that is opened: the notebooks of such chapters, Voilà's scripts, the widget extensions.
"""

from __future__ import annotations

import re
from http import HTTPStatus
from pathlib import Path
from typing import Any

from tornado.web import HTTPError
from voila.tornado.handler import TornadoVoilaHandler

from dashboard.store import PageStore

TEMPLATES = Path(__file__).parent / "templates" / "stock"
# Of Voilà's addresses, those that its front end asks for.
TEMPLATES_ROUTE = "/voila/templates/"
TEMPLATE_FILES = r"/voila/templates/([a-z]+/static/(?!.*\.\.)[\w./\-]+)"
NEEDED = ("/voila/static/", "/voila/templates/", "/voila/labextensions/", "/voila/api/themes/", "/voila/api/shutdown/")


class StockHandler(TornadoVoilaHandler):  # type: ignore[misc]  # voila is untyped
    """`GET stock/slug`: run the chapter in a kernel of its own and let Voilà draw it."""

    def initialize(self, store: PageStore, **voila: Any) -> None:
        """Take the pages, and what Voilà's handler needs."""
        super().initialize(**voila)
        self.store = store

    async def get(self, path: str | None = None) -> None:
        """Serve the chapter if it is one that needs this."""
        pages = await self.store.fresh()
        if path and path.endswith(".ipynb"):
            self.redirect(self.store.maker.address(path))
            return
        chapter = next((item for item in self.store.maker.source.chapters if item.slug == path), None)
        if chapter is None or pages[chapter.slug].light:
            raise HTTPError(HTTPStatus.NOT_FOUND)
        await super().get(path=chapter.notebook)


def handlers(store: PageStore, ours: list[Any], base: str, voila: dict[str, Any]) -> list[Any]:
    """Return the addresses of the fallback, out of Voilà's own list (`ours`) and the handler above."""
    kept = [handler for handler in ours if any(part in handler[0] for part in NEEDED)]
    # Voilà's own pattern takes anything, and its handler fails on what is not template/static/file.
    kept = [
        (route.replace("/voila/templates/(.*)", TEMPLATE_FILES), *rest) if TEMPLATES_ROUTE in route else (route, *rest)
        for route, *rest in kept
    ]
    return [(rf"{re.escape(base)}stock/([0-9a-z\-]*(?:\.ipynb)?)", StockHandler, {"store": store, **voila}), *kept]
