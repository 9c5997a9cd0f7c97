"""A discussion over the wire, from registration to a deleted account, and what is thrown at it on the way."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy import text

from classroom.discussion.passwords import Passwords
from classroom.rooms import DAY
from classroom.server.base import now_ms
from classroom.server.discussion import SIGN_UPS, WRONG
from classroom.store import Store
from tests.classroom.wire import PASSWORD, Browser, Reply, Served, serve

PAGE = "causes/werner"


@pytest.fixture
def served(store: Store) -> Iterator[Served]:
    """Serve a discussion."""
    with serve(store) as made:
        yield made


def write(browser: Browser, words: str, parent: int | None = None, page: str = PAGE) -> Reply:
    """Write a post."""
    return browser.post("discuss/api/write", {"page": page, "text": words, "parent": parent})


def see(browser: Browser, order: str = "newest") -> list[dict[str, Any]]:
    """Return the posts that somebody sees."""
    posts: list[dict[str, Any]] = browser.get(f"discuss/api/page?page={PAGE}&order={order}").body["posts"]
    return posts


def decide(browser: Browser, post: int, what: str = "show", reason: str = "") -> Reply:
    """Decide as a moderator."""
    return browser.post("discuss/api/decide", {"post": post, "what": what, "reason": reason})


def test_a_discussion_from_registration_to_a_deleted_account(served: Served) -> None:
    stranger, ada, bob, eva = Browser(served.base), served.reader("Ada"), served.reader("Bob"), served.moderator()
    assert stranger.get(f"discuss/api/page?page={PAGE}").body["me"] is None
    assert write(stranger, "hello").status == 401
    post = write(ada, "Is the share known?\nI found none.").body["post"]
    assert see(stranger) == see(bob) == []
    assert [each["state"] for each in see(ada)] == ["waiting"]
    queue = eva.get("discuss/api/queue").body
    assert (queue["me"]["waiting"], [each["name"] for each in queue["queue"]]) == (1, ["Ada"])
    assert decide(eva, post).status == 200
    (seen,) = see(stranger)
    assert (seen["text"], seen["name"], seen["likes"]) == ("Is the share known?\nI found none.", "Ada", 0)
    assert bob.post("discuss/api/like", {"post": post, "liked": True}).body == {"likes": 1, "liked": True}
    reply = write(bob, "Twelve of 78.", post).body["post"]
    assert bob.post("discuss/api/report", {"post": post, "reason": "unsupported"}).status == 200
    decide(eva, reply)
    assert stranger.post("discuss/api/seen", {"page": PAGE}).body == {"shown": 2}
    assert stranger.post("discuss/api/helpful", {"page": PAGE, "helpful": True}).status == 200
    assert eva.get("discuss/api/queue").body["counts"] == [{"page": PAGE, "views": 1, "helpful": 1, "unhelpful": 0}]
    told = ada.get("discuss/api/export")
    assert "attachment" in told.headers["Content-Disposition"]
    assert [each["text"] for each in told.body["posts"]] == ["Is the share known?\nI found none."]
    assert ada.post("discuss/api/leave", {"password": "not the password", "keep": False}).status == 409
    assert ada.post("discuss/api/leave", {"password": PASSWORD, "keep": False}).status == 200
    assert ada.get("discuss/api/account").body == {"me": None, "posts": [], "ways": ["name"]}
    (place,) = see(stranger)
    assert (place["text"], [each["text"] for each in place["replies"]]) == ("", ["Twelve of 78."])
    assert ada.post("discuss/api/sign-in", {"name": "Ada", "password": PASSWORD}).body["error"] == "discuss-wrong"


def test_somebody_signs_out_and_in_again(served: Served) -> None:
    ada = served.reader("Zoë Finch")
    old = dict(ada.cookies)
    ada.post("discuss/api/sign-out", {})
    for cookies in ({}, old, {"discuss-reader": "forged"}, {"discuss-reader": "x" * 4000}):
        ada.cookies = dict(cookies)
        assert ada.get("discuss/api/account").body["me"] is None
        assert write(ada, "hello").body["error"] == "discuss-sign-in-first"
    answer = ada.post("discuss/api/sign-in", {"name": " zoe\u0308  FINCH", "password": PASSWORD})
    assert answer.status == 200
    kept = answer.headers["Set-Cookie"]
    assert all(part in kept for part in ("HttpOnly", "SameSite=Strict", "Path=/discuss/"))
    assert ada.get("discuss/api/account").body["me"]["name"] == "Zoë Finch"


@pytest.mark.parametrize(
    ("name", "password", "error"),
    [
        ("Ada", PASSWORD, "discuss-name-taken"),
        ("\u202e", PASSWORD, "class-name-empty"),
        ("x" * 100, PASSWORD, "class-name-long"),
        ("Bob", "short", "discuss-password-short"),
        ("Bob", "x" * 1000, "discuss-password-long"),
    ],
)
def test_a_registration_that_fails_says_why(served: Served, name: str, password: str, error: str) -> None:
    served.reader("Ada")
    answer = Browser(served.base).post("discuss/api/register", {"name": name, "password": password})
    assert (answer.status, answer.body["error"]) == (409, error)
    assert answer.body["text"].endswith(".")


def test_what_no_page_of_ours_sends_is_refused(served: Served) -> None:
    ada = served.reader("Ada")
    whole = write(ada, "x" * 1_000_000)
    assert (whole.status, whole.body["error"]) == (413, "discuss-text-long")
    assert write(ada, "x" * 3001).body["error"] == "discuss-text-long"
    assert write(ada, "hello", page="causes/nobody").body["error"] == "discuss-no-page"
    assert write(ada, "hello", page="../etc").body["error"] == "discuss-no-page"
    assert ada.get("discuss/api/page?page=").body["error"] == "discuss-no-page"
    for body in (b"", b"[]", b"{", b'{"page": 1}', b'{"post": "1"}', b'{"post": -1}', b"[" * 9000):
        for address in ("write", "like", "report", "withdraw", "sign-in", "register"):
            assert ada.post(f"discuss/api/{address}", body).status == 400, (address, body)
    assert ada.post("discuss/api/like", {"post": 1}, **{"X-Class": ""}).status == 403
    assert ada.post("discuss/api/like", {"post": 1}, Origin="https://evil.example").status == 403
    assert ada.get("discuss/api/account", Host="evil.example").status == 421


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
        ("left \u202eright", "left right"),
        ("👩🏽‍⚕️ 🎉", None),
        ("👩🏽‍⚕️ ok", "👩🏽‍⚕️ ok"),
        ("e" + "\u0301" * 4000, "é" + "\u0301" * 4),
        ("'; DROP TABLE posts; --", "'; DROP TABLE posts; --"),
    ],
    ids=["script", "override", "emoji alone", "emoji", "marks", "sql"],
)
def test_a_text_stays_a_text(served: Served, typed: str, shown: str | None) -> None:
    ada = served.reader("Ada")
    answer = ada.post("discuss/api/write", json.dumps({"page": PAGE, "text": typed}, ensure_ascii=False).encode())
    assert answer.status == (200 if shown else 409)
    assert [each["text"] for each in see(ada)] == ([shown] if shown else [])


def test_likes_come_and_go(served: Served) -> None:
    ada, bob, eva = served.reader("Ada"), served.reader("Bob"), served.moderator()
    post = write(ada, "hello").body["post"]
    decide(eva, post)
    for turn in range(60):
        bob.post("discuss/api/like", {"post": post, "liked": turn % 2 == 0})
    assert bob.post("discuss/api/like", {"post": post, "liked": True}).body["likes"] == 1
    assert ada.post("discuss/api/like", {"post": post, "liked": True}).body["error"] == "discuss-own-post"


def test_a_barred_account_writes_nothing_and_may_leave(served: Served) -> None:
    ada, eva = served.reader("Ada"), served.moderator()
    (found,) = [each for each in eva.get("discuss/api/queue?name=ada").body["people"] if each["name"] == "Ada"]
    assert eva.post("discuss/api/bar", {"account": found["id"]}).status == 200
    assert write(ada, "hello").body["error"] == "discuss-barred"
    assert ada.get("discuss/api/export").body["account"]["barred"]
    assert ada.post("discuss/api/sign-in", {"name": "Ada", "password": PASSWORD}).status == 200
    eva.post("discuss/api/bar", {"account": found["id"], "barred": False})
    assert write(ada, "hello").status == 200
    assert ada.post("discuss/api/leave", {"password": PASSWORD, "keep": True}).status == 200


def test_only_moderators_moderate(served: Served) -> None:
    ada, eva = served.reader("Ada"), served.moderator()
    post = write(ada, "hello").body["post"]
    for browser, status in ((ada, 409), (Browser(served.base), 401)):
        assert browser.get("discuss/api/queue").status == status
        for address, body in (
            ("decide", {"post": post, "what": "show"}),
            ("undo", {"decision": 1}),
            ("bar", {"account": "somebody"}),
        ):
            assert browser.post(f"discuss/api/{address}", body).status == status
    assert decide(eva, post, "burn", "unkind").body["error"] == "discuss-no-reason"
    number = decide(eva, post, "refuse", "illness").body["decision"]
    assert [(each["state"], each["reason"]) for each in see(ada)] == [("refused", "illness")]
    assert eva.post("discuss/api/undo", {"decision": number}).status == 200
    assert decide(eva, post).status == 200
    assert decide(eva, post, "refuse", "unkind").body["error"] == "discuss-decided"


def test_guesses_at_a_password_find_nothing_and_stop_nobody_else(served: Served) -> None:
    ada, bob = served.reader("Ada"), served.reader("Bob")
    guesser = Browser(served.base)
    # No time goes by, or a slow machine would try as rarely as it may.
    moment = now_ms()
    object.__setattr__(served.discussion, "clock", lambda: moment)
    for turn in range(WRONG.most):
        answer = guesser.post("discuss/api/sign-in", {"name": "ADA", "password": f"wrong horse {turn}"})
        assert answer.body["error"] == "discuss-wrong"
    assert guesser.post("discuss/api/sign-in", {"name": "Ada", "password": PASSWORD}).body["error"] == (
        "discuss-many-wrong"
    )
    assert write(ada, "still here").status == 200
    assert bob.post("discuss/api/sign-in", {"name": "Bob", "password": PASSWORD}).status == 200
    with served.store.writing() as db:
        for _ in range(SIGN_UPS.most):
            SIGN_UPS.note(db, moment)
    more = guesser.post("discuss/api/register", {"name": "Cat", "password": PASSWORD})
    assert more.body["error"] == "discuss-busy"


def test_an_unknown_name_takes_as_long_as_a_wrong_password(served: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    served.reader("Ada")
    tried: list[bool] = []
    passwords = served.discussion.passwords

    def matches(kept: str | None, password: str) -> bool:
        tried.append(kept is not None)
        return Passwords.matches(passwords, kept, password)

    monkeypatch.setattr(passwords, "matches", matches)
    for name, password in (
        ("Ada", "wrong horse"),
        ("nobody", "wrong horse"),
        ("\u202e", "wrong horse"),
        ("Ada", "short"),
    ):
        answer = Browser(served.base).post("discuss/api/sign-in", {"name": name, "password": password})
        assert answer.body["error"] == "discuss-wrong"
    # Each of them costs one hash, and the answer is the same.
    assert tried == [True, False, False, False]
    assert Passwords.matches(passwords, None, "wrong horse") is False
    assert passwords._nobodys.partition("$argon2id$v=19$")[2].startswith("m=64,t=2,p=1")


def test_a_sign_in_ends(served: Served) -> None:
    ada = served.reader("Ada")
    object.__setattr__(served.discussion, "clock", lambda: now_ms() + 31 * DAY)
    assert ada.get("discuss/api/account").body["me"] is None


def test_a_database_that_is_gone_is_said_and_comes_back(served: Served) -> None:
    ada = served.reader("Ada")
    with served.store.writing() as db:
        db.execute(text("ALTER TABLE posts RENAME TO elsewhere"))
    answer = ada.get(f"discuss/api/page?page={PAGE}")
    assert (answer.status, answer.body["error"]) == (503, "discuss-store")
    assert "posts" not in json.dumps(answer.body)
    assert write(ada, "hello").status == 503
    with served.store.writing() as db:
        db.execute(text("ALTER TABLE elsewhere RENAME TO posts"))
    assert write(ada, "hello").status == 200
