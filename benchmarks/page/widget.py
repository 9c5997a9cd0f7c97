"""The page's widget as a tool, the way the tools of the publication are made."""

from __future__ import annotations

from typing import Any

import traitlets

from benchmarks.page.reasoning import FINDINGS
from widgets.kit.tool import Tool


class Explorer(Tool):
    """Twenty checkboxes and a ranking."""

    asks = traitlets.Unicode(__package__).tag(sync=True)
    chosen: traitlets.List[Any] = traitlets.List(traitlets.Int()).tag(sync=True, entry=True)
    findings: traitlets.List[Any] = traitlets.List(list(FINDINGS)).tag(sync=True)

    def text(self) -> str:
        """Return how many findings are chosen."""
        return f"Explorer: {len(self.chosen)} of {len(FINDINGS)} findings chosen"
