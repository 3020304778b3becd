"""Open pages of a real server, on a socket of the file system."""

from __future__ import annotations

import asyncio
import json
import time
from contextlib import aclosing, asynccontextmanager

import uvicorn
from sse_starlette import EventSourceResponse, ServerSentEvent
from starlette.applications import Starlette
from starlette.routing import Route

from tests.review.standins import Office, until

_LONG = 20.0


def app_of(office: Office) -> Starlette:
    async def events(_):
        async def told():
            async with aclosing(office.hub.listen("khabar", "en", "Sara")) as messages:
                async for message in messages:
                    yield ServerSentEvent(json.dumps(message), event="desk")

        return EventSourceResponse(told())

    @asynccontextmanager
    async def lifespan(_):
        async with office.open():
            yield

    return Starlette(routes=[Route("/events", events)], lifespan=lifespan)


@asynccontextmanager
async def served(office: Office, path: str):
    """Serve; on leaving, end as the server does on Ctrl-C."""
    config = uvicorn.Config(
        app_of(office), uds=path, log_config=None, http="h11", timeout_graceful_shutdown=2
    )
    server = uvicorn.Server(config)
    async with asyncio.timeout(_LONG):
        serving = asyncio.create_task(server.serve())
        await until(lambda: server.started)
        try:
            yield
        finally:
            server.should_exit = True
            await serving


async def connect(path: str) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    reader, writer = await asyncio.open_unix_connection(path)
    writer.write(b"GET /events HTTP/1.1\r\nHost: desk\r\n\r\n")
    return reader, writer


async def message(reader: asyncio.StreamReader) -> dict:
    """Return the next message."""
    while not (line := await reader.readline()).startswith(b"data: "):
        assert line
    return json.loads(line.removeprefix(b"data: "))


def tasks() -> set[str]:
    return {task.get_name() for task in asyncio.all_tasks()}


def test_pages_are_told_and_the_server_ends_at_once(tmp_path):
    office = Office()
    path = str(tmp_path / "desk")

    async def whole() -> float:
        async with served(office, path):
            pages = [await connect(path) for _ in range(20)]
            for reader, _ in pages:
                assert (await message(reader))["counts"]["total"] == 3
            office.views.approve(2)
            office.hub.poke("khabar")
            assert {(await message(r))["rows"] for r, _ in pages} == {"2:approved:en"}
            begun = time.monotonic()
        for _, writer in pages:
            writer.close()
        return time.monotonic() - begun

    assert asyncio.run(whole()) < 1.9  # it does not wait until its patience with them ends


def test_a_page_that_goes_away_is_forgotten(tmp_path):
    office = Office()
    path = str(tmp_path / "desk")

    async def whole() -> None:
        async with served(office, path):
            reader, writer = await connect(path)
            await message(reader)
            assert "edition khabar" in tasks()
            writer.close()
            await until(lambda: "edition khabar" not in tasks())

    asyncio.run(whole())
