"""What only several entries together can have wrong: each rule of the check meets a fault that breaks it alone."""

from __future__ import annotations

import copy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from content.check import find_faults
from content.check.urgency import BACKGROUND
from content.model_treatments import UNTREATED
from content.model_urgency import LEVELS
from tests.support.planting import Planted, put
from tests.support.tiny import SITES, edit
from widgets.symptom_checklist import reasoning

BODY, CLAIMS, GENES, LAB, MAP = "body.yaml", "claims.yaml", "genes.yaml", "laboratory.yaml", "pathway.yaml"
PATTERNS, ROWS, TRIALS, RULES, STORIES = (
    "patterns.yaml",
    "outcomes.yaml",
    "trials.yaml",
    "urgency.yaml",
    "vignettes.yaml",
)
WATCHING = f"treatments/{UNTREATED}.yaml"


def again(*way: str | int, **values: Any) -> Callable[[Any], None]:
    """Return a change that adds a copy of the first item of a list, with other values."""

    def change(data: Any) -> None:
        for step in way:
            data = data[step]
        data.append({**copy.deepcopy(data[0]), **values})

    return change


def with_gene(**values: Any) -> Callable[[Any], None]:
    """Return a change that adds a gene which differs from the first in its identifiers."""

    def change(data: Any) -> None:
        again("genes", id="GENE2", hgnc="HGNC:2", omim="300000")(data)
        data["genes"][1].update({key: value for key, value in values.items() if key != "disease"})
        data["genes"][1]["diseases"][0].update({"omim": "400000", **values.get("disease", {})})

    return change


def drawn_without_button(data: Any) -> None:
    region = data["views"][0]["regions"][1]
    del region["x"], region["y"]


def lower_part_first(data: Any) -> None:
    again("places", id="first")(data)
    data["places"].reverse()
    data["nodes"][1]["place"] = "first"


def tried_in_nothing_else(data: Any) -> None:
    data["tried_in"] = [each for each in data["tried_in"] if each["disease"] != "vein_ulcer"]


