"""The server for programs behind a real socket of the file system, and raw bytes to it."""

from __future__ import annotations

import asyncio
import json
from contextlib import asynccontextmanager

import uvicorn

from tests.review.standins import until
from translator.api import Access, Limits, make_app
from translator.engine import FakeEngine
from translator.serving.connections import Connection
from translator.terms import Glossary

LONG = 20.0  # seconds after which a test that waits for something has failed
JSON = "application/json"


@asynccontextmanager
async def served(path, engine=None, *, access=None, connection=Connection, **limits):
    """Serve at a path, as `translate serve-api` does."""
    app = make_app(
        engine or FakeEngine(),
        Glossary(),
        limits=Limits(**{"requests": 0, **limits}),
        access=access or Access(),
    )
    config = uvicorn.Config(
        app,
        uds=str(path),
        http=connection,
        ws="none",
        lifespan="on",
        log_level="error",
        log_config=None,
        timeout_graceful_shutdown=2,
    )
    server = uvicorn.Server(config)
    async with asyncio.timeout(3 * LONG):
        serving = asyncio.create_task(server.serve())
        await until(lambda: server.started)
        try:
            yield app
        finally:
            app.state.sentences.end()
            server.should_exit = True
            await serving


def post(body, kind=JSON, path="/translate", **headers):
    """Return a request as bytes; `headers` are added, None leaves one out."""
    raw = body if isinstance(body, bytes) else json.dumps(body).encode()
    head = {"Host": "x", "Content-Type": kind, "Content-Length": str(len(raw))}
    head |= {name.replace("_", "-"): value for name, value in headers.items()}
    lines = [f"POST {path} HTTP/1.1", *(f"{k}: {v}" for k, v in head.items() if v is not None)]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + raw


async def talk(path, data, *, end=True):
    """Send bytes; return all that is answered until the server closes or answers once."""
    reader, writer = await asyncio.open_unix_connection(str(path))
    try:
        writer.write(data)
        if end and b"HTTP/1.1\r\n" in data:
            return await asyncio.wait_for(_answer(reader), LONG)
        return await asyncio.wait_for(reader.read(), LONG)
    except (BrokenPipeError, ConnectionResetError):
        return b""
    finally:
        writer.close()


async def _answer(reader):
    head = await reader.readuntil(b"\r\n\r\n")
    lines = [line.partition(b":") for line in head.lower().split(b"\r\n")]
    size = int(next((v for k, _, v in lines if k == b"content-length"), b"0"))
    return head + await reader.readexactly(size)


def status(answer):
    """Return the status of an answer, 0 if there is none."""
    return int(answer.split(b" ", 2)[1]) if answer.startswith(b"HTTP/") else 0
