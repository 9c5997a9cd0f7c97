"""What every tool keeps, whoever made it: its files, its tables, its reasoning, its widget, its view."""

from __future__ import annotations

import importlib
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from content import library
from dashboard.site.tools import bundle
from tests.support.command import ROOT, refusal, run
from tests.support.device import Device, near
from tests.support.tools import Package, packages
from widgets.kit.citations import refs_below
from widgets.kit.contract import answer, compiled

SOURCE = library()
TOOLS = packages()
FILES = {"__init__.py", "tables.py", "reasoning.py", "widget.py", "schema.py", "view.js", "view.css", "examples.json"}
COMMANDS = [package for package in TOOLS if (package.folder / "__main__.py").exists()]
HOSTILE: list[Any] = [
    *("nope", "<script>alert(1)</script>", "", "__proto__", "\ud800", "x" * 100_000),
    *(7, -1, 1.5, True, None, [], {"a": 1}, ["nope", None, ["x"], 7], ["nope"] * 10_000),
]
LONGEST_NOTICE = 1000
each_tool = pytest.mark.parametrize("package", TOOLS, ids=lambda package: package.name.rpartition(".")[2])


def start(package: Package) -> dict[str, Any]:
    """Return what is entered in a new tool."""
    return package.tool().entered()


def state_of(tool: Any) -> dict[str, Any]:
    return {name: getattr(tool, name) for name in tool.keys if not name.startswith("_") and name != "layout"}


def test_the_tools_are_found() -> None:
    assert len(TOOLS) >= 8


@each_tool
def test_its_folder_looks_like_every_other_one(package: Package) -> None:
    assert {path.name for path in package.folder.iterdir()} >= FILES


@each_tool
def test_its_package_exports_the_widget_and_loads_no_notebook_machinery(package: Package) -> None:
    module = importlib.import_module(package.name)
    assert getattr(module, package.tool.__name__) is package.tool
    assert package.tool.__name__ in module.__all__
    with pytest.raises(AttributeError):
        module.no_such_name  # noqa: B018 - asking is what is tested
    heavy = {"anywidget", "ipywidgets", "IPython", "traitlets"}
    code = f"import sys, {package.name}; print(sorted({heavy} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=True)
    assert done.stdout.strip() == b"[]"


# ------------------------------------------------------------- tables, reasoning


@each_tool
def test_its_tables_are_plain_and_come_out_alike(package: Package) -> None:
    make = importlib.import_module(f"{package.name}.tables").compile
    tables = make(SOURCE)
    assert json.loads(json.dumps(tables)) == tables == make(SOURCE)
    assert list(tables) == list(make(SOURCE))


@each_tool
def test_its_reasoning_runs_on_a_readers_device(package: Package) -> None:
    modules = json.loads(bundle(package.name))["modules"]
    assert f"{package.name.replace('.', '/')}/reasoning.py" in modules


@pytest.fixture(scope="module")
def device(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Device]:
    with Device(tmp_path_factory.mktemp("tools"), *(package.name for package in TOOLS)) as running:
        yield running


@each_tool
def test_the_device_answers_as_we_do(package: Package, device: Device) -> None:
    entries = start(package)
    for wrong in ({}, *({name: value} for name in entries for value in HOSTILE[6:14])):
        here = json.loads(json.dumps(answer(package.name, entries | wrong, SOURCE)))
        there = {**device.ask(package.name, entries | wrong), "entries": here["entries"]}
        assert near(here, there), wrong


@each_tool
def test_whatever_is_entered_it_answers_and_names_what_it_cannot_use(package: Package) -> None:
    reason = importlib.import_module(f"{package.name}.reasoning").answer
    tables = compiled(package.name, SOURCE)
    before = json.dumps(tables)
    entries = start(package)
    assert reason(tables, entries)["notice"] == ""
    for name in entries:
        for hostile in HOSTILE:
            told = reason(tables, {**entries, name: hostile})
            assert len(told["notice"]) < LONGEST_NOTICE
            assert json.loads(json.dumps(told)) == told
            assert told == reason(tables, {**entries, name: hostile})
    assert reason(tables, {})["notice"] is not None
    assert json.dumps(tables) == before


