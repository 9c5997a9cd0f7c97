"""Each text makes an exercise that runs through unanswered, and a solution that every check takes."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import Any

import nbformat
import pytest

from exercises.small_tool import SmallTool
from exercises.told import Told
from tools.exercises import EXERCISE, FOLDER, SOLUTION, TEXTS, cells_of, faults, keep_answers, notebook_of, written

ROOT = Path(__file__).parents[2]
NAMES = sorted(path.stem for path in TEXTS.glob("*.md"))
TEXT = "# Title\n\nWords.\n\n## 1. Step\n\n```python\nx = 1\n```\nBetween.\n```python exercise\ny = ...\n```\n"
ANSWER = "```python solution\ny = 2\ny\n```\n```markdown solution\nWhy.\n```\n"


def stored(name: str, part: str) -> Any:
    return nbformat.read(FOLDER / f"{name}{'-solution' if part == SOLUTION else ''}.ipynb", as_version=4)


def shown(notebook: Any) -> list[Any]:
    """Run every code cell in this process, as "Run all" does, and return the last value of each."""
    names: dict[str, Any] = {}
    values = []
    for cell in notebook.cells:
        if cell.cell_type == "code":
            body = ast.parse(cell.source).body
            last = body.pop() if body and isinstance(body[-1], ast.Expr) else None
            exec(compile(ast.Module(body, []), "cell", "exec"), names)  # noqa: S102 - our own notebooks
            if isinstance(last, ast.Expr):
                values.append(eval(compile(ast.Expression(last.value), "cell", "eval"), names))  # noqa: S307
    return values


def test_there_are_at_least_six() -> None:
    assert len(NAMES) >= 6


@pytest.mark.parametrize("name", NAMES)
def test_an_exercise_runs_through_unanswered_and_fails_each_check_kindly(name: str) -> None:
    values = shown(stored(name, EXERCISE))
    told = [value for value in values if isinstance(value, Told)]
    assert len(told) >= 2
    assert [one for one in told if one.right] == []
    assert all(re.match(r"(Still open|Not yet)\. [A-Z“'].{20,}", str(one)) for one in told), told


@pytest.mark.parametrize("name", NAMES)
def test_every_check_takes_the_solution(name: str) -> None:
    told = [value for value in shown(stored(name, SOLUTION)) if isinstance(value, Told)]
    assert len(told) == len([value for value in shown(stored(name, EXERCISE)) if isinstance(value, Told)])
    assert [one for one in told if not one.right] == []


@pytest.mark.parametrize("name", NAMES)
def test_a_text_has_an_aim_a_time_steps_and_open_answers(name: str) -> None:
    text = (TEXTS / f"{name}.md").read_text(encoding="utf-8")
    assert re.match(r"# Exercise \d: \S", text)
    assert "\n**Aim:** " in text
    minutes = re.search(r"\n\*\*Time:\*\* about (\d+) minutes\.", text)
    assert minutes
    assert 15 <= int(minutes[1]) <= 30
    assert re.findall(r"\n## (\d)\. ", text) == [str(n) for n in range(1, 1 + len(re.findall(r"\n## \d\. ", text)))]
    cells = [*cells_of(text, name)]
    assert any(re.search(r"= \(?\[*\.\.\.", cell.source) for cell in cells if cell.parts == (EXERCISE,))
    assert not any("..." in cell.source for cell in cells if cell.parts == (SOLUTION,))


@pytest.mark.parametrize("part", [EXERCISE, SOLUTION])
@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_hidden_in_a_notebook_and_its_links_lead_somewhere(name: str, part: str) -> None:
    made = stored(name, part)
    assert set(made.metadata) == {"kernelspec", "language_info"}
    for cell in made.cells:
        assert dict(cell.metadata) == {}
        for place, anchor in re.findall(r"\]\(([^)#:]+)(?:#([^)]+))?\)", cell.source):
            target = FOLDER / place
            assert target.is_file(), place
            kind, _, entry = anchor.partition("-")
            if kind == "fact":
                assert f"- id: {entry}\n" in "".join(p.read_text() for p in (ROOT / "content/facts").glob("*.yaml"))


def test_the_start_page_leads_to_each_exercise_and_nowhere_else() -> None:
    links = re.findall(r"\]\(([^)]+)\)", (FOLDER.parent / "START.md").read_text(encoding="utf-8"))
    assert [link for link in links if link.startswith("exercises/")] == [f"exercises/{name}.ipynb" for name in NAMES]
    assert [link for link in links if not (FOLDER.parent / link).is_file()] == []


def test_the_tool_of_an_exercise_is_shown_before_and_after() -> None:
    before, after = (
        next(value for value in shown(stored("6-small-tool", part)) if isinstance(value, SmallTool))
        for part in (EXERCISE, SOLUTION)
    )
    assert not before.choices
    after.chosen = "treat.laser"
    assert repr(after) == "SmallTool: 12 of 21 finger areas treated with laser in six people, which is 57 of 100."


def test_no_exercise_writes_a_file_of_the_publication() -> None:
    def looks() -> dict[Path, int]:
        folders = (ROOT / folder for folder in ("content", "exercises", "notebooks", "widgets"))
        files = (path for folder in folders for path in folder.rglob("*") if "__pycache__" not in path.parts)
        return {path: path.stat().st_mtime_ns for path in files if path.is_file()}

    before = looks()
    for name in NAMES:
        shown(stored(name, SOLUTION))
    assert looks() == before


# ------------------------------------------------------------ how they are made


def test_one_text_makes_both() -> None:
    exercise, solution = (notebook_of(TEXT + ANSWER, "1-one.md", part) for part in (EXERCISE, SOLUTION))
    said = [cell.source for cell in exercise.cells]
    assert said[1:] == ["## 1. Step", "x = 1", "Between.", "y = ..."]
    assert said[0].startswith("# Title\n\nWords.")
    assert "(1-one-solution.ipynb)" in said[0]
    assert [cell.source for cell in solution.cells][1:] == ["## 1. Step", "x = 1", "Between.", "y = 2\ny", "Why."]
    assert solution.cells[0].source.startswith("# Title: the solution\n")
    assert "(1-one.ipynb)" in solution.cells[0].source
    assert [cell.cell_type for cell in solution.cells[-2:]] == ["code", "markdown"]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("# Title\n```python sollution\n```\n", 2),
        ("# Title\n```\n```\n", 2),
        ("# Title\n\n```python\nx = 1\n", 3),
        ("# Title\n```python\n```python\n", 3),
    ],
)
def test_a_block_that_can_not_be_read_is_named_with_its_line(text: str, line: int) -> None:
    with pytest.raises(ValueError, match=rf"^one\.md:{line}: "):
        [*cells_of(text, "one.md")]


def test_what_is_out_of_date_is_named(tmp_path: Path) -> None:
    texts, folder = tmp_path / "texts", tmp_path / "notebooks"
    texts.mkdir()
    folder.mkdir()
    (texts / "one.md").write_text(TEXT + ANSWER, encoding="utf-8")
    assert [fault.partition(":")[0] for fault in faults(texts, folder)] == [
        "notebooks/exercises/one.ipynb",
        "notebooks/exercises/one-solution.ipynb",
    ]
    for part, name in ((EXERCISE, "one"), (SOLUTION, "one-solution")):
        made = notebook_of(TEXT + ANSWER, "one.md", part)
        if part == SOLUTION:
            made.cells[-2].outputs = [nbformat.v4.new_output("execute_result", {"text/plain": "2"}, execution_count=2)]
        (folder / f"{name}.ipynb").write_text(written(made, part), encoding="utf-8")
    assert [*faults(texts, folder)] == []
    other = folder / "one-solution.ipynb"
    other.write_text(other.read_text().replace('"2"', '"3"'), encoding="utf-8")
    (stale,) = faults(texts, folder)
    assert "shows something else than is stored" in stale
    (texts / "one.md").write_text(TEXT.replace("Words", "Other words") + ANSWER, encoding="utf-8")
    assert len([*faults(texts, folder)]) == 2
    (texts / "one.md").write_text("# T\n```pythons\n```\n", encoding="utf-8")
    (broken,) = faults(texts, folder)
    assert broken.startswith("exercises/texts/one.md:2: ")
    (texts / "one.md").unlink()
    (folder / "my-one.ipynb").write_text("whatever somebody wrote", encoding="utf-8")
    left = [*faults(texts, folder)]
    assert len(left) == 2
    assert all("no text in exercises/texts/ makes it" in fault for fault in left)


def test_answers_in_an_exercise_are_kept_before_it_is_made_anew(tmp_path: Path) -> None:
    path = tmp_path / "one.ipynb"
    assert keep_answers(path) is None
    made = notebook_of(TEXT, "one.md", EXERCISE)
    path.write_text(written(made, EXERCISE), encoding="utf-8")
    assert keep_answers(path) is None
    for name in ("my-one.ipynb", "my-one-2.ipynb", "my-one-3.ipynb"):
        made.cells[2].execution_count = 1
        nbformat.write(made, path)
        assert keep_answers(path) == tmp_path / name
        assert not path.exists()
        assert (tmp_path / name).is_file()
