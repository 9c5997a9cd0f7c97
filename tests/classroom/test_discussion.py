"""The discussion in its store: who writes, what is shown, who decides, what is counted, and how somebody leaves."""

from __future__ import annotations

import json
from typing import Any

import pytest
from sqlalchemy import Connection, Row, func, select

from classroom.discussion import accounts, counts, moderation, posts
from classroom.discussion.moderation import Decision
from classroom.discussion.posts import MOST_AT_ONCE, MOST_WAITING, Written
from classroom.rooms import DAY, Refused
from classroom.store import Store
from classroom.store.discussion import likes, reports, sign_ins
from classroom.store.discussion import posts as all_posts

PAGE = "causes/werner"
HOUR = 3_600_000


def account(db: Connection, name: str, role: accounts.Role = "reader") -> Row[Any]:
    """Return an account that is there, or a new one."""
    if accounts.of_name(db, name) is None:
        accounts.register(db, name, "a hash", 0, role)
    found = accounts.of_name(db, name)
    assert found is not None
    return found


def write(db: Connection, name: str, text: str = "A thought", at: int = 1, parent: int | None = None) -> int:
    """Write as somebody, shown at once."""
    return posts.write(db, account(db, name), Written(PAGE, text, parent), at, approve=False)


def test_a_post_waits_until_a_moderator_shows_it(store: Store) -> None:
    with store.writing() as db:
        ada, bob, eva = account(db, "Ada"), account(db, "Bob"), account(db, "Eva", "moderator")
        number = posts.write(db, ada, Written(PAGE, "First line\r\n\r\n\r\nsecond"), 5)
        assert posts.listed(db, PAGE) == posts.listed(db, PAGE, bob.id) == []
        assert posts.shown(db, PAGE) == 0
        (mine,) = posts.listed(db, PAGE, ada.id)
        assert (mine["state"], mine["mine"], mine["text"]) == ("waiting", True, "First line\n\nsecond")
        assert [row["id"] for row in moderation.queue(db)] == [number]
        assert moderation.waiting(db) == 1
        decision = moderation.decide(db, eva.id, Decision(number, "show"), 6)
        (seen,) = posts.listed(db, PAGE)
        assert (seen["state"], seen["name"], seen["mine"]) == ("shown", "Ada", False)
        assert moderation.queue(db) == []
        # A moderator's own is shown at once, and says whose it is.
        posts.write(db, eva, Written(PAGE, "Welcome", number), 7)
        (seen,) = posts.listed(db, PAGE)
        assert [(row["name"], row["moderator"]) for row in seen["replies"]] == [("Eva", True)]
        moderation.undo(db, eva.id, decision, 8)
        assert [row["state"] for row in posts.listed(db, PAGE)] == ["gone"]
        assert posts.listed(db, "another-page", ada.id) == []


def test_a_refusal_has_a_reason_that_its_writer_alone_reads(store: Store) -> None:
    with store.writing() as db:
        ada, eva = account(db, "Ada"), account(db, "Eva", "moderator")
        number = posts.write(db, ada, Written(PAGE, "My own leg ..."), 5)
        with pytest.raises(Refused, match="discuss-no-reason"):
            moderation.decide(db, eva.id, Decision(number, "refuse"), 6)
        moderation.decide(db, eva.id, Decision(number, "refuse", "illness"), 6)
        assert posts.listed(db, PAGE, eva.id) == []
        assert [(row["state"], row["reason"]) for row in posts.listed(db, PAGE, ada.id)] == [("refused", "illness")]
        with pytest.raises(Refused, match="discuss-decided"):
            moderation.decide(db, eva.id, Decision(number, "refuse", "unkind"), 7)
        with pytest.raises(Refused, match="discuss-decided"):
            moderation.decide(db, eva.id, Decision(999, "show"), 7)


def test_what_is_removed_can_be_brought_back_until_somebody_decides_anew(store: Store) -> None:
    with store.writing() as db:
        eva = account(db, "Eva", "moderator")
        number = write(db, "Ada")
        first = moderation.decide(db, eva.id, Decision(number, "remove", "unkind"), 6)
        assert posts.listed(db, PAGE) == []
        moderation.undo(db, eva.id, first, 7)
        assert [row["state"] for row in posts.listed(db, PAGE)] == ["shown"]
        with pytest.raises(Refused, match="discuss-decided"):
            moderation.undo(db, eva.id, first, 8)
        entries = moderation.log(db)
        assert [(row["what"], row["by"], row["name"], row["undo"]) for row in entries] == [
            ("undo", "Eva", "Ada", False),
            ("remove", "Eva", "Ada", False),
        ]
        last = moderation.decide(db, eva.id, Decision(number, "remove", "advert"), 9)
        assert moderation.log(db)[0]["undo"]
        posts.withdraw(db, account(db, "Ada").id, number)
        with pytest.raises(Refused, match="discuss-no-undo"):
            moderation.undo(db, eva.id, last, 10)


