"""The project itself: small files, one direction of imports, one list of dependencies, promises that are kept."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import nbformat
import pytest
import yaml

from content import Library
from tools import architecture
from tools.generate import accuracy_changes, generated, tidied
from tools.layout import layout_faults

ROOT = Path(__file__).parents[1]
CODE = ("content", "widgets", "dashboard", "classroom", "exercises", "tools")


def name(value: object) -> str:
    return str(value.relative_to(ROOT)) if isinstance(value, Path) else str(value)


# --------------------------------------------------------------------- sizes


def test_files_functions_and_lines_are_short_and_public_names_say_what_they_are() -> None:
    assert [str(fault) for fault in layout_faults(ROOT)] == []


def test_what_is_too_long_or_mute_is_named(tmp_path: Path) -> None:
    for file, text in {
        "content/mute.py": "def told():\n    pass\n\n\ndef _own():\n    pass\n",
        "widgets/long.py": '"""Say."""\n\n\ndef f():\n    """Do."""\n' + "    x = 1\n" * 40,
        "dashboard/wide.css": f"a {{}}\n/* {'x' * 120} */\n",
        "README.md": "line\n" * 300,
        "tools/broken.py": "def\n",
        "tests/test_free.py": "def test_it():\n    pass\n",
    }.items():
        (tmp_path / file).parent.mkdir(exist_ok=True)
        (tmp_path / file).write_text(text)
    assert [str(fault) for fault in layout_faults(tmp_path)] == [
        "README.md: has 300 lines; a file has less than 300, so divide it",
        "content/mute.py: begins without a docstring",
        "content/mute.py: told: has no docstring",
        "dashboard/wide.css: line 2: is 126 characters wide, of 120 at most",
        "tools/broken.py: line 1: can't be read: invalid syntax",
        "widgets/long.py: f: has 42 lines; a function has less than 40",
    ]


# -------------------------------------------------------------------- layers (the contracts are in pyproject.toml)


def test_the_content_is_read_without_the_notebook_machinery() -> None:
    code = "import sys, content; content.library().findings; print(sorted({m.partition('.')[0] for m in sys.modules}))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    loaded = set(ast.literal_eval(done.stdout))
    assert not loaded & {"anywidget", "ipywidgets", "IPython", "voila", "tornado", "nbformat", "widgets", "dashboard"}


# -------------------------------------------------------------- dependencies


def test_conda_and_binder_install_the_one_list() -> None:
    environment = yaml.safe_load((ROOT / "environment.yml").read_text())
    (pip,) = [entry["pip"] for entry in environment["dependencies"] if isinstance(entry, dict)]
    assert pip == ["-r requirements.lock", "-e ."]
    others = [entry for entry in environment["dependencies"] if isinstance(entry, str)]
    assert {re.split(r"[=<>! ]", entry)[0] for entry in others} == {"python", "pip"}


LOCKS = {"dev": "requirements.lock", "generate": "requirements-generate.lock"}
# A reader's machine needs none of it, and a contributor's has it with the rest.
PINNED_WITH = {"postgresql": "dev", "hub": "dev"}


@pytest.mark.parametrize("lock", LOCKS.values())
def test_a_list_pins_each_package_once_and_names_no_registry(lock: str) -> None:
    text = (ROOT / lock).read_text()
    assert re.search(r"https?://|--index|--extra-index|--find-links|file:|@ ", text) is None
    lines = [line for line in text.splitlines() if line.strip() and not line.lstrip().startswith("#")]
    for line in lines:
        assert re.match(r"^[a-z0-9][a-z0-9._\-]*(\[[a-z,]+\])?==\S+( ;.*)?$", line), line
    whole = [line.partition(" ;")[0].partition("==")[0] for line in lines if " ;" not in line]
    assert len(whole) == len(set(whole))


@pytest.mark.parametrize(
    ("extra", "lock"), [*LOCKS.items(), *((extra, LOCKS[other]) for extra, other in PINNED_WITH.items())]
)
def test_everything_that_is_needed_is_pinned(extra: str, lock: str) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    assert set(project["optional-dependencies"]) == {*LOCKS, *PINNED_WITH}
    wanted = [*project["dependencies"], *project["optional-dependencies"][extra]]
    pinned = {re.split(r"[=\[ ]", line)[0] for line in (ROOT / lock).read_text().splitlines()}
    missing = {re.split(r"[=<>!~\[ ]", item)[0].lower().replace(".", "-") for item in wanted} - pinned
    assert missing == set()


# ------------------------------------------------------------------ promises


def targets() -> set[str]:
    return set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))


@pytest.mark.parametrize("file", ["README.md", "CONTRIBUTING.md"])
def test_every_make_target_that_is_promised_is_there(file: str) -> None:
    promised = set(re.findall(r"`make ([a-z-]+)|^\s*make ([a-z-]+)", (ROOT / file).read_text(), re.MULTILINE))
    named = {first or second for first, second in promised}
    assert named
    assert named <= targets()


def test_the_readme_names_how_to_open_test_and_check() -> None:
    text = (ROOT / "README.md").read_text()
    for target in ("dashboard", "lab", "test", "check"):
        assert f"make {target}" in text


def test_make_without_a_target_explains_every_target() -> None:
    done = subprocess.run(["make", "-s"], cwd=ROOT, capture_output=True, text=True, check=True)
    assert {line.partition(" - ")[0] for line in done.stdout.splitlines()} == targets()
    phony = re.search(r"^\.PHONY: (.+)$", (ROOT / "Makefile").read_text(), re.MULTILINE)
    assert phony
    assert set(phony[1].split()) == targets()


@pytest.mark.parametrize("file", ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "NOTICE"])
def test_every_path_that_a_document_names_is_there(file: str) -> None:
    text = (ROOT / file).read_text()
    links = {link for link in re.findall(r"\]\(([^)#]+)", text) if "://" not in link}
    named = {path for path in re.findall(r"`((?:[a-z_]+/)+[A-Za-z_.\-]*)`", text) if path.partition("/")[0] in CODE}
    missing = [
        path for path in {*links, *named} if not (ROOT / path).exists() and not (ROOT / "notebooks" / path).exists()
    ]
    assert missing == []


def test_generated_files_are_what_would_be_generated_now() -> None:
    root = ROOT / "content"
    made = dict(generated(Library(root)))
    stale = [file for file, text in made.items() if not (root / file).exists() or (root / file).read_text() != text]
    assert stale == []


def test_what_changed_in_the_accuracy_is_told_before_and_after() -> None:
    def report(right: int) -> dict[str, object]:
        cell = {"right": right, "of": 78}
        return {"measures": ["first"], "parts": [{"part": "held-back", "rows": [{"method": "ours", "first": cell}]}]}

    assert [*accuracy_changes(report(60), report(60))] == []
    (told,) = accuracy_changes(report(60), report(61))
    assert told == "held-back, ours, first: 60 of 78 before, 61 of 78 now"


def test_the_list_of_references_is_laid_out_anew_and_what_can_not_be_read_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "references.json"
    assert [*tidied(tmp_path)] == []
    path.write_text('[{"id":\n    "\u00e4"}]')
    assert [*tidied(tmp_path)] == [("references.json", '[\n {\n  "id": "\u00e4"\n }\n]\n')]
    path.write_text("[{")
    assert [*tidied(tmp_path)] == []


def test_generating_twice_gives_the_same_bytes_and_no_file_is_left_over() -> None:
    root = ROOT / "content"
    first, second = dict(generated(Library(root))), dict(generated(Library(root)))
    assert first == second
    stored = {path.relative_to(root).as_posix() for part in ("generated", "schema") for path in (root / part).iterdir()}
    outside = {name for name in first if name.startswith("../")}
    # The list of references needs a style that `make generate` alone installs.
    assert stored == set(first) - outside | {"generated/bibliography.json"}
    assert all((root / name).exists() for name in outside)


@pytest.mark.parametrize("path", sorted((ROOT / "notebooks").glob("*.ipynb")), ids=name)
def test_a_chapter_computes_nothing_itself(path: Path) -> None:
    for cell in nbformat.read(path, as_version=4).cells:
        if cell.cell_type == "code":
            for node in ast.parse(cell.source).body:
                assert isinstance(node, ast.Import | ast.ImportFrom | ast.Expr), cell.source
            roots = {
                str(n.module).partition(".")[0] for n in ast.parse(cell.source).body if isinstance(n, ast.ImportFrom)
            }
            assert roots <= {"widgets"}, cell.source


def test_no_script_uses_what_older_browsers_refuse_to_read() -> None:
    # A browser that can't read one module of a page reads none of those that import it.
    scripts = [path for folder in ("widgets", "dashboard") for path in (ROOT / folder).rglob("*.js")]
    assert len(scripts) > 20
    assert [path.name for path in scripts if re.search(r"\(\?<[=!]", path.read_text(encoding="utf-8"))] == []


def test_both_lists_pin_the_same_version_of_what_they_share() -> None:
    # For which systems may differ: what one list needs everywhere, the other may need on some.
    first, second = (
        {line.partition(" ;")[0] for line in (ROOT / lock).read_text().splitlines()} for lock in LOCKS.values()
    )
    names = {line.partition("==")[0] for line in first}
    assert {line for line in second if line.partition("==")[0] in names} <= first


def test_the_drawing_of_the_rooms_shows_what_is_imported(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    arrows = {tuple(found) for found in re.findall(r"^  (\w+) -->\|\d+\| (\w+)$", architecture.drawing(), re.MULTILINE)}
    assert {("widgets_tools", "widgets_kit"), ("dashboard_site", "content")} <= arrows
    assert not {(one, other) for one, other in arrows if one.startswith("content") and not other.startswith("content")}
    assert architecture.room_of("widgets.lab_values.view") == "widgets.tools"
    monkeypatch.setattr(architecture, "PAGE", tmp_path / "architecture.md")
    (tmp_path / "architecture.md").write_text("no place")
    with pytest.raises(ValueError, match=r"architecture\.md"):
        architecture.architecture_page()
