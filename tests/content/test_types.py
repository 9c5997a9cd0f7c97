"""What a type says is checked: days of the calendar, closed sets, names of numbers, ids that stand in many places."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
import typing
from pathlib import Path
from typing import Any

import pytest

from content import library
from content.check import find_faults
from content.check.fault import Place
from content.check.walk import Visit, opened, walk
from content.marks import Names, NotInFuture, Points
from content.model import Question
from content.model_labs import Age, AnalyteId, Note, Numbers, Status
from content.registry import TABLES
from tests.support.command import ROOT
from tests.support.planting import Planted, drop, put
from tests.support.samples import sample
from tests.support.tiny import REFERENCES, SITES, edit, suggested
from widgets.cause_explorer import evaluation, scores
from widgets.lab_values import reasoning
from widgets.lab_values.tables import AGE, PLANE
from widgets.lab_values.values import ADULT

ALPHA, FACT, LAB, ROWS = "causes/alpha_cause.yaml", "facts/numbers.yaml", "laboratory.yaml", "outcomes.yaml"
TOMORROW = (dt.datetime.now(dt.UTC) + dt.timedelta(days=2)).date().isoformat()
PLANTED = {
    "a day that is in no calendar": Planted(
        "chapters.yaml", put("reviewed", "2026-02-30", 0), "index.ipynb", "reviewed", ("'2026-02-30'", "no day of the")
    ),
    "a day in another form": Planted(
        FACT, put("compared", "30.11.2026", 0), "fact-one", "compared", ("no day of the",)
    ),
    "a day that is a number": Planted(ALPHA, put("reviewed", 2026), "alpha_cause", "reviewed", ("must be a text",)),
    "a review in the future": Planted(ALPHA, put("reviewed", TOMORROW), "alpha_cause", "reviewed", ("in the future",)),
    "a misspelt arm": Planted(
        ROWS, put("arm", "comperator", 0), "row-one", "arm", (suggested("comperator", ["comparator"]),)
    ),
    "a row without an arm": Planted(ROWS, drop("arm", 0), "row-one", "arm", ("missing",)),
    "a misspelt unit": Planted(
        ROWS, put("unit", "pateints", 0), "row-one", "unit", ("'pateints' is none of lesions, patients",)
    ),
    "an unknown age": Planted(
        LAB,
        lambda data: data["analytes"][0]["ranges"][0].update(ages=["teens"]),
        "calcium",
        "ranges[1].ages",
        (suggested("teens", ["teen"]),),
    ),
    "an unknown blood value": Planted(
        LAB, put("id", "egrf", "analytes", 5), "egrf", "id", (suggested("egrf", ["egfr"]),)
    ),
    "a renamed threshold": Planted(
        LAB,
        put("urgnt_high", 3.5, "numbers"),
        "",
        "numbers.urgnt_high",
        ("unknown field", suggested("urgnt_high", ["urgent_high"])),
    ),
    "a threshold that is missing": Planted(
        LAB, drop("urgent_high", "numbers"), "", "numbers.urgent_high", ("missing",)
    ),
    "a threshold of nothing": Planted(
        LAB, put("urgent_high", 0, "numbers"), "", "numbers.urgent_high", ("more than 0",)
    ),
    "a renamed note": Planted(
        LAB, put("samplx", {"text": "x"}, "notes"), "", "notes.samplx", (suggested("samplx", ["sample"]),)
    ),
    "a note that is missing": Planted(LAB, drop("sample", "notes"), "", "notes.sample", ("missing",)),
    "a row about nothing": Planted(
        LAB, put("rows", [{"albumin": ["low"]}], "patterns", 0), "site.one", "rows[1].albumin", ("none of calcium",)
    ),
    "a renamed note of the treatments": Planted(
        "treatment_terms.yaml", put("amounx", "x", "notes"), "", "notes.amounx", (suggested("amounx", ["amount"]),)
    ),
    "a word that is missing": Planted(
        "treatment_terms.yaml", drop("lupus", "diseases"), "", "diseases.lupus", ("missing",)
    ),
    "words out of order": Planted(
        "treatment_terms.yaml",
        lambda data: data["sizes"].update(small=data["sizes"].pop("small")),
        "",
        "sizes.large",
        ("out of order", "small, large"),
    ),
    "a level that is missing": Planted("urgency.yaml", drop("soon", "levels"), "", "levels.soon", ("missing",)),
    "an unknown question of the vocabulary": Planted(
        "findings.yaml", put("id", "sites", 1), "sites", "id", (suggested("sites", ["site"]),)
    ),
    "an unknown gene of a cause": Planted(
        ALPHA,
        lambda data: data["genes"][0].update(symbol="GENE11"),
        "alpha_cause",
        "genes[1].symbol",
        ("unknown gene", suggested("GENE11", ["GENE1"])),
    ),
    "a place that is none": Planted(
        "body.yaml", lambda data: data["groups"][0].update(sites=["age.child"]), "site.one", "sites[1]", ("right form",)
    ),
    "a finding twice in a case": Planted(
        "cases/case_one.yaml", put("present", [SITES[0], SITES[0]]), "case_one", "present", (SITES[0], "twice")
    ),
    "a source twice": Planted(FACT, put("refs", [REFERENCES[0]] * 2, 0), "fact-one", "refs", ("twice",)),
    "a second look at a fact that is none": Planted(
        "claims.yaml",
        lambda data: data["second_looks"][0].update(kind="fact"),
        "site.one",
        "id",
        ("unknown fact 'site.one'",),
    ),
    "a link to a heading that is not there": Planted(
        "claims.yaml",
        lambda data: data["omissions"][0].update(covered_in="index.ipynb#Placx"),
        "site.one",
        "covered_in",
        ("unknown place in a notebook", suggested("index.ipynb#Placx", ["index.ipynb#Place"])),
    ),
    "a letter that nobody can see": Planted(
        "glossary.yaml", put("definition", "A soft\u00adhyphen.", 0), "term-one", "definition", ("SOFT HYPHEN",)
    ),
    "a letter that was lost": Planted(
        "glossary.yaml", put("definition", "A \ufffd.", 0), "term-one", "definition", ("lost in copying",)
    ),
}


@pytest.mark.parametrize("name", PLANTED)
def test_what_the_type_does_not_allow_is_named(name: str, tiny_content: Path) -> None:
    PLANTED[name].is_named_in(tiny_content)


def visits(mark: type) -> list[Visit]:
    """Return every value of a sample of all tables that bears such a mark."""
    every = [visit for table in TABLES for visit in walk(sample(table.kind), table.kind, Place(table.place))]
    return [visit for visit in every if any(isinstance(each, mark) for each in visit.marks)]


def test_whatever_is_pointed_at_is_named_somewhere() -> None:
    named = {mark.kind for visit in visits(Names) for mark in visit.marks if isinstance(mark, Names)}
    pointed = {
        kind for visit in visits(Points) for mark in visit.marks if isinstance(mark, Points) for kind in mark.kinds
    }
    assert pointed - named == {"reference", "table", "place in a notebook"}
    assert len(visits(Points)) > 60


def test_every_id_of_a_table_names_something_or_points_at_it() -> None:
    for table in TABLES:
        for visit in walk(sample(table.kind), table.kind, Place(table.place)):
            # A term of an ontology is named there, and may stand under several diseases. Answers are named
            # within their question, and steps within their plan.
            named_within = (".hpo[", "options[", "items[", "pairs[", "steps[")
            within = any(part in visit.place.field for part in named_within)
            if visit.place.field.split(".")[-1] == "id" and not within:
                assert any(isinstance(mark, (Names, Points)) for mark in visit.marks), visit.place


@pytest.mark.parametrize("visit", visits(NotInFuture), ids=lambda visit: f"{visit.place.file}:{visit.place.field}")
def test_every_day_on_which_something_was_done_is_a_date(visit: Visit) -> None:
    assert visit.kind is dt.date


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_no_mapping_of_a_table_has_free_keys(table: Any) -> None:
    # Units are the words of laboratories, and a set of findings is named where it is written.
    free = {"units", "sets"}
    for visit in walk(sample(table.kind), table.kind, Place(table.place)):
        if typing.get_origin(visit.kind) is dict and visit.place.field.split(".")[-1] not in free:
            key, marks = opened(typing.get_args(visit.kind)[0])
            # A key that points at an entry is followed like any other pointer.
            assert typing.get_origin(key) is typing.Literal or any(isinstance(mark, Points) for mark in marks), (
                visit.place
            )


def test_content_without_notebooks_beside_it_has_its_links_left_alone(tiny_content: Path) -> None:
    (tiny_content.parent / "notebooks" / "index.ipynb").unlink()
    assert {fault.file for fault in find_faults(tiny_content)} == {"chapters.yaml", "claims.yaml"}
    (tiny_content.parent / "notebooks").rmdir()
    assert find_faults(tiny_content) == []


def test_faults_of_the_type_and_of_the_sense_are_named_in_one_go(tiny_content: Path) -> None:
    edit(tiny_content, ROWS, lambda rows: rows[0].update(arm="trated"))
    edit(tiny_content, ROWS, lambda rows: rows[1].update(treated=1))
    edit(tiny_content, LAB, lambda data: data["analytes"][0].update(label=7))
    edit(tiny_content, LAB, lambda data: data["analytes"][1]["ranges"][0].update(low=3.5))
    found = {(fault.entry, fault.field) for fault in find_faults(tiny_content)}
    assert {("row-one", "arm"), ("row-two", "treated"), ("calcium", "label"), ("albumin", "ranges")} <= found


def test_the_blood_values_have_a_note_for_each_number_value_and_age_and_a_status_for_each_that_decides() -> None:
    notes = set(typing.get_args(Note))
    thresholds = {name for name in Numbers.__struct_fields__ if not name.startswith(PLANE)}
    assert notes >= {*thresholds, *typing.get_args(AnalyteId), *reasoning.NOTES}
    assert notes >= {AGE + age for age in typing.get_args(Age)}
    assert set(typing.get_args(Age)) == {*reasoning.CHILDREN, ADULT}
    assert set(typing.get_args(Status)) == {*reasoning.DECISIVE, "vitamin_d"}


def test_each_question_and_finding_that_the_explorer_weighs_by_name_is_in_the_vocabulary() -> None:
    questions = set(typing.get_args(Question))
    assert {group.id for group in library().finding_groups} == questions
    assert {*scores.GROUP_WEIGHT, *scores.OBJECTION, *scores.EXPECTED_MENTION, *evaluation.LABORATORY} <= questions
    assert scores.MENTION_OF.keys() <= library().findings.keys()


def test_an_entry_that_can_not_be_read_is_not_missed_elsewhere(tiny_content: Path) -> None:
    edit(tiny_content, "urgency.yaml", lambda data: data["rules"][0].update(level="emergancy"))
    edit(tiny_content, "chapters.yaml", lambda data: data[0].update(reviewed="soon"))
    edit(tiny_content, LAB, lambda data: data["analytes"][0].update(label=7))
    found = {(fault.entry, fault.field) for fault in find_faults(tiny_content)}
    assert found == {("fever", "level"), ("index.ipynb", "reviewed"), ("calcium", "label")}


def test_content_without_a_fault_needs_no_library_that_explains_faults(tiny_content: Path) -> None:
    code = (
        "import sys; sys.modules['jsonschema'] = None; from pathlib import Path; import content.export\n"
        "from content.check import find_faults; print(find_faults(Path(sys.argv[1])))"
    )
    command = [sys.executable, "-c", code, str(tiny_content)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("[]\n", "")