PLANTED = {
    "a weighty claim that was not read again": Planted(
        CLAIMS,
        lambda data: data["claims"][0].update(importance=3, rechecked="evidence"),
        "site.one",
        "rechecked",
        ("compared with its source",),
    ),
    "a section without a claim": Planted(
        CLAIMS, again("sections", id="empty"), "empty", "", ("section without a claim",)
    ),
    "a claim without a source": Planted(
        CLAIMS,
        lambda data: data["claims"][0].update(refs=[], basis=None, verdict="supported"),
        "site.one",
        "",
        ("no source", "basis: expert"),
    ),
    "a review of another treatment": Planted(
        ROWS,
        lambda data: data[0].update(may_hold=["row-two"], treatment="other"),
        "row-one",
        "may_hold",
        (f"row-two is a row of {UNTREATED}",),
    ),
    "a disease without a treatment": Planted(
        WATCHING, tried_in_nothing_else, "vein_ulcer", "", ("no treatment was tried in it",), ROWS
    ),
    "a trial that compares the treated with the treated": Planted(
        ROWS, put("arm", "treated", 1), "trial-one", "compared", ("row-two", "'comparator' belongs here"), TRIALS
    ),
    "a trial that compares different things": Planted(
        ROWS, put("family", "harm", 1), "trial-one", "compared", ("differ in family", "harm"), TRIALS
    ),
    "a trial of another treatment": Planted(
        TRIALS, put("treatment", None, 0), "trial-one", "compared", (f"row-one is a row of {UNTREATED}",)
    ),
    "a rule without a story": Planted(
        STORIES, put("present", ["symptom.fever"], 0), "fever", "", ("no story", STORIES), RULES
    ),
    "a story that gets another level": Planted(
        STORIES, put("expected", "soon", 0), "story", "expected", ("'soon'", "'emergency'", "fever")
    ),
    "a story that asks for more than it expects": Planted(
        RULES, put("level", "soon", "rules", 0), "story", "expected", ("'soon'",), STORIES
    ),
    "a red flag that can wait": Planted(STORIES, put("at_least", "soon", 0), "story", "at_least", ("a red flag",)),
    "a routine story that hurries": Planted(
        STORIES, put("kind", "routine", 0), "story", "at_least", ("a routine story",)
    ),
    "a combination twice": Planted(
        RULES,
        lambda data: data["rules"][0]["any_of"].append([SITES[0], "symptom.fever"]),
        "fever",
        "any_of",
        ("[site.place0, symptom.fever] stands twice",),
    ),
    "a time limit from no source": Planted(
        RULES,
        lambda data: data["rules"][0].update(time_limit_from="source", refs=[]),
        "fever",
        "refs",
        ("none is named",),
    ),
    "a pause without a word of steroids": Planted(
        RULES,
        lambda data: data["rules"][0].update(do=["Ask whether to pause methotrexate."], go_on=[]),
        "fever",
        "go_on",
        ("'pause'", "steroids"),
    ),
    "a call that says more": Planted(
        RULES, put("do", ["Call your emergency number now. Lie down."], "rules", 0), "fever", "do", ("stands alone",)
    ),
    "a country without an emergency number": Planted(
        "helplines.yaml",
        lambda data: data["countries"][0]["lines"][0].update(use="advice"),
        "site.one",
        "lines",
        ("one emergency number, has 0",),
    ),
    "a blood value that is missing": Planted(
        LAB, lambda data: data["analytes"].pop(), "vitamin_d", "analytes", ("missing",)
    ),
    "a pattern for nothing that fits is missing": Planted(
        LAB, lambda data: data["patterns"].pop(), "unclear", "patterns", ("missing",)
    ),
    "a pattern that never fits": Planted(LAB, put("rows", [], "patterns", 0), "site.one", "rows", ("never fits",)),
    "a pattern for nothing that has rows": Planted(
        LAB, lambda data: data["patterns"][1].update(rows=[{"pth": ["low"]}]), "incomplete", "rows", ("no rows",)
    ),
    "two ranges of one age": Planted(
        LAB, lambda data: again("ranges")(data["analytes"][0]), "calcium", "ranges", ("newborn has 2 ranges",)
    ),
    "a range upside down": Planted(
        LAB, lambda data: data["analytes"][0]["ranges"][0].update(low=3, high=2), "calcium", "ranges", ("3 to 2", "low")
    ),
    "a range beyond what is possible": Planted(
        LAB, lambda data: data["analytes"][0]["ranges"][0].update(high=4), "calcium", "ranges", ("2 to 4", "possible")
    ),
    "bounds upside down": Planted(LAB, put("possible", [4, 1], "analytes", 0), "calcium", "possible", ("less than",)),
    "something ruled out": Planted(
        LAB,
        lambda data: data["patterns"][0]["meaning"].update(text="This rules out calciphylaxis."),
        "",
        "patterns[site.one].meaning.text",
        ("'rules out'",),
    ),
    "a gene that leads to no cause": Planted(
        GENES, with_gene(disease={"cause": None}), "GENE2", "diseases", ("no cause",)
    ),
    "an identifier of two genes": Planted(GENES, with_gene(hgnc="HGNC:1"), "GENE1, GENE2", "hgnc", ("HGNC:1",)),
    "a number twice in a gene": Planted(
        GENES, with_gene(omim="400000"), "GENE2", "omim", ("400000 stands twice in this gene",)
    ),
    "a term with two names": Planted(
        GENES,
        with_gene(disease={"hpo": [{"id": "HP:0000001", "name": "Another name", "list": "OMIM"}]}),
        "GENE2",
        "hpo[HP:0000001]",
        ("is called",),
    ),
    "an arrow twice": Planted(MAP, again("arrows"), "", "arrows", ("from node-one to node-two stands twice",)),
    "a circle": Planted(
        MAP, again("arrows", tail="node-two", head="node-one"), "", "arrows", ("closes a circle", "steers_back")
    ),
    "a node without a deposit": Planted(
        MAP, lambda data: data["nodes"][1].update(deposit=False), "node-two", "", ("no deposit",)
    ),
    "a node that no fault reaches": Planted(
        MAP, again("nodes", id="node-three", row=2, deposit=True), "node-three", "", ("no fault of a gene",)
    ),
    "a node on another": Planted(MAP, put("row", 0, "nodes", 1), "node-two", "row", ("lies on node-one",)),
    "parts of the body out of order": Planted(
        MAP, lower_part_first, "node-two", "row", ("first comes before site.one",)
    ),
    "a place without a button": Planted(BODY, drawn_without_button, SITES[1], "views", ("no button",)),
    "buttons too near each other": Planted(
        BODY,
        lambda data: data["views"][0]["regions"][1].update(x=20),
        "site.one",
        f"regions[{SITES[0]}]",
        ("finger", "10"),
    ),
    "a button outside": Planted(
        BODY,
        lambda data: data["views"][0]["regions"][1].update(x=250),
        "site.one",
        f"regions[{SITES[1]}]",
        ("outside",),
    ),
    "a heading that is drawn in part": Planted(
        BODY, lambda data: data["views"][0]["regions"].pop(), "site.one", "sites", ("in part", SITES[-1])
    ),
    "terms out of order": Planted("frequencies.yaml", lambda data: data.reverse(), "", "", ("in this order",)),
    "a picture that nobody described": Planted(
        PATTERNS,
        lambda data: data["cells"][0]["shows"].update(refs=[], basis="expert"),
        "xray.hand",
        "shows",
        ("no source",),
    ),
    "a test without a cell": Planted(PATTERNS, again("tests", id="scan"), "scan", "", ("no cell describes this test",)),
    "a form without a cell": Planted(PATTERNS, again("forms", id="foot"), "foot", "", ("no cell describes this form",)),
    "a figure without a drawing": Planted(
        "figures.yaml", again(id="drawing-two"), "drawing-two", "", ("figures/drawing-two.svg", "drawing-one")
    ),
    "a chapter without a notebook": Planted(
        "chapters.yaml", again(slug="two", notebook="two.ipynb"), "two.ipynb", "notebook", ("no such file",)
    ),
}


