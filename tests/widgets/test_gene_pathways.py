"""The gene pathways: the content hangs together, chains compose, and the widget shows what the reasoning says."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content import UnknownId, library
from content.model_genes import Arrow, LinkedGene, Start
from widgets.gene_pathways.reasoning import (
    LESS,
    MORE,
    SIGN,
    Effects,
    Step,
    chain,
    downstream,
    endings,
    follow,
    in_words,
    pushers,
    sentence,
)

TABLE, PATHWAY = library().genes, library().pathway
GENES = {gene.id: gene for gene in TABLE.genes}
NODES = {node.id: node for node in PATHWAY.nodes}
FORMS = [(gene, number) for gene in TABLE.genes for number in range(len(gene.diseases))]


def form_name(value: Any) -> str:
    """Name a parameter in the list of tests."""
    return value.id if isinstance(value, LinkedGene) else str(value)


# ------------------------------------------------------------------- content


@pytest.mark.parametrize("gene", TABLE.genes, ids=form_name)
def test_a_gene_says_how_sure_it_is_and_what_is_not_known(gene: LinkedGene) -> None:
    assert len(gene.certainty.why) > 20
    assert len(gene.unknown.text) > 20
    numbers = [disease.omim for disease in gene.diseases if disease.omim] + ([gene.omim] if gene.omim else [])
    assert len(numbers) == len(set(numbers))


def test_two_copies_are_told_where_both_must_be_faulty() -> None:
    assert {disease.inheritance for disease in GENES["GNAS"].diseases} == {"from_mother", "from_father"}
    for symbol in ("FGF23", "GALNT3", "KL", "SAMD9"):
        assert [disease.inheritance for disease in GENES[symbol].diseases] == ["recessive"]


# -------------------------------------------------------------- the real map


def test_every_node_is_reached_by_a_fault_or_by_the_body_itself() -> None:
    reached = {step.node for gene, form in FORMS for step in downstream(gene.diseases[form], PATHWAY).steps}
    reached |= {arrow.head for arrow in PATHWAY.arrows if arrow.steers_back}
    assert reached == set(NODES)


def test_every_node_leads_to_a_deposit() -> None:
    for node in NODES:
        found = follow([Start(node=node, way="raises", seen_in="people", text="A test.")], PATHWAY.arrows)
        assert endings(found, PATHWAY), node


@pytest.mark.parametrize(
    ("gene", "form", "expected"),
    [
        (
            "GALNT3",
            0,
            [
                ("fgf23", LESS),
                ("fgf23_signal", LESS),
                ("phosphate_loss", LESS),
                ("phosphate", MORE),
                ("crystals", MORE),
            ],
        ),
        ("ABCC6", 0, [("atp", LESS), ("pyrophosphate", LESS), ("crystals", MORE)]),
        ("NT5E", 0, [("adenosine", LESS), ("tnap", MORE), ("pyrophosphate", LESS), ("crystals", MORE)]),
        ("GNAS", 2, [("gs_skin", LESS), ("bone", MORE)]),
    ],
)
def test_chains_that_a_textbook_knows(gene: str, form: int, expected: list[tuple[str, int]]) -> None:
    effects = downstream(GENES[gene].diseases[form], PATHWAY)
    ending = next(step for step in endings(effects, PATHWAY) if step.sign == MORE)
    assert [step.key for step in chain(ending)] == expected


def test_pushes_that_work_against_each_other_are_kept_apart() -> None:
    enpp1 = downstream(GENES["ENPP1"].diseases[0], PATHWAY)
    assert enpp1.signs["crystals"] == {MORE, LESS}
    assert enpp1.signs["phosphate"] == {LESS}
    mother, father = (downstream(GENES["GNAS"].diseases[form], PATHWAY) for form in (0, 1))
    assert mother.signs["calcium"] == {LESS}
    assert "calcium" not in father.signs
    assert mother.signs["bone"] == father.signs["bone"] == {MORE}


def test_a_chain_in_one_line() -> None:
    effects = downstream(GENES["GALNT3"].diseases[0], PATHWAY)
    assert sentence(GENES["GALNT3"], endings(effects, PATHWAY)[0], NODES) == (
        "fault of GALNT3 \u2192 less whole FGF23 \u2192 the kidneys hear FGF23 less \u2192 the kidneys keep phosphate"
        " \u2192 phosphate in the blood is pushed up \u2192 calcium settles more easily"
    )
    with pytest.raises(UnknownId, match="unknown node 'fgf32'; did you mean 'fgf23'"):
        in_words(Step("fgf32", MORE, PATHWAY.arrows[0]), NODES)


# ---------------------------------------------------------------- properties

NAMES = st.sampled_from([f"node_{letter}" for letter in "abcdefg"])
WAYS = st.sampled_from(["raises", "lowers"])
STARTS = st.lists(
    st.builds(Start, node=NAMES, way=WAYS, seen_in=st.just("people"), text=st.just("A test.")), max_size=3
)
ARROWS = st.lists(
    st.builds(
        Arrow,
        tail=NAMES,
        head=NAMES,
        way=WAYS,
        seen_in=st.just("people"),
        text=st.just("A test."),
        steers_back=st.booleans(),
    ),
    max_size=20,
)


def pushes(effects: Effects) -> set[tuple[str, int]]:
    """Return every push, whatever the order."""
    return {step.key for step in effects.steps}


@given(STARTS, ARROWS)
def test_signs_compose_along_every_chain_even_through_circles(starts: list[Start], arrows: list[Arrow]) -> None:
    effects = follow(starts, arrows)
    assert len(pushes(effects)) == len(effects.steps)
    for step in effects.steps:
        found = chain(step)
        assert isinstance(found[0].by, Start)
        assert (found[0].node, found[0].sign) == (found[0].by.node, SIGN[found[0].by.way])
        for before, after in pairwise(found):
            assert isinstance(after.by, Arrow)
            assert not after.by.steers_back
            assert (after.by.tail, after.by.head) == (before.node, after.node)
            assert after.sign == before.sign * SIGN[after.by.way]


@given(STARTS, ARROWS)
def test_nothing_that_an_arrow_pushes_is_missed(starts: list[Start], arrows: list[Arrow]) -> None:
    found = pushes(follow(starts, arrows))
    assert {(start.node, SIGN[start.way]) for start in starts} <= found
    for arrow in arrows:
        for sign in (MORE, LESS):
            if not arrow.steers_back and (arrow.tail, sign) in found:
                assert (arrow.head, sign * SIGN[arrow.way]) in found


@given(STARTS, ARROWS)
def test_the_opposite_fault_pushes_the_opposite_way(starts: list[Start], arrows: list[Arrow]) -> None:
    other = [
        Start(node=start.node, way="lowers" if start.way == "raises" else "raises", seen_in="people", text="A test.")
        for start in starts
    ]
    flipped = {(node, -sign) for node, sign in pushes(follow(starts, arrows))}
    assert pushes(follow(other, arrows)) == flipped


@given(STARTS, ARROWS, st.randoms())
def test_the_order_of_the_arrows_changes_no_push(starts: list[Start], arrows: list[Arrow], random: Any) -> None:
    shuffled = arrows[:]
    random.shuffle(shuffled)
    assert pushes(follow(starts, shuffled)) == pushes(follow(starts, arrows))


@given(STARTS, ARROWS)
def test_every_step_names_all_that_pushes_it(starts: list[Start], arrows: list[Arrow]) -> None:
    effects = follow(starts, arrows)
    for step in effects.steps:
        by = pushers(step, effects, starts, arrows)
        assert by[0] == step.by
        for each in by:
            assert (each.node if isinstance(each, Start) else each.head) == step.node


@given(STARTS, ARROWS)
def test_the_correction_of_the_body_is_told_and_not_followed(starts: list[Start], arrows: list[Arrow]) -> None:
    effects = follow(starts, arrows)
    nodes = set(effects.signs)
    assert list(effects.corrections) == [arrow for arrow in arrows if arrow.steers_back and arrow.tail in nodes]
