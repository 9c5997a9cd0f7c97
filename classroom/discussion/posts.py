"""What is written below a page, and what others say of it: replies, likes, reports."""

from __future__ import annotations

import re
from typing import Any, Literal, NamedTuple

from sqlalchemy import Connection, Row, delete, func, insert, select, update

from classroom.rooms import Refused
from classroom.store.discussion import accounts, likes, posts, reports
from classroom.store.insert import insert_or
from classroom.texts import clean_lines

LONGEST = 3000
MINUTE = 60_000
# More than anybody writes who reads what they answer.
MOST_AT_ONCE, AT_ONCE = 5, 10 * MINUTE
MOST_WAITING = 10
MOST_REPORTS = 20
REASONS = ("illness", "unkind", "advert", "off-topic", "unsupported", "other")
Order = Literal["newest", "helpful"]
# What may be, or was made to look like, an address: no reader should find one here that nobody has seen.
_ENDS = "com|org|net|info|biz|io|co|me|ru|cn|xyz|top|shop"
_LINK = re.compile(rf"://|www\.|\w@\w|\b[\w-]+\.(?:[a-z]{{2,}}/|(?:{_ENDS})\b)", re.IGNORECASE)


class Written(NamedTuple):
    """A text for a page, and the post that it replies to."""

    page: str
    text: str
    parent: int | None = None


def clean_post(typed: str) -> str:
    """Return a post as it is shown. Raises Refused."""
    text = clean_lines(typed, LONGEST, paragraphs=True)
    if not any(sign.isalnum() for sign in text):
        raise Refused("discuss-text-empty")
    if len(text) > LONGEST:
        raise Refused("discuss-text-long")
    return text


def has_link(text: str) -> bool:
    """Return whether a text names an address."""
    return _LINK.search(text) is not None


def write(db: Connection, account: Row[Any], written: Written, now: int, *, approve: bool = True) -> int:
    """Keep a post and return its number; it waits for a moderator where `approve` says so, or a link is in it.

    Raises Refused where somebody is barred or writes too much at once, or the text can't be shown.
    """
    _allow(account)
    text = clean_post(written.text)
    _in_turn(db, account)
    mine = posts.c.account == account.id
    if _count(db, mine & (posts.c.state == "waiting")) >= MOST_WAITING:
        raise Refused("discuss-many-waiting")
    if _count(db, mine & posts.c.at.between(now - AT_ONCE, now)) >= MOST_AT_ONCE:
        raise Refused("discuss-too-often")
    waits = account.role != "moderator" and (approve or has_link(text))
    values = {"page": written.page, "account": account.id, "text": text, "at": now}
    values |= {"parent": _parent(db, written), "state": "waiting" if waits else "shown"}
    made = db.execute(insert(posts).values(**values).returning(posts.c.id))
    return int(made.scalar_one())


def withdraw(db: Connection, account: str, number: int) -> None:
    """Take back one's own post. Raises Refused for another's."""
    if db.execute(select(posts.c.id).where((posts.c.id == number) & (posts.c.account == account))).first() is None:
        raise Refused("discuss-no-post")
    empty(db, number)


def empty(db: Connection, number: int) -> None:
    """Delete a post; where others replied, its place stays, and its text goes."""
    # A reply that is being written through another server is waited for.
    db.execute(select(posts.c.id).where(posts.c.id == number).with_for_update())
    if _count(db, posts.c.parent == number):
        nothing = {"text": "", "account": None, "state": "withdrawn", "reason": None}
        db.execute(update(posts).where(posts.c.id == number).values(**nothing))
        db.execute(delete(likes).where(likes.c.post == number))
    else:
        db.execute(delete(posts).where(posts.c.id == number))


def like(db: Connection, account: Row[Any], number: int, *, liked: bool) -> int:
    """Like a post, or no longer; twice is once, and nobody likes their own. Returns how many like it."""
    _allow(account)
    found = _shown(db, number)
    if found.account == account.id:
        raise Refused("discuss-own-post")
    if liked:
        db.execute(insert_or(db, likes).values(post=number, account=account.id).on_conflict_do_nothing())
    else:
        db.execute(delete(likes).where((likes.c.post == number) & (likes.c.account == account.id)))
    return db.execute(select(func.count()).select_from(likes).where(likes.c.post == number)).scalar_one()


def report(db: Connection, account: Row[Any], number: int, reason: str, now: int) -> None:
    """Tell the moderators of a post, once."""
    _allow(account)
    _shown(db, number)
    if reason not in REASONS:
        raise Refused("discuss-no-reason")
    _in_turn(db, account)
    open_ = (reports.c.account == account.id) & reports.c.settled.is_(None)
    if db.execute(select(func.count()).select_from(reports).where(open_)).scalar_one() >= MOST_REPORTS:
        raise Refused("discuss-too-often")
    values = {"post": number, "account": account.id, "reason": reason, "at": now}
    db.execute(insert_or(db, reports).values(**values).on_conflict_do_nothing())


