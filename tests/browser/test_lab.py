"""JupyterLab as `make lab` opens it: the start page, a chapter that answers, an exercise, and a link into a list."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import nbformat
import pytest
from nbformat.sign import NotebookNotary
from playwright.sync_api import Browser, Locator, Page, expect

from tests.support.server import PATIENCE, ROOT, free_port

LOADS_WITHIN = 60_000
OPENED = ("START.md", "explore.ipynb", "10-references-and-glossary.ipynb", "exercises")


@pytest.fixture
def lab(tmp_path: Path) -> Iterator[tuple[str, Path]]:
    """Serve copies of some notebooks with the options of `make lab`, and settings that nobody else has."""
    notebooks, port = tmp_path / "notebooks", free_port()
    notebooks.mkdir()
    for name in OPENED:
        place = ROOT / "notebooks" / name
        (shutil.copytree if place.is_dir() else shutil.copy)(place, notebooks / name)
    own = {f"JUPYTER_{name}_DIR": str(tmp_path / name) for name in ("CONFIG", "DATA", "RUNTIME")}
    own |= {f"JUPYTERLAB_{name}_DIR": str(tmp_path / name) for name in ("SETTINGS", "WORKSPACES")}
    env = os.environ | own | {"IPYTHONDIR": str(tmp_path / "ipython"), "PYTHONPATH": str(ROOT)}
    wanted = re.search(r"jupyter lab (.+?) \$\(LAB_FLAGS\)", (ROOT / "Makefile").read_text(encoding="utf-8"))
    assert wanted
    options = wanted[1].replace("$(CURDIR)", str(ROOT)).replace('"', "").split()
    Path(own["JUPYTER_DATA_DIR"]).mkdir()
    notary = NotebookNotary(data_dir=own["JUPYTER_DATA_DIR"])
    for path in notebooks.rglob("*.ipynb"):
        notary.sign(nbformat.read(path, as_version=4))
    command = [sys.executable, "-m", "jupyter", "lab", *options, str(notebooks), "--allow-root", "--no-browser"]
    command += [f"--port={port}", "--ServerApp.port_retries=0", "--IdentityProvider.token="]
    with (tmp_path / "log").open("wb") as log:
        process = subprocess.Popen(command, env=env, stdout=log, stderr=subprocess.STDOUT)
    address = f"http://127.0.0.1:{port}"
    _wait(address)
    yield address, notebooks
    process.terminate()
    process.wait(timeout=PATIENCE)


def _wait(address: str) -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        try:
            urllib.request.urlopen(f"{address}/lab", timeout=PATIENCE).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise TimeoutError("JupyterLab does not answer")


def opened(page: Page, heading: str) -> Locator:
    """Return the document in sight, once its heading is there."""
    panel = page.locator(".jp-NotebookPanel:not(.lm-mod-hidden)")
    expect(panel.get_by_role("heading", name=heading)).to_be_visible(timeout=LOADS_WITHIN)
    return panel


def test_a_student_finds_a_way_from_the_start_page(browser: Browser, lab: tuple[str, Path]) -> None:
    address, notebooks = lab
    before = {path: path.read_bytes() for path in notebooks.rglob("*") if path.is_file()}
    page = browser.new_page(viewport={"width": 1366, "height": 850})
    page.goto(address)
    expect(page.get_by_role("heading", name="Start here")).to_be_visible(timeout=LOADS_WITHIN)
    a_chapter_answers(page)
    exercise = an_exercise_takes_an_answer(page)
    # A link leads to the fact itself, not to the top of a list of a hundred.
    exercise.get_by_role("link", name="here is how a reader sees it").click()
    expect(page.locator("[id='fact-treat.minocycline_later']")).to_be_in_viewport(timeout=LOADS_WITHIN)
    page.close()
    assert {path: path.read_bytes() for path in before} == before


def a_chapter_answers(page: Page) -> None:
    """Open a chapter from the start page: it runs by itself, and its tool answers."""
    page.get_by_role("link", name="the cause explorer").click()
    chapter = opened(page, "Explore the causes")
    chapter.get_by_label("Type what you see").fill("dialysis", timeout=LOADS_WITHIN)
    chapter.get_by_role("button", name="Yes: Dialysis").first.click()
    expect(chapter.locator(".cs-verdict")).to_contain_text("1 answer so far", timeout=LOADS_WITHIN)


def an_exercise_takes_an_answer(page: Page) -> Locator:
    """Open an exercise: it waits for its student, runs through unanswered, and a check takes an answer."""
    page.get_by_role("tab", name="START.md").click()
    page.get_by_role("link", name="How far can a count be trusted?").click()
    exercise = opened(page, "Exercise 1")
    expect(page.locator(".jp-Notebook-ExecutionIndicator[data-status='idle']").last).to_be_attached(
        timeout=LOADS_WITHIN
    )
    expect(exercise.locator(".jp-OutputArea-output")).to_have_count(0)
    changed = page.locator(".lm-TabBar-tab.jp-mod-dirty")
    expect(changed).to_have_count(0)
    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.get_by_role("menuitem", name="Run All Cells", exact=True).click()
    expect(exercise.get_by_text("Still open.")).to_have_count(3, timeout=LOADS_WITHIN)
    expect(exercise.locator("[data-mime-type='application/vnd.jupyter.stderr']")).to_have_count(0)
    exercise.locator(".jp-CodeCell", has_text="share = ...").locator(".cm-content").click()
    page.keyboard.press("Control+a")
    page.keyboard.type("share = 34 / 78")
    page.keyboard.press("Shift+Enter")
    page.keyboard.press("Shift+Enter")
    expect(exercise.get_by_text("That is the share that was seen.")).to_be_visible(timeout=LOADS_WITHIN)
    expect(changed).to_have_count(1)
    return exercise
