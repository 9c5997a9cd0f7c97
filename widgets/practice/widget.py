"""The traits of practice; what is told is worked out in `reasoning`, the drawing is in `view.js`."""

from __future__ import annotations

from typing import Any

import traitlets

from content import library
from content.language import say
from widgets.kit.contract import compiled
from widgets.kit.tool import Tool
from widgets.practice.tables import shelf


class Practice(Tool):
    """Ask questions, and tell after each answer why every part of it is right or wrong."""

    asks = traitlets.Unicode(__package__).tag(sync=True)
    chapter = traitlets.Unicode().tag(sync=True, entry=True)
    objective = traitlets.Unicode().tag(sync=True, entry=True)
    question = traitlets.Unicode().tag(sync=True, entry=True)
    turn = traitlets.Int().tag(sync=True, entry=True)
    given: traitlets.List[str] = traitlets.List(traitlets.Unicode()).tag(sync=True, entry=True)
    sure = traitlets.Unicode().tag(sync=True, entry=True)
    shelf: traitlets.List[Any] = traitlets.List().tag(sync=True)

    def __init__(self, question: str = "", *, chapter: str = "", objective: str = "", **traits: Any) -> None:
        source = library()
        chosen = {"question": question, "chapter": chapter, "objective": objective}
        super().__init__(**chosen, shelf=shelf(source), sources=compiled(__package__, source)["sources"], **traits)

    def text(self) -> str:
        """Return how many questions there are, and which one is open."""
        aims = [aim for chapter in self.shelf for aim in chapter["objectives"]]
        count = sum(len(aim["questions"]) for aim in aims)
        if self.answer["question"]:
            return say("text-practice-open", question=self.answer["question"], count=count)
        return say("text-practice", count=count, objectives=len(aims))
