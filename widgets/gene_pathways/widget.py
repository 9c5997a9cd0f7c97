"""The traits of the gene pathways; the chains are worked out in `reasoning`, the drawing is in `view.js`, `map.js`.

Everything that a reader can choose is worked out beforehand, so that the view needs no kernel to show it.
"""

from __future__ import annotations

from typing import Any

import msgspec
import traitlets

from content import UnknownId, library
from content.library import Library, look_up
from content.model import Sourced
from content.model_genes import GeneDisease, LinkedGene
from widgets.evidence.citations import labels, refs_below
from widgets.gene_pathways.answer import effects_of, main_chain
from widgets.kit.tool import Tool

TOLD = ("protein", "fault", "settles", "blood", "unknown")


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
        source = library()
        self._checked: tuple[Any, Any] = (None, None)
        super().__init__(**_content(source), **traits)
        self.gene, self.form = gene, form
        self._check()
        self.observe(lambda _: self._check(), names=["gene", "form"])

    def text(self) -> str:
        """Return the chosen gene with its main chain, or how much there is to choose from."""
        if not self.gene:
            return f"GenePathways: {len(self.genes)} genes, {len(self.pathway['arrows'])} arrows, none chosen"
        gene = next(each for each in self.genes if each["id"] == self.gene)
        disease = gene["diseases"][self.form]
        return f"GenePathways: {disease['name']}: {disease['chain'] or 'no chain is known'}"

    def _check(self) -> None:
        """Drop what can't be used, and name it in `notice`."""
        if (self.gene, self.form) == self._checked:
            return
        gene, form, notices = _usable(self.gene, self.form)
        self._checked = (gene, form)
        with self.hold_sync():
            self.gene, self.form = gene, form
            self.notice = "; ".join(notices)


def _usable(gene: Any, form: Any) -> tuple[str, int, list[str]]:
    """Return gene and form as far as they exist, and what is wrong with what was dropped."""
    known = {entry.id: entry for entry in library().genes.genes}
    wanted = gene.strip().upper() if isinstance(gene, str) else str(gene)
    if wanted and wanted not in known:
        return "", 0, [str(UnknownId("gene", str(gene), known))]
    forms = len(known[wanted].diseases) if wanted else 1
    if type(form) is not int or not 0 <= form < forms:
        return wanted, 0, [f"unknown form {str(form)[:40]!r}; this gene has {forms}, counted from 0"]
    return wanted, form, []


def _content(source: Library) -> dict[str, Any]:
    table, pathway = source.genes, source.pathway
    return {
        "genes": [_gene(gene, source) for gene in table.genes],
        "pathway": msgspec.to_builtins(pathway),
        "left_out": msgspec.to_builtins(table.left_out),
        "identifiers": _told(table.identifiers),
        "sources": labels(refs_below(msgspec.to_builtins([table, pathway]))),
    }


def _gene(gene: LinkedGene, source: Library) -> dict[str, Any]:
    return {
        "id": gene.id,
        "name": gene.name,
        "hgnc": gene.hgnc,
        "omim": gene.omim,
        **{name: _told(getattr(gene, name)) for name in TOLD},
        "certainty": msgspec.to_builtins(gene.certainty),
        "diseases": [_disease(gene, disease, source) for disease in gene.diseases],
    }


def _disease(gene: LinkedGene, disease: GeneDisease, source: Library) -> dict[str, Any]:
    cause = look_up("cause", disease.cause, source.causes) if disease.cause else None
    return {
        **msgspec.to_builtins(disease),
        "cause": cause and {"id": cause.id, "name": cause.plain_name},
        **effects_of(disease, source),
        "chain": main_chain(gene, disease, source),
    }


def _told(part: Sourced) -> dict[str, Any]:
    return {"text": part.text, "refs": list(part.refs), "basis": part.basis}
