"""A desk that listens at a port of this machine, as the command serves it."""

from __future__ import annotations

import contextlib
import logging
import socket
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from unittest import mock

from argon2 import PasswordHasher

from tests.desk.room import SLUG, Room
from tests.review.visitor import cookie_for
from tests.serving.served import served
from translator.editing import Role
from translator.publishing.notes import Notes
from translator.review.app import make_app
from translator.review.security import passwords
from translator.review.security.door import Door, csrf_of
from translator.store import Store

__all__ = ["PASSWORD", "SLUG", "TOKEN", "Stand", "cheap_passwords", "stand"]

TOKEN = "t" * 43
PASSWORD = "salam-dunya"  # noqa: S105 - of the tests
_WAIT = 20


class _Ears(logging.Handler):
    """Keeps what is logged."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append(self.format(record))


@dataclass
class Stand:
    """A desk on an edition of four sentences.

    Attributes:
        room: The edition.
        door: How it is reached.
        port: Where.
        app: The application.
        ears: What was logged.
    """

    room: Room
    door: Door
    port: int
    app: object
    ears: _Ears = field(default_factory=_Ears)

    @property
    def store(self) -> Store:
        return self.room.store

    @property
    def host(self) -> str:
        """What a browser sends as Host."""
        return f"127.0.0.1:{self.port}"

    @property
    def said(self) -> list[str]:
        """What was logged."""
        return self.ears.said

    def cookie(self, who: str = "Sara") -> str:
        """Let somebody in."""
        return cookie_for(self.store, who)

    def headers(self, cookie: str = "", **more: str) -> dict[str, str]:
        """Return what a page of the desk sends; without a cookie what a stranger sends."""
        own = {"Cookie": f"{self.door.cookie}={cookie}", "X-CSRF-Token": csrf_of(cookie)}
        usual = {
            "Host": self.host,
            "Origin": f"http://{self.host}",
            "Sec-Fetch-Site": "same-origin",
        }
        return usual | (own if cookie else {}) | more


@contextlib.contextmanager
def stand(folder: Path, *, accounts: bool = False, place: str | None = None) -> Iterator[Stand]:
    """Open a desk; with accounts Sara may approve and Ali edit, both with the same password."""
    hosts = frozenset({"127.0.0.1", "localhost"})
    with Store(place or folder / "editions.db") as store, socket.socket() as sock:
        room = Room(store, folder)
        room.run()
        if accounts:
            for name, role in (("Sara", Role.APPROVER), ("Ali", Role.EDITOR)):
                store.set_role(name, role)
                store.set_password(name, passwords.hashed(PASSWORD))
        sock.bind(("127.0.0.1", 0))
        sock.listen(128)
        port = sock.getsockname()[1]
        token, who = ("", "") if accounts else (TOKEN, "Sara")
        door = Door(token, who, accounts, hosts, secure=False, port=port)
        app = make_app(store, door=door, site=folder / "site", notes=Notes([]))
        made = Stand(room, door, port, app)
        with served(app, sock), _listened(made.ears):
            yield made


@contextlib.contextmanager
def _listened(ears: logging.Handler) -> Iterator[None]:
    loggers = [logging.getLogger(name) for name in ("", "uvicorn", "dozaban", "asyncio")]
    for logger in loggers:
        logger.addHandler(ears)
    try:
        yield
    finally:
        for logger in loggers:
            logger.removeHandler(ears)


@contextlib.contextmanager
def cheap_passwords() -> Iterator[None]:
    """Hash passwords so cheaply that nobody need wait."""
    hasher = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
    nobody = hasher.hash("nobody's")
    with (
        mock.patch.object(passwords, "_hasher", return_value=hasher),
        mock.patch.object(passwords, "_nobody", return_value=nobody),
    ):
        yield
