"""The tables of the database of editions.

SQLAlchemy's Core without its ORM: the rows are plain values already, and the ORM's import
alone would take a seventh of the time of a run that finds nothing new.
"""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    Column,
    DateTime,
    Float,
    ForeignKey,
    MetaData,
    Table,
    UniqueConstraint,
)

from translator.store.kinds import MaybeNumber, MaybeText, Number, Text

__all__ = [
    "REVISION",
    "drafts",
    "editions",
    "events",
    "ignores",
    "metadata",
    "people",
    "segments",
    "sessions",
    "settings",
    "units",
]

REVISION = "0005"
"""Name of the newest migration in `migrations/versions`; every change of a table needs one."""

metadata = MetaData()

editions = Table(
    "editions",
    metadata,
    Column("id", Number, primary_key=True),
    Column("slug", Text(200), nullable=False, unique=True),
    Column("source", Text, nullable=False, index=True),
    Column("title", Text, nullable=False),
    Column("title_en", Text, nullable=False),
    Column("engine", Text, nullable=False),
    Column("glossary", Text, nullable=False),
    Column("made_at", DateTime, nullable=False),
    Column("stamp", Text(64), nullable=False),
    Column("content", JSON(none_as_null=True)),
    Column("errors", MaybeNumber),
    Column("warnings", MaybeNumber),
    Column("run", Number, nullable=False, server_default="0"),
    Column("changed", Number, nullable=False, server_default="0"),
    Column("made_of", MaybeText(32)),
)
"""Articles that were published; `stamp` tells whether the pages are current.

`content` is the article and what it was made with; version 1 did not keep it. `errors` and
`warnings` count what the checks found; they are empty when that must be looked at again. `run` goes
up whenever a run changed something, `changed` whenever anybody did: by them a program that shows an
edition knows that it must look again. `made_of` tells from which file and with which settings the
pages were made, so that a batch need not read the file again.
"""

drafts = Table(
    "drafts",
    metadata,
    Column("fingerprint", Text(32), primary_key=True),
    Column("key", Text(16), nullable=False, index=True),
    Column("text", Text, nullable=False),
    Column("details", JSON, nullable=False),
    Column("made_at", DateTime, nullable=False),
)
"""Machine translations, found again by the fingerprint of all that went into them."""

segments = Table(
    "segments",
    metadata,
    Column("id", Number, primary_key=True),
    Column("edition_id", ForeignKey("editions.id", ondelete="CASCADE"), nullable=False),
    Column("block", MaybeNumber),
    Column("number", MaybeNumber),
    Column("key", Text(16), nullable=False, index=True),
    Column("source", Text, nullable=False),
    Column("marks", JSON, nullable=False, server_default="[]"),
    Column("draft", ForeignKey("drafts.fingerprint"), nullable=False),
    Column("state", Text(10), nullable=False, server_default="draft"),
    Column("origin", Text(16), nullable=False, server_default="machine"),
    Column("text", MaybeText),
    Column("details", JSON(none_as_null=True)),
    Column("editor", Text, nullable=False, server_default=""),
    Column("approver", Text, nullable=False, server_default=""),
    Column("at", DateTime),
    Column("version", Number, nullable=False, server_default="1"),
    UniqueConstraint("edition_id", "block", "number"),
    sqlite_autoincrement=True,
)
"""The sentences of editions: the machine's draft, and what people made of it.

A row stays the same sentence over all runs; one that is in the article no more has neither block
nor number, and comes back when its sentence does. `text` and `details` are empty where the present
text is the machine's draft. The number of a row that is deleted is never given again: files of
other tools and open pages name sentences by it.
"""

events = Table(
    "events",
    metadata,
    Column("id", Number, primary_key=True),
    Column("segment_id", ForeignKey("segments.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("batch", Text(32), nullable=False, index=True),
    Column("at", DateTime, nullable=False),
    Column("who", Text, nullable=False),
    Column("action", Text(10), nullable=False),
    Column("version", Number, nullable=False),
    Column("before", JSON(none_as_null=True)),
    Column("after", JSON(none_as_null=True)),
    Column("note", Text, nullable=False, server_default=""),
    Column("seconds", Float),
    Column("undoes", Text(32), nullable=False, server_default=""),
)
"""What happened to a segment, never changed afterwards.

`batch` is the same for all that was done at once; `undoes` names the batch that an undo took back;
`version` is that of the segment after it.
"""

units = Table(
    "units",
    metadata,
    Column("id", Number, primary_key=True),
    Column("key", Text(16), nullable=False, index=True),
    Column("source", Text, nullable=False),
    Column("target", Text, nullable=False),
    Column("marks", JSON, nullable=False),
    Column("before", Text(16), nullable=False),
    Column("after", Text(16), nullable=False),
    Column("origin", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("at", DateTime, nullable=False),
    Column("segment_id", MaybeNumber, ForeignKey("segments.id", ondelete="SET NULL"), unique=True),
    sqlite_autoincrement=True,
)
"""The translation memory. A unit of a segment goes when that is reopened; others stay.

The number of a unit that is gone is never given again: whoever knows the memory up to a number asks
for what came after it.
"""

people = Table(
    "people",
    metadata,
    Column("id", Number, primary_key=True),
    Column("name", Text, nullable=False, unique=True),
    Column("role", Text(10), nullable=False),
    Column("password", MaybeText),
)
"""Who may edit and approve; while there is nobody, everybody may.

`password` is an argon2 hash; empty for those who cannot sign in over a network.
"""

sessions = Table(
    "sessions",
    metadata,
    Column("digest", Text(64), primary_key=True),
    Column("name", Text, nullable=False),
    Column("at", DateTime, nullable=False),
    Column("until", DateTime, nullable=False),
)
"""Who is signed in at the review desk, from when until when.

`digest` is a hash of what the browser has: who reads the table cannot sign in with it.
"""

settings = Table(
    "settings",
    metadata,
    Column("name", Text(40), primary_key=True),
    Column("value", Text, nullable=False),
)
"""What a newsroom agreed on, the same for all who share the database."""

ignores = Table(
    "ignores",
    metadata,
    Column("id", Number, primary_key=True),
    Column("edition_id", ForeignKey("editions.id", ondelete="CASCADE"), nullable=False),
    Column("key", Text(16), nullable=False),
    Column("check", Text, nullable=False),
    Column("message", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("why", Text, nullable=False),
    Column("at", DateTime, nullable=False),
    UniqueConstraint("edition_id", "key", "check", "message"),
)
"""Findings that a person decided to leave as they are."""
