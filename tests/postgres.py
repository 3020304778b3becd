"""A PostgreSQL server of the tests' own: on a Unix socket in a temporary folder, gone with them."""

from __future__ import annotations

import atexit
import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import cache
from itertools import count
from pathlib import Path
from urllib.parse import quote

import psycopg
import pytest

__all__ = ["ASKED", "new_database", "postgresql", "program", "restart"]

ASKED = "hina"
"""Name of a user whom the server would ask for a password; nobody made them yet."""
_USER = "dozaban"
_DEBIAN = Path("/usr/lib/postgresql")
# Nothing of it outlives the tests, so that nothing need be safe on the disk.
_SETTINGS = "-c listen_addresses='' -c fsync=off -c max_connections=200 -k"
_numbers = count(1)


@pytest.fixture
def postgresql() -> Iterator[str]:
    """Address of a new empty database."""
    with new_database() as address:
        yield address


@contextmanager
def new_database() -> Iterator[str]:
    """Make an empty database; it goes when it is left."""
    folder, name = _server(), f"test{next(_numbers)}"
    _execute(folder, f"CREATE DATABASE {name}")
    yield f"postgresql+psycopg://{_USER}@/{name}?host={quote(str(folder), safe='')}"
    _execute(folder, f"DROP DATABASE {name} WITH (FORCE)")


@cache
def _server() -> Path:
    """Start the server once, when it is first needed; return the folder of its socket."""
    folder = Path(tempfile.mkdtemp(prefix="dozaban-pg-"))  # short: a socket's path has 107 letters
    if os.geteuid() == 0:
        owner = pwd.getpwnam("postgres")  # the server refuses to run as root
        os.chown(folder, owner.pw_uid, owner.pw_gid)
    data = folder / "data"
    _run("initdb", "-D", data, "-U", _USER, "-E", "UTF8", "--locale=C", "--auth=trust", "-N")
    rules = data / "pg_hba.conf"
    rules.write_text(f"local all {ASKED} scram-sha-256\n{rules.read_text('utf-8')}", "utf-8")
    atexit.register(_stop, folder, data, os.getpid())
    _run("pg_ctl", "start", "-w", "-D", data, "-l", folder / "log", "-o", f"{_SETTINGS} {folder}")
    return folder


def restart() -> None:
    """Start the server anew, without a word to those who are connected."""
    _run("pg_ctl", "restart", "-w", "-m", "immediate", "-D", _server() / "data")


def _stop(folder: Path, data: Path, owner: int) -> None:
    if os.getpid() == owner:  # not in a child that a test forked
        _run("pg_ctl", "stop", "-m", "immediate", "-D", data)
        shutil.rmtree(folder)


def _execute(folder: Path, statement: str) -> None:
    address = f"host={folder} user={_USER} dbname=postgres"
    with closing(psycopg.connect(address, autocommit=True)) as connection:
        connection.execute(statement.encode())


def _run(name: str, *words: object) -> None:
    """Run one of the server's programs, as its own user if the tests run as root."""
    who = {"user": "postgres", "group": "postgres", "extra_groups": []}
    # Not through a pipe: the server inherits it, and nobody would ever see its end.
    with tempfile.TemporaryFile() as said:
        done = subprocess.run(
            [program(name), *map(str, words)],
            cwd="/",
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=subprocess.STDOUT,
            check=False,
            **(who if os.geteuid() == 0 else {}),
        )
        said.seek(0)
        assert done.returncode == 0, said.read().decode()


def program(name: str) -> str:
    """Return the path of a program, which Debian keeps in a folder of its version."""
    folders = sorted(_DEBIAN.glob("*/bin"), key=lambda path: int(path.parent.name))
    path = os.pathsep.join([os.environ["PATH"], *map(str, reversed(folders))])
    found = shutil.which(name, path=path)
    assert found, f"{name} is missing; tests/run installs PostgreSQL"
    return found
