"""The checklist as a whole: what no reader can reach, what nothing asks for, and sets that would fire by themselves."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from content import Library, library
from content.check import find_faults
from content.model_urgency import combinations
from tests.support.tiny import SITES, edit

OTHER = SITES[1]


def spoil_rules(tiny: Path, change: Callable[[dict[str, Any]], Any]) -> list[str]:
    assert find_faults(tiny) == []
    edit(tiny, "urgency.yaml", change)
    return [str(fault) for fault in find_faults(tiny)]


def test_a_combination_that_cannot_be_ticked_is_a_fault(tiny_content: Path) -> None:
    found = spoil_rules(tiny_content, lambda data: data["rules"][0]["any_of"].append(["symptom.fever", OTHER]))
    assert len(found) == 1
    assert "fever > any_of" in found[0]
    assert OTHER in found[0]
    assert "can't be ticked" in found[0]


def test_a_set_is_opened_before_the_page_is_asked(tiny_content: Path) -> None:
    def change(data: dict[str, Any]) -> None:
        data["sets"] = {"places": [SITES[0], OTHER]}
        data["rules"][0]["any_of"] = [["symptom.fever", "any.places"]]

    found = spoil_rules(tiny_content, change)
    assert [OTHER in fault and "can't be ticked" in fault for fault in found] == [True]


def test_two_answers_of_one_question_never_fire_together(tiny_content: Path) -> None:
    assert find_faults(tiny_content) == []
    edit(tiny_content, "symptoms.yaml", lambda data: data["groups"][0].update(exclusive=True))
    assert ["takes one answer" in str(fault) for fault in find_faults(tiny_content)] == [True]


def test_a_line_that_no_rule_asks_for_says_why_it_is_there(tiny_content: Path) -> None:
    line = {"id": OTHER, "label": "Text.", "explain": "Text.", "group": "skin"}
    edit(tiny_content, "symptoms.yaml", lambda data: data["symptoms"].append(line))
    assert ["no rule asks for it" in str(fault) for fault in find_faults(tiny_content)] == [True]
    edit(tiny_content, "symptoms.yaml", lambda data: data["symptoms"][-1].update(why="So that it has its line."))
    assert find_faults(tiny_content) == []
    edit(tiny_content, "symptoms.yaml", lambda data: data["symptoms"][0].update(why="Needless."))
    assert ["needs no reason" in str(fault) for fault in find_faults(tiny_content)] == [True]


def test_a_question_says_what_it_is_about_and_names_its_emergencies(tiny_content: Path) -> None:
    edit(tiny_content, "symptoms.yaml", lambda data: data["groups"][0].update(hint=None, dangers=None))
    assert ["skin > hint" in str(fault) for fault in find_faults(tiny_content)] == [True]
    edit(tiny_content, "symptoms.yaml", lambda data: data["groups"][0].update(asked="detail"))
    assert find_faults(tiny_content) == []
    rows = [["symptom.fever", SITES[0]], ["symptom.fever"]]
    edit(tiny_content, "urgency.yaml", lambda data: data["rules"][0].update(level="emergency", any_of=rows))
    found = [str(fault) for fault in find_faults(tiny_content) if "dangers" in str(fault)]
    assert ["skin > dangers" in fault and "symptom.fever" in fault for fault in found] == [True]


@pytest.mark.parametrize(
    ("sets", "row", "words"),
    [
        ({"places": SITES[:2]}, ["symptom.fever", "any.placess"], "did you mean 'any.places'"),
        ({"places": [SITES[0], "symptom.fever"]}, ["symptom.fever", "any.places"], "stands twice"),
        ({"places": [SITES[0], "site.nowhere"]}, ["symptom.fever", "any.places"], "site.nowhere"),
    ],
)
def test_a_wrong_set_is_named(sets: dict[str, list[str]], row: list[str], words: str, tiny_content: Path) -> None:
    found = spoil_rules(tiny_content, lambda data: data.update(sets=sets) or data["rules"][0].update(any_of=[row]))
    assert any("fever" in fault and words in fault for fault in found) or any(words in fault for fault in found)


def test_a_set_that_no_rule_uses_is_a_fault(tiny_content: Path) -> None:
    found = spoil_rules(tiny_content, lambda data: data.update(sets={"places": ["symptom.fever", SITES[0]]}))
    assert ["is not used by any rule" in fault for fault in found] == [True]


def test_a_follow_up_needs_a_line_that_can_be_ticked(tiny_content: Path) -> None:
    edit(tiny_content, "symptoms.yaml", lambda data: data["symptoms"][0].update(after=[OTHER]))
    assert ["never appears" in str(fault) for fault in find_faults(tiny_content)] == [True]


def test_combinations_open_each_set_and_stand_once() -> None:
    sets = {"one": ["a.x", "a.y"], "two": ["b.x", "b.y"]}
    assert combinations([["any.one", "any.two"]], sets) == [
        ["a.x", "b.x"],
        ["a.x", "b.y"],
        ["a.y", "b.x"],
        ["a.y", "b.y"],
    ]
    assert combinations([["a.x"], ["any.one"]], sets) == [["a.x"], ["a.y"]]
    assert combinations([["any.none"]], sets) == [["any.none"]]


def test_the_rules_of_this_publication_hold_no_closed_set() -> None:
    assert not [item for rule in library().urgency.rules for row in rule.any_of for item in row if item[:4] == "any."]


def test_a_question_for_the_doctor_points_at_something(tiny_content: Path) -> None:
    edit(tiny_content, "doctor_questions.yaml", lambda data: data[0].update(where=["no_such_rule"]))
    assert [
        "unknown rule, fact, treatment, cause or table 'no_such_rule'" in str(fault)
        for fault in find_faults(tiny_content)
    ] == [True]


def test_what_stands_above_the_checklist_is_what_must_not_wait_for_a_form() -> None:
    signs = " ".join(danger.sign.lower() for danger in library().helplines.dangers)
    for word in ("stroke", "bleeding", "breathing", "allergic", "suicide"):
        assert word in signs
    chapter = Library(library().root).root.parent / "notebooks" / "07-when-to-see-a-doctor.ipynb"
    top = chapter.read_text(encoding="utf-8").partition("## Emergencies")[0].lower()
    assert "call your emergency number now" in top
    for word in ("stroke", "bleeding", "breathing", "allergic", "suicide"):
        assert word in top


def test_a_rule_may_not_hide_one_that_asks_for_more(tiny_content: Path) -> None:
    def change(data: dict[str, Any]) -> None:
        data["rules"].append({**data["rules"][0], "id": "milder", "level": "soon", "instead_of": ["fever"]})

    assert ["asks for more than this rule" in fault for fault in spoil_rules(tiny_content, change)] == [True]
    edit(tiny_content, "urgency.yaml", lambda data: data["rules"][1].update(instead_of=["feverr"]))
    assert ["unknown rule 'feverr'" in str(fault) for fault in find_faults(tiny_content)] == [True]
