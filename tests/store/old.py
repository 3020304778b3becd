"""Databases as earlier versions made them."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from translator.store.database import Database

__all__ = ["SCRIPTS", "ask", "bring_up_to_date", "change", "everything", "make_old"]

SCRIPTS = Path(__file__).parents[1] / "fixtures" / "store"


def make_old(path: Path, version: int) -> None:
    """Make a file of an earlier version with something in it."""
    change(path, (SCRIPTS / f"version{version}.sql").read_text("utf-8"))


def bring_up_to_date(path: Path) -> None:
    """Open a file once."""
    with Database(path):
        pass


def ask(path: Path, query: str) -> list[tuple[Any, ...]]:
    """Return what a file says."""
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(query).fetchall()


def change(path: Path, script: str) -> None:
    """Do something to a file behind the store's back."""
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(script)


def everything(path: Path) -> list[str]:
    """Return all rows of a file."""
    with closing(sqlite3.connect(path)) as connection:
        return [line for line in connection.iterdump() if line.startswith("INSERT")]
