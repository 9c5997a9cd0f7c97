"""From a faulty gene to what it changes: the chains of effects along the signed arrows of the pathway.

A chain says which way each arrow pushes, not how strongly. Where two chains push a thing both ways, both are told, and
what was measured in people stands beside it.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass

from content.library import look_up
from content.model_genes import Arrow, GeneDisease, LinkedGene, Node, Pathway, Start, Way

MORE, LESS = 1, -1
SIGN: dict[Way, int] = {"raises": MORE, "lowers": LESS}


@dataclass(frozen=True)
class Step:
    """One push: the node, which way, what pushes it first, and the step before (none for the fault itself)."""

    node: str
    sign: int
    by: Start | Arrow
    before: Step | None = None

    @property
    def key(self) -> tuple[str, int]:
        """Return what makes two steps the same push."""
        return self.node, self.sign


@dataclass(frozen=True)
class Effects:
    """Everything that a fault pushes; `steps` is in the order of the chains, each node and way once."""

    steps: tuple[Step, ...]
    corrections: tuple[Arrow, ...]

    @property
    def signs(self) -> dict[str, frozenset[int]]:
        """Return which ways each reached node is pushed."""
        nodes = dict.fromkeys(step.node for step in self.steps)
        return {node: frozenset(step.sign for step in self.steps if step.node == node) for node in nodes}


def downstream(disease: GeneDisease, pathway: Pathway) -> Effects:
    """Return what the fault behind a disease pushes, one step after the other, nearest first."""
    return follow(disease.starts, pathway.arrows)


def follow(starts: Sequence[Start], arrows: Sequence[Arrow]) -> Effects:
    """Return what the first changes push along the arrows; the body's own correction is told, never followed."""
    waiting = deque(Step(start.node, SIGN[start.way], start) for start in starts)
    reached: dict[tuple[str, int], Step] = {}
    while waiting:
        step = waiting.popleft()
        if step.key in reached:
            continue
        reached[step.key] = step
        waiting.extend(
            Step(arrow.head, step.sign * SIGN[arrow.way], arrow, step)
            for arrow in arrows
            if arrow.tail == step.node and not arrow.steers_back
        )
    nodes = {node for node, _ in reached}
    corrections = (arrow for arrow in arrows if arrow.steers_back and arrow.tail in nodes)
    return Effects(tuple(reached.values()), tuple(corrections))


def pushers(step: Step, effects: Effects, starts: Sequence[Start], arrows: Sequence[Arrow]) -> list[Start | Arrow]:
    """Return everything that pushes the same thing the same way, what comes first first."""
    reached = {each.key for each in effects.steps}
    found: list[Start | Arrow] = [start for start in starts if (start.node, SIGN[start.way]) == step.key]
    found += [
        arrow
        for arrow in arrows
        if arrow.head == step.node and not arrow.steers_back and (arrow.tail, step.sign * SIGN[arrow.way]) in reached
    ]
    return [step.by, *(other for other in found if other != step.by)]


def chain(step: Step) -> list[Step]:
    """Return the steps that lead to this one, the fault's own first."""
    before: Step | None = step
    found = []
    while before is not None:
        found.append(before)
        before = before.before
    return found[::-1]


def endings(effects: Effects, pathway: Pathway) -> list[Step]:
    """Return the steps at which salt settles or bone forms, more and less."""
    deposits = {node.id for node in pathway.nodes if node.deposit}
    return [step for step in effects.steps if step.node in deposits]


def in_words(step: Step, nodes: dict[str, Node]) -> str:
    """Return what a step says, such as `less whole FGF23`. Raises UnknownId."""
    node = look_up("node", step.node, nodes)
    return node.more if step.sign == MORE else node.less


def sentence(gene: LinkedGene, step: Step, nodes: dict[str, Node]) -> str:
    """Return a whole chain in one line, from the gene to the step."""
    return " \u2192 ".join([f"fault of {gene.id}", *(in_words(each, nodes) for each in chain(step))])
