"""Running a chapter without a kernel: what its cells show, and what happens when one fails."""

from __future__ import annotations

from pathlib import Path

import pytest
from dashboard.chapters import WIDGET_VIEW, run_cell, run_chapter
from dashboard.fork.apart import run_apart
from dashboard.fork.keeper import NurseryGone

from tests.support.notebook import notebook

ROOT = Path(__file__).parents[2]
SHOWN = "class Shown:\n    def _repr_html_(self): return '<b>x</b>'\n    def __repr__(self): return 'plain'\n"


def test_there_is_one_output_for_each_cell_and_only_code_has_one(tmp_path: Path) -> None:
    run = run_chapter(notebook(tmp_path / "a.ipynb", "# Head", "1 + 1", "x = 2", "# More", "x * 2"))
    assert [output and output["text/plain"] for output in run.outputs] == [None, "2", None, None, "4"]
    assert run.error == ""
    assert run.seconds > 0


def test_an_output_has_each_form_that_its_value_offers(tmp_path: Path) -> None:
    run = run_chapter(notebook(tmp_path / "a.ipynb", SHOWN, "Shown()"))
    assert run.outputs == [None, {"text/html": "<b>x</b>", "text/plain": "plain"}]


def test_a_widget_is_shown_by_its_model_whose_state_is_kept(tmp_path: Path) -> None:
    code = "from widgets.symptom_checklist import SymptomChecklist\nSymptomChecklist()"
    run = run_chapter(notebook(tmp_path / "a.ipynb", code))
    (output,) = run.outputs
    assert output is not None
    model = run.state[output[WIDGET_VIEW]["model_id"]]
    assert model["state"]["_anywidget_id"].endswith("SymptomChecklist")
    assert "export default" in model["state"]["_esm"]
    assert output["text/plain"].startswith("SymptomChecklist")


def test_a_failing_cell_is_reported_and_the_later_ones_are_skipped(tmp_path: Path) -> None:
    cells = ("# Head", "'before'", "1 / 0", "open('made-by-a-later-cell', 'w')", "'after'")
    run = run_chapter(notebook(tmp_path / "a.ipynb", *cells))
    assert [output is not None for output in run.outputs] == [False, True, False, False, False]
    assert "ZeroDivisionError" in run.error
    assert not (ROOT / "made-by-a-later-cell").exists()


@pytest.mark.parametrize("cell", ["1 +", "%magic", "raise SystemExit(3)", "exit()"])
def test_whatever_a_cell_does_it_is_reported(cell: str, tmp_path: Path) -> None:
    run = run_chapter(notebook(tmp_path / "a.ipynb", "'before'", cell, "'after'"))
    assert [output is not None for output in run.outputs] == [True, False, False]
    assert "Error" in run.error or "SystemExit" in run.error


def test_what_a_cell_prints_does_not_mix_with_the_answer(tmp_path: Path) -> None:
    cells = ("print('loud')", "import sys; sys.stdout.write('louder'); sys.stderr.write('x')", "'fine'")
    (run,) = run_apart(ROOT, [notebook(tmp_path / "a.ipynb", *cells)])
    assert run.outputs[-1] == {"text/plain": "'fine'"}


def test_a_process_of_its_own_shows_the_same(tmp_path: Path) -> None:
    paths = [notebook(tmp_path / "a.ipynb", SHOWN, "Shown()"), notebook(tmp_path / "b.ipynb", "1 / 0")]
    apart, here = run_apart(ROOT, paths), [run_chapter(path) for path in paths]
    assert [run.outputs for run in apart] == [run.outputs for run in here]
    assert "ZeroDivisionError" in apart[1].error


def test_a_process_that_fails_says_why() -> None:
    with pytest.raises(NurseryGone, match="nowhere"):
        run_apart(ROOT, [ROOT / "notebooks" / "nowhere.ipynb"])


def test_every_chapter_has_a_fresh_namespace_and_only_its_own_widgets(tmp_path: Path) -> None:
    code = "from widgets.symptom_checklist import SymptomChecklist\nw = SymptomChecklist()\nw"
    first = run_chapter(notebook(tmp_path / "a.ipynb", code))
    second = run_chapter(notebook(tmp_path / "b.ipynb", code))
    third = run_chapter(notebook(tmp_path / "c.ipynb", "w"))
    assert first.state.keys() & second.state.keys() == set()
    assert len(first.state) == len(second.state) > 0
    assert third.state == {}
    assert "NameError" in third.error


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("1 + 1", 2),
        ("x = 1\nx + 1", 2),
        ("x = 1", None),
        ("1 + 1;", None),
        ("1 + 1 ; \n", None),
        ("x = ';'\nx", ";"),
        ("", None),
        ("# only a comment", None),
        ("for i in range(3):\n    i", None),
        ("def f():\n    return 1\nf()", 1),
        ("None", None),
        ("[x for x in 'ab']", ["a", "b"]),
    ],
)
def test_the_value_of_a_cell_is_its_last_expression(source: str, value: object) -> None:
    assert run_cell(source, {}) == value


def test_cells_share_their_names() -> None:
    namespace: dict[str, object] = {}
    run_cell("def double(x): return 2 * x", namespace)
    run_cell("y = double(4)", namespace)
    assert run_cell("[double(y) for _ in 'a']", namespace) == [16]
