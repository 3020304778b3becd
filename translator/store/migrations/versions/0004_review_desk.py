"""What the review desk needs: marks of change, passwords, and who is signed in."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

__all__ = ["down_revision", "revision", "upgrade"]

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Count the changes of editions, and let people sign in."""
    for name in ("run", "changed"):
        column = sa.Column(name, sa.Integer, nullable=False, server_default="0")
        op.add_column("editions", column)
    op.add_column("people", sa.Column("password", sa.String))
    op.create_table(
        "sessions",
        sa.Column("digest", sa.String(64), primary_key=True),
        sa.Column("name", sa.String, nullable=False),
        sa.Column("at", sa.DateTime, nullable=False),
        sa.Column("until", sa.DateTime, nullable=False),
    )
    _number_units_once()


def _number_units_once() -> None:
    """Make SQLite give no unit the number of one that is gone; PostgreSQL never did.

    The table is made anew, which is safe while nothing points to it.
    """
    if op.get_bind().dialect.name == "sqlite":
        never_again = {"sqlite_autoincrement": True}
        with op.batch_alter_table("units", recreate="always", table_kwargs=never_again):
            pass
