"""A lesson ends on time, also when a step is left out, and asks neither too little nor too much."""

from __future__ import annotations

import copy
import shutil
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import msgspec
import pytest

from content.check import find_faults
from content.check.fault import Fault
from content.check.kits import kit_faults
from content.files import parse_yaml
from content.library import Library
from content.model_kits import Kit
from tests.support.tiny import edit

CONTENT = Path(__file__).parents[2] / "content"
KIT = "kits/students-first.yaml"
CASE = SimpleNamespace(steps=[SimpleNamespace(kind=kind) for kind in ("story", "examination", "outcome")])


def step(name: str, minutes: int, **values: Any) -> dict[str, Any]:
    """Return a step of a plan as a file has it."""
    told = {"id": name, "part": "question", "minutes": minutes, "title": "Title", "wall": "Wall.", "notes": "Say it."}
    return told | values


def plan(minutes: int) -> dict[str, Any]:
    """Return a plan in which everything fits."""
    case = {"case": "one", "case_steps": ["story"], "vote": True}
    longer = [step(f"longer-{number}", 15) for number in range((minutes - 45) // 15)]
    steps = [
        step("first", 5, questions=["a", "b"]),
        step("second", 5, **case),
        step("third", 20, left_out_gives_to="last"),
    ]
    return {"minutes": minutes, "steps": [*steps, step("last", 15), *longer]}


def kit() -> dict[str, Any]:
    """Return a kit in which everything fits, as a file has it."""
    whole: dict[str, Any] = parse_yaml(CONTENT / KIT)
    return {**whole, "plans": [plan(45), plan(90)], "compared": None}


def faults(change: Callable[[dict[str, Any]], None] = lambda _: None) -> list[Fault]:
    """Return what the check says of a kit after a change."""
    made = copy.deepcopy(kit())
    change(made)
    source = SimpleNamespace(kits={"one": msgspec.convert(made, Kit)}, teaching_cases={"one": CASE})
    return list(kit_faults(cast("Library", source)))


def set_in(place: int, number: int, **values: Any) -> Callable[[dict[str, Any]], None]:
    """Return a change of one step of one plan."""
    return lambda made: made["plans"][place]["steps"][number].update(values)


PLANTED: dict[str, tuple[Callable[[dict[str, Any]], None], str, str]] = {
    "a minute too many": (set_in(0, 0, minutes=6), "plans[45].steps", "take 46 minutes together, and the plan has 45"),
    "a minute too few": (set_in(1, 0, minutes=4), "plans[90].steps", "take 89 minutes"),
    "the same length twice": (
        lambda made: made.update(plans=[plan(45), plan(45)]),
        "plans",
        "one of 45 and one of 90 minutes, and there are [45, 45]",
    ),
    "a step twice": (set_in(0, 1, id="first"), "plans[45].steps[first]", "stands twice"),
    "minutes for nobody": (set_in(0, 2, left_out_gives_to="lost"), "steps[third]", "no step 'lost' in this plan"),
    "minutes for itself": (set_in(0, 2, left_out_gives_to="third"), "steps[third]", "to itself"),
    "minutes for one that may go": (
        set_in(0, 3, left_out_gives_to="first"),
        "steps[third]",
        "'last' can be left out too",
    ),
    "too few questions": (set_in(0, 0, questions=["a"]), "plans[45].steps", "put 2 questions"),
    "too many questions": (set_in(0, 0, questions=[*"abcdef"]), "plans[45].steps", "put 7 questions"),
    "steps of no case": (set_in(0, 0, case_steps=["story"]), "steps[first].case_steps", "no `case` says"),
    "a case without steps": (set_in(0, 1, case_steps=[]), "steps[second].case_steps", "is missing: say which"),
    "a step that the case lacks": (set_in(0, 1, case_steps=["imaging"]), "steps[second]", "has no step 'imaging'"),
    "a part without a source that was compared with one": (
        lambda made: made.update(compared={"day": "2026-11-30", "at_source": ["first", "handout.0"]}),
        "compared.at_source",
        "first is no part of the lesson that names a source",
    ),
}


def test_nothing_is_wrong_with_a_lesson_that_fits() -> None:
    assert faults() == []


@pytest.mark.parametrize("name", PLANTED)
def test_what_does_not_fit_is_named(name: str) -> None:
    change, field, message = PLANTED[name]
    found = [each for each in faults(change) if field in each.field]
    assert any(message in each.message for each in found), list(map(str, faults(change)))


@pytest.fixture
def whole(tmp_path: Path) -> Path:
    """Give a copy of the whole content and its notebooks."""
    root = Path(shutil.copytree(CONTENT, tmp_path / "content"))
    shutil.copytree(CONTENT.parent / "notebooks", tmp_path / "notebooks")
    return root


def test_a_plan_of_fifty_minutes_and_ids_that_lead_nowhere_are_refused(whole: Path) -> None:
    def spoil(made: dict[str, Any]) -> None:
        made["plans"][0]["minutes"] = 50
        first, second = made["plans"][1]["steps"][:2]
        first.update(opens="01-what-it-is.ipynb#The-six-kinds", case="no-such-case", questions=["no-such-question"])
        second.update(left_out_gives_to="no-such-step")
        made.update(
            take_home=["no-such-question", *made["take_home"]], objectives=["what.nothing", *made["objectives"]]
        )

    edit(whole, KIT, spoil)
    said = [str(each) for each in find_faults(whole) if each.file == KIT]
    for part in ("50", "The-six-kinds", "no-such-case", "no-such-question", "what.nothing"):
        assert any(part in each for each in said), (part, said)
