"""The treatments: people are counted once, choices leave what fits, single cases are never drawn, nothing is summed."""

from __future__ import annotations

from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content import library
from content.library import changed
from content.model_treatments import Kind, StudyRow
from content.verdicts import verdict
from widgets.kit.contract import compiled
from widgets.treatment_explorer.counts import amount, fits, rows_of
from widgets.treatment_explorer.reasoning import leaves, usable
from widgets.treatment_explorer.tables import CERTAINTY, entries, options

SOURCE = library()
ROWS = {row.id: row for row in SOURCE.outcomes}
LISTED = entries(SOURCE)
BY_ID = {each["id"]: each for each in LISTED}
EMPTY = changed(
    next(iter(ROWS.values())), arm="treated", same_patients_as=[], may_hold=[], people=None, unit="patients"
)
MODULE = "widgets.treatment_explorer"
CHOICES = st.fixed_dictionaries(
    {},
    optional={key: st.sampled_from([*values]) for key, values in options(SOURCE).items()},
)


def row(name: str, treated: int | None, **values: Any) -> StudyRow:
    return changed(EMPTY, **{"id": name, "reference": name, "treated": treated, **values})


# -------------------------------------------------------------------- people


@pytest.mark.parametrize(
    ("rows", "people"),
    [
        ([], 0),
        ([row("a", 5)], 5),
        ([row("a", 5), row("b", 7)], 12),
        ([row("a", 5, same_patients_as=["b"]), row("b", 7, same_patients_as=["a"])], 7),
        ([row("a", 5, same_patients_as=["b"]), row("b", 7)], 7),
        ([row("a", 48, may_hold=["b", "c"]), row("b", 1), row("c", 28), row("d", 3)], 51),
        ([row("a", 5, same_patients_as=["b"]), row("b", 7, same_patients_as=["c"]), row("c", 6)], 7),
        ([row("a", 5, same_patients_as=["elsewhere"])], 5),
        ([row("a", None)], 0),
        ([row("a", 21, unit="lesions")], 0),
        ([row("a", 21, unit="lesions", people=6)], 6),
        ([row("a", 16, people=7)], 7),
        ([row("a", 38), row("b", 33, arm="comparator")], 38),
        ([row("a", 39, arm="usual_care")], 39),
    ],
)
def test_people_are_counted_once(rows: list[StudyRow], people: int) -> None:
    assert amount(rows).people == people


def test_reports_are_counted_by_their_source() -> None:
    assert amount([row("a", 5, reference="one"), row("b", 2, reference="one"), row("c", 1)]).reports == 2


@given(st.lists(st.tuples(st.integers(0, 60), st.sets(st.integers(0, 7))), max_size=8), st.randoms())
def test_people_are_bounded_whatever_overlaps(drafts: list[tuple[int, set[int]]], random: Any) -> None:
    rows = [row(str(at), n, same_patients_as=[str(each) for each in same]) for at, (n, same) in enumerate(drafts)]
    found = amount(rows).people
    sizes = [n for n, _ in drafts]
    assert max(sizes, default=0) <= found <= sum(sizes)
    assert found == sum(sizes) or any(same for _, same in drafts)
    random.shuffle(rows)
    assert amount(rows).people == found
    assert amount([*rows, row("new", 4)]).people == found + 4


def test_nobody_of_a_treatment_is_counted_twice() -> None:
    for name, rows in rows_of(SOURCE).items():
        whole = amount(rows).people
        alone = sum(amount([each]).people for each in rows)
        overlap = any({*each.same_patients_as, *each.may_hold} & {other.id for other in rows} for each in rows)
        assert whole == alone if not overlap else whole < alone, name


# -------------------------------------------------------------------- choice


@given(CHOICES)
def test_a_choice_leaves_exactly_the_treatments_that_were_used_so(choice: dict[str, str]) -> None:
    disease, size, kind = (choice.get(key) for key in ("disease", "size", "kind"))
    expected = {
        each.id
        for each in SOURCE.treatments.values()
        if kind in {None, each.kind}
        and any(
            disease in {None, found.disease} and size in {None, found.size}
            for found in [*each.tried_in, *(other for other in ROWS.values() if other.treatment == each.id)]
        )
    }
    left = leaves(LISTED, choice)
    assert set(left) == expected
    assert len(left) == len(expected)


@given(CHOICES)
def test_the_order_follows_certainty_amount_or_name_with_what_is_advised_against_at_the_end(
    choice: dict[str, str],
) -> None:
    left = leaves(LISTED, choice)
    key = f"{choice.get('disease', '')}/{choice.get('size', '')}"
    disease = choice.get("disease", "")
    places = {name: BY_ID[name]["verdicts"][disease]["place"] for name in left}
    groups = [places[name][0] for name in left]
    assert groups == sorted(groups)
    for group in set(groups):
        part = [name for name in left if places[name][0] == group]
        strong = [places[name][1] for name in part]
        ranks = [CERTAINTY.index(SOURCE.treatments[name].certainty.level) for name in part]
        people = [BY_ID[name]["fits"][key][0] for name in part]
        names = [SOURCE.treatments[name].name.lower() for name in part]
        expected = {
            "verdict": [*zip(strong, ranks, [-n for n in people], strict=True)],
            "certainty": [*zip(ranks, [-n for n in people], strict=True)],
            "amount": [-n for n in people],
            "name": names,
        }[choice.get("sort") or "verdict"]
        assert expected == sorted(expected)


@given(CHOICES)
def test_nothing_advised_against_stands_above_what_may_help(choice: dict[str, str]) -> None:
    disease: Any = choice.get("disease") or None
    found = [verdict(SOURCE.treatments[name], SOURCE.outcomes, disease).group for name in leaves(LISTED, choice)]
    against = [group in ("no_gain", "advised_against") for group in found]
    assert against == sorted(against)
    if not choice:
        assert leaves(LISTED, choice)[-1] == "warfarin"


def test_all_diseases_are_an_answer_as_no_choice_is() -> None:
    assert leaves(LISTED, {"disease": "all", "size": "large"}) == leaves(LISTED, {"size": "large"})
    kept, faults = usable(compiled(MODULE, SOURCE), {"disease": "all", "size": "all"})
    assert kept == {"disease": "all"}
    assert len(faults) == 1


def test_results_change_neither_choice_nor_order() -> None:
    for treatment in SOURCE.treatments.values():
        rows = rows_of(SOURCE)[treatment.id]
        better = [changed(each, responders=each.treated, complete=None, partial=None, none=0, worse=0) for each in rows]
        assert fits(treatment, better) == fits(treatment, rows)


def test_every_row_can_be_chosen_by_its_disease_and_size() -> None:
    for each in ROWS.values():
        for choice in ({"disease": each.disease}, {"size": each.size}, {"disease": each.disease, "size": each.size}):
            assert each.treatment in leaves(LISTED, choice)
    assert leaves(LISTED, {}) == leaves(LISTED, {"disease": "", "size": "", "kind": "", "sort": ""})
    assert set(leaves(LISTED, {})) == set(SOURCE.treatments)


def test_every_kind_of_treatment_and_every_form_is_there() -> None:
    assert {each.kind for each in SOURCE.treatments.values()} == set(get_args(Kind))
    for disease in ("kidney_failure", "high_phosphate", "calciphylaxis"):
        assert len(leaves(LISTED, {"disease": disease})) >= 3
