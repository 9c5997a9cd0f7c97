"""The gene pathways: the content hangs together, chains compose, and the widget shows what the reasoning says."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content import library
from content.model_genes import LinkedGene
from widgets.gene_pathways.reasoning import LESS, MORE, SIGN, chain, endings, follow, key, pushers, sentence
from widgets.kit.contract import compiled

TABLE, PATHWAY = library().genes, library().pathway
TABLES = compiled("widgets.gene_pathways", library())
ARROWS, MAP = TABLES["pathway"]["arrows"], TABLES["pathway"]["nodes"]
Plain = dict[str, Any]
GENES = {gene.id: gene for gene in TABLE.genes}
NODES = {node.id: node for node in PATHWAY.nodes}
FORMS = [(gene, number) for gene in TABLE.genes for number in range(len(gene.diseases))]


def downstream(gene: str, form: int) -> Plain:
    """Return what the fault behind a disease pushes."""
    (starts,) = (each["diseases"][form]["starts"] for each in TABLES["genes"] if each["id"] == gene)
    return follow(starts, ARROWS)


def signs(effects: Plain) -> dict[str, set[int]]:
    """Return which ways each reached node is pushed."""
    nodes = {step["node"] for step in effects["steps"]}
    return {node: {step["sign"] for step in effects["steps"] if step["node"] == node} for node in nodes}


def begin(node: str, way: str) -> list[Plain]:
    """Return the first change of a made-up fault."""
    return [{"node": node, "way": way, "text": "A test."}]


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
    reached = {step["node"] for gene, form in FORMS for step in downstream(gene.id, form)["steps"]}
    reached |= {arrow.head for arrow in PATHWAY.arrows if arrow.steers_back}
    assert reached == set(NODES)


def test_every_node_leads_to_a_deposit() -> None:
    for node in NODES:
        assert endings(follow(begin(node, "raises"), ARROWS), MAP), node


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
    ending = next(step for step in endings(downstream(gene, form), MAP) if step["sign"] == MORE)
    assert [key(step) for step in chain(ending)] == expected


def test_pushes_that_work_against_each_other_are_kept_apart() -> None:
    enpp1 = signs(downstream("ENPP1", 0))
    assert enpp1["crystals"] == {MORE, LESS}
    assert enpp1["phosphate"] == {LESS}
    mother, father = (signs(downstream("GNAS", form)) for form in (0, 1))
    assert mother["calcium"] == {LESS}
    assert "calcium" not in father
    assert mother["bone"] == father["bone"] == {MORE}


def test_a_chain_in_one_line() -> None:
    assert sentence("GALNT3", endings(downstream("GALNT3", 0), MAP)[0], MAP, TABLES["messages"]) == (
        "fault of GALNT3 \u2192 less whole FGF23 \u2192 the kidneys hear FGF23 less \u2192 the kidneys keep phosphate"
        " \u2192 phosphate in the blood is pushed up \u2192 calcium settles more easily"
    )


# ---------------------------------------------------------------- properties

NAMES = st.sampled_from([f"node_{letter}" for letter in "abcdefg"])
WAYS = st.sampled_from(["raises", "lowers"])
STARTS = st.lists(st.fixed_dictionaries({"node": NAMES, "way": WAYS}), max_size=3)
LINKS = st.lists(
    st.fixed_dictionaries({"tail": NAMES, "head": NAMES, "way": WAYS, "steers_back": st.booleans()}), max_size=20
)


def pushes(effects: Plain) -> set[tuple[str, int]]:
    """Return every push, whatever the order."""
    return {key(step) for step in effects["steps"]}


@given(STARTS, LINKS)
def test_signs_compose_along_every_chain_even_through_circles(starts: list[Plain], arrows: list[Plain]) -> None:
    effects = follow(starts, arrows)
    assert len(pushes(effects)) == len(effects["steps"])
    for step in effects["steps"]:
        found = chain(step)
        first = found[0]["by"]
        assert first in starts
        assert key(found[0]) == (first["node"], SIGN[first["way"]])
        for before, after in pairwise(found):
            by = after["by"]
            assert by in arrows
            assert not by["steers_back"]
            assert (by["tail"], by["head"]) == (before["node"], after["node"])
            assert after["sign"] == before["sign"] * SIGN[by["way"]]


@given(STARTS, LINKS)
def test_nothing_that_an_arrow_pushes_is_missed(starts: list[Plain], arrows: list[Plain]) -> None:
    found = pushes(follow(starts, arrows))
    assert {(start["node"], SIGN[start["way"]]) for start in starts} <= found
    for arrow in arrows:
        for sign in (MORE, LESS):
            if not arrow["steers_back"] and (arrow["tail"], sign) in found:
                assert (arrow["head"], sign * SIGN[arrow["way"]]) in found


@given(STARTS, LINKS)
def test_the_opposite_fault_pushes_the_opposite_way(starts: list[Plain], arrows: list[Plain]) -> None:
    other = [{**start, "way": "lowers" if start["way"] == "raises" else "raises"} for start in starts]
    flipped = {(node, -sign) for node, sign in pushes(follow(starts, arrows))}
    assert pushes(follow(other, arrows)) == flipped


@given(STARTS, LINKS, st.randoms())
def test_the_order_of_the_arrows_changes_no_push(starts: list[Plain], arrows: list[Plain], random: Any) -> None:
    shuffled = arrows[:]
    random.shuffle(shuffled)
    assert pushes(follow(starts, shuffled)) == pushes(follow(starts, arrows))


@given(STARTS, LINKS)
def test_every_step_names_all_that_pushes_it(starts: list[Plain], arrows: list[Plain]) -> None:
    effects = follow(starts, arrows)
    for step in effects["steps"]:
        by = pushers(step, effects, starts, arrows)
        assert by[0] == step["by"]
        for each in by:
            assert (each["head"] if "head" in each else each["node"]) == step["node"]


@given(STARTS, LINKS)
def test_the_correction_of_the_body_is_told_and_not_followed(starts: list[Plain], arrows: list[Plain]) -> None:
    effects = follow(starts, arrows)
    nodes = set(signs(effects))
    assert effects["corrections"] == [arrow for arrow in arrows if arrow["steers_back"] and arrow["tail"] in nodes]