# ---------------------------------------------------------------------- widget


@each_tool
def test_its_answer_names_the_entries_that_it_belongs_to(package: Package) -> None:
    tool = package.tool()
    told = tool.answer if tool.asks else tool.drawn
    assert tool.asks in ("", package.name)
    assert told["entries"] == tool.entered() == answer(package.name, tool.entered(), SOURCE)["entries"]
    assert tool.entry_names == list(tool.traits(entry=True))
    assert all(getattr(trait, "metadata", {}).get("sync") for trait in tool.traits(entry=True).values())


@each_tool
def test_everything_that_is_synced_is_plain_data(package: Package) -> None:
    state = state_of(package.tool())
    assert json.loads(json.dumps(state)) == state


@each_tool
def test_every_source_that_it_names_has_a_label(package: Package) -> None:
    state = state_of(package.tool())
    sources = state.pop("sources")
    assert refs_below(state) <= set(sources)
    assert sources == {ref: SOURCE.bibliography[ref]["label"] for ref in sources}


@each_tool
def test_its_text_alternative_is_one_stable_line_and_is_the_representation(package: Package) -> None:
    one, other = package.tool(), package.tool()
    assert one.text() == other.text() == repr(one)
    assert one.text().startswith(package.tool.__name__)
    assert "\n" not in one.text()
    assert one.model_id not in one.text()
    assert len(one.text()) < LONGEST_NOTICE


@each_tool
def test_its_representation_computes_nothing(package: Package, monkeypatch: pytest.MonkeyPatch) -> None:
    tool = package.tool()
    calls: list[object] = []
    monkeypatch.setattr(package.tool, "_update", calls.append)
    for _ in range(3):
        repr(tool)
    assert calls == []


# ------------------------------------------------------------------------ view


@each_tool
def test_its_view_is_one_module_that_fetches_and_runs_nothing(package: Package) -> None:
    tool = package.tool()
    # What stands in a comment of a library is read by people alone.
    module, style = re.sub(r"/\*.*?\*/", "", tool._esm, flags=re.DOTALL), tool._css
    assert module.count(" as default") == 1
    fetching = r"^\s*import\b|\bimport\(|\bfetch\(|XMLHttpRequest|https?://(?!www\.w3\.org)"
    assert re.findall(fetching, module, re.MULTILINE) == []
    assert re.findall(r"@import|url\(|https?://", style) == []
    running = r"\beval\(|new Function|innerHTML|outerHTML|insertAdjacentHTML|document\.write"
    assert re.findall(running, module) == []


# ---------------------------------------------------------------- command line


@pytest.mark.parametrize("package", COMMANDS, ids=lambda package: package.name)
def test_its_command_says_how_it_is_used_and_lists_what_it_takes(package: Package) -> None:
    done = run(package.name, "--help")
    assert (done.returncode, done.stderr) == (0, b"")
    assert all(part in done.stdout.decode() for part in (f"python -m {package.name}", "FILE", "--list"))
    rows = json.loads(run(package.name, "--list").stdout)
    assert rows
    assert all(row.keys() == {"id", "label"} and row["label"] for row in rows)


@pytest.mark.parametrize("package", COMMANDS, ids=lambda package: package.name)
def test_its_command_refuses_in_one_line(package: Package, tmp_path: Path) -> None:
    assert "'no_such_key'" in refusal(run(package.name, "-", stdin=b'{"no_such_key": 1}'))
    assert "not JSON" in refusal(run(package.name, "-", stdin=b"{"))
    assert "FILE" in refusal(run(package.name))
    assert tmp_path.name in refusal(run(package.name, str(tmp_path)))
