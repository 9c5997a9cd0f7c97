"""What every widget of ours shares: where its view lies, and a text twin that tests and tools can compare."""

from __future__ import annotations

from pathlib import Path

import anywidget
import traitlets

_SHARED = Path(__file__).parent


class View(anywidget.AnyWidget):
    """An anywidget with a cheap, stable text twin (`text()`), which stands for it wherever no view is drawn.

    `sources` are the labels of the references it can name, `notice` says what was entered and can't be used.
    """

    sources = traitlets.Dict().tag(sync=True)
    notice = traitlets.Unicode().tag(sync=True)

    def text(self) -> str:
        """Return in plain text what the widget shows now."""
        raise NotImplementedError

    def __repr__(self) -> str:
        return self.text()


def view_source(file: str, *parts: str) -> dict[str, str]:
    """Return module and style sheet of the widget whose module is `file`, the shared helpers put in front.

    `parts` are further files of the view, kept apart because a file fits on a few screens or because views share it;
    the view's own style comes last and wins. Each result is one string, so that no front end has to resolve an import.
    """
    here = Path(file).parent
    styles = [here / part for part in parts if part.endswith(".css")]
    return {
        "esm": _joined(
            _SHARED / "shared.js", here / "view.js", *(here / part for part in parts if part.endswith(".js"))
        ),
        "css": _joined(_SHARED / "shared.css", *styles, here / "view.css"),
    }


def _joined(*files: Path) -> str:
    return "\n".join(file.read_text(encoding="utf-8") for file in files)
