"""The Python of the page, MicroPython, as a process that tests can ask: the same modules, the same tables."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from dashboard.site.tools import bundle

ROOT = Path(__file__).parents[2]
SCRIPT = Path(__file__).with_suffix(".mjs")


def deno() -> str:
    """Return the program that runs scripts without a browser."""
    found = shutil.which("deno", path=str(Path(sys.executable).parent)) or shutil.which("deno")
    assert found, "deno is missing; `make setup` installs it"
    return found


class Device:
    """Answers entries as the page does; the tools are learnt from the files that the build makes."""

    def __init__(self, folder: Path, *tools: str) -> None:
        self._process = subprocess.Popen(
            [deno(), "run", "--quiet", "--cached-only", "--allow-read", "--allow-env", SCRIPT],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )
        for tool in tools:
            file = folder / f"{tool}.json"
            file.write_bytes(bundle(tool))
            assert self._told({"tool": tool, "file": str(file)}) == {}

    def ask(self, tool: str, entries: Any) -> dict[str, Any]:
        """Return what the tool answers."""
        return self._told({"tool": tool, "entries": entries})

    def do_chores(self, tool: str) -> int:
        """Let the tool work ahead until nothing is left, and return in how many steps it did."""
        steps = 1
        while self._told({"tool": tool, "chore": True})["more"]:
            steps += 1
        return steps

    def _told(self, question: dict[str, Any]) -> dict[str, Any]:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(question) + "\n")
        self._process.stdin.flush()
        answer: dict[str, Any] = json.loads(self._process.stdout.readline())
        assert "error" not in answer, answer
        return answer

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.kill()
        self._process.communicate()


def near(one: Any, other: Any) -> bool:
    """Return whether two answers are the same: equal texts and order, numbers equal to nine digits."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(near(value, other[key]) for key, value in one.items())
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(near, one, other))
    if isinstance(one, float) and isinstance(other, float | int):
        return abs(one - other) <= 1e-9 * max(1.0, abs(one))
    return type(one) is type(other) and bool(one == other)
