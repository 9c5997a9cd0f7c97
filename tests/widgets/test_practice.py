"""Practice: nothing is told before an answer is committed, every part is explained, and each kind is marked fairly."""

from __future__ import annotations

import json
from typing import Any

import pytest

from content import library
from content.errors import UnknownId
from tests.support.command import refusal, run
from widgets.kit.contract import compiled
from widgets.practice import check, reasoning
from widgets.practice.shuffle import shuffled
from widgets.practice.widget import Practice

TABLES = compiled("widgets.practice", library())
QUESTIONS = TABLES["questions"]
SINGLE, MULTIPLE, ORDER = "what-commonest-kind-blood", "urgency-sepsis-signs", "causes-delay-shortest-first"
MATCH, NUMBER, LIKELIER = (
    "diagnosis-blood-four-patterns",
    "treatment-ivig-difference",
    "diagnosis-high-calcium-childhood-dm",
)
TURNS = range(8)


def told(question: str, given: list[str], sure: str = "sure", turn: int = 0) -> dict[str, Any]:
    return reasoning.answer(TABLES, {"question": question, "given": given, "sure": sure, "turn": turn})


def right_answer(question: str, turn: int = 0) -> list[str]:
    """Return what is given for a question by who knows it."""
    parts, kind = QUESTIONS[question]["parts"], QUESTIONS[question]["kind"]
    if kind == "number":
        return [parts[0]["text"]]
    if kind == "order":
        return [part["id"] for part in parts]
    if kind == "match":
        rights = told(question, [], "", turn)["asked"]["rights"]
        letters = {right["text"]: right["id"] for right in rights}
        return [f"{part['id']}:{letters[part['partner']]}" for part in parts]
    return [part["id"] for part in parts if part["belongs"]]


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_question_can_be_answered_rightly_in_every_turn_and_explains_each_part(question: str) -> None:
    for turn in TURNS:
        answer = told(question, right_answer(question, turn), "sure", turn)
        assert answer["notice"] == ""
        assert (answer["told"]["right"], answer["told"]["grade"]) == (True, "good")
        assert all(part["why"] and part["refs"] and part["well"] for part in answer["told"]["parts"])
        assert len(answer["told"]["parts"]) == len(QUESTIONS[question]["parts"])


@pytest.mark.parametrize("question", QUESTIONS)
def test_nothing_is_told_before_the_answer_is_committed(question: str) -> None:
    for turn in TURNS:
        given = right_answer(question, turn)
        for answer in (told(question, [], "", turn), told(question, given, "", turn)):
            assert answer["told"] is None
            said = json.dumps(answer)
            for part in QUESTIONS[question]["parts"]:
                assert part["why"] not in said
                assert not any(ref in said for ref in part["refs"])
            assert all(set(option) == {"id", "text"} for option in answer["asked"]["options"])
            assert not {"belongs", "value", "slips", "parts"} & set(answer["asked"])


def test_an_order_is_never_shown_in_the_right_one_and_answers_change_their_places() -> None:
    for question, plain in QUESTIONS.items():
        shown = [[each["id"] for each in told(question, [], "", turn)["asked"]["options"]] for turn in TURNS]
        if plain["kind"] == "order":
            assert [part["id"] for part in plain["parts"]] not in shown
        if plain["kind"] in ("single", "multiple", "order"):
            assert len({tuple(order) for order in shown}) > 1, question


def test_the_first_answer_of_a_file_stands_anywhere() -> None:
    parts = [{"id": str(number)} for number in range(4)]
    places = [shuffled(parts, f"question-{number} 0").index(parts[0]) for number in range(400)]
    assert all(60 < places.count(place) < 140 for place in range(4))


def test_the_right_side_of_a_match_does_not_give_itself_away() -> None:
    asked = told(MATCH, [], "")["asked"]
    assert [right["id"] for right in asked["rights"]] == list("abcd")
    assert [right["text"] for right in asked["rights"]] != [part["partner"] for part in QUESTIONS[MATCH]["parts"]]


