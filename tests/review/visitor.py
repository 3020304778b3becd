"""The desk as a browser asks it, for the tests of its routes."""

from __future__ import annotations

import datetime as dt
import json
import secrets
import warnings
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from starlette.applications import Starlette

from tests.desk.room import SLUG, Room
from translator.publishing.notes import Notes
from translator.review.app import make_app
from translator.review.security.door import Door, csrf_of, digest_of
from translator.store import Store

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # it would rather have another client than httpx
    from starlette.testclient import TestClient

__all__ = ["DOOR", "ORIGIN", "TestClient", "Visitor", "cookie_for", "desk_app"]

ORIGIN = "http://127.0.0.1:8447"
DOOR = Door("t" * 43, "Sara", False, frozenset({"127.0.0.1"}), False, 8447)  # noqa: FBT003 - plain


def desk_app(store: Store, folder: Path, language: str = "en") -> Starlette:
    """Return the application; no glossary is read."""
    return make_app(store, door=DOOR, site=folder / "site", notes=Notes([]), language=language)


def cookie_for(store: Store, who: str) -> str:
    """Let somebody in; return their cookie."""
    cookie, now = secrets.token_urlsafe(32), dt.datetime.now(dt.UTC)
    store.open_session(digest_of(cookie), who, now, now + dt.timedelta(hours=1))
    return cookie


@dataclass
class Visitor:
    """Somebody who looks at the edition of a room in a browser."""

    client: TestClient
    room: Room
    who: str = "Sara"
    language: str = "en"
    cookie: str = ""

    def __post_init__(self):
        self.cookie = self.cookie or cookie_for(self.room.store, self.who)

    def named(self, who: str) -> Visitor:
        """Return somebody else."""
        return Visitor(self.client, self.room, who, self.language)

    def get(self, path: str, **headers: str):
        """Open a page."""
        return self.client.get(path, headers=self._headers() | headers, follow_redirects=False)

    def post(self, path: str, **fields: object):
        """Send a form, as the scripts of a page do."""
        headers = self._headers() | {
            "X-CSRF-Token": csrf_of(self.cookie),
            "HX-Request": "true",
            "Accept": "*/*",
            "Origin": ORIGIN,
            "Sec-Fetch-Site": "same-origin",
        }
        return self.client.post(path, data=fields, headers=headers, follow_redirects=False)

    def do(self, number: int, what: str, **fields: object):
        """Do something to a sentence of the edition."""
        return self.post(f"{self.page(number)}/{what}", **fields)

    def save(self, number: int, text: str, **fields: object):
        """Save a translation, with the version of now if no other is told."""
        return self.do(number, "save", text=text, **{"version": self.version(number)} | fields)

    def page(self, number: int) -> str:
        """Return where a sentence is opened."""
        return f"/e/{SLUG}/s/{self.id(number)}"

    def id(self, number: int) -> int:
        """Return the number in the store of a sentence."""
        return self.room.pair(number).review.segment

    def version(self, number: int) -> int:
        """Return the version of a sentence."""
        return self.room.pair(number).review.version

    def _headers(self) -> dict[str, str]:
        return {
            "Accept": "text/html",
            "Accept-Language": self.language,
            "Cookie": f"{DOOR.cookie}={self.cookie}",
        }


def told(answer, name: str = "desk:done") -> dict[str, Any]:
    """Return what an answer has the scripts be told."""
    return json.loads(answer.headers["HX-Trigger"])[name]