@pytest.mark.parametrize("name", PLANTED)
def test_a_rule_names_what_breaks_it(name: str, tiny_content: Path) -> None:
    PLANTED[name].is_named_in(tiny_content)


def test_a_randomised_study_is_told_of_by_a_trial(tiny_content: Path) -> None:
    edit(tiny_content, ROWS, lambda rows: rows[0].update(design="randomised trial"))
    assert find_faults(tiny_content) == []
    edit(tiny_content, TRIALS, lambda trials: trials.clear())
    assert ["randomised" in str(fault) for fault in find_faults(tiny_content)] == [True]


def test_an_illness_alone_hurries_nobody(tiny_content: Path) -> None:
    edit(tiny_content, "symptoms.yaml", lambda data: data["groups"].append({**data["groups"][0], "id": BACKGROUND}))
    edit(tiny_content, "symptoms.yaml", lambda data: data["symptoms"][0].update(group=BACKGROUND))
    assert find_faults(tiny_content) == []
    edit(tiny_content, RULES, lambda data: data["rules"][0]["any_of"].append(["symptom.fever"]))
    assert ["symptom.fever alone is an illness" in str(fault) for fault in find_faults(tiny_content)] == [True]


@pytest.mark.parametrize(
    ("inside", "says"),
    [
        ("<text class='cp-label'>A label that is far too long</text>", "28 letters"),
        ("<path class='cp-bone'/>", "'cp-bone' a colour; did you mean 'cp-bones'"),
    ],
)
def test_a_drawing_has_short_labels_and_known_colours(inside: str, says: str, tiny_content: Path) -> None:
    style = "<style>.cp-bones{} .cp-label{}</style>"
    sheet = f"<svg xmlns='http://www.w3.org/2000/svg'>{style}<svg id='xray.hand'>{inside}</svg></svg>"
    (tiny_content / "patterns.svg").write_text(sheet, encoding="utf-8")
    assert [says in fault.message for fault in find_faults(tiny_content)] == [True]


def test_a_drawing_without_an_entry_and_a_notebook_without_a_chapter_are_named(tiny_content: Path) -> None:
    (tiny_content / "figures" / "spare.svg").write_text("<svg/>", encoding="utf-8")
    (tiny_content.parent / "notebooks" / "spare.ipynb").write_text("{}", encoding="utf-8")
    found = {(fault.file, fault.entry) for fault in find_faults(tiny_content)}
    assert found == {("figures.yaml", "spare"), ("chapters.yaml", "spare.ipynb")}


def test_the_course_without_treatment_is_never_lost(tiny_content: Path) -> None:
    for file in (ROWS, TRIALS):
        edit(tiny_content, file, lambda data: data.clear())
    (tiny_content / WATCHING).unlink()
    assert ("treatments", UNTREATED) in {(fault.file, fault.entry) for fault in find_faults(tiny_content)}


def test_the_levels_are_those_of_the_page() -> None:
    assert reasoning.LEVELS == LEVELS
