"""The tools of the publication, found by looking: a package in `widgets/` with a module `widget` is one."""

from __future__ import annotations

import importlib
import importlib.util
import pkgutil
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

import widgets
from widgets.kit.tool import Tool


class Package(NamedTuple):
    """A package of a tool, and its class."""

    name: str
    tool: type[Tool]

    @property
    def folder(self) -> Path:
        """Return where it lies."""
        return Path(widgets.__path__[0]) / self.name.rpartition(".")[2]


class Examples(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """What the tests enter in a tool: something that it answers first, something that it can't use last; and a link."""

    link: str
    entered: list[dict[str, Any]]


def examples(folder: Path) -> Examples:
    """Return the examples that the folder of a tool carries. Raises a ValidationError where their form is another."""
    return msgspec.json.decode((folder / "examples.json").read_bytes(), type=Examples)


def packages() -> list[Package]:
    """Return every tool."""
    found = []
    for item in pkgutil.iter_modules(widgets.__path__, "widgets."):
        if item.ispkg and importlib.util.find_spec(f"{item.name}.widget"):
            module = importlib.import_module(f"{item.name}.widget")
            (tool,) = (
                each
                for each in vars(module).values()
                if isinstance(each, type) and issubclass(each, Tool) and each.__module__ == module.__name__
            )
            found.append(Package(item.name, tool))
    return found
