"""The student in the middle, how sure a class is, and where each list has the diagnosis of the report."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from classroom.middle import ABSENT, MOST, middle, place_of
from classroom.rounds import Given, pooled, sureness
from classroom.store import Store
from content import library
from tests.classroom.wire import Browser, Served, contents, serve

CAUSES = "abcdef"
LISTS = st.lists(st.lists(st.sampled_from(CAUSES), min_size=1, max_size=MOST, unique=True), min_size=1, max_size=12)


def distance(one: list[str], other: list[str]) -> int:
    """Return by how many places two lists differ, cause by cause."""

    def place(ranked: list[str], cause: str) -> int:
        return ranked.index(cause) + 1 if cause in ranked else ABSENT

    return sum(abs(place(one, cause) - place(other, cause)) for cause in {*one, *other})


@given(LISTS)
def test_nobodys_list_is_nearer_to_all_others_than_the_one_in_the_middle(lists: list[list[str]]) -> None:
    def to_all(ranked: list[str]) -> int:
        return sum(distance(ranked, other) for other in lists)

    found = middle(lists)
    assert found in lists
    assert to_all(found) == min(map(to_all, lists))
    assert found == min(each for each in lists if to_all(each) == to_all(found))


@given(LISTS, st.randoms())
def test_who_answered_first_changes_nothing(lists: list[list[str]], chance: Any) -> None:
    shuffled = [*lists]
    chance.shuffle(shuffled)
    assert middle(shuffled) == middle(lists)


def test_the_middle_is_a_list_that_somebody_wrote_and_may_differ_from_the_pooled_one() -> None:
    lists = [["a", "b", "c"], ["a", "c", "b"], ["b", "a", "c"], ["d"]]
    assert [distance(lists[0], each) for each in lists] == [0, 2, 2, 3 + 2 + 1 + 3]
    assert middle(lists) == ["a", "b", "c"]
    assert middle([]) == []
    # The pool puts a second, although nobody's list in the middle has b before it.
    split = [["a", "b"], ["c", "b"], ["d", "b"]]
    assert pooled(split)[0][0] == "b"
    assert middle(split) == ["a", "b"]
    # The same three causes in every order: all are as far away, so the ids decide.
    assert middle([[*each] for each in permutations("abc")]) == ["a", "b", "c"]


def test_a_diagnosis_stands_where_the_first_name_of_it_does() -> None:
    assert place_of(["x", "y"], ["a", "y", "x"]) == 2
    assert place_of(["x"], ["a", "b"]) == place_of(["x"], []) == 0


def test_who_is_sure_is_counted_for_each_option_and_who_did_not_say_is_in_neither() -> None:
    answers = [Given(["a", "b"], sure=True), Given(["a"], sure=False), Given(["a"], sure=True), Given(["c"])]
    assert sureness(answers) == {"a": [2, 1], "b": [1, 0]}
    assert sureness([]) == {}


@pytest.fixture
def served(store: Store) -> Iterator[Served]:
    with serve(store) as made:
        yield made


def lead(teacher: Browser, **what: object) -> None:
    assert teacher.post("class/api/lead", what).status == 200


def test_at_the_end_of_a_case_the_class_stands_beside_its_middle_the_explorer_and_the_report(served: Served) -> None:
    room = served.room()
    teacher, students = served.teacher(room), [served.student(room) for _ in range(3)]
    source = library()
    case = next(each for each in source.teaching_cases.values() if not each.also_right)
    right = source.cases[case.case].cause
    wrong, worse = [each for each in source.causes if each != right][:2]
    said = source.explorer_on_cases["cases"][case.id]
    steps = [step.kind for step in case.steps if step.kind in said and step.kind != "outcome"]
    for step in (steps[0], steps[-1]):
        lead(teacher, do="ask", kind="case", item=case.id, step=step)
        number = students[0].get("class/api/see").body["round"]["id"]
        for student, value in zip(students, ([wrong, right], [wrong, worse], [wrong, right]), strict=True):
            student.post("class/api/answer", {"round": number, "value": value, "sure": value[1] == right})
        for page in ("class/api/see", "class/api/wall"):
            assert "counts" not in (students[0] if page.endswith("see") else teacher).get(page).body["round"]
        lead(teacher, do="reveal")
        told = students[0].get("class/api/see").body["round"]
        assert [each["cause"] for each in told["counts"]["middle"]] == [wrong, right]
        assert told["counts"]["sure"] == {wrong: [2, 1]}
        # The report is told after the last step alone.
        assert ("found" in told) is (step == steps[-1])
    explorer = place_of([right], contents().explorer(case.id, steps[-1]))
    assert told["found"] == {"pooled": 2, "middle": 2, "explorer": explorer, "named": 2, "of": 3}
    assert explorer > 0
