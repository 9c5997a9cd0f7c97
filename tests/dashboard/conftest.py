"""The real site, built once for the session, a server for it, and a small publication to break."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from dashboard.site.builder import Builder
from dashboard.site.report import Report
from tests.support.publication import publication
from tests.support.server import ROOT, Server


class Built(NamedTuple):
    """The site of the real publication as it was built, and what was said of it."""

    out: Path
    report: Report
    builder: Builder


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Build the real site."""
    builder = Builder(ROOT, tmp_path_factory.mktemp("built") / "site")
    report = builder.build()
    assert report.faults == {}
    return Built(builder.out, report, builder)


@pytest.fixture(scope="session")
def server(built: Built, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Start the real server on it."""
    running = Server(tmp_path_factory.mktemp("server") / "log", site=built.out)
    yield running
    running.stop()


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a small publication with three chapters."""
    return publication(tmp_path / "publication", "one", "two")


@pytest.fixture
def builder(root: Path) -> Builder:
    """Return what builds it."""
    return Builder(root, root / "out" / "site")


@pytest.fixture
def log() -> logging.Logger:
    """Return the log of a server."""
    return logging.getLogger("tests.dashboard")
