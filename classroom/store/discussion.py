"""The tables of the discussion, beside those of the class."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Integer, String, Table, Text

from classroom.store.schema import HASH, KEY, METADATA, MOMENT, NAME

PAGE = String(200)


def _belongs(to: str) -> ForeignKey:
    """Return a key to a row that takes this one along when it goes."""
    return ForeignKey(to, ondelete="CASCADE")


def _outlives(to: str) -> ForeignKey:
    """Return a key to a row that this one stays without."""
    return ForeignKey(to, ondelete="SET NULL")


accounts = Table(
    "accounts",
    METADATA,
    Column("id", KEY, primary_key=True),
    Column("name", NAME, nullable=False),
    Column("folded", NAME, nullable=False, unique=True),
    # An Argon2 hash; none where a hub says who somebody is.
    Column("password", String(200)),
    Column("hub", String(200), unique=True),
    # reader, moderator
    Column("role", String(10), nullable=False),
    Column("barred", MOMENT),
    Column("made", MOMENT, nullable=False),
)

sign_ins = Table(
    "sign_ins",
    METADATA,
    Column("token_hash", HASH, primary_key=True),
    Column("account", KEY, _belongs("accounts.id"), nullable=False, index=True),
    Column("expires", MOMENT, nullable=False, index=True),
)

# A word that lets somebody choose a new password once, kept as its hash like any token.
resets = Table(
    "resets",
    METADATA,
    Column("account", KEY, _belongs("accounts.id"), primary_key=True),
    Column("word_hash", HASH, nullable=False),
    Column("expires", MOMENT, nullable=False),
)

posts = Table(
    "posts",
    METADATA,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("page", PAGE, nullable=False),
    # A reply stands below a post that is no reply.
    Column("parent", Integer, _belongs("posts.id"), index=True),
    # None: whoever wrote it left, and let it stay without a name.
    Column("account", KEY, _outlives("accounts.id"), index=True),
    Column("text", Text, nullable=False),
    Column("at", MOMENT, nullable=False),
    # waiting, shown, refused, removed; a text that its writer took back is gone, and its state is withdrawn.
    Column("state", String(10), nullable=False),
    # Why it was refused or removed: the end of the name of a message.
    Column("reason", String(20)),
)
Index("ix_posts_page_state", posts.c.page, posts.c.state)
Index("ix_posts_state", posts.c.state)

likes = Table(
    "likes",
    METADATA,
    Column("post", Integer, _belongs("posts.id"), primary_key=True),
    Column("account", KEY, _belongs("accounts.id"), primary_key=True),
)

reports = Table(
    "reports",
    METADATA,
    Column("post", Integer, _belongs("posts.id"), primary_key=True),
    Column("account", KEY, _belongs("accounts.id"), primary_key=True),
    Column("reason", String(20), nullable=False),
    Column("at", MOMENT, nullable=False),
    # When a moderator looked at it and decided.
    Column("settled", MOMENT),
)

decisions = Table(
    "decisions",
    METADATA,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("moderator", KEY, _outlives("accounts.id")),
    # show, refuse, remove, undo, bar, let-in
    Column("what", String(10), nullable=False),
    Column("post", Integer, _outlives("posts.id")),
    Column("account", KEY, _outlives("accounts.id")),
    # What it was before, so that it can be so again.
    Column("was", String(10)),
    Column("was_reason", String(20)),
    Column("reason", String(20)),
    Column("at", MOMENT, nullable=False),
)

# How often a page was read and found helpful, by day: sums, in which nobody can be found.
page_counts = Table(
    "page_counts",
    METADATA,
    Column("page", PAGE, primary_key=True),
    Column("day", Integer, primary_key=True),
    Column("views", Integer, nullable=False),
    Column("helpful", Integer, nullable=False),
    Column("unhelpful", Integer, nullable=False),
)
