"""What a tool is: entries in, answer out, and a view that draws both; where the answer is worked out is a choice.

In a notebook it is worked out here, in the kernel. On our pages the same functions run in the reader's browser, on
the tables that were compiled when the page was made. A view knows no difference: an answer names the entries that it
was worked out from, and it counts only as long as these are the ones entered.
"""

from __future__ import annotations

import inspect
from pathlib import Path
from typing import Any

import anywidget
import traitlets

from content import library
from content.language import current
from widgets.kit.contract import Answer, Entries, answer
from widgets.kit.views import view_source

# What every tool may say, beside what its own room of words holds.
KIT_WORDS = "kit"


class Tool(anywidget.AnyWidget):
    """An anywidget with a cheap, stable text alternative (`text()`), which stands for it wherever no view is drawn.

    Traits tagged `entry=True` are what a reader enters. The package of the tool answers them, with
    `tables.compile(library)` and `reasoning.answer(tables, entries)`. A view that needs the answer finds it in the
    trait `answer`, and `asks` names the package. Where `asks` is empty the tool only draws, and the view chooses by
    itself from its traits: then the answer stays in Python, and says which of the entries can be drawn. `sources` are
    the labels of the references a tool can name, `messages` its words, `notice` what was entered and can't be used.
    The view is made from `view.js` and `view.css` in the folder of the tool, as they are when it is shown.
    """

    _esm = traitlets.Unicode().tag(sync=True)
    _css = traitlets.Unicode().tag(sync=True)
    asks = traitlets.Unicode().tag(sync=True)
    answer = traitlets.Dict().tag(sync=True)
    entry_names = traitlets.List(traitlets.Unicode()).tag(sync=True)
    sources = traitlets.Dict().tag(sync=True)
    messages = traitlets.Dict().tag(sync=True)
    notice = traitlets.Unicode().tag(sync=True)

    def __init__(self, **traits: Any) -> None:
        names = list(self.traits(entry=True))
        view = {} if "_esm" in traits else view_source(Path(inspect.getfile(type(self))).parent)
        self.drawn: Answer = {}
        words = {"messages": current().of(KIT_WORDS, room_of(type(self)))}
        super().__init__(entry_names=names, **{**view, **words, **traits})
        self._update()
        self.observe(lambda _: self._update(), names=names)

    def entered(self) -> Entries:
        """Return what is entered now, by the name of its trait."""
        return {name: getattr(self, name) for name in self.entry_names}

    def text(self) -> str:
        """Return in plain text what the tool shows now."""
        raise NotImplementedError

    def __repr__(self) -> str:
        return self.text()

    def _update(self) -> None:
        """Answer what is entered now, once: several entries may change together, and each of them calls."""
        entries = self.entered()
        if self.asks:
            if self.answer.get("entries") != entries:
                self.answer = answer(self.asks, entries, library())
        elif self.entry_names and self.drawn.get("entries") != entries:
            self._keep(answer(type(self).__module__.rpartition(".")[0], entries, library()))

    def _keep(self, drawn: Answer) -> None:
        """Enter what can be drawn in place of what was entered, and name in `notice` what can't."""
        self.drawn = {**drawn, "entries": {name: drawn[name] for name in self.entry_names}}
        with self.hold_sync(), self.hold_trait_notifications():
            for name in self.entry_names:
                setattr(self, name, drawn[name])
            self.notice = drawn["notice"]


def room_of(tool: type[Tool]) -> str:
    """Return the room of words of a tool: the name of its package, written with hyphens."""
    return tool.__module__.split(".")[-2].replace("_", "-")