def test_reports_come_first_and_are_settled_also_where_a_post_stays(store: Store) -> None:
    with store.writing() as db:
        bob, cat, eva = account(db, "Bob"), account(db, "Cat"), account(db, "Eva", "moderator")
        waits = posts.write(db, account(db, "Dan"), Written(PAGE, "waits"), 1)
        number = write(db, "Ada", at=2)
        posts.report(db, bob, number, "unkind", 3)
        posts.report(db, bob, number, "advert", 4)
        posts.report(db, cat, number, "illness", 4)
        with pytest.raises(Refused, match="discuss-no-reason"):
            posts.report(db, cat, number, "<script>", 4)
        with pytest.raises(Refused, match="discuss-no-post"):
            posts.report(db, cat, waits, "unkind", 4)
        assert [(row["id"], row["reports"]) for row in moderation.queue(db)] == [
            (number, ["unkind", "illness"]),
            (waits, []),
        ]
        assert posts.listed(db, PAGE, bob.id)[0]["reported"]
        moderation.decide(db, eva.id, Decision(number, "show"), 5)
        assert [row["id"] for row in moderation.queue(db)] == [waits]
        assert moderation.log(db)[0]["what"] == "show"


def test_a_barred_account_reads_takes_its_data_and_writes_nothing(store: Store) -> None:
    with store.writing() as db:
        eva, number = account(db, "Eva", "moderator"), write(db, "Bob")
        posts.write(db, account(db, "Ada"), Written(PAGE, "left waiting"), 4)
        assert moderation.waiting(db) == len(moderation.queue(db)) == 1
        moderation.bar(db, eva.id, account(db, "Ada").id, 5)
        ada = account(db, "Ada")
        for act in (
            lambda: posts.write(db, ada, Written(PAGE, "still here"), 6),
            lambda: posts.like(db, ada, number, liked=True),
            lambda: posts.report(db, ada, number, "unkind", 6),
        ):
            with pytest.raises(Refused, match="discuss-barred"):
                act()
        assert accounts.export(db, ada)["account"]["barred"] == 5
        assert moderation.waiting(db) == len(moderation.queue(db)) == 0
        moderation.bar(db, eva.id, ada.id, 7, barred=False)
        assert moderation.waiting(db) == 1
        posts.write(db, account(db, "Ada"), Written(PAGE, "back again"), 8)
        with pytest.raises(Refused, match="discuss-no-account"):
            moderation.bar(db, eva.id, eva.id, 9)
        for nobody in (None, ada):
            with pytest.raises(Refused, match="discuss-no-moderator"):
                moderation.require_moderator(nobody)
        assert [row["name"] for row in moderation.people(db, "aD")] == ["Ada"]
        assert {row["name"] for row in moderation.people(db)} == {"Ada", "Bob", "Eva"}
        assert moderation.people(db, "%") == []


def test_one_like_each_however_often_it_is_pressed(store: Store) -> None:
    with store.writing() as db:
        number, bob = write(db, "Ada"), account(db, "Bob")
        for turn in range(1000):
            assert posts.like(db, bob, number, liked=turn % 2 == 0) == (turn + 1) % 2
        assert [posts.like(db, account(db, name), number, liked=True) for name in ("Bob", "Bob", "Cat")] == [1, 1, 2]
        (seen,) = posts.listed(db, PAGE, bob.id)
        assert (seen["likes"], seen["liked"]) == (2, True)
        assert not posts.listed(db, PAGE)[0]["liked"]
        with pytest.raises(Refused, match="discuss-own-post"):
            posts.like(db, account(db, "Ada"), number, liked=True)
        with pytest.raises(Refused, match="discuss-no-post"):
            posts.like(db, bob, 999, liked=True)


