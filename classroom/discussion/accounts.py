"""Who writes: a name and a password and nothing else, or the word of a hub; their own data; and how they leave."""

from __future__ import annotations

from typing import Any, Literal

from sqlalchemy import Connection, Row, delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from classroom.discussion.posts import empty
from classroom.names import clean_name, folded
from classroom.rooms import DAY, Refused
from classroom.secret import hashed, new_id, new_token, new_word, read_code
from classroom.store.discussion import accounts, likes, posts, reports, resets, sign_ins

SIGNED_IN_DAYS = 30
# Names that somebody could take for the publication's own voice.
OURS = frozenset({"moderator", "admin", "administrator", "editor", "editors", "theauthors", "calciumintheskin"})
Role = Literal["reader", "moderator"]


def register(db: Connection, typed: str, password: str, now: int, role: Role = "reader") -> str:
    """Make an account with the hash of a password, and return its id. Raises BadName, or Refused for a taken name."""
    name = clean_name(typed)
    if role == "reader" and folded(name) in OURS:
        raise Refused("discuss-name-taken")
    account = new_id()
    row = {"id": account, "name": name, "folded": folded(name), "password": password, "role": role, "made": now}
    try:
        with db.begin_nested():
            db.execute(insert(accounts).values(**row))
    except IntegrityError:
        raise Refused("discuss-name-taken") from None
    return account


def of_hub(db: Connection, hub: str, typed: str, now: int, role: Role = "reader") -> str:
    """Return the account of somebody whom a hub knows; it is made when they first come. Raises BadName.

    What the hub says of their role holds from now on, unless the command line made them a moderator with a password.
    """
    found = db.execute(select(accounts.c.id).where(accounts.c.hub == hub)).scalar()
    if found is None:
        found = _new_of_hub(db, hub, clean_name(typed), now)
    without = (accounts.c.id == found) & accounts.c.password.is_(None)
    db.execute(update(accounts).where(without).values(role=role))
    return str(found)


def _new_of_hub(db: Connection, hub: str, name: str, now: int) -> str:
    for number in range(1, 1000):
        try:
            account = register(db, name if number == 1 else f"{name[:35]} {number}", "", now)
        except Refused:
            continue
        db.execute(update(accounts).where(accounts.c.id == account).values(hub=hub, password=None))
        return account
    raise Refused("discuss-name-taken")


def rename(db: Connection, account: str, typed: str) -> str:
    """Give an account another name, and return it as it is shown. Raises BadName, or Refused for a taken name."""
    name = clean_name(typed)
    if folded(name) in OURS:
        raise Refused("discuss-name-taken")
    try:
        with db.begin_nested():
            db.execute(update(accounts).where(accounts.c.id == account).values(name=name, folded=folded(name)))
    except IntegrityError:
        raise Refused("discuss-name-taken") from None
    return name


def make_moderator(db: Connection, typed: str, password: str, now: int) -> bool:
    """Make a moderator, or one of somebody who has an account, with this hash; returns whether it is a new account.

    Whoever was signed in with the old password is signed out.
    """
    found = of_name(db, typed)
    if found is None:
        register(db, typed, password, now, "moderator")
        return True
    db.execute(update(accounts).where(accounts.c.id == found.id).values(role="moderator", barred=None))
    set_password(db, found.id, password)
    return False


def set_password(db: Connection, account: str, password: str) -> None:
    """Give an account another password, as its hash; it is signed out everywhere, and a word for a new one goes."""
    db.execute(update(accounts).where(accounts.c.id == account).values(password=password))
    db.execute(delete(sign_ins).where(sign_ins.c.account == account))
    db.execute(delete(resets).where(resets.c.account == account))


