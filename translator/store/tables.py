"""The tables of the database of editions.

SQLAlchemy's Core without its ORM: the rows are plain values already, and the ORM's import
alone would take a seventh of the time of a run that finds nothing new.
"""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    Column,
    DateTime,
    ForeignKey,
    Integer,
    MetaData,
    String,
    Table,
    UniqueConstraint,
)

__all__ = ["SCHEMA_VERSION", "drafts", "editions", "ignores", "metadata", "segments"]

SCHEMA_VERSION = 2
"""Kept in SQLite's `user_version`; raise it with every change of a table."""

metadata = MetaData()

editions = Table(
    "editions",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("slug", String(200), nullable=False, unique=True),
    Column("source", String, nullable=False, index=True),
    Column("title", String, nullable=False),
    Column("title_en", String, nullable=False),
    Column("engine", String, nullable=False),
    Column("glossary", String, nullable=False),
    Column("made_at", DateTime, nullable=False),
    Column("stamp", String(64), nullable=False),
    Column("content", JSON(none_as_null=True)),
)
"""Articles that were published; `stamp` tells whether the pages are current.

`content` is the article and what it was made with; version 1 did not keep it.
"""

drafts = Table(
    "drafts",
    metadata,
    Column("fingerprint", String(32), primary_key=True),
    Column("key", String(16), nullable=False, index=True),
    Column("text", String, nullable=False),
    Column("details", JSON, nullable=False),
    Column("made_at", DateTime, nullable=False),
)
"""Machine translations, found again by the fingerprint of all that went into them."""

segments = Table(
    "segments",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("edition_id", ForeignKey("editions.id", ondelete="CASCADE"), nullable=False),
    Column("block", Integer, nullable=False),
    Column("number", Integer, nullable=False),
    Column("key", String(16), nullable=False, index=True),
    Column("source", String, nullable=False),
    Column("draft", ForeignKey("drafts.fingerprint"), nullable=False),
    UniqueConstraint("edition_id", "block", "number"),
)
"""The sentences of editions, each with the draft that is current."""

ignores = Table(
    "ignores",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("edition_id", ForeignKey("editions.id", ondelete="CASCADE"), nullable=False),
    Column("key", String(16), nullable=False),
    Column("check", String, nullable=False),
    Column("message", String, nullable=False),
    Column("who", String, nullable=False),
    Column("why", String, nullable=False),
    Column("at", DateTime, nullable=False),
    UniqueConstraint("edition_id", "key", "check", "message"),
)
"""Findings that a person decided to leave as they are."""
