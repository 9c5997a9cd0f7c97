"""Passwords of the discussion: another one, one that was forgotten; and a long discussion that comes in parts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from classroom.__main__ import main
from classroom.discussion import accounts, posts
from classroom.rooms import DAY, Refused
from classroom.secret import ALPHABET
from classroom.server.base import now_ms
from classroom.server.discussion import MOST_FIRST, WRONG
from classroom.store import Store
from classroom.store.discussion import posts as all_posts
from tests.classroom.wire import PASSWORD, Browser, Served, serve

FRESH = "other plain words now"
PAGE = "causes/werner"


@pytest.fixture
def served(store: Store) -> Iterator[Served]:
    """Serve a discussion."""
    with serve(store) as made:
        yield made


def sign_in(served: Served, name: str, password: str) -> Browser | None:
    browser = Browser(served.base)
    return browser if browser.post("discuss/api/sign-in", {"name": name, "password": password}).status == 200 else None


def word_for(served: Served, name: str) -> str:
    with served.store.writing() as db:
        return accounts.offer_reset(db, name, now_ms())


def reset(served: Served, name: str, word: str, password: str = FRESH) -> Any:
    return Browser(served.base).post("discuss/api/reset", {"name": name, "word": word, "password": password})


def test_another_password_takes_the_old_one_and_signs_other_devices_out(served: Served) -> None:
    ada, phone = served.reader("Ada"), sign_in(served, "Ada", PASSWORD)
    assert phone is not None
    assert ada.get("discuss/api/account").body["me"]["password"] is True
    wrong = ada.post("discuss/api/password", {"old": "not the password", "password": FRESH})
    assert wrong.body["error"] == "discuss-wrong-old"
    short = ada.post("discuss/api/password", {"old": PASSWORD, "password": "short"})
    assert short.body["error"] == "discuss-password-short"
    assert Browser(served.base).post("discuss/api/password", {"old": PASSWORD, "password": FRESH}).status == 401
    assert phone.get("discuss/api/account").body["me"]["name"] == "Ada"
    assert ada.post("discuss/api/password", {"old": PASSWORD, "password": FRESH}).status == 200
    assert ada.get("discuss/api/account").body["me"]["name"] == "Ada"
    assert phone.get("discuss/api/account").body["me"] is None
    assert sign_in(served, "Ada", PASSWORD) is None
    assert sign_in(served, "Ada", FRESH) is not None


def test_a_word_lets_somebody_choose_a_new_password_once(served: Served) -> None:
    ada = served.reader("Ada")
    first, word = word_for(served, "Ada"), word_for(served, "ada")
    assert re.fullmatch(rf"(?:[{ALPHABET}]{{4}}-){{2}}[{ALPHABET}]{{4}}", word)
    assert sign_in(served, "Ada", PASSWORD) is not None
    served.reader("Bob")
    # An older word, somebody else's, none at all, and a password that is none.
    for name, tried in (("Ada", first), ("Bob", word), ("Nobody", word), ("Ada", "")):
        assert reset(served, name, tried).body["error"] == "discuss-wrong-word"
    assert reset(served, "Ada", word, "short").body["error"] == "discuss-password-short"
    assert word not in str(ada.get("discuss/api/export").body)
    assert len(ada.get("discuss/api/export").body["words for a new password that end at"]) == 1
    assert reset(served, "Ada", f" {word.lower().replace('-', ' ')}").status == 200
    assert reset(served, "Ada", word).body["error"] == "discuss-wrong-word"
    assert ada.get("discuss/api/account").body["me"] is None
    assert sign_in(served, "Ada", PASSWORD) is None
    assert sign_in(served, "Ada", FRESH) is not None


def test_a_word_is_gone_after_a_day_and_when_the_password_is_changed_otherwise(served: Served) -> None:
    ada = served.reader("Ada")
    word = word_for(served, "Ada")
    with served.store.reading() as db:
        assert accounts.of_word(db, "Ada", word, now_ms()) is not None
        assert accounts.of_word(db, "Ada", word, now_ms() + DAY + 1) is None
    ada.post("discuss/api/password", {"old": PASSWORD, "password": FRESH})
    assert reset(served, "Ada", word).body["error"] == "discuss-wrong-word"


def test_guesses_at_a_word_are_braked_with_those_at_the_password(served: Served) -> None:
    served.reader("Ada")
    word = word_for(served, "Ada")
    for number in range(WRONG.most):
        assert reset(served, "Ada", f"AAAA-AAAA-{number:04d}").body["error"] == "discuss-wrong-word"
    assert reset(served, "Ada", word).body["error"] == "discuss-many-wrong"


def test_an_account_of_a_hub_has_no_password_here(served: Served) -> None:
    with served.store.writing() as db:
        account = accounts.of_hub(db, "hub:ada", "Ada", now_ms())
        token = accounts.sign_in(db, account, now_ms())
        with pytest.raises(Refused, match="discuss-hub-password"):
            accounts.offer_reset(db, "Ada", now_ms())
    ada = Browser(served.base)
    ada.cookies = {"discuss-reader": token}
    assert ada.get("discuss/api/account").body["me"]["password"] is False
    changed = ada.post("discuss/api/password", {"old": "", "password": FRESH})
    assert changed.body["error"] == "discuss-hub-password"


def test_the_command_shows_a_word_once_and_keeps_none(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "class.db"
    store = Store(f"sqlite:///{file}")
    asked = ["--database-url", f"sqlite:///{file}", "reset"]
    assert main([*asked, "Ada"]) == 2
    assert "Nobody has this name" in capsys.readouterr().err
    with store.writing() as db:
        accounts.register(db, "Ada", "no hash", now_ms())
    assert main([*asked, "ada"]) == 0
    found = re.search(r"(?:\w{4}-){2}\w{4}", capsys.readouterr().out)
    assert found is not None
    store.close()
    kept = b"".join(path.read_bytes() for path in tmp_path.glob("class.db*"))
    assert found[0].encode() not in kept
    assert found[0].replace("-", "").encode() not in kept


def test_a_long_discussion_comes_in_parts_and_holds_the_post_that_somebody_waits_for(served: Served) -> None:
    ada = served.reader("Ada")
    with served.store.writing() as db:
        row = {"page": PAGE, "account": accounts.of_name(db, "Ada").id, "state": "shown"}  # type: ignore[union-attr]  # there
        for number in range(1, 2 * MOST_FIRST + 6):
            db.execute(all_posts.insert().values(**row, text=f"Post {number}", at=number))
        reply = db.execute(all_posts.insert().values(**row, parent=1, text="A reply", at=99).returning(all_posts.c.id))
        answer = int(reply.scalar_one())

    def see(**query: object) -> tuple[list[str], int]:
        asked = "&".join(f"{name}={value}" for name, value in query.items())
        body = ada.get(f"discuss/api/page?page={PAGE}&{asked}").body
        return [post["text"] for post in body["posts"]], body["more"]

    some, more = see()
    assert (len(some), some[0], more) == (MOST_FIRST, f"Post {2 * MOST_FIRST + 5}", MOST_FIRST + 5)
    assert see(first=MOST_FIRST + 3)[0][: len(some)] == some
    every, none = see(first=1000)
    assert (len(every), none) == (2 * MOST_FIRST + 5, 0)
    # The oldest post is the last of all, and holds the reply.
    assert see(**{"with": answer}) == (every, 0)
    assert see(first="many", **{"with": "-1"}) == (some, more)
    assert posts.place_of([], 1) == 0