def offer_reset(db: Connection, typed: str, now: int) -> str:
    """Return a word with which somebody who forgot their password chooses a new one, once and within a day.

    The old password holds until then, so that nobody is shut out by a word that never arrives. Raises BadName, and
    Refused where there is no such account, or a hub says who they are.
    """
    found = of_name(db, typed)
    if found is None:
        raise Refused("discuss-no-name")
    if found.password is None:
        raise Refused("discuss-hub-password")
    word = new_word()
    db.execute(delete(resets).where(resets.c.account == found.id))
    row = {"account": found.id, "word_hash": hashed(read_code(word)), "expires": now + DAY}
    db.execute(insert(resets).values(**row))
    return word


def of_word(db: Connection, typed: str, word: str, now: int) -> str | None:
    """Return the account for which a word was given out, or None. Raises BadName."""
    mine = (accounts.c.folded == folded(clean_name(typed))) & (resets.c.word_hash == hashed(read_code(word)))
    query = select(accounts.c.id).join(resets, resets.c.account == accounts.c.id).where(mine & (resets.c.expires > now))
    return db.execute(query).scalar()


def of_name(db: Connection, typed: str) -> Row[Any] | None:
    """Return the account with a name, or None. Raises BadName."""
    return db.execute(select(accounts).where(accounts.c.folded == folded(clean_name(typed)))).first()


def sign_in(db: Connection, account: str, now: int, days: int = SIGNED_IN_DAYS) -> str:
    """Return a token that stands for somebody for some days; those whose time is over go."""
    token = new_token()
    db.execute(delete(sign_ins).where(sign_ins.c.expires <= now))
    row = {"token_hash": hashed(token), "account": account, "expires": now + days * DAY}
    db.execute(insert(sign_ins).values(**row))
    return token


def sign_out(db: Connection, token: str) -> None:
    """Let a token stand for nobody."""
    db.execute(delete(sign_ins).where(sign_ins.c.token_hash == hashed(token)))


def of_token(db: Connection, token: str, now: int) -> Row[Any] | None:
    """Return whom a token stands for, or None."""
    signed_in = sign_ins.c.token_hash == hashed(token), sign_ins.c.expires > now
    return db.execute(select(accounts).join(sign_ins, sign_ins.c.account == accounts.c.id).where(*signed_in)).first()


def export(db: Connection, account: Row[Any]) -> dict[str, Any]:
    """Return everything that is kept of somebody, but for the hash of the password."""
    mine = posts.c.account == account.id
    kept = ("id", "page", "parent", "text", "at", "state", "reason")
    written = db.execute(select(*(posts.c[name] for name in kept)).where(mine).order_by(posts.c.id))
    liked = db.execute(select(likes.c.post).where(likes.c.account == account.id).order_by(likes.c.post))
    told = db.execute(select(reports.c.post, reports.c.reason, reports.c.at).where(reports.c.account == account.id))
    signed_in = db.execute(select(sign_ins.c.expires).where(sign_ins.c.account == account.id))
    offered = db.execute(select(resets.c.expires).where(resets.c.account == account.id))
    shown = ("name", "hub", "role", "made", "barred")
    of_account = {name: account._mapping[name] for name in shown}  # noqa: SLF001 - a public name of SQLAlchemy
    return {
        "account": of_account,
        "posts": [row._asdict() for row in written],
        "likes": [*liked.scalars()],
        "reports": [row._asdict() for row in told],
        "sign-ins that end at": [*signed_in.scalars()],
        "words for a new password that end at": [*offered.scalars()],
        "moments": "milliseconds since 1970-01-01 00:00 UTC",
    }


def leave(db: Connection, account: str, *, keep: bool) -> None:
    """Delete an account with its likes and reports; its posts go too, or stay without a name where it wants them kept.

    What never was shown goes in any case.
    """
    mine = posts.c.account == account
    gone = mine if not keep else mine & (posts.c.state != "shown")
    for number in db.execute(select(posts.c.id).where(gone)).scalars().all():
        empty(db, number)
    db.execute(delete(accounts).where(accounts.c.id == account))
