"""What people make of segments: states, history, memory, and who they are."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

__all__ = ["down_revision", "revision", "upgrade"]

revision = "0003"
down_revision = "0002"

_EMPTY = ""
_editions = sa.table("editions", sa.column("id"), sa.column("content", sa.JSON(none_as_null=True)))
_segments = sa.table(
    "segments",
    *(sa.column(name) for name in ("id", "edition_id", "block", "number")),
    sa.column("marks", sa.JSON),
)


def upgrade() -> None:
    """Give segments what the review needs, and make its tables."""
    _change_segments()
    _move_marks()
    for name in ("errors", "warnings"):
        op.add_column("editions", sa.Column(name, sa.Integer))
    _make_events()
    _make_units()
    op.create_table(
        "people",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("name", sa.String, nullable=False, unique=True),
        sa.Column("role", sa.String(10), nullable=False),
    )
    op.create_table(
        "settings",
        sa.Column("name", sa.String(40), primary_key=True),
        sa.Column("value", sa.String, nullable=False),
    )


def _change_segments() -> None:
    """Add columns; SQLite makes the table anew, which is safe while nothing points to it."""
    never_again = {"sqlite_autoincrement": True}  # the number of a row that was deleted
    with op.batch_alter_table("segments", table_kwargs=never_again) as table:
        table.alter_column("block", existing_type=sa.Integer, nullable=True)
        table.alter_column("number", existing_type=sa.Integer, nullable=True)
        for column in (
            _filled("marks", sa.JSON(), "[]"),
            _filled("state", sa.String(10), "draft"),
            _filled("origin", sa.String(16), "machine"),
            sa.Column("text", sa.String),
            sa.Column("details", sa.JSON),
            _filled("editor", sa.String(), _EMPTY),
            _filled("approver", sa.String(), _EMPTY),
            sa.Column("at", sa.DateTime),
            _filled("version", sa.Integer(), "1"),
        ):
            table.add_column(column)


def _move_marks() -> None:
    """Move the inline markup of segments from the content of their edition to themselves."""
    connection = op.get_bind()
    c = _editions.c
    for number in connection.scalars(sa.select(c.id).order_by(c.id)).all():
        content = connection.scalar(sa.select(c.content).where(c.id == number))
        if content is not None:
            _fill_marks(connection, number, content.pop("marks", []))
            connection.execute(sa.update(_editions).where(c.id == number).values(content=content))


def _fill_marks(connection: sa.Connection, edition: int, marks: list[list[object]]) -> None:
    c = _segments.c
    own = sa.select(c.id).where(c.edition_id == edition).order_by(c.block, c.number)
    # Not strict: nobody could ever read an edition with too many or too few, but all the others.
    pairs = zip(connection.scalars(own), marks, strict=False)
    rows = [{"own": number, "new": new} for number, new in pairs if new]
    if rows:
        change = sa.update(_segments).where(c.id == sa.bindparam("own"))
        connection.execute(change.values(marks=sa.bindparam("new", type_=sa.JSON)), rows)


def _make_events() -> None:
    op.create_table(
        "events",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("segment_id", sa.Integer, _segment("CASCADE"), nullable=False, index=True),
        sa.Column("batch", sa.String(32), nullable=False, index=True),
        sa.Column("at", sa.DateTime, nullable=False),
        sa.Column("who", sa.String, nullable=False),
        sa.Column("action", sa.String(10), nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("before", sa.JSON),
        sa.Column("after", sa.JSON),
        _filled("note", sa.String(), _EMPTY),
        sa.Column("seconds", sa.Float),
        _filled("undoes", sa.String(32), _EMPTY),
    )


def _make_units() -> None:
    op.create_table(
        "units",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("key", sa.String(16), nullable=False, index=True),
        sa.Column("source", sa.String, nullable=False),
        sa.Column("target", sa.String, nullable=False),
        sa.Column("marks", sa.JSON, nullable=False),
        sa.Column("before", sa.String(16), nullable=False),
        sa.Column("after", sa.String(16), nullable=False),
        sa.Column("origin", sa.String, nullable=False),
        sa.Column("who", sa.String, nullable=False),
        sa.Column("at", sa.DateTime, nullable=False),
        sa.Column("segment_id", sa.Integer, _segment("SET NULL"), unique=True),
    )


def _filled(name: str, kind: sa.types.TypeEngine[Any], value: str) -> sa.Column[Any]:
    return sa.Column(name, kind, nullable=False, server_default=value)


def _segment(ondelete: str) -> sa.ForeignKey:
    return sa.ForeignKey("segments.id", ondelete=ondelete)
