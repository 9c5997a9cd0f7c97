"""A new tool and a new chapter, made in a copy: they pass the checks, and the page shows them."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import nbformat
import pytest

from content.files import parse_yaml
from tests.support.device import deno
from tests.support.html import parse
from tools.new import new_chapter, new_tool

ROOT = Path(__file__).parents[1]
LEFT_OUT = (".git", ".venv*", ".cache", "build", "node_modules", "__pycache__", "*.egg-info", ".*_cache", "results")
# Names that nobody who follows CONTRIBUTING.md will have taken.
TOOL, CHAPTER = "planted_for_a_test", "planted-for-a-test"
LINE = "from widgets.planted_for_a_test import PlantedForATest; PlantedForATest()"
NOTEBOOK = f"{1 + max(int(path.name[:2]) for path in (ROOT / 'notebooks').glob('[0-9][0-9]-*')):02}-{CHAPTER}.ipynb"


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the project with a new tool, shown in a new chapter."""
    root = tmp_path_factory.mktemp("project") / "copy"
    shutil.copytree(ROOT, root, ignore=shutil.ignore_patterns(*LEFT_OUT))
    (root / "node_modules").symlink_to(ROOT / "node_modules")
    assert LINE in ran(root, "tools.new", "tool", TOOL).stdout
    assert NOTEBOOK in ran(root, "tools.new", "chapter", CHAPTER).stdout
    path = root / "notebooks" / NOTEBOOK
    notebook = nbformat.read(path, as_version=4)
    notebook.cells.append(nbformat.v4.new_code_cell(LINE, id="shown", execution_count=1))
    path.write_text(nbformat.writes(notebook) + "\n")
    return root


def ran(root: Path, module: str, *arguments: str, fails: bool = False) -> subprocess.CompletedProcess[str]:
    """Run a module of the copy, and nothing of this project."""
    done = subprocess.run(
        [sys.executable, "-m", module, *arguments],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode != 0) == fails, done.stdout[-3000:] + done.stderr[-3000:]
    return done


def test_a_new_tool_passes_what_every_tool_keeps(copy: Path) -> None:
    arguments = ("-p", "no:cacheprovider", "tests/widgets", "-m", "not browser", "-k", TOOL)
    told = ran(copy, "pytest", *arguments).stdout
    passed = re.search(r"(\d+) passed", told)
    assert passed
    assert int(passed[1]) >= 24
    assert f"rootdir: {copy}" in told


def test_both_pass_the_quick_checks(copy: Path) -> None:
    for check in (("ruff", "check", "."), ("ruff", "format", "--check", "."), ("content", "check"), ("tools.prose",)):
        ran(copy, *check)
    ran(copy, "tools.generate", "--check")
    ran(copy, "tools.notebooks", "--tidy-check")
    ran(copy, "tools.words")
    ran(copy, "mypy", f"widgets/{TOOL}")
    for command in ("check", "lint", "fmt --check"):
        told = subprocess.run(
            [deno(), *command.split(), "--quiet", f"widgets/{TOOL}"], cwd=copy, capture_output=True, check=False
        )
        assert told.returncode == 0, (command, told.stderr.decode()[-2000:])
    contracts = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    done = subprocess.run([sys.executable, "-c", contracts, "--no-cache"], cwd=copy, capture_output=True, check=False)
    assert done.returncode == 0, done.stdout


def test_the_page_of_the_chapter_shows_the_tool(copy: Path, tmp_path: Path) -> None:
    ran(copy, "dashboard.site", "--out", str(tmp_path / "site"))
    page = parse((tmp_path / "site" / CHAPTER / "index.html").read_text())
    assert page.h1.get_text() == "Planted for a test"
    state = json.loads(page.find("script", type=re.compile("widget-state")).string)["state"]
    (model,) = (each["state"] for each in state.values())
    assert model["asks"] == f"widgets.{TOOL}"
    assert page.find(class_="widget")
    front = parse((tmp_path / "site" / "index.html").read_text())
    assert front.find("a", href=f"{CHAPTER}/").get_text() == "Planted for a test"


def files_of(root: Path) -> set[Path]:
    """Return the files of a project by their path in it, without what its programs keep for themselves."""
    caches = {".cache", ".mypy_cache", ".ruff_cache", ".pytest_cache", ".hypothesis", "__pycache__"}
    kept = {"node_modules", "build", ".git", ".venv", *caches}
    found = {path.relative_to(root) for path in root.rglob("*") if path.is_file()}
    return {path for path in found if not kept & {*path.parts}}


def test_nothing_else_has_to_name_the_tool(copy: Path) -> None:
    made, ours = files_of(copy), files_of(ROOT)
    new = made - ours
    places = {("widgets", TOOL), ("notebooks", NOTEBOOK)}
    assert {path.parts[:2] for path in new} - {("content", "words")} == places
    assert [path.name for path in new if path.parts[:2] == ("content", "words")] == [f"{TOOL.replace('_', '-')}.ftl"]

    changed = {path for path in made & ours if (copy / path).read_bytes() != (ROOT / path).read_bytes()}
    # The drawing counts imports, and names no tool.
    assert changed == {Path("content/chapters.yaml"), Path("docs/architecture.md")}
    assert TOOL not in (copy / "docs" / "architecture.md").read_text()
    entries: list[Any] = parse_yaml(copy / "content" / "chapters.yaml")
    assert entries[:-1] == parse_yaml(ROOT / "content" / "chapters.yaml")


@pytest.mark.parametrize("name", ["", "My_Tool", "my-tool", "1st", "import", "tool", "../x", "kit", "cause_explorer"])
def test_a_name_that_no_tool_can_have_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match=re.escape(repr(name)) if name not in ("kit", "cause_explorer") else "already"):
        new_tool(name)


@pytest.mark.parametrize("slug", ["", "My-chapter", "my_chapter", "-x", "stock", "../x", "causes"])
def test_a_name_that_no_chapter_can_have_is_refused(slug: str) -> None:
    with pytest.raises(ValueError, match="no name" if slug != "causes" else "already"):
        new_chapter(slug)


def test_the_command_says_in_one_line_what_is_wrong(copy: Path) -> None:
    done = ran(copy, "tools.new", "tool", "cause_explorer", fails=True)
    assert (done.returncode, done.stderr) == (2, "error: widgets/cause_explorer is there already\n")


@pytest.mark.parametrize(("what", "example"), [("tool", "my_tool"), ("chapter", "my-chapter")])
def test_a_missing_name_is_asked_for_in_the_words_of_make(what: str, example: str, copy: Path) -> None:
    done = ran(copy, "tools.new", what, fails=True)
    assert (done.returncode, done.stderr) == (2, f"error: a name is missing: make {what} NAME={example}\n")
