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

from widgets.kit.contract import Entries, answer
from widgets.kit.views import view_source


class Tool(anywidget.AnyWidget):
    """An anywidget with a cheap, stable text twin (`text()`), which stands for it wherever no view is drawn.

    Traits tagged `entry=True` are what a reader enters. `asks` is the package that answers them, with
    `tables.compile(library)` and `reasoning.answer(tables, entries)`; it is empty where a tool only draws. `sources`
    are the labels of the references it can name, `notice` says what was entered and can't be used. The view is made
    from `view.js` and `view.css` in the folder of the tool, as they are when it is shown.
    """

    _esm = traitlets.Unicode().tag(sync=True)
    _css = traitlets.Unicode().tag(sync=True)
    asks = traitlets.Unicode().tag(sync=True)
    answer = traitlets.Dict().tag(sync=True)
    entry_names = traitlets.List(traitlets.Unicode()).tag(sync=True)
    sources = traitlets.Dict().tag(sync=True)
    notice = traitlets.Unicode().tag(sync=True)

    def __init__(self, **traits: Any) -> None:
        names = list(self.traits(entry=True))
        view = {} if "_esm" in traits else view_source(Path(inspect.getfile(type(self))).parent)
        super().__init__(entry_names=names, **view, **traits)
        if self.asks:
            self._answer()
            self.observe(lambda _: self._answer(), names=names)

    def entered(self) -> Entries:
        """Return what is entered now, by the name of its trait."""
        return {name: getattr(self, name) for name in self.entry_names}

    def text(self) -> str:
        """Return in plain text what the tool shows now."""
        raise NotImplementedError

    def __repr__(self) -> str:
        return self.text()

    def _answer(self) -> None:
        """Answer what is entered now, once: several entries may change together, and each of them calls."""
        entries = self.entered()
        if self.answer.get("entries") != entries:
            self.answer = answer(self.asks, entries)