@pytest.mark.parametrize(
    ("question", "given", "wrong"),
    [
        (SINGLE, ["high-calcium"], {"normal", "high-calcium"}),
        (MULTIPLE, ["confusion", "shivering"], {"no-urine"}),
        (MULTIPLE, ["confusion", "shivering", "no-urine", "cold-net"], {"cold-net"}),
        (ORDER, ["drip", "heel", "burn", "warfarin"], {"burn", "warfarin"}),
        (LIKELIER, ["more"], {"more", "less"}),
        (NUMBER, ["79"], {"number"}),
    ],
)
def test_a_wrong_answer_says_which_parts_are_wrong(question: str, given: list[str], wrong: set[str]) -> None:
    for sure in reasoning.SURE:
        answer = told(question, given, sure)["told"]
        assert (answer["right"], answer["grade"]) == (False, "again")
        assert {part["id"] for part in answer["parts"] if not part["well"]} == wrong


def test_pairs_are_marked_one_by_one() -> None:
    right = right_answer(MATCH)
    first, second, *rest = right
    swapped = [
        first.split(":")[0] + ":" + second.split(":")[1],
        second.split(":")[0] + ":" + first.split(":")[1],
        *rest,
    ]
    parts = told(MATCH, swapped)["told"]["parts"]
    assert [part["well"] for part in parts] == [False, False, True, True]
    assert parts[0]["matched"] == parts[1]["partner"]


def test_right_and_not_sure_is_a_grade_of_its_own() -> None:
    assert told(SINGLE, ["normal"], "unsure")["told"]["grade"] == "hard"


@pytest.mark.parametrize(
    ("text", "grade", "slip"),
    [
        ("35", "good", ""),
        ("36.5", "good", ""),
        ("33.5", "good", ""),
        ("36.6", "again", ""),
        ("-35", "again", ""),
        ("79.4", "again", "immunoglobulin"),
        ("16", "again", "two counts"),
    ],
)
def test_a_number_is_right_within_its_tolerance_and_a_known_slip_is_named(text: str, grade: str, slip: str) -> None:
    answer = told(NUMBER, [text])["told"]
    assert answer["grade"] == grade
    assert (slip in answer["slip"]) if slip else answer["slip"] == ""


@pytest.mark.parametrize("text", ["", "1e5", "nan", "inf", "1,5", "--1", "1.2.3", "-", ".", "9" * 31, "9" * 29, "٣"])
def test_what_is_no_plain_number_is_no_answer(text: str) -> None:
    answer = told(NUMBER, [text])
    assert answer["told"] is None
    assert answer["notice"]


@pytest.mark.parametrize(
    ("question", "given"),
    [
        (SINGLE, []),
        (SINGLE, ["normal", "high-calcium"]),
        (SINGLE, ["normal", "normal"]),
        (MULTIPLE, []),
        (ORDER, ["drip", "heel", "burn"]),
        (ORDER, ["drip", "heel", "burn", "burn"]),
        (MATCH, ["php:a", "php:b", "hypopara:c", "cancer:d"]),
        (NUMBER, []),
        (NUMBER, ["1", "2"]),
    ],
)
def test_an_answer_that_is_not_whole_is_not_marked(question: str, given: list[str]) -> None:
    answer = told(question, given)
    assert answer["told"] is None
    assert answer["notice"]
    assert answer["asked"]["id"] == question


def test_the_nearest_question_and_answer_are_named() -> None:
    assert f"“{SINGLE}”" in told("what-commonest-kind-blod", [])["notice"]
    assert "“normal”" in told(SINGLE, ["nromal"])["notice"]
    with pytest.raises(UnknownId, match=SINGLE):
        check("what-commonest-kind-blod", [])
    with pytest.raises(ValueError, match="not complete"):
        check(SINGLE, [])


def test_a_command_marks_an_answer_and_refuses_in_one_line() -> None:
    done = run("widgets.practice", "-", stdin=json.dumps({"question": SINGLE, "given": ["normal"]}).encode())
    assert json.loads(done.stdout)["right"] is True
    assert SINGLE in refusal(run("widgets.practice", "-", stdin=b'{"question": "what-commonest-kind-blod"}'))


def test_the_widget_tells_which_question_is_open_and_answers_in_a_notebook() -> None:
    assert f"{len(QUESTIONS)} questions" in Practice().text()
    tool = Practice(SINGLE)
    assert SINGLE in tool.text()
    assert tool.answer["told"] is None
    tool.given = ["normal"]
    tool.sure = "sure"
    assert tool.answer["told"]["right"] is True


def test_the_shelf_holds_every_question_once() -> None:
    names = [name for chapter in Practice().shelf for aim in chapter["objectives"] for name in aim["questions"]]
    assert sorted(names) == sorted(QUESTIONS)
