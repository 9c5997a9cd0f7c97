"""The evaluation on published cases: halves that nobody chose, harder cases, baselines that rank everything."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from content import library
from content.model import PublishedCase
from widgets.cause_explorer import rank
from widgets.cause_explorer.evaluation import (
    BASELINES,
    BINS,
    EXPLORER,
    LABORATORY,
    MEASURES,
    Said,
    bins,
    evaluate,
    parts,
    said,
    with_wrong_answer,
    without_laboratory,
)
from widgets.kit.published_cases import DEVELOPMENT, HELD_BACK, split

ROOT = Path(__file__).parents[2]
SOURCE = library()
CASES = list(SOURCE.cases.values())
GROUPS = SOURCE.group_of


def told(case: PublishedCase) -> set[str]:
    return {*case.present, *case.absent}


def unchanged(case: PublishedCase) -> dict[str, object]:
    return {key: value for key, value in msgspec.structs.asdict(case).items() if key not in ("present", "absent")}


def test_both_halves_have_cases_and_no_case_is_in_both() -> None:
    halves = {half: {case.id for case in CASES if split(case.id) == half} for half in (DEVELOPMENT, HELD_BACK)}
    assert all(halves.values())
    assert halves[DEVELOPMENT] & halves[HELD_BACK] == set()
    assert set.union(*halves.values()) == {case.id for case in CASES}


def test_the_split_is_the_same_in_every_process() -> None:
    code = (
        "from content import library\nfrom widgets.kit.published_cases import split\n"
        "print(*(split(case) for case in library().cases), sep='\\n')"
    )
    for seed in ("1", "2"):
        done = subprocess.run(
            [sys.executable, "-c", code], env={"PYTHONHASHSEED": seed}, cwd=ROOT, capture_output=True, check=True
        )
        assert done.stdout.decode().splitlines() == [split(case.id) for case in CASES]


def test_the_parts_of_the_report_keep_the_halves_apart_and_the_independent_cases_for_themselves() -> None:
    kept = [case for case in CASES if split(case.id) == HELD_BACK]
    old, fresh = ([case.id for case in kept if case.independent == wanted] for wanted in (False, True))
    development = [case.id for case in CASES if split(case.id) == DEVELOPMENT]
    ids = {name: [case.id for case in cases] for name, cases in parts(SOURCE).items()}
    plain = [case.id for case in kept if not case.independent and not case.misleading]
    expected = [old, plain, old, old, fresh, fresh, fresh, development]
    assert list(ids.values()) == [part for part in expected if part]
    assert all(set(part) & set(development) == set() for name, part in ids.items() if name != "development")


def test_without_laboratory_takes_away_just_the_laboratory() -> None:
    for case in CASES:
        changed = without_laboratory(case, SOURCE)
        for name in ("present", "absent"):
            before, after = getattr(case, name), getattr(changed, name)
            assert after == [finding for finding in before if GROUPS[finding].id not in LABORATORY]
        assert unchanged(changed) == unchanged(case)


def test_every_laboratory_group_is_one_of_the_vocabulary_and_is_removed_from_some_case() -> None:
    removed = {GROUPS[finding].id for case in CASES for finding in told(case) - told(without_laboratory(case, SOURCE))}
    assert removed <= set(LABORATORY) <= {group.id for group in library().finding_groups}
    assert removed


def test_a_wrong_answer_is_one_finding_that_was_not_reported() -> None:
    for case in CASES:
        changed = with_wrong_answer(case, SOURCE)
        (added,) = set(changed.present) - set(case.present)
        assert changed.present == [*case.present, added]
        assert changed.absent == case.absent
        assert added not in told(case)
        assert unchanged(changed) == unchanged(case)
        assert with_wrong_answer(case, SOURCE) == changed
        answered = {GROUPS[finding].id for finding in case.present if GROUPS[finding].exclusive}
        assert GROUPS[added].id not in answered


def test_another_draw_gives_other_wrong_answers() -> None:
    drawn = {with_wrong_answer(CASES[0], SOURCE, draw).present[-1] for draw in range(20)}
    assert len(drawn) > 5


@pytest.mark.parametrize("name", BASELINES)
def test_a_baseline_ranks_every_cause_once(name: str) -> None:
    for case in CASES:
        order = BASELINES[name](case, SOURCE)
        assert len(order) == len(library().causes)
        assert set(order) == set(library().causes)


def test_the_commonest_is_counted_on_the_development_half_only() -> None:
    first = BASELINES["commonest"](CASES[0], SOURCE)[0]
    counts: dict[str, int] = {}
    for case in CASES:
        counts[case.cause] = counts.get(case.cause, 0) + (split(case.id) == DEVELOPMENT)
    assert counts[first] == max(counts.values())


@pytest.mark.parametrize("part", parts(SOURCE))
def test_the_tally_is_what_a_second_count_gives(part: str) -> None:
    cases = parts(SOURCE)[part]
    tallies = evaluate(cases, SOURCE)
    assert set(tallies) == {EXPLORER, *BASELINES}
    assert {tally.cases for tally in tallies.values()} == {len(cases)}
    orders = {case.id: [row["cause"] for row in rank(case.present, case.absent)["candidates"]] for case in cases}
    first = sum(orders[case.id].index(case.cause) == 0 for case in cases)
    three = sum(orders[case.id].index(case.cause) < 3 for case in cases)
    subtype = sum(
        rank(case.present, case.absent)["subtypes"][0][0] == library().causes[case.cause].subtype for case in cases
    )
    mine = tallies[EXPLORER]
    assert [getattr(mine, measure) for measure in MEASURES] == [first, three, subtype]


def test_the_explorer_beats_every_baseline_on_the_held_back_cases() -> None:
    tallies = evaluate(parts(SOURCE)["held-back"], SOURCE)
    mine = tallies.pop(EXPLORER)
    for name, tally in tallies.items():
        for measure in MEASURES:
            assert getattr(mine, measure) > getattr(tally, measure), (name, measure)


# ---------------------------------------------------------------- calibration


def test_what_was_said_is_counted_once_in_the_step_of_its_share() -> None:
    found = said(CASES, SOURCE)
    assert len(found) == len(CASES)
    steps = bins(found)
    assert len(steps) == BINS
    assert sum(map(len, steps)) == len(found)
    for place, step in enumerate(steps):
        assert all(place / BINS <= one.share <= (place + 1) / BINS for one in step)


def test_a_share_of_one_belongs_to_the_last_step() -> None:
    found = [Said(share, "fits", right=True) for share in (1.0, 0.0)]
    assert [len(step) for step in bins(found)] == [1, 0, 0, 0, 1]


@pytest.mark.parametrize("half", [DEVELOPMENT, HELD_BACK])
def test_fits_well_is_right_more_often_than_fits(half: str) -> None:
    found = said((case for case in CASES if split(case.id) == half), SOURCE)
    right = {word: [one.right for one in found if one.words == word] for word in ("fits well", "fits", "not enough")}
    assert sum(right["fits well"]) / len(right["fits well"]) > sum(right["fits"]) / len(right["fits"])
    # A word that is never said helps nobody.
    assert 3 * len(right["fits well"]) >= len(found)
