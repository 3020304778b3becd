"""What Alembic runs for each of its commands; `run.py` gives it the connection."""

from __future__ import annotations

from alembic import context

# Its transaction is ours: in SQLite too, all of a migration is done or nothing is.
context.configure(connection=context.config.attributes["connection"], transactional_ddl=True)
with context.begin_transaction():
    context.run_migrations()
