"""Alembic without its ini file and its command: within a transaction of ours."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING

from alembic import command
from alembic.config import Config

if TYPE_CHECKING:
    from sqlalchemy import Connection

__all__ = ["migrate"]

_FOLDER = Path(__file__).parent
_one_at_a_time = threading.Lock()  # what Alembic hands to migrations is global


def migrate(connection: Connection, kept: str, goal: str = "head") -> None:
    """Change the tables into those of a later revision.

    Args:
        connection: A transaction for writing, in which nobody else can do the same.
        kept: The revision of the tables that are there; `base` if there are none.
        goal: The revision they shall have, by default the newest one.
    """
    config = Config()
    config.set_main_option("script_location", str(_FOLDER).replace("%", "%%"))
    config.attributes["connection"] = connection
    with _one_at_a_time:
        # Tables of versions that knew no Alembic do not say what they are.
        command.stamp(config, kept)
        command.upgrade(config, goal)
