"""Running the cells of a chapter: what they show, and what happens when one fails."""

from __future__ import annotations

from pathlib import Path

import pytest

from dashboard.site.apart import run_apart
from dashboard.site.cells import STREAM, WIDGET_VIEW, ChapterRun, is_anywidget_only, run_chapter
from tests.support.notebook import notebook

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
SHOWN = "class Shown:\n    def _repr_html_(self): return '<b>x</b>'\n    def __repr__(self): return 'plain'\n"
CHECKLIST = "from widgets.symptom_checklist import SymptomChecklist\nw = SymptomChecklist()\nw"
SLIDER = "import ipywidgets\n"


def run(tmp_path: Path, *cells: str) -> ChapterRun:
    """Run a notebook of these cells in this process."""
    return run_chapter(notebook(tmp_path / "a.ipynb", *cells))


def plain(done: ChapterRun) -> list[list[str]]:
    """Return the text of everything that each cell shows."""
    return [[bundle.get("text/plain", bundle.get(STREAM)) for bundle in output] for output in done.outputs]


def test_there_is_one_list_of_outputs_for_each_cell_and_only_code_has_any(tmp_path: Path) -> None:
    done = run(tmp_path, "# Head", "1 + 1", "x = 2", "# More", "x * 2")
    assert plain(done) == [[], ["2"], [], [], ["4"]]
    assert done.error == ""
    assert done.seconds > 0


def test_an_output_has_each_form_that_its_value_offers(tmp_path: Path) -> None:
    done = run(tmp_path, SHOWN, "Shown()")
    assert done.outputs == [[], [{"text/html": "<b>x</b>", "text/plain": "plain"}]]


def test_a_widget_is_shown_by_its_model_whose_state_is_kept(tmp_path: Path) -> None:
    done = run(tmp_path, CHECKLIST)
    ((output,),) = done.outputs
    model = done.state[output[WIDGET_VIEW]["model_id"]]
    assert model["state"]["_anywidget_id"].endswith("SymptomChecklist")
    assert "as default" in model["state"]["_esm"]
    assert output["text/plain"].startswith("SymptomChecklist")


def test_models_are_named_by_their_notebook_and_counted(tmp_path: Path) -> None:
    first, again = (run_apart([notebook(tmp_path / "02-some.ipynb", CHECKLIST)])[0] for _ in range(2))
    assert set(first.state) == {f"02-some-{number}" for number in range(len(first.state))}
    assert (first.state, first.outputs) == (again.state, again.outputs)
    assert "IPY_MODEL_02-some-" in str(first.state)


def test_a_failing_cell_is_reported_and_the_later_ones_are_skipped(tmp_path: Path) -> None:
    made = tmp_path / "made-by-a-later-cell"
    done = run(tmp_path, "# Head", "'before'", "1 / 0", f"open({str(made)!r}, 'w')", "'after'")
    assert [bool(output) for output in done.outputs] == [False, True, False, False, False]
    assert done.error == "cell 3: ZeroDivisionError: division by zero"
    assert not made.exists()


@pytest.mark.filterwarnings("ignore:To exit:UserWarning")  # the shell's word for whoever types at it
@pytest.mark.parametrize(
    "cell", ["1 +", "%nosuch", "raise SystemExit(3)", "import sys; sys.exit()", "exit()", "%%nosuch\nx"]
)
def test_whatever_a_cell_does_it_is_reported(cell: str, tmp_path: Path) -> None:
    done = run(tmp_path, "'before'", cell, "'after'")
    assert [bool(output) for output in done.outputs] == [True, False, False]
    assert "cell 2: " in done.error
    assert "Error" in done.error or "SystemExit" in done.error


def test_what_a_cell_prints_is_shown_and_does_not_mix_with_the_answer(tmp_path: Path) -> None:
    cells = ("print('loud')\nprint('twice')", "import sys; n = sys.stdout.write('louder')\nn = sys.stderr.write('x')")
    (done,) = run_apart([notebook(tmp_path / "a.ipynb", *cells, "'fine'", "print('one')\n'two'")])
    assert plain(done) == [["loud\ntwice\n"], ["louder"], ["'fine'"], ["one\n", "'two'"]]


