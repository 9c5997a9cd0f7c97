"""A class over the wire, from the code on the wall to the table of answers; and what nobody gets away with."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from time import sleep

import pytest
from websocket import WebSocket, WebSocketBadStatusException, create_connection

from classroom.rooms import Room
from classroom.server.live import GATHER_S
from classroom.server.safe import MINUTE, is_known_host
from classroom.store import Store
from classroom.store.brakes import Brake
from content import library
from tests.classroom.wire import Browser, Served, serve

QUESTION = "what-commonest-kind-blood"
ASK = {"do": "ask", "kind": "question", "item": QUESTION}
STUDENTS = 30


@pytest.fixture
def served(store: Store) -> Iterator[Served]:
    with serve(store) as made:
        yield made


def line(served: Served, browser: Browser, query: str = "") -> WebSocket:
    cookies = "; ".join(f"{name}={value}" for name, value in browser.cookies.items())
    return create_connection(served.base.replace("http", "ws") + f"class/api/live{query}", cookie=cookies, timeout=10)


def settle(*lines: WebSocket) -> None:
    """Hear out what is said of those who just came in."""
    sleep(3 * GATHER_S)
    for each in lines:
        each.send("alive?")
        while each.recv() != "alive":
            pass


def lead(teacher: Browser, **what: object) -> None:
    answer = teacher.post("class/api/lead", what)
    assert answer.status == 200, answer.body


def test_a_class_of_thirty_from_the_door_to_the_table(served: Served) -> None:
    room = served.room()
    teacher = served.teacher(room)
    with ThreadPoolExecutor(8) as pool:
        students = list(pool.map(lambda _: served.student(room), range(STUDENTS)))
    lead(teacher, **ASK)
    asked = students[0].get("class/api/see").body["round"]
    assert asked["state"] == "open"
    assert {option["id"] for option in asked["asked"]["options"]} == {"normal", "high-calcium", "high-phosphate"}

    def choose(number: int) -> int:
        value = "normal" if number % 3 else "high-calcium"
        return students[number].post("class/api/answer", {"round": asked["id"], "value": [value], "sure": True}).status

    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(choose, range(STUDENTS))) == {200}
    counts = teacher.get("class/api/lead").body["round"]["counts"]
    sure = {"high-calcium": [10, 0], "normal": [20, 0]}
    assert counts == {"of": STUDENTS, "options": {"high-calcium": 10, "normal": 20}, "sure": sure}
    for page in (students[0].get("class/api/see"), teacher.get("class/api/wall")):
        assert "counts" not in page.body["round"]
        assert "told" not in page.body["round"]
    lead(teacher, do="close")
    assert choose(0) == 409
    lead(teacher, **ASK, again=True)
    again = students[1].get("class/api/see").body["round"]
    students[1].post("class/api/answer", {"round": again["id"], "value": ["normal"]})
    lead(teacher, do="reveal")
    seen = students[1].get("class/api/see").body["round"]
    assert seen["counts"]["options"] == {"normal": 1}
    assert seen["before"]["options"] == {"high-calcium": 10, "normal": 20}
    assert seen["told"]["right"]
    assert all(part["why"] and part["refs"] for part in seen["told"]["parts"])
    over(served, room, teacher, students[1])


def over(served: Served, room: Room, teacher: Browser, student: Browser) -> None:
    """End a class in which thirty and then one answered: the table is there, and nobody comes in any more."""
    lead(teacher, do="end")
    assert student.get("class/api/see").body["ended"]
    assert Browser(served.base).post("class/api/join", {"code": room.code}).body["error"] == "class-ended"
    table = teacher.get("class/api/answers")
    assert table.body.startswith("\ufeff")
    rows = list(csv.reader(io.StringIO(table.body.removeprefix("\ufeff"))))
    assert len(rows) == 1 + STUDENTS + 1
    lead(teacher, do="forget")
    assert student.get("class/api/see").status == 401


def test_a_case_is_told_as_far_as_the_teacher_opened_it_and_the_lists_are_pooled(served: Served) -> None:
    room = served.room()
    teacher, ada, ben = served.teacher(room), served.student(room, "Ada"), served.student(room, "Ben")
    case = next(iter(library().teaching_cases.values()))
    told = [step.told for step in case.steps]
    lead(teacher, do="ask", kind="case", item=case.id, step=case.steps[0].kind)
    for page in (ada.get("class/api/see"), teacher.get("class/api/lead"), teacher.get("class/api/wall")):
        text = json.dumps(page.body, ensure_ascii=False)
        assert told[0] in text
        assert not any(later in text for later in told[1:])
        assert library().causes[library().cases[case.case].cause].name not in text
    number = ada.get("class/api/see").body["round"]["id"]
    first, second, third = list(library().causes)[:3]
    ada.post("class/api/answer", {"round": number, "value": [first, second]})
    ben.post("class/api/answer", {"round": number, "value": [second, third, first]})
    assert (
        ben.post("class/api/answer", {"round": number, "value": [first, "measles"]}).body["error"] == "class-no-answer"
    )
    lead(teacher, do="reveal")
    pooled = ada.get("class/api/see").body["round"]["counts"]["pooled"]
    assert [each["cause"] for each in pooled] == [second, first, third]
    assert told[1] in json.dumps(ada.get("class/api/see").body, ensure_ascii=False)
    unknown = teacher.post("class/api/lead", {"do": "ask", "kind": "case", "item": case.id, "step": "postscript"})
    assert unknown.body["error"] == "class-no-item"


def test_a_phone_is_told_of_its_own_room_alone_and_repaints_after_it_woke(served: Served) -> None:
    one, other = served.room(), served.room()
    ada, zoe = served.student(one), served.student(other)
    first, second = line(served, ada), line(served, zoe)
    teacher = served.teacher(one)
    leads = line(served, teacher, "?as=teacher")
    settle(first, second, leads)
    for what in (
        {**ASK},
        {"do": "close"},
        {"do": "reveal"},
        {"do": "board", "open": True},
        {"do": "follow", "place": "causes/#the-genes"},
        {"do": "end"},
    ):
        lead(teacher, **what)
        assert first.recv() == "changed"
        assert leads.recv() == "changed"
    # What a phone does is news for those who lead, and for no other phone.
    ada.post("class/api/name", {"name": "Ida"})
    assert leads.recv() == "changed"
    for quiet in (first, second):
        quiet.send("alive?")
        assert quiet.recv() == "alive"
    assert zoe.get("class/api/see").body["round"] is None
    with pytest.raises(WebSocketBadStatusException):
        line(served, Browser(served.base))
    for each in (first, second, leads):
        each.close()


def test_two_tabs_are_one_student_and_a_shared_phone_changes_its_name(served: Served) -> None:
    room = served.room()
    ada, teacher = served.student(room, "Ada"), served.teacher(room)
    assert ada.post("class/api/join", {"code": room.code, "name": "Someone else"}).status == 200
    assert ada.get("class/api/see").body["me"] == "Ada"
    assert [each["name"] for each in teacher.get("class/api/lead").body["people"]] == ["Ada"]
    assert ada.post("class/api/name", {"name": "\u202eBen"}).body == {"name": "Ben"}
    assert served.student(room, "Ben").get("class/api/see").body["me"] == "Ben 2"


def test_the_board_shows_what_the_teacher_let_there(served: Served) -> None:
    room = served.room()
    teacher, ada, ben = served.teacher(room), served.student(room, "Ada"), served.student(room, "Ben")
    assert ada.post("class/api/ask", {"text": "Why?"}).body["error"] == "class-board-closed"
    lead(teacher, do="board", open=True)
    assert ada.post("class/api/ask", {"text": "<script>alert(1)</script>\u202e why?"}).status == 200
    assert ben.get("class/api/see").body["board"]["asked"] == []
    assert ada.get("class/api/see").body["board"]["asked"][0]["state"] == "waiting"
    (waiting,) = teacher.get("class/api/lead").body["board"]["asked"]
    assert (waiting["name"], waiting["text"]) == ("Ada", "<script>alert(1)</script> why?")
    lead(teacher, do="decide", asked=waiting["id"], state="shown")
    for _ in range(20):
        ben.post("class/api/vote", {"asked": waiting["id"], "wanted": True})
    (shown,) = teacher.get("class/api/wall").body["board"]["asked"]
    assert (shown["votes"], shown["name"]) == (1, None)
    ben.post("class/api/vote", {"asked": waiting["id"], "wanted": False})
    assert ben.get("class/api/see").body["board"]["asked"][0]["votes"] == 0
    lead(teacher, do="decide", asked=waiting["id"], state="hidden")
    assert ada.get("class/api/see").body["board"]["asked"] == []
    for number in range(6):
        last = ada.post("class/api/ask", {"text": f"Question {number}"})
    assert last.body["error"] == "class-board-full"
    assert ada.post("class/api/ask", {"text": "x" * 1000}).body["error"] in ("class-text-long", "class-board-full")
    assert ada.post("class/api/ask", b"x" * 1_000_000).status == 413


def test_nobody_leads_a_room_that_is_not_theirs(served: Served) -> None:
    one, other = served.room(), served.room()
    ada, teacher = served.student(one), served.teacher(other)
    lead(served.teacher(one), **ASK)
    number = ada.get("class/api/see").body["round"]["id"]
    assert ada.post("class/api/lead", {"do": "end"}).status == 401
    assert teacher.post("class/api/lead", {"do": "remove", "member": "x" * 24}).body["error"] == "class-no-member"
    stranger = served.student(other)
    assert stranger.post("class/api/answer", {"round": number, "value": ["normal"]}).body["error"] == "class-no-round"
    forged = Browser(served.base)
    forged.cookies = {"class-member": "forged", "class-teacher": "forged"}
    assert forged.get("class/api/see").status == 401
    assert forged.get("class/api/lead").body["error"] == "class-no-room"
    assert forged.get("class/open?key=forged").status == 409


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"[]",
        b"{",
        b'{"round": "1", "value": []}',
        b'{"round": true, "value": []}',
        b'{"round": -1}',
        b"[" * 9000,
        b'{"round": 1, "value": [], "sent": 1e999}',
    ],
    ids=["empty", "list", "cut", "text", "true", "negative", "deep", "endless"],
)
def test_what_no_page_of_ours_sends_is_refused(served: Served, body: bytes) -> None:
    student = served.student(served.room())
    assert student.post("class/api/answer", body).status == 400


def test_another_site_can_send_nothing(served: Served) -> None:
    student = served.student(served.room())
    assert student.post("class/api/name", {"name": "Eve"}, **{"X-Class": ""}).status == 403
    assert student.post("class/api/name", {"name": "Eve"}, Origin="https://evil.example").status == 403
    assert student.get("class/api/see", Host="evil.example").status == 421
    assert student.get("class/api/see", Host="class.example").status == 200
    cookie = served.student(served.room()).post("class/api/join", {"code": "nobody"})
    assert "class-member" not in cookie.headers.get("Set-Cookie", "")


def test_guesses_at_a_code_find_nothing_and_disturb_no_class(store: Store) -> None:
    with serve(store, Brake("code", 50, MINUTE)) as served:
        room = served.room()
        student, teacher = served.student(room), served.teacher(room)

        def guess(number: int) -> int:
            return Browser(served.base).post("class/api/join", {"code": f"AA{number:04d}"}).status

        with ThreadPoolExecutor(6) as pool:
            guesses = [pool.submit(guess, number) for number in range(56)]
            lead(teacher, **ASK)
            assert student.get("class/api/see").body["round"]["state"] == "open"
            assert served.student(room).get("class/api/see").status == 200
            assert {each.result() for each in guesses} == {409}


@pytest.mark.parametrize(
    ("host", "known"),
    [
        ("localhost:8866", True),
        ("192.168.43.117:8866", True),
        ("[::1]:8866", True),
        ("Class.Example", True),
        ("evil.example:8866", False),
        ("", False),
        ("192.168.1.1.evil.example", False),
    ],
)
def test_a_host_is_a_number_or_a_name_that_was_given(host: str, known: bool) -> None:  # noqa: FBT001
    assert is_known_host(host, {"class.example"}) is known
