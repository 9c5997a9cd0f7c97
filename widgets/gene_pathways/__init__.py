"""The genes behind inherited forms: what each does, what its fault pushes, and how sure that is."""

from collections.abc import Mapping
from typing import Any

from content import UnknownId, library
from widgets.gene_pathways import reasoning
from widgets.kit.contract import compiled

__all__ = ["GenePathways", "answer"]


def answer(document: Mapping[str, Any]) -> dict[str, Any]:
    """Return every disease of `document["gene"]` with its chain and steps. Raises ValueError, or UnknownId."""
    tables, wanted = compiled(__name__, library()), document.get("gene")
    known = [gene["id"] for gene in tables["genes"]]
    if not isinstance(wanted, str):
        raise ValueError(f"'gene' must be the symbol of a gene, not {str(wanted)[:60]!r}")
    if wanted not in known:
        raise UnknownId("gene", wanted, known)
    return reasoning.explained(tables, wanted)


def __getattr__(name: str) -> type:
    # The widget brings the notebook machinery; who only wants the reasoning doesn't pay for it.
    if name == "GenePathways":
        from widgets.gene_pathways.widget import GenePathways

        return GenePathways
    raise AttributeError(name)
