"""The notebooks outside our dashboard: under plain Voilà, and a chapter with other widgets inside the dashboard."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import nbformat
import pytest
from playwright.sync_api import Browser, expect

from tests.browser.server import Server
from tests.support.server import ROOT

LOADS_WITHIN = 60_000


def test_a_chapter_works_under_plain_voila(browser: Browser, plain_voila: str) -> None:
    page = browser.new_page()
    page.goto(f"{plain_voila}/voila/render/explore.ipynb")
    expect(page.locator(".cs-explorer")).to_be_visible(timeout=LOADS_WITHIN)
    page.get_by_label("Type what you see").fill("dialysis")
    page.get_by_role("button", name="Yes: Dialysis").first.click()
    expect(page.locator(".cs-verdict")).to_contain_text("1 answer so far", timeout=LOADS_WITHIN)
    page.close()


@pytest.fixture
def with_slider(tmp_path: Path) -> Iterator[Server]:
    """Serve a copy of the publication in which a contributor put an IntSlider into a chapter."""
    for folder in ("content", "notebooks"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    path = tmp_path / "notebooks" / "05-prevention.ipynb"
    notebook = nbformat.read(path, as_version=4)
    notebook.cells.append(nbformat.v4.new_code_cell("import ipywidgets\nipywidgets.IntSlider(description='Try me')"))
    nbformat.write(notebook, path)
    running = Server(f"--Dashboard.publication={tmp_path}")
    yield running
    running.stop()


def test_other_widgets_are_drawn_by_voilas_front_end(browser: Browser, with_slider: Server) -> None:
    page = browser.new_page()
    outside: list[str] = []
    page.on("request", lambda request: outside.append(request.url) if "127.0.0.1" not in request.url else None)
    page.goto(f"{with_slider.address}/prevention/", wait_until="commit")
    expect(page.locator("h1")).to_be_visible(timeout=LOADS_WITHIN)
    expect(page.locator(".widget-slider")).to_be_visible(timeout=LOADS_WITHIN)
    expect(page.get_by_role("link", name="Calcium in the Skin")).to_be_visible()
    assert [url for url in outside if not url.startswith(("data:", "blob:"))] == []
    page.goto(f"{with_slider.address}/treatment/")
    expect(page.locator("nav[aria-label='Chapters']")).to_be_visible()
    page.close()
