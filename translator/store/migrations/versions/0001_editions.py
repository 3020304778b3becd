"""Editions, their segments, and drafts; SQLite's `user_version` is 1."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

__all__ = ["down_revision", "revision", "upgrade"]

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the tables."""
    _editions()
    _drafts()
    op.create_table(
        "segments",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column(
            "edition_id",
            sa.Integer,
            sa.ForeignKey("editions.id", ondelete="CASCADE"),
            nullable=False,
        ),
        sa.Column("block", sa.Integer, nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("key", sa.String(16), nullable=False, index=True),
        sa.Column("source", sa.String, nullable=False),
        sa.Column("draft", sa.String(32), sa.ForeignKey("drafts.fingerprint"), nullable=False),
        sa.UniqueConstraint("edition_id", "block", "number"),
    )


def _editions() -> None:
    op.create_table(
        "editions",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("slug", sa.String(200), nullable=False, unique=True),
        sa.Column("source", sa.String, nullable=False, index=True),
        sa.Column("title", sa.String, nullable=False),
        sa.Column("title_en", sa.String, nullable=False),
        sa.Column("engine", sa.String, nullable=False),
        sa.Column("glossary", sa.String, nullable=False),
        sa.Column("made_at", sa.DateTime, nullable=False),
        sa.Column("stamp", sa.String(64), nullable=False),
    )


def _drafts() -> None:
    op.create_table(
        "drafts",
        sa.Column("fingerprint", sa.String(32), primary_key=True),
        sa.Column("key", sa.String(16), nullable=False, index=True),
        sa.Column("text", sa.String, nullable=False),
        sa.Column("details", sa.JSON, nullable=False),
        sa.Column("made_at", sa.DateTime, nullable=False),
    )
