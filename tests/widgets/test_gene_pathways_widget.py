"""The widget of the gene pathways: it shows what the reasoning says, and drops what can't be used by name."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from content import library
from content.model_genes import LinkedGene
from tests.support.command import refusal, run
from tests.widgets.test_gene_pathways import FORMS, GENES, PATHWAY, downstream, form_name
from widgets.gene_pathways import GenePathways, answer
from widgets.gene_pathways.reasoning import key

MODULE = "widgets.gene_pathways"
HOSTILE: list[Any] = ["nope", "<script>alert(1)</script>", "__proto__", "\ud800", "x" * 100_000, 7, ["GNAS"], {"a": 1}]
NO_FORM: list[Any] = [3, -1, "1", None, True, 1e9, [0], "x" * 100_000]


@pytest.mark.parametrize(("gene", "form"), FORMS, ids=form_name)
def test_the_widget_shows_what_the_reasoning_says(gene: LinkedGene, form: int) -> None:
    widget = GenePathways(gene.id, form)
    shown = next(each for each in widget.genes if each["id"] == gene.id)["diseases"][form]
    effects = downstream(gene.id, form)
    assert [(step["node"], step["sign"]) for step in shown["steps"]] == [key(step) for step in effects["steps"]]
    for step in shown["steps"]:
        assert step["starts"] or step["arrows"]
        assert all(PATHWAY.arrows[place].head == step["node"] for place in step["arrows"])
        assert all(gene.diseases[form].starts[place].node == step["node"] for place in step["starts"])
    assert widget.notice == ""
    assert gene.diseases[form].name in widget.text()
    assert (f"fault of {gene.id}" in widget.text()) == bool(gene.diseases[form].starts)


@pytest.mark.parametrize("hostile", HOSTILE, ids=lambda value: str(value)[:12])
def test_what_is_no_gene_is_dropped_and_named(hostile: Any) -> None:
    widget = GenePathways()
    widget.gene = hostile
    assert (widget.gene, widget.form) == ("", 0)
    assert "unknown gene" in widget.notice
    assert len(widget.notice) < 300
    widget.gene = "galnt3"
    assert (widget.gene, widget.notice) == ("GALNT3", "")


@pytest.mark.parametrize("hostile", NO_FORM, ids=lambda value: str(value)[:12])
def test_what_is_no_form_is_dropped_and_named(hostile: Any) -> None:
    widget = GenePathways("GNAS", 2)
    widget.form = hostile
    assert (widget.gene, widget.form) == ("GNAS", 0)
    assert "unknown form" in widget.notice
    assert len(widget.notice) < 300


def test_the_nearest_gene_is_suggested_and_nothing_chosen_is_nothing() -> None:
    assert "did you mean “GALNT3”?" in GenePathways("GALNT").notice
    widget = GenePathways()
    assert widget.text() == f"GenePathways: {len(GENES)} genes, {len(PATHWAY.arrows)} arrows, none chosen"
    assert widget.notice == ""


def test_the_text_twin_is_stable_and_the_state_is_plain_and_small() -> None:
    one, other = GenePathways("ENPP1"), GenePathways("ENPP1")
    assert one.text() == other.text() == repr(one)
    assert "\n" not in one.text()
    state = {key: getattr(one, key) for key in one.keys if not key.startswith("_") and key != "layout"}
    assert json.loads(json.dumps(state)) == state
    assert len(json.dumps(state)) < 100_000


def test_every_source_has_a_label() -> None:
    widget = GenePathways()
    told = json.dumps([widget.genes, widget.pathway, widget.left_out, widget.identifiers])
    used = {ref for found in re.findall(r'"refs": (\[[^\]]*\])', told) for ref in json.loads(found)}
    assert used == set(widget.sources)
    assert widget.sources == {ref: library().bibliography[ref]["label"] for ref in used}


# -------------------------------------------------------------- command line


def ask(document: Any) -> Any:
    """Run the command on a document."""
    return run(MODULE, "-", stdin=json.dumps(document).encode())


@pytest.mark.parametrize("symbol", GENES)
def test_the_command_tells_the_chains_in_full(symbol: str) -> None:
    told = json.loads(ask({"gene": symbol}).stdout)
    assert told == answer({"gene": symbol})
    for form, disease in enumerate(told["diseases"]):
        assert disease["chain"] == GenePathways().genes[list(GENES).index(symbol)]["diseases"][form]["chain"]
        assert all(step["because"] for step in disease["steps"])
        both = {step["node"] for step in disease["steps"] if step["way"] == "more"}
        both &= {step["node"] for step in disease["steps"] if step["way"] == "less"}
        assert set(disease["both_ways"]) == both


def test_the_command_lists_helps_and_refuses_in_one_line() -> None:
    rows = {row["id"]: row["label"] for row in json.loads(run(MODULE, "--list").stdout)}
    assert rows == {gene.id: gene.name for gene in GENES.values()}
    assert "symbol" in run(MODULE, "--help").stdout.decode()
    assert "did you mean 'GALNT3'" in refusal(ask({"gene": "GALNT"}))
    assert "did you mean 'gene'" in refusal(ask({"gen": "GALNT3"}))
    assert "must be the symbol" in refusal(ask({"gene": 7}))
