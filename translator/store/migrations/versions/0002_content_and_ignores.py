"""Whole articles, and decisions about findings; SQLite's `user_version` is 2."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

__all__ = ["down_revision", "revision", "upgrade"]

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add what version 2 keeps; without a stamp the next run fills `content`."""
    op.add_column("editions", sa.Column("content", sa.JSON))
    op.execute("UPDATE editions SET stamp = ''")
    op.create_table(
        "ignores",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column(
            "edition_id",
            sa.Integer,
            sa.ForeignKey("editions.id", ondelete="CASCADE"),
            nullable=False,
        ),
        sa.Column("key", sa.String(16), nullable=False),
        sa.Column("check", sa.String, nullable=False),
        sa.Column("message", sa.String, nullable=False),
        sa.Column("who", sa.String, nullable=False),
        sa.Column("why", sa.String, nullable=False),
        sa.Column("at", sa.DateTime, nullable=False),
        sa.UniqueConstraint("edition_id", "key", "check", "message"),
    )
