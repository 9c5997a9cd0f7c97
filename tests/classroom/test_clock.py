"""A clock that is set while a class goes on or people write: nothing is lost, and nobody is sent away."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

import pytest

from classroom.rooms import DAY
from classroom.server.base import now_ms
from classroom.store import Store
from tests.classroom.wire import PASSWORD, Browser, Served, serve

QUESTION = "what-commonest-kind-blood"
PAGE = "causes/werner"
YEAR = 365 * DAY


class Hands:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.off = 0

    def __call__(self) -> int:
        """Return what it shows."""
        return now_ms() + self.off


@pytest.fixture
def hands() -> Hands:
    return Hands()


@pytest.fixture
def served(store: Store, hands: Hands) -> Iterator[Served]:
    with serve(store, clock=hands) as made:
        yield made


def do(teacher: Browser, **what: object) -> None:
    reply = teacher.post("class/api/lead", what)
    assert reply.status == 200, reply.body


def test_a_class_goes_on_when_the_clock_is_set_a_day_forward_or_back(served: Served, hands: Hands) -> None:
    for jump in (DAY, -DAY):
        hands.off = 0
        room = served.room()
        teacher, ada = served.teacher(room), served.student(room, "Ada")
        do(teacher, do="board", open=True)
        do(teacher, do="ask", kind="question", item=QUESTION)
        number = ada.get("class/api/see").body["round"]["id"]
        assert ada.post("class/api/answer", {"round": number, "value": ["high-calcium"]}).status == 200
        assert ada.post("class/api/ask", {"text": "Before"}).status == 200
        hands.off = jump
        ben = served.student(room, "Ben")
        for who, value in ((ada, "normal"), (ben, "normal")):
            assert who.post("class/api/answer", {"round": number, "value": [value]}).status == 200
        assert ben.post("class/api/ask", {"text": "After"}).status == 200
        for asked in teacher.get("class/api/lead").body["board"]["asked"]:
            do(teacher, do="decide", asked=asked["id"], state="shown")
        assert len(ada.get("class/api/see").body["board"]["asked"]) == 2
        do(teacher, do="reveal")
        assert ada.get("class/api/see").body["round"]["counts"]["options"] == {"normal": 2}
        do(teacher, do="ask", kind="question", item=QUESTION, again=True)
        do(teacher, do="end")
        rows = list(csv.reader(io.StringIO(teacher.get("class/api/answers").body)))
        assert sorted(row[5] for row in rows[1:]) == ["Ada", "Ben"]


def test_whoever_is_signed_in_stays_so_and_nobody_is_held_for_what_they_did_by_another_clock(
    served: Served, hands: Hands
) -> None:
    ada, eva = served.reader("Ada"), served.moderator()
    for turn, jump in enumerate((0, DAY, -DAY)):
        hands.off = jump
        post = ada.post("discuss/api/write", {"page": PAGE, "text": f"Thought {turn}"}).body["post"]
        assert eva.post("discuss/api/decide", {"post": post, "what": "show"}).status == 200
        assert served.reader(f"Bob {turn}").post("discuss/api/like", {"post": post, "liked": True}).body["likes"] == 1
    assert len(Browser(served.base).get(f"discuss/api/page?page={PAGE}").body["posts"]) == 3
    # Too many wrong passwords; then the clock of the server is set to what it should have been.
    hands.off = YEAR
    for turn in range(25):
        wrong = Browser(served.base).post("discuss/api/sign-in", {"name": "Ada", "password": f"wrong horse {turn}"})
    assert wrong.body["error"] == "discuss-many-wrong"
    hands.off = 0
    assert Browser(served.base).post("discuss/api/sign-in", {"name": "Ada", "password": PASSWORD}).status == 200


def test_a_browser_counts_the_days_by_itself_of_what_it_keeps(served: Served) -> None:
    room = served.room()
    kept = [
        Browser(served.base).post("class/api/join", {"code": room.code}),
        Browser(served.base).get(f"class/open?key={room.key}"),
        Browser(served.base).post("discuss/api/register", {"name": "Ada", "password": PASSWORD}),
    ]
    for days, reply in zip((7, 7, 30), kept, strict=True):
        assert f"Max-Age={days * 86_400};" in reply.headers["Set-Cookie"]
        assert "expires" not in reply.headers["Set-Cookie"].lower()
