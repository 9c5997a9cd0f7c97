"""What every widget of ours shares: where its view lies, and a text twin that tests and tools can compare."""

from __future__ import annotations

from pathlib import Path

import anywidget

_SHARED = Path(__file__).parent


class View(anywidget.AnyWidget):
    """An anywidget with a cheap, stable text twin (`text()`), which stands for it wherever no view is drawn."""

    def text(self) -> str:
        """Return in plain text what the widget shows now."""
        raise NotImplementedError

    def __repr__(self) -> str:
        return self.text()


def view_source(file: str) -> dict[str, str]:
    """Return module and style sheet of the widget whose module is `file`, the shared helpers put in front.

    Each is one string, so that no front end has to resolve an import.
    """
    here = Path(file).parent
    return {
        "esm": "\n".join((folder / name).read_text(encoding="utf-8") for folder, name in _parts(here, "js")),
        "css": "\n".join((folder / name).read_text(encoding="utf-8") for folder, name in _parts(here, "css")),
    }


def _parts(here: Path, ending: str) -> list[tuple[Path, str]]:
    return [(_SHARED, f"shared.{ending}"), (here, f"view.{ending}")]