def test_newest_or_most_helpful_first_and_replies_in_their_order(store: Store) -> None:
    with store.writing() as db:
        old, new = write(db, "Ada", "old", 1), write(db, "Ada", "new", 2)
        posts.like(db, account(db, "Bob"), old, liked=True)
        reply = write(db, "Bob", "reply", 3, parent=old)
        # A reply to a reply stands below the same post.
        write(db, "Cat", "and another", 4, parent=reply)
        assert [row["id"] for row in posts.listed(db, PAGE)] == [new, old]
        helpful = posts.listed(db, PAGE, order="helpful")
        assert [row["id"] for row in helpful] == [old, new]
        assert [row["text"] for row in helpful[0]["replies"]] == ["reply", "and another"]
        with pytest.raises(Refused, match="discuss-no-post"):
            posts.write(db, account(db, "Bob"), Written("another-page", "reply", old), 5)


def test_limits_are_by_account(store: Store) -> None:
    with store.writing() as db:
        for at in range(MOST_AT_ONCE):
            write(db, "Ada", at=at)
        with pytest.raises(Refused, match="discuss-too-often"):
            write(db, "Ada", at=9)
        write(db, "Bob", at=9)
        write(db, "Ada", at=HOUR)
        # A clock that jumped back stops nobody.
        write(db, "Ada", at=-HOUR)
        for at in range(MOST_WAITING):
            posts.write(db, account(db, "Cat"), Written(PAGE, "hello"), at * HOUR)
        with pytest.raises(Refused, match="discuss-many-waiting"):
            posts.write(db, account(db, "Cat"), Written(PAGE, "hello"), MOST_WAITING * HOUR)


@pytest.mark.parametrize(
    "text", ["see https://a.example", "WWW.pills", "buy at pills.com now", "write me@post.example", "x.example/y"]
)
def test_a_link_always_waits(store: Store, text: str) -> None:
    with store.writing() as db:
        posts.write(db, account(db, "Ada"), Written(PAGE, text), 1, approve=False)
        assert posts.shown(db, PAGE) == 0
        assert moderation.waiting(db) == 1


def test_whoever_leaves_takes_everything_or_leaves_the_posts_without_a_name(store: Store) -> None:
    with store.writing() as db:
        number = write(db, "Ada", "answered", 1)
        write(db, "Ada", "alone", 2)
        write(db, "Bob", "an answer", 3, parent=number)
        posts.write(db, account(db, "Bob"), Written(PAGE, "not seen yet"), 4)
        ada, bob = account(db, "Ada"), account(db, "Bob")
        other = write(db, "Cat", "liked", 5)
        for each in (ada, bob):
            posts.like(db, each, other, liked=True)
            posts.report(db, each, other, "other", 6)
        told = json.loads(json.dumps(accounts.export(db, ada)))
        assert [row["text"] for row in told["posts"]] == ["answered", "alone"]
        assert (told["likes"], len(told["reports"]), told["account"]["name"]) == ([other], 1, "Ada")
        assert "a hash" not in json.dumps(told)
        accounts.leave(db, ada.id, keep=False)
        place, liked = sorted(posts.listed(db, PAGE), key=lambda row: row["at"])
        assert (place["state"], place["text"], [row["text"] for row in place["replies"]]) == ("gone", "", ["an answer"])
        assert liked["likes"] == 1
        accounts.leave(db, bob.id, keep=True)
        kept = min(posts.listed(db, PAGE), key=lambda row: row["at"])["replies"]
        assert [(row["text"], row["name"]) for row in kept] == [("an answer", None)]
        for table in (likes, reports, sign_ins):
            assert db.execute(select(func.count()).select_from(table)).scalar_one() == 0
        assert set(db.execute(select(all_posts.c.text)).scalars()) == {"", "an answer", "liked"}
        assert accounts.of_name(db, "Ada") is None


def test_the_first_moderator_is_made_and_a_password_is_made_anew(store: Store) -> None:
    with store.writing() as db:
        assert accounts.make_moderator(db, "Moderator", "a hash", 1)
        token = accounts.sign_in(db, account(db, "Ada").id, 1)
        assert not accounts.make_moderator(db, "ada", "a new hash", 2)
        ada = account(db, "Ada")
        assert (ada.role, ada.password) == ("moderator", "a new hash")
        assert accounts.of_token(db, token, 3) is None


def test_views_are_sums_by_day(store: Store) -> None:
    with store.writing() as db:
        for now, what in ((0, "views"), (1, "views"), (DAY, "views"), (DAY, "helpful"), (DAY, "unhelpful")):
            counts.note(db, PAGE, now, what)
        counts.note(db, "pain", 0, "views")
        assert counts.totals(db) == [
            {"page": PAGE, "views": 3, "helpful": 1, "unhelpful": 1},
            {"page": "pain", "views": 1, "helpful": 0, "unhelpful": 0},
        ]
