"""Notebooks are stored with what their authors set, and without what editors and runs leave behind."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import nbformat
import pytest

from content import library
from tests.support.notebook import notebook
from tools.notebooks import tidy, unknown_names
from tools.stored import stale_cells

SET = {
    "tags": ["hide-input"],
    "slideshow": {"slide_type": "slide"},
    "editable": False,
    "deletable": False,
    "title": "A cell with a name",
}
LEFT_BEHIND = {
    "execution": {"iopub.execute_input": "2026-11-30T08:00:00Z"},
    "collapsed": True,
    "scrolled": "auto",
    "trusted": True,
    "ExecuteTime": {"start_time": "x"},
    "vscode": {"languageId": "python"},
}


@pytest.fixture
def stored() -> Any:
    made = nbformat.v4.new_notebook()
    made.metadata = {"title": "A title", "jupytext": {"formats": "ipynb,md"}, "widgets": {"state": {"x": 1}}}
    made.cells = [nbformat.v4.new_markdown_cell("# Title"), nbformat.v4.new_code_cell("1")]
    for cell in made.cells:
        cell.metadata = nbformat.from_dict(SET | LEFT_BEHIND)
    made.cells[0]["attachments"] = {"a.png": {"image/png": "AAAA"}}
    output = {"text/plain": "1", "application/vnd.jupyter.widget-view+json": {"model_id": "x"}}
    made.cells[1].outputs = [nbformat.v4.new_output("execute_result", output, execution_count=7)]
    return made


def test_what_an_author_set_stays_and_what_an_editor_noted_goes(stored: Any) -> None:
    for cell in tidy(stored, library()).cells:
        assert dict(cell.metadata) == SET
    assert stored.metadata.title == "A title"
    assert stored.metadata.jupytext == {"formats": "ipynb,md"}
    assert "widgets" not in stored.metadata
    assert stored.metadata.kernelspec.name == "python3"


def test_pasted_pictures_stay_and_model_ids_go(stored: Any) -> None:
    markdown, code = tidy(stored, library()).cells
    assert markdown.attachments == {"a.png": {"image/png": "AAAA"}}
    assert code.outputs[0].data == {"text/plain": "1"}
    assert code.outputs[0].execution_count == code.execution_count == 1


def test_a_tidy_notebook_is_valid_and_does_not_change_again(stored: Any) -> None:
    once = nbformat.writes(tidy(stored, library()))
    nbformat.validate(nbformat.reads(once, as_version=4))
    assert nbformat.writes(tidy(nbformat.reads(once, as_version=4), library())) == once


def test_a_cell_that_imports_what_is_not_there_is_named(stored: Any) -> None:
    lines = {
        "from widgets.lab_values import LabValues; LabValues()": "",
        "from widgets.nowhere import Nothing; Nothing()": "a cell imports widgets.nowhere, which is not there",
        "from widgets.nowhere.below import x": "a cell imports widgets.nowhere.below, which is not there",
        "from widgets.lab_values import Nothing": "imports Nothing from widgets.lab_values, which does not have it",
    }
    for line, says in lines.items():
        stored.cells[1].source = line
        found = [*unknown_names(stored)]
        assert len(found) == bool(says)
        assert all(says in fault for fault in found)


def test_a_cell_that_stores_what_it_showed_before_is_named(tmp_path: Path) -> None:
    path = notebook(tmp_path / "one.ipynb", "# Title", "import math", "math.floor(2.5)", "math.ceil(2.5)", "1 / 0")
    made = nbformat.read(path, as_version=4)
    for cell, said in zip(made.cells[2:4], ("2", "2"), strict=True):
        cell.outputs = [nbformat.v4.new_output("execute_result", {"text/plain": said}, execution_count=1)]
    nbformat.write(made, path)
    assert [*stale_cells(path)] == [
        "notebooks/one.ipynb: cell 4 (math.ceil(2.5)) shows something else than is stored",
        "notebooks/one.ipynb: cell 5 (1 / 0) can't run: division by zero",
    ]
