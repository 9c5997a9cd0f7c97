"""A tool whose two functions are handed in: it lets a reader choose a line of the tables, and shows what is said."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import traitlets

from content import library
from widgets.kit.tool import Tool

Compile = Callable[[Any], dict[str, Any]]
Reasoning = Callable[[dict[str, Any], dict[str, Any]], dict[str, Any]]


class SmallTool(Tool):
    """Show a choice of `tables["rows"]`, each with `id` and `label`, and the `text` of the answer to the chosen one.

    Where a function does not give that, the tool says so in its place, as a tool never stops a chapter.
    """

    asks = traitlets.Unicode("exercises.small_tool").tag(sync=True)
    question = traitlets.Unicode("Choose one").tag(sync=True)
    chosen = traitlets.Unicode().tag(sync=True, entry=True)
    choices: traitlets.List[Any] = traitlets.List().tag(sync=True)

    def __init__(self, compile: Compile, reasoning: Reasoning, **traits: Any) -> None:  # noqa: A002 - as in every tool
        self.reasoning = reasoning
        try:
            self.tables = compile(library())
            choices = [[str(row["id"]), str(row["label"])] for row in self.tables["rows"]]
        # Whatever a first try does, the cell goes on.
        except Exception:  # noqa: BLE001
            self.tables, choices = {}, []
        super().__init__(choices=choices, **traits)

    def text(self) -> str:
        """Return what is said of the choice."""
        return f"SmallTool: {self.answer['text'] or self.answer['notice'] or 'nothing chosen'}"

    def _update(self) -> None:
        entries = self.entered()
        if self.answer.get("entries") != entries:
            self.answer = {**self._said(entries), "entries": entries}

    def _said(self, entries: dict[str, Any]) -> dict[str, str]:
        if not self.choices:
            return {"text": "", "notice": "The tables are not ready yet: see step 1."}
        try:
            answer = self.reasoning(self.tables, entries)
            return {name: "" + answer[name] for name in ("text", "notice")}
        except Exception:  # noqa: BLE001 - as above
            return {"text": "", "notice": "The answer is not ready yet: see step 2."}
