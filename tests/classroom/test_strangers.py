"""Whatever a class or a discussion can be asked, nobody from outside reads or changes anything by it.

The addresses and the teacher's deeds are taken from the code: a new one is tried here by itself, and has to be one that
its owner may use, so that a refusal says something.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from time import sleep
from typing import Any

import pytest
from sqlalchemy import Table, select
from tornado.web import RequestHandler
from tornado.websocket import WebSocketHandler
from websocket import WebSocket, WebSocketBadStatusException, create_connection

from classroom.rooms import Room
from classroom.server import app, moderators
from classroom.server.live import GATHER_S
from classroom.server.teacher import DOES, TeacherHandler
from classroom.store import Store
from classroom.store.discussion import accounts, posts
from classroom.store.schema import METADATA, rooms
from tests.classroom.wire import PASSWORD, Browser, Reply, Served, serve

QUESTION = "what-commonest-kind-blood"
# What nobody outside of the class may ever read.
NAME, ASKED = "Quokka", "Why always the fingertips?"
PAGE, POST = "causes/werner", "A thought that waits."
# After these nothing else can be tried.
LAST = ("end", "forget", "discuss/api/leave", "discuss/api/sign-out")
# The lines on which strangers may hear, because they are of their own class.
THEIRS = (("of another class", ""), ("who leads another", "?as=teacher"))


@pytest.fixture
def served(store: Store) -> Iterator[Served]:
    with serve(store) as made:
        yield made


def methods(handler: type[RequestHandler]) -> list[str]:
    """Return what an address can be asked with."""
    return [name for name in ("get", "post") if getattr(handler, name) is not getattr(RequestHandler, name)]


def ask(browser: Browser, method: str, address: str, body: dict[str, Any]) -> Reply:
    """Ask an address with everything that any of them could want, and keep no cookie of it."""
    kept = dict(browser.cookies)
    reply = browser.get(address) if method == "get" else browser.post(address, body)
    browser.cookies = kept
    return reply


def requests() -> list[tuple[type[RequestHandler], str, str, dict[str, Any]]]:
    """Return everything that a class can be asked: handler, method, address, and what is to be done if it says so."""
    plain = [
        (how, each, at, {})
        for at, how in app.ADDRESSES
        if not issubclass(how, WebSocketHandler)
        for each in methods(how)
    ]
    found = [each for each in plain if each[1:3] != ("post", "class/api/lead")]
    deeds = sorted(DOES, key=lambda do: LAST.index(do) if do in LAST else -1)
    return found + [(TeacherHandler, "post", "class/api/lead", {"do": do}) for do in deeds]


class Class:
    """A class with a question that is open, and one on the board; and what may be sent to it."""

    def __init__(self, served: Served) -> None:
        self.served, self.room = served, served.room()
        self.teacher, self.ada = served.teacher(self.room), served.student(self.room, NAME)
        self.teacher.post("class/api/lead", {"do": "ask", "kind": "question", "item": QUESTION})
        self.teacher.post("class/api/lead", {"do": "board", "open": True})
        assert self.ada.post("class/api/ask", {"text": ASKED}).status == 200
        led = self.teacher.get("class/api/lead").body
        self.member, self.asked = led["people"][0]["id"], led["board"]["asked"][0]["id"]
        self.teacher.post("class/api/lead", {"do": "decide", "asked": self.asked, "state": "shown"})
        number = led["round"]["id"]
        self.body: dict[str, Any] = {
            "round": number,
            "value": ["normal"],
            "sure": True,
            "name": "Another",
            "text": "New",
        }
        self.body |= {"asked": self.asked, "wanted": True, "kind": "question", "item": QUESTION, "state": "hidden"}
        self.body |= {"open": False, "place": "causes/", "plan": "students-first.45", "member": self.member}

    def rows(self) -> dict[str, list[str]]:
        """Return everything in the store that belongs to it, in whatever table."""
        with self.served.store.reading() as db:
            kept: dict[Table, set[Any]] = {}
            found: dict[str, list[str]] = {}
            for table in METADATA.sorted_tables:
                keys = [(each.parent, each.column.table) for each in table.foreign_keys]
                rows = [
                    row
                    for row in db.execute(select(table)).mappings()
                    if (table is rooms and row["id"] == self.room.id)
                    or any(row[column] in kept.get(whose, ()) for column, whose in keys)
                ]
                kept[table] = {row["id"] for row in rows if "id" in row}
                found[table.name] = sorted(repr(dict(row)) for row in rows)
        return found


def strangers(served: Served, own: Class, other: Room) -> dict[str, Browser]:
    """Return those who have no business in a class, each with what their browser sends."""
    gone = served.student(own.room, "Gone")
    member = next(each["id"] for each in own.teacher.get("class/api/lead").body["people"] if each["name"] == "Gone")
    own.teacher.post("class/api/lead", {"do": "remove", "member": member})
    found = {name: Browser(served.base) for name in ("nobody", "forged", "long", "swapped")}
    found["forged"].cookies = {"class-member": "forged", "class-teacher": "forged"}
    found["long"].cookies = {"class-member": "x" * 4000, "class-teacher": "x" * 4000}
    # A token of the class itself, and its code, stand for nobody where the other one is asked for.
    found["swapped"].cookies = {"class-member": own.room.key, "class-teacher": own.ada.cookies["class-member"]}
    found |= {"of another class": served.student(other, "Zoe"), "who leads another": served.teacher(other)}
    return {**found, "who was removed": gone}


def line(served: Served, browser: Browser, query: str) -> WebSocket:
    """Listen to a class."""
    cookies = "; ".join(f"{name}={value}" for name, value in browser.cookies.items())
    return create_connection(served.base.replace("http", "ws") + f"class/api/live{query}", cookie=cookies, timeout=10)


def hears(listening: WebSocket) -> list[str]:
    """Return what was said on a line until now."""
    listening.send("alive?")
    return list(iter(lambda: str(listening.recv()), "alive"))


def test_no_message_of_another_class_or_of_nobody_reads_or_changes_anything(served: Served) -> None:
    own, other = Class(served), served.room()
    outside = strangers(served, own, other)
    before = own.rows()
    for who, browser in outside.items():
        for _, method, address, what in requests():
            # A code lets anybody in; theirs is another one.
            reply = ask(browser, method, address, {**own.body, **what, "code": other.code})
            said = json.dumps([reply.body, list(reply.headers.items())])
            assert not any(secret in said for secret in (NAME, ASKED, own.member, own.room.key)), (who, address, what)
            assert own.rows() == before, (who, address, what)
        lines = [query for query in ("", "?as=teacher") if (who, query) not in THEIRS]
        for query in lines:
            with pytest.raises(WebSocketBadStatusException):
                line(served, browser, query)
    # A student of the class itself leads nothing.
    for handler, method, address, what in requests():
        if issubclass(handler, TeacherHandler):
            assert ask(own.ada, method, address, {**own.body, **what}).status in (400, 401), (address, what)
    assert own.rows() == before


def test_whoever_a_class_belongs_to_does_all_of_it_and_no_other_class_hears_a_word(served: Served) -> None:
    own, other = Class(served), served.room()
    near = [line(served, own.teacher, "?as=teacher")]
    far = [line(served, served.student(other), ""), line(served, served.teacher(other), "?as=teacher")]
    # That they came in is still told.
    sleep(3 * GATHER_S)
    for each in (*near, *far):
        hears(each)
    for handler, method, address, what in requests():
        before, browser = own.rows(), own.teacher if issubclass(handler, TeacherHandler) else own.ada
        key = f"?key={own.room.key}" if address == "class/open" else ""
        reply = ask(browser, method, address + key, {**own.body, **what, "code": own.room.code})
        assert reply.status in (200, 302), (address, what, reply.body)
        if method == "post" and address != "class/api/join":
            assert own.rows() != before, (address, what)
            assert near[0].recv() == "changed", (address, what)
    assert all(hears(each) == [] for each in far)
    for each in (*near, *far):
        each.close()


def ours(served: Served, name: str) -> list[str]:
    """Return what the store holds of somebody who writes."""
    with served.store.reading() as db:
        of = select(accounts.c.id).where(accounts.c.name == name)
        told = [select(accounts).where(accounts.c.name == name), select(posts).where(posts.c.account.in_(of))]
        return [repr(row) for each in told for row in db.execute(each)]


def test_no_message_of_another_account_or_of_nobody_reads_or_changes_what_somebody_wrote(served: Served) -> None:
    ada, bob, eva = served.reader("Ada"), served.reader("Bob"), served.moderator()
    shown, waiting = (
        ada.post("discuss/api/write", {"page": PAGE, "text": text}).body["post"] for text in ("Shown.", POST)
    )
    decision = eva.post("discuss/api/decide", {"post": shown, "what": "show"}).body["decision"]
    (account,) = [each["id"] for each in eva.get("discuss/api/queue?name=ada").body["people"] if each["name"] == "Ada"]
    forged, classmate = Browser(served.base), served.student(served.room())
    forged.cookies = {"discuss-reader": "forged"}
    # A token of a class stands for nobody here.
    classmate.cookies["discuss-reader"] = classmate.cookies["class-member"]
    body: dict[str, Any] = {"page": PAGE, "text": "New", "password": PASSWORD, "liked": True, "helpful": True}
    body |= {"account": account, "reason": "other", "decision": decision, "keep": False}
    before, used = ours(served, "Ada"), set()
    addresses = sorted(moderators.ADDRESSES, key=lambda each: LAST.index(each[0]) if each[0] in LAST else -1)
    for who, browser in {"nobody": Browser(served.base), "forged": forged, "a class": classmate, "Bob": bob}.items():
        for address, method in [(at, each) for at, how in addresses for each in methods(how)]:
            for number in (waiting, shown):
                name = f"{who} {number}" if address.endswith("register") else "Bob"
                query = f"?page={PAGE}" if method == "get" else ""
                what = "show" if number == waiting else "remove"
                reply = ask(browser, method, address + query, {**body, "post": number, "what": what, "name": name})
                assert POST not in json.dumps(reply.body), (who, address)
                assert ours(served, "Ada") == before, (who, address, number)
                used |= {address} if reply.status == 200 else set()
    # Each address that is not for moderators does something for somebody, so a refusal above says something.
    mine = {"discuss/api/withdraw"}
    # These want what nobody here has: an account of a hub, a one-time word, and the password that is to be changed.
    mine |= {"discuss/api/name", "discuss/api/reset", "discuss/api/password"}
    assert ada.post("discuss/api/withdraw", {"post": waiting}).status == 200
    assert used | mine == {at for at, how in moderators.ADDRESSES if not issubclass(how, moderators.ModeratorHandler)}