def shown(db: Connection, page: str) -> int:
    """Return how many posts of a page are shown."""
    return _count(db, (posts.c.page == page) & (posts.c.state == "shown"))


def listed(db: Connection, page: str, account: str | None = None, order: Order = "newest") -> list[dict[str, Any]]:
    """Return the posts of a page as somebody may see them, each with its replies, the oldest reply first.

    One's own are there while they wait, and with the reason where they were refused or removed. Of what was taken
    away, the place alone stays, as long as replies to it are shown.
    """
    rows = [_row(row, account) for row in _found(db, page, account)]
    replies: dict[int, list[dict[str, Any]]] = {}
    for row in rows:
        if row["parent"] is not None and row["text"]:
            replies.setdefault(row["parent"], []).append(row)
    first = [row | {"replies": replies.get(row["id"], [])} for row in rows if row["parent"] is None]
    kept = [row for row in first if row["text"] or row["replies"]]
    if order == "helpful":
        return sorted(kept, key=lambda row: (-row["likes"], -row["at"], -row["id"]))
    return sorted(kept, key=lambda row: (-row["at"], -row["id"]))


def place_of(listed_: list[dict[str, Any]], number: int) -> int:
    """Return how many of the posts it takes until one of them is this post, or holds it as a reply; 0 for none."""
    for place, post in enumerate(listed_, start=1):
        if number in (post["id"], *(reply["id"] for reply in post["replies"])):
            return place
    return 0


def published(db: Connection) -> dict[str, list[dict[str, Any]]]:
    """Return what everybody may read, by page, for an edition without a server."""
    pages = db.execute(select(posts.c.page).where(posts.c.state == "shown").distinct().order_by(posts.c.page))
    return {page: listed(db, page) for page in pages.scalars()}


def of_account(db: Connection, account: str) -> list[dict[str, Any]]:
    """Return what somebody wrote, the newest first."""
    kept = ("id", "page", "text", "at", "state", "reason")
    found = select(*(posts.c[name] for name in kept)).where(posts.c.account == account)
    return [row._asdict() for row in db.execute(found.order_by(posts.c.at.desc(), posts.c.id.desc()))]


def _found(db: Connection, page: str, account: str | None) -> list[Row[Any]]:
    liking = func.count(likes.c.account).label("likes")
    mine = func.max(likes.c.account).filter(likes.c.account == account).label("liked")
    told = select(reports.c.post).where(reports.c.account == account)
    query = (
        select(posts, accounts.c.name, accounts.c.role, liking, mine, posts.c.id.in_(told).label("reported"))
        .outerjoin(accounts, accounts.c.id == posts.c.account)
        .outerjoin(likes, likes.c.post == posts.c.id)
        .where(posts.c.page == page)
        .group_by(posts.c.id, accounts.c.id)
        .order_by(posts.c.at, posts.c.id)
    )
    return [*db.execute(query)]


def _row(row: Row[Any], account: str | None) -> dict[str, Any]:
    mine = account is not None and row.account == account
    seen = row.state == "shown" or (mine and row.state != "withdrawn")
    told = {"id": row.id, "parent": row.parent, "at": row.at, "state": row.state if seen else "gone", "text": ""}
    told |= {"likes": row.likes, "liked": row.liked is not None, "mine": mine, "reported": bool(row.reported)}
    if seen:
        told |= {"text": row.text, "name": row.name, "moderator": row.role == "moderator"}
        told |= {"reason": row.reason} if mine else {}
    return told


def _parent(db: Connection, written: Written) -> int | None:
    """Return the post below which a reply stands: what is replied to, or what that itself replies to."""
    if written.parent is None:
        return None
    found = db.execute(select(posts).where((posts.c.id == written.parent) & (posts.c.page == written.page))).first()
    if found is None or found.state != "shown":
        raise Refused("discuss-no-post")
    return int(found.parent or found.id)


def _shown(db: Connection, number: int) -> Row[Any]:
    found = db.execute(select(posts).where((posts.c.id == number) & (posts.c.state == "shown"))).first()
    if found is None:
        raise Refused("discuss-no-post")
    return found


def _allow(account: Row[Any]) -> None:
    if account.barred is not None:
        raise Refused("discuss-barred")


def _in_turn(db: Connection, account: Row[Any]) -> None:
    """Let what somebody sends at once, through several servers, be counted one by one."""
    db.execute(select(accounts.c.id).where(accounts.c.id == account.id).with_for_update(key_share=True))


def _count(db: Connection, where: Any) -> int:
    return db.execute(select(func.count()).select_from(posts).where(where)).scalar_one()
