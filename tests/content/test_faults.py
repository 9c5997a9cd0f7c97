"""`find_faults` names file, entry, field and the nearest valid id of every fault, all at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from content.check import find_faults
from content.registry import TABLES
from tests.support.planting import Planted, drop, put
from tests.support.tiny import AGES, REFERENCES, SITES, edit, suggested

ALPHA, CASE, FACT, JSON = "causes/alpha_cause.yaml", "cases/case_one.yaml", "facts/numbers.yaml", "references.json"
WRONG_SITE, WRONG_REF, WRONG_CAUSE = "site.plaec1", "smith2010", "alpha_casue"
FIRST_REF = REFERENCES[0]
SHAPES = ("null", "7", '"text"', "[]", "[1]", "[[]]", "{}", '{"a": 1}', '[{"id": 5}]', "{1: 2, no: 3}", "[{1: 2}]")
ONE_FILE = [table.place for table in TABLES if not table.is_folder]
PLANTED = {
    "unknown key": Planted(
        ALPHA,
        put("mechanisn", "x"),
        "alpha_cause",
        "mechanisn",
        ("unknown field", suggested("mechanisn", ["mechanism"])),
    ),
    "unknown key inside": Planted(
        ALPHA, put("levle", "high", "certainty"), "alpha_cause", "certainty.levle", (suggested("levle", ["level"]),)
    ),
    "unknown key that is near none": Planted(
        ALPHA, put("xyz", "high", "certainty"), "alpha_cause", "certainty.xyz", ("unknown field; there are level, why",)
    ),
    "missing field": Planted(ALPHA, drop("plain_name"), "alpha_cause", "plain_name", ("missing",)),
    "missing field inside": Planted(FACT, drop("why", 0, "certainty"), "fact-one", "certainty.why", ("missing",)),
    "wrong type": Planted(
        "glossary.yaml", put("definition", 7, 0), "term-one", "definition", ("must be a text", "a whole number (7)")
    ),
    "list for a text": Planted(CASE, put("title", ["x"]), "case_one", "title", ("must be a text", "a list")),
    "text for a list": Planted(CASE, put("absent", "x"), "case_one", "absent", ("must be a list", "a text")),
    "value that is no choice": Planted(
        ALPHA, put("subtype", "dystrofic"), "alpha_cause", "subtype", (suggested("dystrofic", ["dystrophic"]),)
    ),
    "chapter at an address of the site": Planted(
        "chapters.yaml", put("slug", "data", 0), "index.ipynb", "slug", ("health",)
    ),
    "text that is too long": Planted(FACT, put("statement", "x" * 1201, 0), "fact-one", "statement", ("1200",)),
    "unknown finding in a profile": Planted(
        ALPHA,
        put("finding", WRONG_SITE, "profile", 0),
        "alpha_cause",
        "profile",
        (WRONG_SITE, suggested(WRONG_SITE, SITES)),
    ),
    "unknown finding in a case": Planted(
        CASE, put("absent", [WRONG_SITE]), "case_one", "absent", ("unknown finding", suggested(WRONG_SITE, SITES))
    ),
    "unknown finding in a preset": Planted(
        "presets.yaml", put("present", [WRONG_SITE], 0), "start", "present", (suggested(WRONG_SITE, SITES),)
    ),
    "unknown finding in a rule": Planted(
        "urgency.yaml",
        put("any_of", [["symptom.fevre"]], "rules", 0),
        "fever",
        "any_of",
        (suggested("symptom.fevre", ["symptom.fever"]),),
    ),
    "unknown finding in a vignette": Planted(
        "vignettes.yaml",
        put("present", ["symptom.fevre"], 0),
        "story",
        "present",
        (suggested("symptom.fevre", ["symptom.fever"]),),
    ),
    "symptom of the checklist in a case": Planted(
        CASE, put("absent", ["symptom.fever"]), "case_one", "absent", ("unknown finding 'symptom.fever'",)
    ),
    "unknown group of a symptom": Planted(
        "symptoms.yaml", put("group", "skni", "symptoms", 0), "symptom.fever", "group", (suggested("skni", ["skin"]),)
    ),
    "unknown reference in a fact": Planted(
        FACT, put("refs", [WRONG_REF], 0), "fact-one", "refs", ("unknown reference", suggested(WRONG_REF, REFERENCES))
    ),
    "unknown reference in a cause": Planted(
        ALPHA, put("refs", [WRONG_REF], "what"), "alpha_cause", "what.refs", (suggested(WRONG_REF, REFERENCES),)
    ),
    "unknown reference of a case": Planted(
        CASE, put("reference", WRONG_REF), "case_one", "reference", (suggested(WRONG_REF, REFERENCES),)
    ),
    "unknown cause of a case": Planted(
        CASE, put("cause", WRONG_CAUSE), "case_one", "cause", ("unknown cause", suggested(WRONG_CAUSE, ["alpha_cause"]))
    ),
    "unknown cause of a danger": Planted(
        "dangers.yaml",
        put("causes", [WRONG_CAUSE], 0),
        "danger-one",
        "causes",
        ("unknown cause", suggested(WRONG_CAUSE, ["alpha_cause"])),
    ),
    "symptom of the checklist in a danger": Planted(
        "dangers.yaml", put("any_of", [["symptom.fever"]], 0), "danger-one", "any_of", ("unknown finding",)
    ),
    "danger without a source": Planted(
        "dangers.yaml",
        lambda data: data[0]["why"].update(refs=[], basis=None),
        "danger-one",
        "why",
        ("no source", "basis: expert"),
    ),
    "finding shown by what nothing carries": Planted(
        "findings.yaml",
        lambda data: data[1]["findings"][0].update(shown_by=["site.nowhere"]),
        "site",
        f"findings[{SITES[0]}].shown_by",
        ("unknown finding 'site.nowhere'",),
    ),
    "finding that is a kind of nothing": Planted(
        "findings.yaml",
        lambda data: data[1]["findings"][0].update(kind_of="site.nowhere"),
        "site",
        f"findings[{SITES[0]}].kind_of",
        ("unknown finding 'site.nowhere'",),
    ),
    "finding both ways in a case": Planted(
        CASE, put("absent", [SITES[0]]), "case_one", "absent", (SITES[0], "both present and absent")
    ),
    "finding both ways in a preset": Planted(
        "presets.yaml", put("absent", [SITES[0]], 0), "start", "absent", ("both present and absent",)
    ),
    "two answers in a case": Planted(
        CASE, put("present", AGES), "case_one", "present", ("'age' takes one answer", *AGES)
    ),
    "two answers in a preset": Planted(
        "presets.yaml", put("present", AGES, 0), "start", "present", ("'age' takes one answer",)
    ),
    "finding twice in a profile": Planted(
        ALPHA, put("finding", SITES[1], "profile", 0), "alpha_cause", "profile", (SITES[1], "twice")
    ),
    "statement without source or basis": Planted(
        ALPHA,
        lambda data: data["what"].update(refs=[], basis=None),
        "alpha_cause",
        "what",
        ("no source", "basis: expert"),
    ),
    "profile line without source or basis": Planted(
        ALPHA, put("refs", [], "profile", 2), "alpha_cause", f"profile[{SITES[2]}]", ("no source", "basis: expert")
    ),
    "share without source": Planted(ALPHA, put("refs", [], "frequency", 0), "alpha_cause", "refs", ("1 or more",)),
    "fact without source": Planted(FACT, put("refs", [], 0), "fact-one", "refs", ("1 or more",)),
    "more than all in a fact": Planted(FACT, put("numerator", 9, 0, "number"), "fact-one", "number", ("9 of 1",)),
    "more than all in a cause": Planted(
        ALPHA, put("numerator", 9, "frequency", 0), "alpha_cause", "frequency", ("9 of 1",)
    ),
    "case that is not named like its file": Planted(
        CASE, put("id", "case_two"), "case_two", "id", ("name of the file",)
    ),
    "cause that is not named like its file": Planted(
        ALPHA, put("id", "alpha_two"), "alpha_two", "id", ("name of the file",)
    ),
    "malformed DOI": Planted(JSON, put("DOI", "doi.org/10.1", 0), FIRST_REF, "DOI", ("form of a DOI", "doi.org/10.1")),
    "malformed PMID": Planted(JSON, put("PMID", "PMC123", 0), FIRST_REF, "PMID", ("form of a PMID", "PMC123")),
    "malformed address": Planted(JSON, put("URL", "http://x.org/a b", 0), FIRST_REF, "URL", ("form of an address",)),
    "unsafe address": Planted(JSON, put("URL", "javascript:alert(1)", 0), FIRST_REF, "URL", ("form of an address",)),
    "reference without any place": Planted(JSON, drop("DOI", 0), FIRST_REF, "", ("no DOI, PMID, ISBN or address",)),
    "reference without a title": Planted(JSON, drop("title", 0), FIRST_REF, "title", ("missing",)),
}


def test_the_tiny_publication_has_no_fault(tiny_content: Path) -> None:
    assert find_faults(tiny_content) == []


@pytest.mark.parametrize("name", PLANTED)
def test_names_file_entry_field_and_what_is_wrong(name: str, tiny_content: Path) -> None:
    PLANTED[name].is_named_in(tiny_content)


DUPLICATES = {
    "findings.yaml": lambda data: data[1]["findings"].append(data[1]["findings"][0]),
    "symptoms.yaml": lambda data: data["symptoms"].append(data["symptoms"][0]),
    "urgency.yaml": lambda data: data["rules"].append(data["rules"][0]),
    JSON: lambda data: data.append(data[0]),
} | {
    name: (lambda data: data.append(data[0]))
    for name in ("vignettes.yaml", "glossary.yaml", "figures.yaml", "presets.yaml", FACT)
}


@pytest.mark.parametrize("file", DUPLICATES)
def test_an_id_that_stands_twice_is_named(file: str, tiny_content: Path) -> None:
    edit(tiny_content, file, DUPLICATES[file])
    (fault, *others) = [fault for fault in find_faults(tiny_content) if "twice" in fault.message]
    assert fault.file == file
    assert fault.field.endswith("id")
    assert fault.entry
    assert others == []


def test_a_chapter_that_stands_twice_is_named(tiny_content: Path) -> None:
    edit(tiny_content, "chapters.yaml", lambda data: data.append(data[0]))
    found = find_faults(tiny_content)
    assert {fault.file for fault in found} == {"chapters.yaml"}
    assert {fault.field for fault in found} == {"slug", "notebook"}


def test_a_fact_in_two_files_is_named(tiny_content: Path) -> None:
    (tiny_content / "facts" / "again.yaml").write_bytes((tiny_content / FACT).read_bytes())
    (fault,) = find_faults(tiny_content)
    assert (fault.entry, fault.field) == ("fact-one", "id")


def test_an_unused_reference_is_named_unless_the_prose_links_to_it(tiny_content: Path) -> None:
    edit(tiny_content, FACT, put("refs", [REFERENCES[1]], 0))
    for file in ("glossary.yaml", "figures.yaml", "vignettes.yaml", "doctor_questions.yaml"):
        edit(tiny_content, file, put("refs", [REFERENCES[1]], 0))
    edit(tiny_content, "urgency.yaml", put("refs", [REFERENCES[1]], "rules", 0))
    for folder in ("questions", "teaching_cases"):
        for path in (tiny_content / folder).iterdir():
            path.unlink()
    edit(tiny_content, "contrast_pairs.yaml", lambda pairs: pairs.clear())
    (fault,) = find_faults(tiny_content)
    assert (fault.file, fault.entry) == (JSON, FIRST_REF)
    assert "not used" in fault.message
    assert find_faults(tiny_content, links=[FIRST_REF]) == []


@pytest.mark.parametrize("file", ONE_FILE)
def test_a_missing_file_is_named(file: str, tiny_content: Path) -> None:
    (tiny_content / file).unlink()
    assert (file, "file is missing") in [(fault.file, fault.message) for fault in find_faults(tiny_content)]


def test_a_missing_list_of_references_is_named(tiny_content: Path) -> None:
    (tiny_content / JSON).unlink()
    assert JSON in [fault.file for fault in find_faults(tiny_content)]


def test_a_file_of_another_kind_in_a_folder_is_named(tiny_content: Path) -> None:
    (tiny_content / "causes" / "gamma.yml").write_text("id: gamma\n")
    (fault,) = find_faults(tiny_content)
    assert fault.file == "causes/gamma.yml"
    assert ".yaml" in fault.message


@pytest.mark.parametrize("file", [*ONE_FILE, ALPHA, CASE, FACT, JSON])
def test_a_file_with_another_shape_is_a_fault_and_no_crash(file: str, tiny_content: Path) -> None:
    for value in SHAPES:
        (tiny_content / file).write_text(value)
        found = find_faults(tiny_content)
        # An empty list is a valid table; then what pointed into it is at fault, if anything did.
        assert any(fault.file == file for fault in found) or value == "[]", (value, found)
