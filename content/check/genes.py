"""Genes and the pathway that they act on: identifiers stand once, and every chain goes from a fault to a deposit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from content.check.fault import Fault
from content.library import Library
from content.model_genes import Arrow

FILE, MAP = "genes.yaml", "pathway.yaml"


def gene_faults(source: Library) -> Iterator[Fault]:
    """Yield every gene that leads to no cause, and every identifier that stands twice or has two names."""
    genes = source.genes.genes
    for gene in genes:
        if not any(disease.cause for disease in gene.diseases):
            yield Fault(FILE, gene.id, "diseases", "leads to no cause: one of its diseases needs `cause`")
        own = Counter([disease.omim for disease in gene.diseases] + [gene.omim])
        for number in _twice(own):
            yield Fault(FILE, gene.id, "omim", f"{number} stands twice in this gene")
    for field in ("hgnc", "omim"):
        told = Counter(getattr(gene, field) for gene in genes)
        for number in _twice(told):
            names = ", ".join(gene.id for gene in genes if getattr(gene, field) == number)
            yield Fault(FILE, names, field, f"{number} belongs to one gene")
    terms: dict[str, str] = {}
    for gene in genes:
        for term in (term for disease in gene.diseases for term in disease.hpo):
            if terms.setdefault(term.id, term.name) != term.name:
                yield Fault(FILE, gene.id, f"diseases.hpo[{term.id}]", f"is called {terms[term.id]!r} elsewhere")


def pathway_faults(source: Library) -> Iterator[Fault]:
    """Yield arrows that stand twice or close a circle, and nodes that lie on each other or out of order."""
    pathway = source.pathway
    for (tail, head), count in Counter((arrow.tail, arrow.head) for arrow in pathway.arrows).items():
        if count > 1:
            yield Fault(MAP, "", "arrows", f"the arrow from {tail} to {head} stands twice")
    followed = [arrow for arrow in pathway.arrows if not arrow.steers_back]
    for arrow in followed:
        if arrow.tail in _reached([arrow.head], followed):
            message = f"the arrow from {arrow.tail} to {arrow.head} closes a circle: mark what `steers_back`"
            yield Fault(MAP, "", "arrows", message)
    yield from _overlaps(source)


def chain_faults(source: Library) -> Iterator[Fault]:
    """Yield nodes that lead to no deposit, and nodes that no fault of a gene reaches."""
    pathway = source.pathway
    followed = [arrow for arrow in pathway.arrows if not arrow.steers_back]
    deposits = {node.id for node in pathway.nodes if node.deposit}
    starts = {start.node for gene in source.genes.genes for disease in gene.diseases for start in disease.starts}
    pushed = _reached(starts, followed) | {arrow.head for arrow in pathway.arrows if arrow.steers_back}
    for node in pathway.nodes:
        if deposits.isdisjoint(_reached([node.id], followed)):
            yield Fault(MAP, node.id, "", "leads to no deposit: an arrow is missing, or the node is needless")
        if node.id not in pushed:
            yield Fault(MAP, node.id, "", "no fault of a gene reaches it: an arrow is missing, or the node is needless")


def _overlaps(source: Library) -> Iterator[Fault]:
    pathway = source.pathway
    order = [place.id for place in pathway.places]
    taken: dict[tuple[int, int], str] = {}
    for node in pathway.nodes:
        other = taken.setdefault((node.row, node.column), node.id)
        if other != node.id:
            yield Fault(MAP, node.id, "row", f"lies on {other}: row {node.row}, column {node.column}")
    lowest = -1
    for node in sorted(pathway.nodes, key=lambda node: node.row):
        place = order.index(node.place) if node.place in order else lowest
        if place < lowest:
            yield Fault(MAP, node.id, "row", f"{node.place} comes before {order[lowest]}, whose rows end above")
        lowest = max(lowest, place)


def _reached(nodes: Iterable[str], arrows: list[Arrow]) -> set[str]:
    """Return the nodes themselves and everything that arrows lead to from them."""
    waiting, found = [*nodes], set[str]()
    while waiting:
        node = waiting.pop()
        if node not in found:
            found.add(node)
            waiting += [arrow.head for arrow in arrows if arrow.tail == node]
    return found


def _twice(counts: Counter[str | None]) -> list[str]:
    return [value for value, count in counts.items() if value is not None and count > 1]