def test_what_is_displayed_stands_where_it_was_displayed(tmp_path: Path) -> None:
    done = run(tmp_path, "for x in 'ab':\n    print(x)\n    display(x + x)\n'last'")
    assert plain(done) == [["a\n", "'aa'", "b\n", "'bb'", "'last'"]]


def test_a_process_of_its_own_shows_the_same(tmp_path: Path) -> None:
    paths = [notebook(tmp_path / "a.ipynb", SHOWN, "Shown()"), notebook(tmp_path / "b.ipynb", "1 / 0")]
    apart, here = run_apart(paths), [run_chapter(path) for path in paths]
    assert [done.outputs for done in apart] == [done.outputs for done in here]
    assert "ZeroDivisionError" in apart[1].error


def test_every_chapter_keeps_its_place_however_long_it_takes(tmp_path: Path) -> None:
    cells = [f"import time; time.sleep({wait}); {number}" for number, wait in enumerate((0.5, 0, 0.2, 0))]
    runs = run_apart([notebook(tmp_path / f"{number}.ipynb", cell) for number, cell in enumerate(cells)])
    assert [plain(done) for done in runs] == [[[str(number)]] for number in range(4)]


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        ("import os; os._exit(7)", "ended with code 7"),
        ("import os; os.kill(os.getpid(), 9)", "ended with code -9"),
        ("while True: pass", "took too long"),
    ],
)
def test_a_chapter_that_does_not_come_back_is_reported_and_takes_no_other_along(
    cell: str, said: str, tmp_path: Path
) -> None:
    paths = [notebook(tmp_path / "a.ipynb", cell), notebook(tmp_path / "b.ipynb", "'fine'")]
    lost, fine = run_apart(paths, ends_within=4)
    assert said in lost.error
    assert (lost.outputs, lost.state) == ([], {})
    assert plain(fine) == [["'fine'"]]


def test_a_missing_notebook_is_reported_by_its_name(tmp_path: Path) -> None:
    (done,) = run_apart([tmp_path / "nowhere.ipynb"])
    assert "nowhere.ipynb" in done.error


def test_every_chapter_has_a_fresh_namespace_and_only_its_own_widgets(tmp_path: Path) -> None:
    first = run_chapter(notebook(tmp_path / "a.ipynb", CHECKLIST))
    second = run_chapter(notebook(tmp_path / "b.ipynb", CHECKLIST))
    third = run_chapter(notebook(tmp_path / "c.ipynb", "w"))
    assert first.state.keys() & second.state.keys() == set()
    assert len(first.state) == len(second.state) > 0
    assert third.state == {}
    assert "NameError" in third.error


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("1 + 1", "2"),
        ("x = 1\nx + 1", "2"),
        ("x = 1", None),
        ("1 + 1;", None),
        ("1 + 1 ; \n", None),
        ("3 + 3; # hide", None),
        ("3 + 3  # ; shown", "6"),
        ("x = ';'\nx", "';'"),
        ("';'", "';'"),
        ("", None),
        ("# only a comment", None),
        ("for i in range(3):\n    i", None),
        ("def f():\n    return 1\nf()", "1"),
        ("None", None),
        ("[x for x in 'ab']", "['a', 'b']"),
    ],
)
def test_a_cell_shows_its_last_expression_as_a_notebook_does(source: str, value: str | None, tmp_path: Path) -> None:
    code = f"#\n{source}" if source.startswith("# ") else source
    assert plain(run(tmp_path, code)) == [[value] if value else []]


def test_cells_share_their_names(tmp_path: Path) -> None:
    done = run(tmp_path, "def double(x): return 2 * x", "y = double(4)", "[double(y) for _ in 'a']")
    assert plain(done) == [[], [], ["[16]"]]


@pytest.mark.parametrize(
    ("cell", "light"),
    [
        ("1", True),
        (CHECKLIST, True),
        (SLIDER + "ipywidgets.IntSlider()", False),
        (SLIDER + "display(ipywidgets.IntSlider())", False),
        (SLIDER + "ipywidgets.VBox([ipywidgets.Label('x')])", False),
        (SLIDER + "x = ipywidgets.IntSlider()", True),
    ],
)
def test_a_page_needs_no_server_while_every_widget_on_show_is_a_tool_of_ours(
    cell: str, *, light: bool, tmp_path: Path
) -> None:
    done = run(tmp_path, cell)
    assert done.error == ""
    assert is_anywidget_only(done) is light
