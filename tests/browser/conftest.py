"""Servers and a browser for the session, a fresh page for each test; every page is watched."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, sync_playwright

from tests.browser.chromium import launch
from tests.browser.server import Folder, Server, Site
from tests.browser.watching import Watch
from tests.browser.worker import witness
from tests.support.server import ROOT
from tools.looks.serving import Reading


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "tests/browser" in str(item.path):
            item.add_marker("browser")


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """Serve the publication with the dashboard."""
    running = Server()
    yield running
    running.stop()


@pytest.fixture(scope="session")
def built() -> Path:
    """Build the site where the dashboard builds it too, and return its folder."""
    subprocess.run([sys.executable, "-m", "dashboard.site"], cwd=ROOT, check=True, capture_output=True)
    return ROOT / "build" / "site"


@pytest.fixture(scope="session")
def folder(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Folder]:
    """Serve the built site as plain files, below a prefix."""
    running = Folder(built, tmp_path_factory.mktemp("served"))
    yield running
    running.stop()


@pytest.fixture(scope="session")
def reading(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reading]:
    """Serve the publication with its discussion, which has a moderator."""
    assert built.is_dir()
    running = Reading(tmp_path_factory.mktemp("reading"))
    yield running
    running.stop()


@pytest.fixture(scope="session", params=["dashboard", "folder"])
def site(request: pytest.FixtureRequest) -> Site:
    """Give both in turn: what readers use must work in either."""
    running: Site = request.getfixturevalue("server" if request.param == "dashboard" else "folder")
    return running


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    started = launch(playwright)
    yield started
    started.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    opened = browser.new_context(viewport={"width": 1280, "height": 900})
    yield opened
    opened.close()


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """Give a page, and fail the test afterwards if it asked another host, told anything, or a script failed."""
    watch = Watch()
    opened = context.new_page()
    watch.follow(opened)
    yield opened
    watch.check()


@pytest.fixture
def lone_page(browser: Browser) -> Iterator[Page]:
    """Give a page that nobody watches, for faults that a test makes between it and the network; see `worker.seen`."""
    # A service worker would ask the network itself.
    context = browser.new_context(service_workers="block", viewport={"width": 1280, "height": 900})
    opened = context.new_page()
    witness(opened)
    yield opened
    context.unroute_all(behavior="ignoreErrors")
    context.close()


@pytest.fixture(params=[("light", 360), ("dark", 1366)], ids=str)
def looked_at(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """Give a page in one size and colour; axe is put into it, which its policy would refuse."""
    scheme, width = request.param
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme, bypass_csp=True)
    yield context.new_page()
    context.close()
