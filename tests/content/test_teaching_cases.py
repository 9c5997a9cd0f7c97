"""The cases of the case room: what would spoil one is named, and what is said of the explorer is still so."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from content import library
from content.check import find_faults
from content.model_teaching import TeachingCase
from tests.support.planting import Planted, drop, put
from tests.support.tiny import AGES, SITES, edit

CASE, CAUSE, PAIRS = "teaching_cases/lump-one.yaml", "causes/alpha_cause.yaml", "contrast_pairs.yaml"
SOURCE = library()
CASES = list(SOURCE.teaching_cases.values())
by_name = pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)


def step(number: int, **values: Any) -> Callable[[Any], None]:
    """Return a change of one step."""
    return lambda data: data["steps"][number].update(values)


def fault(change: Callable[[Any], None], field: str, *says: str) -> Planted:
    """Return a fault of the first case."""
    return Planted(CASE, change, "lump-one", field, says)


def named(field: str) -> Planted:
    """Return the fault that the synonym of the cause is the word of a field of the case."""
    return Planted(CAUSE, put("synonyms", ["Lump"]), "lump-one", field, ("gives the answer away", "'lump'"), CASE)


PLANTED = {
    "a synonym in the title": named("title"),
    "a synonym in the address": named("id"),
    "a synonym in the story": named("steps[story].told"),
    "the name of the cause in a step": fault(
        step(1, told="It looks like alpha disease."), "steps[examination].told", "'alpha disease'"
    ),
    "a name without what stands in parentheses": fault(
        lambda data: data.update(also_right=["beta_cause"], title="A beta softening"), "title", "'beta softening'"
    ),
    "the plain name, with other signs": fault(
        put("title", "The alpha-hardening of a child"), "title", "'alpha hardening'"
    ),
    "a warning that names the disease": fault(
        lambda data: data["safety"].update(text="This may be an alpha hardening."), "safety.text", "'alpha hardening'"
    ),
    "a known disease that the story does not tell": fault(
        put("known", SITES[1]), "known", "no finding of the first step"
    ),
    "an exact age": fault(
        step(0, told="A 7-year-old has a lump."), "steps[story].told", "'7-year-old'", "more roughly"
    ),
    "a year": fault(step(0, told="In 1998 a child had a lump."), "steps[story].told", "'1998'"),
    "a finding both ways": fault(step(2, absent=[SITES[0]]), "steps", f"{SITES[0]} is both present and absent"),
    "a finding twice": fault(step(2, present=[SITES[0]]), "steps", f"{SITES[0]} is told twice"),
    "two ages": fault(step(2, present=[AGES[1]]), "steps", "'age' takes one answer"),
    "a table without the cause": fault(
        lambda data: data["reflection"][0].update(cause="beta_cause"), "reflection", "does not hold alpha_cause"
    ),
    "a reason that nobody told": fault(
        lambda data: data["reflection"][0].update(favours=[SITES[6]]), "reflection[alpha_cause].favours", SITES[6]
    ),
    "something expected that is there": fault(
        lambda data: data["reflection"][0].update(expected=[SITES[0]]), "reflection[alpha_cause].expected", "is there"
    ),
    "two right answers": fault(
        lambda data: data["transfer"]["options"][1].update(right=True), "transfer.options", "one is right, not 2"
    ),
    "no right answer": fault(
        lambda data: data["transfer"]["options"][0].update(right=False), "transfer.options", "one is right, not 0"
    ),
    "a decisive finding in no step": fault(
        lambda data: data["decisive"].update(finding=SITES[6]), "decisive.finding", SITES[6], "no step does"
    ),
    "a decisive finding in another step": fault(
        lambda data: data["decisive"].update(step="story"), "decisive.finding", "the step examination does"
    ),
    "a decisive finding without a step": fault(drop("step", "decisive"), "decisive.step", "missing"),
    "a warning at a step that is not there": fault(
        put("step", "imaging", "safety"), "safety.step", "no step 'imaging'"
    ),
    "steps out of order": fault(lambda data: data["steps"].reverse(), "steps", "in the order story, examination"),
    "a step twice": fault(step(1, kind="story"), "steps", "once each"),
    "an outcome that is missing": fault(step(2, kind="imaging"), "steps", "from first to last"),
    "a published case that is unknown": fault(put("case", "case_two"), "case", "case_one"),
    "a pair whose finding is in the other case": Planted(
        PAIRS, put("present_in", "first", 0), "pair-one", "finding", (SITES[3], "not there in first")
    ),
    "a pair whose finding is in both": Planted(PAIRS, put("finding", SITES[0], 0), "pair-one", "finding", ("first",)),
    "a pair of one case": Planted(PAIRS, put("second", "lump-one", 0), "pair-one", "second", ("is the first case",)),
    "a pair with an unknown case": Planted(PAIRS, put("second", "lump-too", 0), "pair-one", "second", ("'lump-two'",)),
}


@pytest.fixture
def content(tiny_content: Path) -> Path:
    """Return the tiny publication, with causes that have names of their own."""
    for name, plain in (("alpha", "Alpha hardening"), ("beta", "Beta softening (of skin)")):
        told = {"name": f"{name.title()} disease", "plain_name": plain, "synonyms": []}
        edit(tiny_content, f"causes/{name}_cause.yaml", lambda data, told=told: data.update(told))
    assert find_faults(tiny_content) == []
    return tiny_content


@pytest.mark.parametrize("name", PLANTED)
def test_what_spoils_a_case_is_named(name: str, content: Path) -> None:
    PLANTED[name].is_named_in(content)


def test_a_disease_that_is_known_from_the_start_may_be_named_in_the_story(content: Path) -> None:
    edit(content, CASE, step(0, told="A child with alpha hardening has a lump."))
    assert ["gives the answer away" in str(each) for each in find_faults(content)] == [True]
    edit(content, CASE, put("known", SITES[0]))
    assert find_faults(content) == []


# --------------------------------------------------------------- the real cases


def test_there_are_cases_and_pairs_enough_in_every_kind() -> None:
    causes = [SOURCE.causes[SOURCE.cases[case.case].cause] for case in CASES]
    ages = {each for case in CASES for each in case.steps[0].present if each.startswith("age.")}
    assert len(CASES) >= 30
    assert {cause.subtype for cause in causes} == {
        "dystrophic",
        "metastatic",
        "idiopathic",
        "iatrogenic",
        "calciphylaxis",
    }
    assert {"age.newborn", "age.child", "age.adolescent", "age.older_adult"} <= ages
    assert len(SOURCE.contrast_pairs) >= 8
    assert len([case for case in CASES if case.misled]) >= 6


@by_name
def test_the_explorer_is_wrong_where_the_case_says_so_and_nowhere_else(case: TeachingCase) -> None:
    said = SOURCE.explorer_on_cases["cases"][case.id]
    wrong = [kind for kind in (step.kind for step in case.steps) if kind in said and _wrong(said[kind])]
    assert wrong == (list(case.misled.steps) if case.misled else [])


def _wrong(said: dict[str, Any]) -> bool:
    return bool(said["enough"] and said["place"] > 1)


@by_name
def test_a_case_tells_all_that_the_published_case_holds(case: TeachingCase) -> None:
    published = SOURCE.cases[case.case]
    assert set(published.present) <= {each for step in case.steps for each in step.present}
    assert set(published.absent) <= {each for step in case.steps for each in step.absent}


@by_name
def test_no_number_of_the_explorer_is_typed(case: TeachingCase) -> None:
    ours = [case.turn or "", case.misled.why if case.misled else "", case.misled.lesson if case.misled else ""]
    ours += [option.why for option in case.transfer.options if "explorer" in option.why]
    assert re.findall(r"\d|%", " ".join(ours)) == []


def test_no_number_of_the_explorer_is_typed_in_a_pair() -> None:
    assert re.findall(r"\d|%", " ".join(pair.tool for pair in SOURCE.contrast_pairs)) == []
