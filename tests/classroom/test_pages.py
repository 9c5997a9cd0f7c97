"""What the pages of a class are sent, and what no page holds."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from classroom.contents import Contents
from classroom.server.safe import is_this_machine
from classroom.store import Store
from content import library
from tests.classroom.wire import Browser, Served, serve

ORDER = next(each for each in library().questions.values() if each.__struct_config__.tag == "order")


@pytest.fixture
def served(store: Store) -> Iterator[Served]:
    with serve(store) as made:
        yield made


def lead(teacher: Browser, **what: object) -> None:
    assert teacher.post("class/api/lead", what).status == 200


def test_the_right_answer_to_every_question_is_right_in_every_part() -> None:
    contents = Contents(library())
    for question in library().questions:
        explained = contents.explained(question)
        assert all(part["well"] and part["why"] for part in explained["parts"]), question
        assert set(explained["sources"]) == {ref for part in explained["parts"] for ref in part["refs"]}


def test_reasons_come_with_the_reveal_to_those_too_who_did_not_answer(served: Served) -> None:
    room = served.room()
    teacher, ada = served.teacher(room), served.student(room)
    lead(teacher, do="ask", kind="question", item=ORDER.id)
    why = ORDER.items[0].why
    pages = [(ada, "class/api/see"), (teacher, "class/api/wall")]
    for browser, page in pages:
        assert why not in json.dumps(browser.get(page).body, ensure_ascii=False)
    assert teacher.get("class/api/lead").body["round"]["explained"]["parts"]
    lead(teacher, do="reveal")
    for browser, page in pages:
        assert why in json.dumps(browser.get(page).body, ensure_ascii=False)


def test_an_order_is_counted_by_the_places_of_its_parts_and_is_asked_again_as_it_was(served: Served) -> None:
    room = served.room()
    teacher, ada, ben = served.teacher(room), served.student(room), served.student(room)
    lead(teacher, do="ask", kind="question", item=ORDER.id)
    first = ada.get("class/api/see").body["round"]
    right = [each.id for each in ORDER.items]
    ada.post("class/api/answer", {"round": first["id"], "value": right})
    ben.post("class/api/answer", {"round": first["id"], "value": right[::-1]})
    options = teacher.get("class/api/lead").body["round"]["counts"]["options"]
    assert options[f"{right[0]}:1"] == options[f"{right[0]}:{len(right)}"] == 1
    lead(teacher, do="ask", kind="question", item=ORDER.id, again=True)
    again = ada.get("class/api/see").body["round"]
    assert again["turn"] == 2
    assert again["asked"] == first["asked"]


def test_a_case_that_begins_later_has_told_what_comes_before(served: Served) -> None:
    room = served.room()
    teacher, ada = served.teacher(room), served.student(room)
    said = library().explorer_on_cases["cases"]
    case, steps = next(
        (case, steps)
        for case in library().teaching_cases.values()
        if len(steps := [step for step in case.steps if step.kind in said[case.id] and step.kind != "outcome"]) > 2
    )
    lead(teacher, do="ask", kind="case", item=case.id, step=steps[1].kind)
    text = json.dumps(ada.get("class/api/see").body, ensure_ascii=False)
    assert steps[0].told in text
    assert steps[1].told in text
    assert steps[2].told not in text


def test_the_addresses_of_the_class_are_for_its_teacher(served: Served) -> None:
    room = served.room()
    teacher, ada = served.teacher(room), served.student(room)
    assert ada.get("class/api/places").status == 401
    port = served.base.rsplit(":", 1)[1]
    places = teacher.get("class/api/places").body["places"]
    assert places
    assert all(each.endswith(f":{port}class/") for each in places)
    named = teacher.get("class/api/places", Host="class.example").body["places"]
    assert named[0] == "http://class.example/class/"


@pytest.mark.parametrize(
    ("host", "here"),
    [
        ("localhost:8866", True),
        ("127.0.0.1:8866", True),
        ("[::1]:8866", True),
        ("192.168.43.117:8866", False),
        ("class.example", False),
    ],
)
def test_an_address_of_this_machine_alone_helps_no_phone(host: str, here: bool) -> None:  # noqa: FBT001
    assert is_this_machine(host) is here


def test_the_desk_knows_what_was_asked_and_what_was_shown_and_follows_another_plan(served: Served) -> None:
    room = served.room()
    teacher, ada = served.teacher(room), served.student(room)
    case = next(iter(library().teaching_cases.values()))
    assert teacher.get("class/api/lead").body["asked"] == []
    lead(teacher, do="ask", kind="question", item=ORDER.id)
    lead(teacher, do="reveal")
    lead(teacher, do="ask", kind="question", item=ORDER.id, again=True)
    lead(teacher, do="ask", kind="case", item=case.id, step=case.steps[0].kind)
    assert teacher.get("class/api/lead").body["asked"] == [
        {"kind": "question", "item": ORDER.id, "step": None, "revealed": True},
        {"kind": "case", "item": case.id, "step": case.steps[0].kind, "revealed": False},
    ]
    assert "asked" not in ada.get("class/api/see").body
    lead(teacher, do="plan", plan="students-first.45")
    assert teacher.get("class/api/lead").body["plan"] == "students-first.45"
    assert teacher.post("class/api/lead", {"do": "plan", "plan": "nobody.45"}).body["error"] == "class-no-plan"
    lead(teacher, do="plan", plan="")
    assert teacher.get("class/api/lead").body["plan"] is None
