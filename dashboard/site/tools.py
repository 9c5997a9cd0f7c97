"""What a tool needs to answer on the reader's device: its reasoning with all that it imports, and its tables."""

from __future__ import annotations

import ast
import importlib.util
import json
from collections.abc import Iterator
from pathlib import Path

from content import library
from dashboard.site.portable import portable
from widgets.kit.contract import compiled

# How the worker in the page asks; see `static/worker.js`.
DEVICE = "widgets.kit.device"
# What MicroPython has as CPython has it.
EVERYWHERE = ("json", "math", "sys")


class NotPortableError(Exception):
    """A module that has to run on the reader's device imports what is not there; the message names both."""


def bundle(package: str) -> bytes:
    """Return modules and tables of the tool in `package` as JSON, small, and alike for alike content."""
    modules = modules_of(package)
    tables = json.dumps(compiled(package, library()), ensure_ascii=False, separators=(",", ":"))
    told = {"modules": dict(sorted(modules.items())), "tables": tables}
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()


def modules_of(package: str) -> dict[str, str]:
    """Return what the reasoning of a tool needs on a reader's device, by path. Raises NotPortableError."""
    modules: dict[str, str] = {}
    # A tool of another package may bring modules of its own.
    ours = {DEVICE.partition(".")[0], package.partition(".")[0]}
    for name in (DEVICE, f"{package}.reasoning"):
        _gather(name, modules, ours)
    return modules


def _gather(name: str, modules: dict[str, str], ours: set[str]) -> None:
    """Add a module and all that it imports, as paths with their source, what the device does not need left out."""
    path = name.replace(".", "/") + ".py"
    if path in modules:
        return
    found = importlib.util.find_spec(name)
    if found is None or found.origin is None:
        raise NotPortableError(f"{name} is not a module")
    tree = portable(ast.parse(Path(found.origin).read_text(encoding="utf-8"), found.origin))
    modules[path] = ast.unparse(tree) + "\n"
    for wanted in _imports(tree):
        if wanted in EVERYWHERE:
            continue
        if wanted.partition(".")[0] not in ours:
            raise NotPortableError(f"{name} imports {wanted}, which is not there on a reader's device")
        _gather(wanted, modules, ours)


def _imports(tree: ast.Module) -> Iterator[str]:
    """Yield the modules that a tree imports; `from package import module` names the module."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            named = [f"{node.module}.{name.name}" for name in node.names]
            yield from named if all(map(_is_module, named)) else [str(node.module)]


def _is_module(name: str) -> bool:
    try:
        return importlib.util.find_spec(name) is not None
    except ModuleNotFoundError:
        return False
