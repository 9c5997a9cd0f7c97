"""The genes behind inherited forms: what each does, what its fault pushes, and how sure that is."""

from widgets.gene_pathways.answer import answer

__all__ = ["GenePathways", "answer"]


def __getattr__(name: str) -> type:
    # The widget brings the notebook machinery; who only wants the reasoning doesn't pay for it.
    if name == "GenePathways":
        from widgets.gene_pathways.widget import GenePathways

        return GenePathways
    raise AttributeError(name)
