"""How a tool is asked on a reader's device: it learns its tables once, then answers JSON with JSON; portable Python."""

from __future__ import annotations

import json
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_tables: dict[str, Any] = {}
_chores: dict[str, Any] = {}


def learn(package: str, tables: str) -> None:
    """Get the tool in `package` ready, with its compiled tables as JSON."""
    __import__(f"{package}.reasoning")
    _tables[package] = json.loads(tables)


def ask(package: str, entries: str) -> str:
    """Return as JSON what a tool answers to entries that are given as JSON."""
    told: str = json.dumps(sys.modules[f"{package}.reasoning"].answer(_tables[package], json.loads(entries)))
    return told


def do_chore(package: str) -> bool:
    """Do a little of what a tool can do ahead of the first question (`reasoning.chores`), and say whether more is left.

    In small steps, so that a question never waits long.
    """
    if package not in _chores:
        chores = getattr(sys.modules[f"{package}.reasoning"], "chores", None)
        _chores[package] = chores(_tables[package]) if chores else iter(())
    try:
        next(_chores[package])
    except StopIteration:
        return False
    return True
