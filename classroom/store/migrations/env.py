"""Run the migrations on the connection that `classroom.store.upgrade` gives."""

from __future__ import annotations

from alembic import context

from classroom.store.discussion import accounts

context.configure(connection=context.config.attributes["connection"], target_metadata=accounts.metadata)
with context.begin_transaction():
    context.run_migrations()
