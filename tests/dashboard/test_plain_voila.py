"""Every notebook opens under plain Voilà, without our dashboard."""

from __future__ import annotations

import re
import urllib.request
from pathlib import Path

import nbformat
import pytest

from tests.support.html import parse
from tests.support.server import ROOT

pytestmark = pytest.mark.slow

NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
RUNS_WITHIN = 60
# The stored text of a widget begins with the name of its class.
TWIN = re.compile(r"[A-Z]\w+[:,]")
VIEW = "application/vnd.jupyter.widget-view+json"


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_opens_under_plain_voila(path: Path, plain_voila: str) -> None:
    cells = nbformat.read(path, as_version=4).cells
    outputs = [output["data"] for cell in cells for output in cell.get("outputs", []) if "data" in output]
    # Of a widget the twin is stored, and nothing else.
    views = sum([*data] == ["text/plain"] and TWIN.match(data["text/plain"]) is not None for data in outputs)
    with urllib.request.urlopen(f"{plain_voila}/voila/render/{path.name}", timeout=RUNS_WITHIN) as answer:
        page = answer.read().decode()
    soup = parse(page)
    heading = soup.find("h1")
    assert heading is not None
    assert heading.get_text().strip("\u00b6 ") == re.search(r"^# (.+)$", cells[0].source, re.MULTILINE)[1]
    assert page.count(f'"{VIEW}"') == views
    assert "Traceback" not in soup.get_text()
    assert soup.find(class_="voila-error") is None
