"""What goes to the reader's device means what it meant here, and holds only what is there."""

from __future__ import annotations

import ast
import importlib
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from dashboard.site import tools
from dashboard.site.portable import portable
from dashboard.site.tools import DEVICE, EVERYWHERE, NotPortableError, bundle
from tools.device import device_faults

ROOT = Path(__file__).parents[2]
# Those that are asked, of all that reason.
TOOLS = sorted(
    path.parent.name
    for path in (ROOT / "widgets").glob("*/widget.py")
    if "asks = traitlets" in path.read_text(encoding="utf-8")
)


def rewritten(source: str) -> str:
    return ast.unparse(portable(ast.parse(source)))


def value(source: str) -> Any:
    """Run a module and return what it calls `result`."""
    names: dict[str, Any] = {}
    exec(compile(source, "made for the test", "exec"), names)  # noqa: S102 - our own lines
    return names["result"]


@pytest.mark.parametrize(
    "source",
    [
        "a, b = [1], (2, 3)\nresult = [*a, *b]",
        "a, b = [1], (2, 3)\nresult = (*a, 0, *b, 9)",
        "result = [*range(3)]",
        "result = (*range(3),)",
        "result = [*'ab', *{'k': 1}, *(x for x in 'c')]",
        "result = [[*[1], 2], (*(3,), [*[4]])]",
        "a = {'x': 1, 'y': 2}\nresult = list({**a, 'x': 3, 'z': 4}.items())",
        "a = {'x': 1}\nresult = list({'x': 0, **a, 'y': 2, **{'x': 9}}.items())",
        "a = {'x': 1}\nb = {**a}\nb['x'] = 2\nresult = (a, b)",
        "a = [1]\nb = [*a]\nb.append(2)\nresult = (a, b)",
        "def f(*args, **named): return args, named\nresult = f(*[1, 2], **{'k': 3})",
        "first, *rest = [1, 2, 3]\nresult = (first, rest)",
        "[first, *rest] = [1, 2, 3]\nresult = (first, rest)",
        "result = []\nfor first, *rest in [(1, 2, 3)]: result += [first, rest]",
        "a = [1, 2]\na[0], *a[1:] = [7, 8, 9]\nresult = a",
        "def f(x: int = 2, *y: int, z: 'list[int]' = None, **k: str) -> 'str':\n    'Doc.'\n    return x\nresult = f()",
        "x: int\ny: int = 3\nresult = y",
        "class A:\n    '''Doc.'''\n    x: int = 1\n    def f(self):\n        '''Only this.'''\nresult = (A.x, A().f())",
        "def f():\n    '''Only this.'''\nresult = f()",
        "def f():\n    x: int = 1\n    '''No documentation.'''\n    return x\nresult = f()",
        "from __future__ import annotations\nTYPE_CHECKING = False\nif TYPE_CHECKING:\n    import nowhere\nresult = 1",
        "TYPE_CHECKING = False\nif TYPE_CHECKING:\n    import nowhere\nelse:\n    result = 2",
        "f = lambda *a, **k: [*a, {**k}]\nresult = f(1, x=2)",
        "result = [x for x in [*[1], *[2]] if x in {*[1]}]",
        "a = {}\nresult = {**a, **a}",
        "result = print(*[], end='')",
        "async def f(x: int) -> int:\n    '''Doc.'''\n    return x\nresult = f.__name__",
    ],
)
def test_what_is_rewritten_means_the_same(source: str) -> None:
    assert value(rewritten(source)) == value(source)


@pytest.mark.parametrize(
    ("source", "gone"),
    [
        ("'''About.'''\nx = 1", "About"),
        ("def f():\n    '''About.'''\n    return 1", "About"),
        ("def f(x: Some) -> Other: return x", "Some"),
        ("def f(x: Some) -> Other: return x", "Other"),
        ("def f(*x: Some, **y: Some): return x", "Some"),
        ("x: Some = 1", "Some"),
        ("x: Some", "Some"),
        ("from __future__ import annotations\nx = 1", "annotations"),
        ("TYPE_CHECKING = False\nif TYPE_CHECKING:\n    from typing import Any", "typing"),
        ("x = [*a, 1]", "*"),
        ("x = (*a, 1)", "*"),
        ("x = {**a, 'b': 1}", "**"),
    ],
)
def test_what_only_people_and_checkers_read_is_left_out(source: str, gone: str) -> None:
    assert gone in source
    assert gone not in rewritten(source)


@pytest.mark.parametrize("tool", TOOLS)
def test_a_tool_takes_along_what_it_imports_and_nothing_else(tool: str) -> None:
    told = json.loads(bundle(f"widgets.{tool}"))
    modules = told["modules"]
    assert {f"widgets/{tool}/reasoning.py", DEVICE.replace(".", "/") + ".py"} <= set(modules)
    for source in modules.values():
        for node in ast.walk(ast.parse(source)):
            names = [each.name for each in node.names] if isinstance(node, ast.Import) else []
            names += [str(node.module)] if isinstance(node, ast.ImportFrom) else []
            inside = [f"{node.module}.{each.name}" for each in node.names] if isinstance(node, ast.ImportFrom) else []
            known = {*EVERYWHERE, *(path.removesuffix(".py").replace("/", ".") for path in modules)}
            assert known >= set(names) or known >= set(inside), names
    assert isinstance(json.loads(told["tables"]), dict)


@pytest.mark.parametrize("tool", TOOLS)
def test_a_tool_is_the_same_to_the_byte_when_it_is_gathered_again(tool: str) -> None:
    assert bundle(f"widgets.{tool}") == bundle(f"widgets.{tool}")


def test_every_tool_of_the_publication_can_run_on_a_device() -> None:
    assert [*device_faults()] == []


@pytest.fixture
def made_tool(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of a tool that a test writes."""
    folder = tmp_path / "widgets_made" / "made"
    folder.mkdir(parents=True)
    for each in (folder.parent, folder):
        (each / "__init__.py").write_text("")
    (folder / "tables.py").write_text("def compile(library): return {}")
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setattr(tools, "compiled", lambda *_: {})
    yield folder
    for name in [name for name in sys.modules if name.startswith("widgets_made")]:
        del sys.modules[name]
    importlib.invalidate_caches()


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("import re", "re"),
        ("from dataclasses import dataclass", "dataclasses"),
        ("from content import library", "content"),
        ("import os.path", "os"),
        ("def f():\n    import random", "random"),
        ("from nowhere import nothing", "nowhere"),
    ],
)
def test_an_import_that_is_not_there_on_a_device_is_named(line: str, named: str, made_tool: Path) -> None:
    (made_tool / "reasoning.py").write_text(f"{line}\ndef answer(tables, entries): return {{}}")
    with pytest.raises(NotPortableError, match=rf"widgets_made\.made\.reasoning imports {named}"):
        bundle("widgets_made.made")
    (fault,) = device_faults(made_tool.parent)
    assert str(fault).startswith(f"widgets/made/reasoning.py: widgets_made.made.reasoning imports {named}")


@pytest.mark.parametrize("line", ["import math", "from json import dumps", "import sys, math"])
def test_an_import_that_is_there_is_taken(line: str, made_tool: Path) -> None:
    (made_tool / "reasoning.py").write_text(f"{line}\ndef answer(tables, entries): return {{}}")
    assert line in json.loads(bundle("widgets_made.made"))["modules"]["widgets_made/made/reasoning.py"]


def test_a_tool_without_reasoning_is_named(made_tool: Path) -> None:
    with pytest.raises(NotPortableError, match=r"widgets_made\.made\.reasoning is not a module"):
        bundle("widgets_made.made")
