"""The traits of the gene pathways; the chains are worked out in `reasoning`, the drawing is in `view.js`, `map.js`.

Everything that a reader can choose is worked out beforehand, so that the view needs no kernel to show it.
"""

from __future__ import annotations

from typing import Any

import traitlets

from content import library
from content.language import say
from widgets.kit.contract import compiled
from widgets.kit.messages import without_messages
from widgets.kit.tool import Tool


class GenePathways(Tool):
    """Let a reader choose a gene, and see its place and what its fault changes, each step with its source."""

    # Any, so that a value of another kind is answered with a notice instead of an error that nobody sees.
    gene = traitlets.Any("").tag(sync=True, entry=True)
    form = traitlets.Any(0).tag(sync=True, entry=True)
    genes: traitlets.List[Any] = traitlets.List().tag(sync=True)
    pathway = traitlets.Dict().tag(sync=True)
    left_out: traitlets.List[Any] = traitlets.List().tag(sync=True)
    identifiers = traitlets.Dict().tag(sync=True)

    def __init__(self, gene: str = "", form: int = 0, **traits: Any) -> None:
        super().__init__(**without_messages(compiled(__package__, library())), gene=gene, form=form, **traits)

    def text(self) -> str:
        """Return the chosen gene with its main chain, or how much there is to choose from."""
        if not self.gene:
            arrows = len(self.pathway["arrows"])
            return say("text-genes-nothing", tool="GenePathways", genes=len(self.genes), arrows=arrows)
        disease = self.drawn["disease"]
        chain = disease["chain"] or say("text-genes-no-chain")
        return say("text-genes", tool="GenePathways", disease=disease["name"], chain=chain)
