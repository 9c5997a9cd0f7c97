"""Step by step through the checklist: whatever is true of a reader, every line that the advice needs is offered."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from content import library
from tests.support.device import deno
from tests.support.server import ROOT
from widgets.symptom_checklist import advise
from widgets.symptom_checklist.reasoning import LEVELS
from widgets.symptom_checklist.tables import asked_for, questions

SCRIPT = ROOT / "tests" / "scripts" / "walk_steps.js"
ENDS_WITHIN = 120
LINES = {line.id: line for line in library().symptoms.symptoms}
RULES = library().urgency.rules
COMBINATIONS = [list(row) for rule in RULES for row in rule.any_of]
STORIES = [[item for item in story.present if item in LINES] for story in library().vignettes]
AGES = [line.id for line in LINES.values() if line.group == "who"]
EXCLUSIVE = [{line.id for line in LINES.values() if line.group == group} for group in ("who", "begin")]
PAIRS, STRIDE = 2000, 277


def walked(walks: list[list[str]], folder: Path) -> list[dict[str, Any]]:
    """Walk the steps with what is true of each of these readers."""
    file = folder / "walks.json"
    source = library()
    file.write_text(json.dumps({"groups": questions(source), "rules": asked_for(source), "walks": walks}))
    command = [deno(), "run", "--quiet", "--cached-only", "--no-check", "--allow-read", str(SCRIPT), str(file)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=ENDS_WITHIN, check=False, cwd=ROOT)
    assert done.returncode == 0, done.stderr
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return found


def level(present: list[str]) -> int:
    return LEVELS.index(advise(present)["urgency"])


def told(present: list[str]) -> set[str]:
    found = advise(present)
    return {found["urgency"], *(reason["rule"] for reason in [*found["because"], *found["also"]])}


def pairs() -> list[list[str]]:
    """Return what two rules ask for together, as far as one reader can say it: rules from far apart, in steps."""
    count = len(COMBINATIONS)
    places = [(each % count, (each * STRIDE + each // count) % count) for each in range(PAIRS)]
    both = [with_parents({*COMBINATIONS[one], *COMBINATIONS[other]}) for one, other in places]
    said = [each for each in both if all(len(answers.intersection(each)) <= 1 for answers in EXCLUSIVE)]
    return [each for each in said if not needless(each)]


def with_parents(present: set[str]) -> list[str]:
    """Add the line that comes before each follow-up: nobody can tick the one without the other."""
    return sorted({*present, *(parent for item in present for parent in LINES[item].after[:1])})


def needless(present: list[str]) -> bool:
    """Return whether these say an age for which the question of one of them is never asked: no infant is pregnant."""
    groups = {group.id: group for group in library().symptoms.groups}
    said = set(AGES).intersection(present)
    return any(said and (ages := groups[LINES[item].group].ages) and not said & {*ages} for item in present)


def test_whatever_a_rule_asks_for_is_offered(tmp_path: Path) -> None:
    for combination, walk in zip(COMBINATIONS, walked(COMBINATIONS, tmp_path), strict=True):
        assert set(combination) <= set(walk["present"]), combination


def test_no_walk_ends_below_the_level_of_what_is_true(tmp_path: Path) -> None:
    readers = [*STORIES, *pairs()]
    assert len(readers) > PAIRS / 2
    for truth, walk in zip(readers, walked(readers, tmp_path), strict=True):
        assert level(walk["present"]) == level(truth), set(truth) - set(walk["present"])


def test_what_is_left_out_of_a_place_can_change_nothing(tmp_path: Path) -> None:
    looked = 0
    for walk in walked([*STORIES, *COMBINATIONS], tmp_path):
        for left in walk["left"]:
            for line in left["lines"]:
                looked += 1
                assert told([*left["present"], line]) == told(left["present"]), line
    assert looked > 100


def test_the_danger_signs_are_those_that_are_an_emergency_alone_or_for_this_person(tmp_path: Path) -> None:
    alone = {line for line in LINES if advise([line])["urgency"] == LEVELS[-1]}
    assert len(alone) > 50
    who = [[], ["condition.dialysis"], ["symptom.weak_defences", "condition.limited_ssc"], *([age] for age in AGES)]
    for truth, walk in zip(who, walked(who, tmp_path), strict=True):
        others = {line for line in LINES if line not in truth and LINES[line].group not in {"who", "background"}}
        urgent = {line for line in others if advise([*truth, line])["urgency"] == LEVELS[-1]}
        groups = {group.id: group for group in library().symptoms.groups}
        needless = {
            line
            for line in urgent
            if truth in [[age] for age in AGES]
            and groups[LINES[line].group].ages
            and truth[0] not in groups[LINES[line].group].ages
        }
        assert set(walk["dangers"]) == urgent - needless, truth


def test_the_danger_signs_of_each_question_are_named_before_it_is_opened() -> None:
    for group in library().symptoms.groups:
        urgent = [
            line for line in LINES.values() if line.group == group.id and advise([line.id])["urgency"] == LEVELS[-1]
        ]
        assert bool(urgent) == bool(group.dangers), group.id
        # Each sign has a part of the sentence: no fewer parts than half of the signs, or some are not named.
        parts = (group.dangers or "").replace(". ", ", ").count(",") + 1
        assert 2 * parts >= len(urgent), group.id


def test_a_question_that_an_age_makes_needless_holds_nothing_for_that_age() -> None:
    for group in library().symptoms.groups:
        lines = {line.id for line in LINES.values() if line.group == group.id}
        for combination in COMBINATIONS if group.ages else ():
            ages = set(AGES).intersection(combination)
            assert not lines.intersection(combination) or ages <= set(group.ages), (group.id, combination)


def test_a_walk_is_short(tmp_path: Path) -> None:
    screens = sorted(walk["screens"] for walk in walked(STORIES, tmp_path))
    assert screens[len(screens) // 2] <= 6
    assert screens[-1] <= 12
    # Nobody with an illness that counts is asked a second checklist because of it. A new kidney asks most: sores in the
    # mouth, a sore throat, bruises, pain over it and a planned vaccine count only there or with weak defences.
    offered = walked([[line.id] for line in LINES.values() if line.group in {"background", "medicines"}], tmp_path)
    shown = [len(set(walk["offered"]) - set(walk["dangers"])) for walk in offered]
    assert max(shown) - min(shown) <= 18


def test_an_area_says_what_it_is_about() -> None:
    for group in library().symptoms.groups:
        assert (group.asked == "area") == bool(group.hint), group.id


@pytest.mark.parametrize("kind", ["who", "background", "medicines"])
def test_some_lines_of_who_it_is_about_are_in_sight(kind: str) -> None:
    common = [line for line in LINES.values() if line.group == kind and line.common]
    assert 4 <= len(common) <= 10
