"""Sizes and docstrings: `python -m tools.layout` names each file, function and line that is too long, and what is mute.

A file fits on a few screens, a function on one, and a line on a normal width; whatever is public says what it is.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from content.check.fault import Fault

ROOT = Path(__file__).parents[1]
ROOMS = ("content", "widgets", "dashboard", "classroom", "exercises", "tools")
BESIDE = ("tests", "benchmarks", ".ci")
ENDINGS = (".py", ".js", ".css", ".j2", ".sh", ".md", ".toml")
MOST_LINES, LONGEST_FUNCTION, WIDEST_LINE = 300, 40, 120

Named = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


def layout_faults(root: Path) -> Iterator[Fault]:
    """Yield every file, function and line of a project that is too long, and every public name without a docstring."""
    for path in sorted(_written(root)):
        name, text = str(path.relative_to(root)), path.read_text(encoding="utf-8")
        lines = text.splitlines()
        if len(lines) >= MOST_LINES:
            yield Fault(name, "", "", f"has {len(lines)} lines; a file has less than {MOST_LINES}, so divide it")
        # Python has a formatter that minds the width; that of scripts leaves comments alone, and styles have none.
        if path.suffix in (".js", ".css"):
            for number, line in enumerate(lines, start=1):
                if len(line) > WIDEST_LINE:
                    yield Fault(name, f"line {number}", "", f"is {len(line)} characters wide, of {WIDEST_LINE} at most")
        if path.suffix == ".py":
            yield from _python_faults(text, name)


def _written(root: Path) -> Iterator[Path]:
    """Yield every file that people write: below the rooms, and in the folder of the project itself."""
    for folder in (*ROOMS, *BESIDE):
        yield from (path for path in (root / folder).rglob("*") if path.suffix in ENDINGS)
    yield from (path for path in root.iterdir() if path.suffix in ENDINGS or path.name == "Makefile")


def _python_faults(text: str, name: str) -> Iterator[Fault]:
    try:
        tree = ast.parse(text)
    except SyntaxError as error:
        yield Fault(name, f"line {error.lineno}", "", f"can't be read: {error.msg}")
        return
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (node.end_lineno or 0) - node.lineno + 1
            if lines >= LONGEST_FUNCTION:
                yield Fault(name, node.name, "", f"has {lines} lines; a function has less than {LONGEST_FUNCTION}")
    if name.partition("/")[0] in ROOMS:
        if not ast.get_docstring(tree):
            yield Fault(name, "", "", "begins without a docstring")
        yield from (
            Fault(name, node.name, "", "has no docstring") for node in _public(tree) if not ast.get_docstring(node)
        )


def _public(node: ast.AST) -> Iterator[Named]:
    """Yield every function and class below a module or class whose name is public."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, Named) and not child.name.startswith("_"):
            yield child
            if isinstance(child, ast.ClassDef):
                yield from _public(child)


def main() -> None:
    """Print every fault; exit 1 if there is one."""
    faults = [str(fault) for fault in layout_faults(ROOT)]
    print("\n".join(faults) or "no fault found")
    raise SystemExit(1 if faults else 0)


if __name__ == "__main__":
    main()
