"""The views of all tools as a front end gets them: one module and one style sheet each, which fetch nothing."""

from __future__ import annotations

import re
import shutil
from importlib import import_module
from pathlib import Path

import pytest

from content.language import say
from tests.support.server import ROOT
from widgets.kit import bundle, views
from widgets.kit.bundle import BundleError, BundlerMissing
from widgets.kit.tool import Tool
from widgets.kit.views import FETCHED_LATER, published, view_source

TOOLS = sorted(path.parent for path in (ROOT / "widgets").glob("*/widget.py"))
# A tool without `asks` needs nobody: saving would only ask a kernel for nothing.
# What stands in a comment of a library is read by people alone.
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
LEAVING = r"^\s*import\b|\bimport\(|\bfetch\(|XMLHttpRequest|https?://(?!www\.w3\.org)"
RUNNING = r"\beval\(|new Function|innerHTML|outerHTML|insertAdjacentHTML|document\.write|text/html"


def made(folder: Path) -> Tool:
    """Return a tool of its folder."""
    module = import_module(f"widgets.{folder.name}.widget")
    (kind,) = [each for each in vars(module).values() if isinstance(each, type) and each.__module__ == module.__name__]
    assert issubclass(kind, Tool)
    return kind()


@pytest.fixture
def tools(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with one tool, whose view may be edited, and a cache of its own."""
    monkeypatch.setenv("CALCIUM_CACHE", str(tmp_path / "cache"))
    folder = tmp_path / "tools" / "one"
    folder.mkdir(parents=True)
    (folder / "part.js").write_text('export const word = "first";\n')
    (folder / "view.js").write_text(
        'import { word } from "./part.js";\nexport default { render: ({ el }) => el.append(word) };\n'
    )
    (folder / "part.css").write_text(".part { color: red }\n")
    (folder / "view.css").write_text('@import "./part.css";\n.one { color: blue }\n')
    return folder.parent


@pytest.mark.parametrize("folder", TOOLS, ids=lambda folder: folder.name)
def test_the_module_is_one_module_that_fetches_and_runs_nothing(folder: Path) -> None:
    module, style = made(folder)._esm, made(folder)._css
    small = published()
    # A page fetches one file of ours with the first code that it draws; a notebook has it in the same string.
    for script in (module, small[module].replace(f'import("{FETCHED_LATER}")', "")):
        assert len(re.findall(r"export\s*\{\s*\w+ as default\s*\}", script)) == 1
        assert re.findall(LEAVING, COMMENT.sub("", script), re.MULTILINE) == []
        assert re.findall(RUNNING, script) == []
    for sheet in (style, small[style]):
        assert re.findall(r"@import|url\(|https?://", sheet) == []
        assert ".cs-widget" in sheet
    assert len(small[module]) < 0.7 * len(module)


@pytest.mark.parametrize("folder", TOOLS, ids=lambda folder: folder.name)
def test_a_tool_that_only_draws_asks_no_kernel(folder: Path) -> None:
    tool = made(folder)
    if not tool.asks:
        assert "save_changes" not in tool._esm


def test_a_bundle_is_the_same_wherever_and_whenever_it_is_made(tools: Path, tmp_path: Path) -> None:
    here = view_source(tools / "one")
    other = tmp_path / "elsewhere" / "tools"
    shutil.copytree(tools, other)
    assert view_source(other / "one") == here
    assert str(tmp_path) not in here["_esm"] + here["_css"]


def test_an_edited_part_is_in_the_next_view(tools: Path) -> None:
    assert "first" in view_source(tools / "one")["_esm"]
    (tools / "one" / "part.js").write_text('export const word = "second";\n')
    assert "second" in view_source(tools / "one")["_esm"]
    (tools / "one" / "part.css").write_text(".part { color: green }\n")
    assert "green" in view_source(tools / "one")["_css"]


def test_the_bundler_runs_once_for_all_tools_and_not_again_before_a_change(
    tools: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(tools / "one", tools / "two")
    runs = []
    real = bundle._run
    monkeypatch.setattr(bundle, "_run", lambda *given: runs.append(given) or real(*given))
    for _ in range(2):
        for name in ("one", "two"):
            assert "first" in view_source(tools / name)["_esm"]
        # A process that starts knows nothing but the cache.
        views._made.clear()
    assert len(runs) == 1


def test_a_fault_in_a_view_is_named_with_its_file_and_line(tools: Path) -> None:
    (tools / "one" / "part.js").write_text("export const word = ;\n")
    with pytest.raises(BundleError, match=r'^tools/one/part\.js:1:20: Unexpected ";"$'):
        view_source(tools / "one")
    (tools / "one" / "part.js").write_text("export const other = 1;\n")
    with pytest.raises(BundleError, match=r'^tools/one/view\.js:1:9: No matching export .* "word"$'):
        view_source(tools / "one")


def test_without_the_bundler_a_view_says_what_to_do(tools: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing() -> Path:
        raise BundlerMissing("gone")

    monkeypatch.setattr(bundle, "bundler", missing)
    message = re.search(r'NAME = "([a-z-]+)"', view_source(tools / "one")["_esm"])
    assert message is not None
    assert "make setup" in say(message[1])
    with pytest.raises(BundlerMissing):
        published(tools)


def test_a_bundle_is_made_where_the_cache_can_t_be_written(tools: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CALCIUM_CACHE", str(tools / "one" / "view.js" / "below"))
    assert "first" in view_source(tools / "one")["_esm"]


def test_the_cache_forgets_old_bundles(tools: Path, tmp_path: Path) -> None:
    for number in range(bundle.MOST_KEPT + 3):
        (tools / "one" / "part.js").write_text(f'export const word = "{number}";\n')
        view_source(tools / "one")
    assert len(list((tmp_path / "cache" / "bundles").iterdir())) == bundle.MOST_KEPT
