"""What the chains of a gene say as plain data, for the command line and for the widget alike."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from content import Library, library
from content.library import look_up
from content.model_genes import Arrow, GeneDisease, LinkedGene, Node, Start
from widgets.gene_pathways.reasoning import (
    MORE,
    Effects,
    Step,
    downstream,
    endings,
    in_words,
    pushers,
    sentence,
)


def answer(document: Mapping[str, Any], source: Library | None = None) -> dict[str, Any]:
    """Return every disease of `document["gene"]` with its chain and steps. Raises ValueError, or UnknownId."""
    content = source or library()
    wanted = document.get("gene")
    if not isinstance(wanted, str):
        raise ValueError(f"'gene' must be the symbol of a gene, not {str(wanted)[:60]!r}")
    gene = look_up("gene", wanted, {entry.id: entry for entry in content.genes.genes})
    return {
        "gene": gene.id,
        "name": gene.name,
        "certainty": {"level": gene.certainty.level, "why": gene.certainty.why},
        "diseases": [_told(gene, disease, content) for disease in gene.diseases],
    }


def effects_of(disease: GeneDisease, source: Library) -> dict[str, Any]:
    """Return the steps by number, the corrections by number, and nothing that the content says already."""
    arrows = source.pathway.arrows
    effects = downstream(disease, source.pathway)
    return {
        "steps": [_numbered(step, effects, disease.starts, arrows) for step in effects.steps],
        "corrections": [arrows.index(arrow) for arrow in effects.corrections],
    }


def main_chain(gene: LinkedGene, disease: GeneDisease, source: Library) -> str:
    """Return the chain that the disease is known for in one line: more bone or more salt; empty where none is known."""
    nodes = {node.id: node for node in source.pathway.nodes}
    ends = endings(downstream(disease, source.pathway), source.pathway)
    more = [step for step in ends if step.sign == MORE] or ends
    # Where bone forms, bone is what the disease is known for.
    return sentence(gene, min(more, key=lambda step: step.node != "bone"), nodes) if more else ""


def _numbered(step: Step, effects: Effects, starts: list[Start], arrows: list[Arrow]) -> dict[str, Any]:
    by = pushers(step, effects, starts, arrows)
    return {
        "node": step.node,
        "sign": step.sign,
        "starts": [starts.index(each) for each in by if isinstance(each, Start)],
        "arrows": [arrows.index(each) for each in by if isinstance(each, Arrow)],
    }


def _told(gene: LinkedGene, disease: GeneDisease, source: Library) -> dict[str, Any]:
    pathway = source.pathway
    nodes = {node.id: node for node in pathway.nodes}
    effects = downstream(disease, pathway)
    return {
        "name": disease.name,
        "omim": disease.omim,
        "inheritance": disease.inheritance,
        "cause": disease.cause,
        "chain": main_chain(gene, disease, source),
        "both_ways": [node for node, signs in effects.signs.items() if len(signs) > 1],
        "steps": [_in_full(step, effects, disease, nodes, pathway.arrows) for step in effects.steps],
        "corrections": [arrow.text for arrow in effects.corrections],
    }


def _in_full(
    step: Step, effects: Effects, disease: GeneDisease, nodes: dict[str, Node], arrows: list[Arrow]
) -> dict[str, Any]:
    because = pushers(step, effects, disease.starts, arrows)
    return {
        "node": step.node,
        "way": "more" if step.sign == MORE else "less",
        "says": in_words(step, nodes),
        "because": [{"text": by.text, "seen_in": by.seen_in, "refs": list(by.refs)} for by in because],
    }
