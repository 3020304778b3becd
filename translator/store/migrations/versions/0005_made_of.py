"""What a batch needs to pass over articles that are as they were."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

__all__ = ["down_revision", "revision", "upgrade"]

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Let editions tell what they were made of; older ones do not."""
    op.add_column("editions", sa.Column("made_of", sa.String(32)))
