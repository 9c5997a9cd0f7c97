"""The content as it stands: no fault, and as much of it as the publication promises."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import get_args

import pytest

from content import library
from content.check import RULES, RULES_OF_THE_WHOLE, Rule, find_faults
from content.model import Subtype
from tests.support.tiny import edit, suggested

ROOT = Path(__file__).parents[2]
SUBTYPES = set(get_args(Subtype))


def test_has_no_fault() -> None:
    assert [str(fault) for fault in find_faults(ROOT / "content")] == []


@pytest.mark.parametrize("rule", [*RULES, *RULES_OF_THE_WHOLE], ids=lambda rule: rule.__name__)
def test_every_rule_reads_the_content_to_its_end(rule: Rule) -> None:
    assert list(rule(library())) == []


def test_faults_in_many_files_are_all_named_at_once(copy_of_content: Path) -> None:
    source = library()
    cause, case = next(iter(source.causes)), next(iter(source.cases))
    ref, finding = next(iter(source.references)), next(iter(source.findings))
    before = {str(fault) for fault in find_faults(copy_of_content)}
    edit(copy_of_content, f"causes/{cause}.yaml", lambda data: data.update(mechanisn="x", name=5))
    edit(copy_of_content, f"causes/{cause}.yaml", lambda data: data["profile"][0].update(finding=finding + "x"))
    edit(copy_of_content, f"cases/{case}.yaml", lambda data: data.update(cause=cause + "x", reference=ref + "x"))
    edit(copy_of_content, "glossary.yaml", lambda data: data[0].update(definition="<script>x</script>"))
    edit(copy_of_content, "presets.yaml", lambda data: data[0].pop("label"))
    edit(copy_of_content, "references.json", lambda data: data[0].update(DOI="x"))
    (copy_of_content / "figures.yaml").write_text("- id: [\n")
    found = [str(fault) for fault in find_faults(copy_of_content) if str(fault) not in before]
    term, preset = next(iter(source.glossary)), source.presets[0].id
    for parts in (
        (f"causes/{cause}.yaml", cause, "mechanisn", suggested("mechanisn", ["mechanism"])),
        (f"causes/{cause}.yaml", cause, "name", "a whole number"),
        (f"causes/{cause}.yaml", cause, "profile", suggested(finding + "x", source.findings)),
        (f"cases/{case}.yaml", case, "cause", suggested(cause + "x", source.causes)),
        (f"cases/{case}.yaml", case, "reference", suggested(ref + "x", source.references)),
        ("glossary.yaml", term, "definition", "markup"),
        ("presets.yaml", preset, "label", "missing"),
        ("references.json", ref, "DOI", "form"),
        ("figures.yaml", "line"),
    ):
        assert any(all(part in line for part in parts) for line in found), (parts, found)


def test_the_command_prints_every_fault_on_a_line_and_fails(tiny_content: Path) -> None:
    command = [sys.executable, "-m", "content", "check", "--root", str(tiny_content)]
    clean = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)
    assert (clean.returncode, clean.stderr) == (0, "")
    edit(tiny_content, "glossary.yaml", lambda data: data[0].update(surprise=1))
    edit(tiny_content, "presets.yaml", lambda data: data[0].update(surprise=1))
    faulty = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)
    assert faulty.returncode == 1
    assert faulty.stderr.splitlines() == [f"{tiny_content.name}/{fault}" for fault in find_faults(tiny_content)]
    assert faulty.stdout.startswith(f"2 faults in {tiny_content.name}/")


def test_there_are_at_least_sixty_causes_in_all_subtypes() -> None:
    causes = library().causes
    assert len(causes) >= 60
    assert {cause.subtype for cause in causes.values()} == SUBTYPES


def test_there_are_at_least_twenty_five_urgency_rules_at_every_level_but_routine_or_more() -> None:
    urgency = library().urgency
    assert len(urgency.rules) >= 25
    assert set(urgency.levels) - {"routine"} <= {rule.level for rule in urgency.rules}


def test_there_are_at_least_120_references() -> None:
    assert len(library().references) >= 120


def test_there_are_at_least_sixty_explained_terms() -> None:
    assert len(library().glossary) >= 60


def test_there_are_at_least_forty_published_cases_in_all_subtypes() -> None:
    source = library()
    subtypes = Counter(source.causes[case.cause].subtype for case in source.cases.values())
    assert sum(subtypes.values()) >= 40
    assert set(subtypes) == SUBTYPES
