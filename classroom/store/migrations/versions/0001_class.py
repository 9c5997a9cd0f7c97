"""The tables of the class: rooms, who is in them, rounds and answers, and questions to the teacher."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the tables."""
    _rooms()
    _participants()
    _rounds()
    _answers()
    _asked()
    _votes()


def _rooms() -> None:
    op.create_table(
        "rooms",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("code", sa.String(length=12), nullable=False),
        sa.Column("teacher_hash", sa.String(length=64), nullable=False),
        sa.Column("plan", sa.String(length=80), nullable=True),
        sa.Column("opened", sa.BigInteger(), nullable=False),
        sa.Column("expires", sa.BigInteger(), nullable=False),
        sa.Column("ended", sa.BigInteger(), nullable=True),
        sa.Column("place", sa.String(length=300), nullable=True),
        sa.Column("follow", sa.Boolean(), nullable=False),
        sa.Column("board_open", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rooms")),
        sa.UniqueConstraint("code", name=op.f("uq_rooms_code")),
        sa.UniqueConstraint("teacher_hash", name=op.f("uq_rooms_teacher_hash")),
    )
    op.create_index(op.f("ix_rooms_expires"), "rooms", ["expires"], unique=False)


def _participants() -> None:
    op.create_table(
        "participants",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("room", sa.String(length=32), nullable=False),
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("name", sa.String(length=64), nullable=False),
        sa.Column("folded", sa.String(length=64), nullable=False),
        sa.Column("joined", sa.BigInteger(), nullable=False),
        sa.Column("seen", sa.BigInteger(), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["room"], ["rooms.id"], name=op.f("fk_participants_room"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_participants")),
        sa.UniqueConstraint("room", "folded", name=op.f("uq_participants_room_folded")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_participants_token_hash")),
    )


def _rounds() -> None:
    op.create_table(
        "rounds",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("room", sa.String(length=32), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("item", sa.String(length=120), nullable=False),
        sa.Column("step", sa.String(length=20), nullable=True),
        sa.Column("turn", sa.Integer(), nullable=False),
        sa.Column("opened", sa.BigInteger(), nullable=False),
        sa.Column("closed", sa.BigInteger(), nullable=True),
        sa.Column("revealed", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(["room"], ["rooms.id"], name=op.f("fk_rounds_room"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rounds")),
        sa.UniqueConstraint("room", "number", name=op.f("uq_rounds_room_number")),
    )


def _answers() -> None:
    op.create_table(
        "answers",
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("participant", sa.String(length=32), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("sure", sa.Boolean(), nullable=True),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["participant"], ["participants.id"], name=op.f("fk_answers_participant"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["round"], ["rounds.id"], name=op.f("fk_answers_round"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("round", "participant", name=op.f("pk_answers")),
    )


def _asked() -> None:
    op.create_table(
        "asked",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("room", sa.String(length=32), nullable=False),
        sa.Column("participant", sa.String(length=32), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("pinned", sa.Boolean(), nullable=False),
        sa.Column("answered", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["participant"], ["participants.id"], name=op.f("fk_asked_participant"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["room"], ["rooms.id"], name=op.f("fk_asked_room"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_asked")),
    )
    op.create_index("ix_asked_room", "asked", ["room"], unique=False)


def _votes() -> None:
    op.create_table(
        "votes",
        sa.Column("asked", sa.Integer(), nullable=False),
        sa.Column("participant", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(["asked"], ["asked.id"], name=op.f("fk_votes_asked"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["participant"], ["participants.id"], name=op.f("fk_votes_participant"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("asked", "participant", name=op.f("pk_votes")),
    )
