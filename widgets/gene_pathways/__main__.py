"""`python -m widgets.gene_pathways FILE|-`: what the fault of a gene pushes, step by step."""

from typing import Any

from content import library
from widgets.gene_pathways import answer
from widgets.kit.command import refuse_unknown_keys, run


def _answer(document: dict[str, Any]) -> dict[str, Any]:
    refuse_unknown_keys(document, ("gene",))
    return answer(document)


if __name__ == "__main__":
    run(
        "gene_pathways",
        'Say what the fault of {"gene": symbol} pushes, step by step, each with its source.',
        _answer,
        lambda: {gene.id: gene.name for gene in library().genes.genes},
    )
