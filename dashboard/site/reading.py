"""A page as it is read: how long that takes, and where its opening ends."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dashboard.site.notebook import NotebookCell

WORDS_A_MINUTE = 200
_WORD = re.compile(r"[A-Za-z][\w'-]*")
_LINK_TARGET = re.compile(r"\]\([^)]*\)")
# How a tool begins in a body.
TOOL = '<div class="widget"'
# The title of a page and the main message below it.
_OPENING = re.compile(r"\s*<h1\b.*?</h1>\s*(?:<p>.*?</p>)?", re.DOTALL)


def parted(html: str, tool: str = "") -> dict[str, str]:
    """Return the opening of a page, and the text that follows it: what every page says stands between the two.

    `tool` is the heading that is heard before the tool of a page.
    """
    found = _OPENING.match(html)
    end = found.end() if found else 0
    text = html[end:]
    if tool:
        text = text.replace(TOOL, f'<h2 class="spoken" id="the-tool">{tool}</h2>{TOOL}', 1)
    return {"opening": html[:end], "text": text}


def reading_minutes(cells: Sequence[NotebookCell]) -> int:
    """Return how long the prose of a chapter takes to read, in whole minutes at 200 words a minute."""
    told = " ".join(_LINK_TARGET.sub("] ", cell.source) for cell in cells if cell.kind == "markdown")
    return max(1, round(len(_WORD.findall(told)) / WORDS_A_MINUTE))
