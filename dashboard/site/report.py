"""How a build went, for the server and the command line; reading it loads nothing of the build."""

from __future__ import annotations

from pathlib import Path

import msgspec

# Stands for the slug of a fault that kept the whole site from being made.
EVERYTHING = "*"


class Report(msgspec.Struct, kw_only=True):
    """How a build went: its stamp, each chapter's fault by slug, and what a server must know of the pages.

    `anywidget_only` says by slug whether a page needs no server, and `fallback` what the server puts around those that
    do. A fault of `EVERYTHING` kept the whole site as it was.
    """

    stamp: str = ""
    edition: str = ""
    faults: dict[str, str] = msgspec.field(default_factory=dict)
    anywidget_only: dict[str, bool] = msgspec.field(name="light", default_factory=dict)
    fallback: dict[str, dict[str, str]] = msgspec.field(name="stock", default_factory=dict)
    notebooks: dict[str, str] = msgspec.field(default_factory=dict)
    missing: list[str] = msgspec.field(default_factory=list)
    written: int = 0
    # Assets that the site names no more, with the time since when.
    retired: dict[str, float] = msgspec.field(default_factory=dict)
    bytes: int = 0
    seconds: float = 0.0


def address_of(slug: str) -> str:
    """Return the address of a page from the front page on; it ends with a slash, as folders do."""
    return f"{slug}/" if slug else ""


def root_of(slug: str) -> str:
    """Return the way from a page to the front page."""
    return "../" * len([part for part in slug.split("/") if part])


def report_file(out: Path) -> Path:
    """Return where the report of the last build lies: beside the site, because it is not for readers."""
    return out.parent / f"{out.name}.json"


def last_report(out: Path) -> Report | None:
    """Return how the last build went, or None where there was none that came to an end."""
    try:
        return msgspec.json.decode(report_file(out).read_bytes(), type=Report)
    except (OSError, msgspec.DecodeError):
        return None
