"""What moderators do: see what waits and what was reported, let it be shown or not, and bar an account.

Every decision is a row of the log, with what was before, so that it can be undone.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Row, func, insert, select, update

from classroom.discussion.posts import REASONS
from classroom.names import folded
from classroom.rooms import Refused
from classroom.store.discussion import accounts, decisions, posts, reports

LONGEST_LIST = 200

# What each decision makes of a post, and of which posts it can be taken.
MAKES: dict[str, tuple[str, tuple[str, ...]]] = {
    "show": ("shown", ("waiting", "refused", "removed", "shown")),
    "refuse": ("refused", ("waiting",)),
    "remove": ("removed", ("shown",)),
}


class Decision(NamedTuple):
    """What is done with a post: show, refuse, remove; and why, where it is not shown."""

    post: int
    what: str
    reason: str | None = None


def require_moderator(account: Row[Any] | None) -> Row[Any]:
    """Return the account. Raises Refused where it is no moderator's."""
    if account is None or account.role != "moderator" or account.barred is not None:
        raise Refused("discuss-no-moderator")
    return account


def waiting(db: Connection) -> int:
    """Return how many posts wait, or were reported."""
    reported = select(reports.c.post).where(reports.c.settled.is_(None))
    return db.execute(select(func.count()).select_from(posts).where(_needed(reported))).scalar_one()


def queue(db: Connection) -> list[dict[str, Any]]:
    """Return what wants a decision: what was reported first, then what waits, the oldest first.

    What barred accounts left waiting is not in it: barring one who floods the queue is one decision and not fifty.
    """
    told: dict[int, list[str]] = {}
    for row in db.execute(select(reports).where(reports.c.settled.is_(None)).order_by(reports.c.at)):
        told.setdefault(row.post, []).append(row.reason)
    query = (
        select(posts, accounts.c.name)
        .outerjoin(accounts, accounts.c.id == posts.c.account)
        .where(_needed(told))
        .order_by(posts.c.state, posts.c.at, posts.c.id)
        .limit(LONGEST_LIST)
    )
    kept = ("id", "page", "parent", "account", "name", "text", "at", "state")
    return [{**_part(row, kept), "reports": told.get(row.id, [])} for row in db.execute(query)]


def decide(db: Connection, moderator: str, decision: Decision, now: int) -> int:
    """Show, refuse or remove a post, with a reason where it is not shown; returns the number of the decision.

    What was reported about it is settled by that, also where it stays.
    """
    number, what, reason = decision
    if what not in MAKES or (what != "show" and reason not in REASONS):
        raise Refused("discuss-no-reason")
    made, from_ = MAKES[what]
    # Of two moderators who decide at once, the second sees what the first did.
    found = db.execute(select(posts).where(posts.c.id == number).with_for_update()).first()
    if found is None or found.state not in from_:
        raise Refused("discuss-decided")
    reason = None if what == "show" else reason
    db.execute(update(posts).where(posts.c.id == number).values(state=made, reason=reason))
    open_ = (reports.c.post == number) & reports.c.settled.is_(None)
    db.execute(update(reports).where(open_).values(settled=now))
    row = {"what": what, "post": number, "account": found.account, "reason": reason}
    return _note(db, moderator, now, **row, was=found.state, was_reason=found.reason)


def undo(db: Connection, moderator: str, decision: int, now: int) -> None:
    """Make a post what it was before a decision, if nobody has decided anything else since."""
    found = db.execute(select(decisions).where(decisions.c.id == decision)).first()
    if found is None or found.post is None or found.was is None:
        raise Refused("discuss-no-undo")
    # As above: what another moderator decides at the same time is seen.
    post = db.execute(select(posts).where(posts.c.id == found.post).with_for_update()).one()
    latest = select(func.max(decisions.c.id)).where(decisions.c.post == found.post)
    if db.execute(latest).scalar_one() != decision:
        raise Refused("discuss-decided")
    if post.state == "withdrawn":
        raise Refused("discuss-no-undo")
    back = {"state": found.was, "reason": found.was_reason}
    db.execute(update(posts).where(posts.c.id == found.post).values(**back))
    _note(db, moderator, now, what="undo", post=found.post, account=found.account)


def bar(db: Connection, moderator: str, account: str, now: int, *, barred: bool = True) -> None:
    """Keep somebody from writing, or let them again; they can still read, take their data, and leave."""
    mine = (accounts.c.id == account) & (accounts.c.role != "moderator")
    if db.execute(update(accounts).where(mine).values(barred=now if barred else None)).rowcount != 1:
        raise Refused("discuss-no-account")
    _note(db, moderator, now, what="bar" if barred else "let-in", account=account)


def log(db: Connection) -> list[dict[str, Any]]:
    """Return who decided what, the newest first, and which decisions can be undone."""
    who, whom = accounts.alias("who"), accounts.alias("whom")
    latest = select(func.max(decisions.c.id)).where(decisions.c.post.is_not(None)).group_by(decisions.c.post)
    last = set(db.execute(latest).scalars())
    query = (
        select(decisions, who.c.name.label("by"), whom.c.name, posts.c.text, posts.c.page, posts.c.state)
        .outerjoin(who, who.c.id == decisions.c.moderator)
        .outerjoin(whom, whom.c.id == decisions.c.account)
        .outerjoin(posts, posts.c.id == decisions.c.post)
        .order_by(decisions.c.id.desc())
        .limit(LONGEST_LIST)
    )
    kept = ("id", "what", "reason", "at", "by", "name", "account", "post", "page", "text")
    return [
        {**_part(row, kept), "undo": row.id in last and row.was is not None and row.state != "withdrawn"}
        for row in db.execute(query)
    ]


def people(db: Connection, typed: str = "") -> list[dict[str, Any]]:
    """Return the accounts whose name holds what was typed, the newest first, with how much each wrote."""
    written = func.count(posts.c.id).label("posts")
    query = (
        select(accounts.c.id, accounts.c.name, accounts.c.role, accounts.c.barred, accounts.c.made, written)
        .outerjoin(posts, posts.c.account == accounts.c.id)
        .where(accounts.c.folded.contains(folded(typed), autoescape=True))
        .group_by(accounts.c.id)
        .order_by(accounts.c.made.desc(), accounts.c.id)
        .limit(LONGEST_LIST)
    )
    return [row._asdict() for row in db.execute(query)]


def _needed(reported: Any) -> ColumnElement[bool]:
    barred = select(accounts.c.id).where(accounts.c.barred.is_not(None))
    waits = (posts.c.state == "waiting") & posts.c.account.not_in(barred)
    return waits | ((posts.c.state == "shown") & posts.c.id.in_(reported))


def _note(db: Connection, moderator: str, now: int, **told: Any) -> int:
    made = db.execute(insert(decisions).values(moderator=moderator, at=now, **told).returning(decisions.c.id))
    return int(made.scalar_one())


def _part(row: Row[Any], kept: tuple[str, ...]) -> dict[str, Any]:
    return {name: row._mapping[name] for name in kept}  # noqa: SLF001 - a public name of SQLAlchemy
