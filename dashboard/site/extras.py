"""What stands beside the pages: icon, web manifest, and the map for search engines where the address is known."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from html import escape

from content import Library
from dashboard.site.assets import HERE
from dashboard.site.report import address_of
from dashboard.site.stamp import CODE

# What stands for the publication where somebody shares a link.
CARD = "card.png"
COLOUR, PAPER = "#7a3b1d", "#fffdf9"


def extras(source: Library, address: str, pages: Mapping[str, dt.date | None]) -> dict[str, bytes]:
    """Return these files by name.

    `address` is the whole address of the front page, or empty where nobody knows it; `pages` is when each page was
    compared with its sources, if it was, by its path.
    """
    files = {
        "icon.svg": (HERE / "icon.svg").read_bytes(),
        CARD: (HERE / CARD).read_bytes(),
        "site.webmanifest": _manifest(source),
        "robots.txt": _robots(address),
        "NOTICE.txt": (CODE / "NOTICE").read_bytes(),
    }
    if address:
        files["sitemap.xml"] = _sitemap(pages, address)
    return files


def _manifest(source: Library) -> bytes:
    front = source.chapters[0]
    told = {
        "name": front.title,
        "short_name": "Calcinosis",
        "description": front.summary,
        "lang": "en-GB",
        "start_url": "./",
        "scope": "./",
        "display": "minimal-ui",
        "theme_color": COLOUR,
        "background_color": PAPER,
        "icons": [{"src": "icon.svg", "sizes": "any", "type": "image/svg+xml", "purpose": "any maskable"}],
    }
    return json.dumps(told, ensure_ascii=False, indent=1).encode()


def _robots(address: str) -> bytes:
    lines = ["User-agent: *", "Allow: /"]
    return "\n".join([*lines, f"Sitemap: {address}sitemap.xml"] if address else lines).encode() + b"\n"


def _sitemap(pages: Mapping[str, dt.date | None], address: str) -> bytes:
    days = {path: f"<lastmod>{reviewed}</lastmod>" if reviewed else "" for path, reviewed in pages.items()}
    rows = [f"<url><loc>{escape(address + address_of(path))}</loc>{day}</url>" for path, day in days.items()]
    head = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
    return (head + "\n".join(rows) + "\n</urlset>\n").encode()
