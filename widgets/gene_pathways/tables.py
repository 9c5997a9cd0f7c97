"""What the gene pathways draw and reason with: genes, nodes and arrows, and the steps of each disease worked out."""

from __future__ import annotations

from typing import Any

import msgspec

from content import Library
from content.library import look_up
from content.model import Sourced
from content.model_genes import GeneDisease, LinkedGene
from widgets.gene_pathways.reasoning import MESSAGES, follow, main_chain, pushers
from widgets.kit.citations import labels, refs_below, sourced
from widgets.kit.messages import messages

Plain = dict[str, Any]
TOLD = ("protein", "fault", "settles", "blood", "unknown")


def compile(source: Library) -> Plain:  # noqa: A001 - every tool's tables are made by `compile`
    """Turn the genes and the pathway into plain values."""
    table, pathway = source.genes, msgspec.to_builtins(source.pathway)
    return {
        "genes": [_gene(gene, pathway, source) for gene in table.genes],
        "pathway": pathway,
        "messages": messages(source, MESSAGES),
        "left_out": msgspec.to_builtins(table.left_out),
        "identifiers": _told(table.identifiers),
        "sources": labels(refs_below([msgspec.to_builtins(table), pathway]), source),
    }


def _gene(gene: LinkedGene, pathway: Plain, source: Library) -> Plain:
    return {
        "id": gene.id,
        "name": gene.name,
        "hgnc": gene.hgnc,
        "omim": gene.omim,
        **{name: _told(getattr(gene, name)) for name in TOLD},
        "certainty": msgspec.to_builtins(gene.certainty),
        "diseases": [_disease(gene, disease, pathway, source) for disease in gene.diseases],
    }


def _disease(gene: LinkedGene, disease: GeneDisease, pathway: Plain, source: Library) -> Plain:
    cause = look_up("cause", disease.cause, source.causes) if disease.cause else None
    told = msgspec.to_builtins(disease)
    starts, arrows = told["starts"], pathway["arrows"]
    effects = follow(starts, arrows)
    return {
        **told,
        "cause": cause and {"id": cause.id, "name": cause.plain_name},
        # By number, and nothing that the content says already.
        "steps": [_numbered(step, effects, starts, arrows) for step in effects["steps"]],
        "corrections": [arrows.index(arrow) for arrow in effects["corrections"]],
        "chain": main_chain(gene.id, starts, pathway, messages(source, MESSAGES)),
    }


def _numbered(step: Plain, effects: Plain, starts: list[Plain], arrows: list[Plain]) -> Plain:
    by = pushers(step, effects, starts, arrows)
    return {
        "node": step["node"],
        "sign": step["sign"],
        "starts": [starts.index(each) for each in by if each in starts],
        "arrows": [arrows.index(each) for each in by if each in arrows],
    }


def _told(part: Sourced) -> Plain:
    return {**sourced(part), "basis": part.basis}
