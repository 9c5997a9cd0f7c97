"""When an answer was sent: one that was long on its way takes the place of no later one."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Add the column; what was answered before stays without."""
    op.add_column("answers", sa.Column("sent", sa.BigInteger(), nullable=True))
