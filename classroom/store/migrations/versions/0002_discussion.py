"""The tables of the discussion: accounts, posts, likes, reports, decisions, and how often a page is read."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make the tables."""
    _people()
    _writing()
    _deciding()
    _counting()


def _people() -> None:
    op.create_table(
        "accounts",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("name", sa.String(length=64), nullable=False),
        sa.Column("folded", sa.String(length=64), nullable=False),
        sa.Column("password", sa.String(length=200), nullable=True),
        sa.Column("hub", sa.String(length=200), nullable=True),
        sa.Column("role", sa.String(length=10), nullable=False),
        sa.Column("barred", sa.BigInteger(), nullable=True),
        sa.Column("made", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_accounts")),
        sa.UniqueConstraint("folded", name=op.f("uq_accounts_folded")),
        sa.UniqueConstraint("hub", name=op.f("uq_accounts_hub")),
    )
    op.create_table(
        "sign_ins",
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("account", sa.String(length=32), nullable=False),
        sa.Column("expires", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["account"], ["accounts.id"], name=op.f("fk_sign_ins_account"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("token_hash", name=op.f("pk_sign_ins")),
    )
    op.create_index(op.f("ix_sign_ins_account"), "sign_ins", ["account"], unique=False)
    op.create_index(op.f("ix_sign_ins_expires"), "sign_ins", ["expires"], unique=False)


def _writing() -> None:
    op.create_table(
        "posts",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("page", sa.String(length=200), nullable=False),
        sa.Column("parent", sa.Integer(), nullable=True),
        sa.Column("account", sa.String(length=32), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("reason", sa.String(length=20), nullable=True),
        sa.ForeignKeyConstraint(["account"], ["accounts.id"], name=op.f("fk_posts_account"), ondelete="SET NULL"),
        sa.ForeignKeyConstraint(["parent"], ["posts.id"], name=op.f("fk_posts_parent"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_posts")),
    )
    op.create_index(op.f("ix_posts_account"), "posts", ["account"], unique=False)
    op.create_index("ix_posts_page_state", "posts", ["page", "state"], unique=False)
    op.create_index(op.f("ix_posts_parent"), "posts", ["parent"], unique=False)
    op.create_index("ix_posts_state", "posts", ["state"], unique=False)
    op.create_table(
        "likes",
        sa.Column("post", sa.Integer(), nullable=False),
        sa.Column("account", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(["account"], ["accounts.id"], name=op.f("fk_likes_account"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["post"], ["posts.id"], name=op.f("fk_likes_post"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("post", "account", name=op.f("pk_likes")),
    )
    op.create_table(
        "reports",
        sa.Column("post", sa.Integer(), nullable=False),
        sa.Column("account", sa.String(length=32), nullable=False),
        sa.Column("reason", sa.String(length=20), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("settled", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(["account"], ["accounts.id"], name=op.f("fk_reports_account"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["post"], ["posts.id"], name=op.f("fk_reports_post"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("post", "account", name=op.f("pk_reports")),
    )


def _deciding() -> None:
    op.create_table(
        "decisions",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("moderator", sa.String(length=32), nullable=True),
        sa.Column("what", sa.String(length=10), nullable=False),
        sa.Column("post", sa.Integer(), nullable=True),
        sa.Column("account", sa.String(length=32), nullable=True),
        sa.Column("was", sa.String(length=10), nullable=True),
        sa.Column("was_reason", sa.String(length=20), nullable=True),
        sa.Column("reason", sa.String(length=20), nullable=True),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["account"], ["accounts.id"], name=op.f("fk_decisions_account"), ondelete="SET NULL"),
        sa.ForeignKeyConstraint(
            ["moderator"], ["accounts.id"], name=op.f("fk_decisions_moderator"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(["post"], ["posts.id"], name=op.f("fk_decisions_post"), ondelete="SET NULL"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_decisions")),
    )


def _counting() -> None:
    op.create_table(
        "page_counts",
        sa.Column("page", sa.String(length=200), nullable=False),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.Column("views", sa.Integer(), nullable=False),
        sa.Column("helpful", sa.Integer(), nullable=False),
        sa.Column("unhelpful", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("page", "day", name=op.f("pk_page_counts")),
    )
