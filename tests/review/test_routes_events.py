"""What happens to an edition is sent as server-sent events."""

from __future__ import annotations

import json
from collections.abc import Callable

import anyio
import pytest

from tests.desk.room import SLUG
from tests.review.visitor import DOOR, cookie_for, desk_app

Deed = Callable[[], object]


async def _listen(app, cookie: str, path: str, deeds: list[Deed], **headers: str) -> list[dict]:
    """Return the events of a stream, of which the next comes when each of the deeds is done."""
    heard, waiting, over = [], list(deeds), anyio.Event()

    async def receive():
        await over.wait()
        return {"type": "http.disconnect"}

    async def send(message):
        text = message.get("body", b"").decode()
        if not text.startswith(("event:", "id:")):
            return
        heard.append(dict(line.split(": ", 1) for line in text.strip().splitlines()))
        if waiting:
            await anyio.to_thread.run_sync(waiting.pop(0))
        else:
            over.set()

    path, _, query = path.partition("?")
    named = {"host": "127.0.0.1:8447", "cookie": f"{DOOR.cookie}={cookie}"} | headers
    scope = {
        "type": "http",
        "asgi": {"version": "3.0", "spec_version": "2.3"},
        "http_version": "1.1",
        "method": "GET",
        "scheme": "http",
        "path": path,
        "raw_path": path.encode(),
        "root_path": "",
        "query_string": query.encode(),
        "headers": [(name.encode(), value.encode()) for name, value in named.items()],
        "client": ("127.0.0.1", 40000),
        "server": ("127.0.0.1", 8447),
    }
    with anyio.fail_after(10):
        async with app.router.lifespan_context(app):
            await app(scope, receive, send)
    return heard


@pytest.fixture
def listen(room):
    """Listen to the edition as Sara."""
    app, cookie = desk_app(room.store, room.folder), cookie_for(room.store, "Sara")

    def run(*deeds: Deed, path: str = f"/e/{SLUG}/events", **headers: str) -> list[dict]:
        return anyio.run(lambda: _listen(app, cookie, path, list(deeds), **headers))

    return run


def test_the_first_event_says_how_far_the_edition_is(listen):
    (event,) = listen()
    assert event["event"] == "desk"
    assert json.loads(event["data"])["counts"]["states"]["draft"] == 4


def test_what_others_do_is_told(listen, room):
    _, event = listen(lambda: room.edit(4, "So it ended.", who="Ali"))
    said = json.loads(event["data"])
    assert "So it ended." in said["rows"]
    assert said["counts"]["states"]["edited"] == 1


def test_whoever_listens_again_hears_of_what_they_missed(listen, room):
    (first,) = listen()
    room.edit(4, "So it ended.", who="Ali")
    (again,) = listen(**{"last-event-id": first["id"]})
    assert json.loads(again["data"])["reload"]


def test_a_page_that_was_made_earlier_hears_of_what_happened_since(listen, room):
    mark = room.store.mark(SLUG)
    room.edit(4, "So it ended.", who="Ali")
    (event,) = listen(path=f"/e/{SLUG}/events?seen={mark.run}.{mark.changed}")
    assert json.loads(event["data"])["reload"]
