"""Who writes in the discussion: names, what a hub says, and the tokens of those who are signed in."""

from __future__ import annotations

import pytest
from sqlalchemy import func, select

from classroom.discussion import accounts
from classroom.names import BadName
from classroom.rooms import DAY, Refused
from classroom.store import Store
from classroom.store.discussion import accounts as all_accounts
from classroom.store.discussion import sign_ins
from tests.classroom.test_discussion import account


def test_a_name_is_taken_once_however_it_is_written(store: Store) -> None:
    with store.writing() as db:
        accounts.register(db, "Zoë Finch", "a hash", 1)
        for same in ("zoë finch", "  ZOË  FINCH", "Zoe\u0308 Finch", "Zoë\u202eFinch"):
            with pytest.raises(Refused, match="discuss-name-taken"):
                accounts.register(db, same, "another", 2)
        with pytest.raises(Refused, match="discuss-name-taken"):
            accounts.register(db, "The Authors", "a hash", 2)
        with pytest.raises(BadName):
            accounts.register(db, "\u202e", "a hash", 2)
        assert account(db, "ZOË FINCH").made == 1
        assert accounts.of_name(db, "nobody") is None


def test_a_hub_says_who_somebody_is(store: Store) -> None:
    with store.writing() as db:
        account(db, "Ada")
        first = accounts.of_hub(db, "hub-7", "Ada", 1)
        assert accounts.of_hub(db, "hub-7", "Ada, with another name by now", 2) == first
        row = db.execute(select(all_accounts).where(all_accounts.c.id == first)).one()
        assert (row.name, row.password, row.hub) == ("Ada 2", None, "hub-7")


def test_a_role_follows_the_hub_and_one_of_the_command_line_stays(store: Store) -> None:
    def role(said: accounts.Role) -> str:
        accounts.of_hub(db, "hub-7", "Ada", 1, said)
        return str(db.execute(select(all_accounts.c.role).where(all_accounts.c.hub == "hub-7")).scalar_one())

    with store.writing() as db:
        assert [role("reader"), role("moderator"), role("reader")] == ["reader", "moderator", "reader"]
        accounts.make_moderator(db, "Ada", "a hash", 2)
        assert role("reader") == "moderator"


def test_another_name_is_one_that_nobody_has(store: Store) -> None:
    with store.writing() as db:
        account(db, "Bob")
        ada = account(db, "Ada").id
        for taken in ("BOB", "The Authors"):
            with pytest.raises(Refused, match="discuss-name-taken"):
                accounts.rename(db, ada, taken)
        with pytest.raises(BadName):
            accounts.rename(db, ada, "\u202e")
        assert accounts.rename(db, ada, " Zoe\u0308  Finch ") == "Zoë Finch"
        assert accounts.rename(db, ada, "ZOË FINCH") == "ZOË FINCH"
        assert (account(db, "zoë finch").id, accounts.of_name(db, "Ada")) == (ada, None)


def test_a_token_stands_for_somebody_until_it_ends(store: Store) -> None:
    with store.writing() as db:
        ada = account(db, "Ada")
        first, second = (accounts.sign_in(db, ada.id, 0) for _ in range(2))
        assert accounts.of_token(db, first, 1).id == ada.id  # type: ignore[union-attr]
        accounts.sign_out(db, first)
        assert accounts.of_token(db, first, 1) is None
        assert accounts.of_token(db, second, 1) is not None
        assert accounts.of_token(db, second, 31 * DAY) is None
        assert accounts.of_token(db, "forged", 1) is None
        accounts.sign_in(db, ada.id, 31 * DAY)
        assert db.execute(select(func.count()).select_from(sign_ins)).scalar_one() == 1
        # No token is in the store.
        assert not set(db.execute(select(sign_ins.c.token_hash)).scalars()) & {first, second}
