"""Reads what a request brings along, within limits."""

from __future__ import annotations

import anyio
from starlette.datastructures import Headers
from starlette.requests import ClientDisconnect
from starlette.types import Message, Receive

__all__ = ["TooLargeError", "again", "announces_more", "read_body"]


class TooLargeError(Exception):
    """A request brings more along than it may."""


def announces_more(headers: Headers, most: int) -> bool:
    """Say whether a request itself says that it brings too much, or says what is no length.

    Args:
        headers: Those of the request.
        most: Bytes that it may bring.
    """
    length = headers.get("content-length", "0")
    return not (length.isascii() and length.isdecimal()) or int(length[:20]) > most


async def read_body(receive: Receive, most: int, seconds: float) -> bytes:
    """Return the whole body of a request.

    Args:
        receive: From where it comes.
        most: Bytes of which it may consist.
        seconds: How long it may take.

    Raises:
        ClientDisconnect: If the client went away.
        TimeoutError: If it is too slow.
        TooLargeError: If it is too large.
    """
    body = bytearray()
    with anyio.fail_after(seconds):
        while True:
            message = await receive()
            if message["type"] == "http.disconnect":
                raise ClientDisconnect
            body += message.get("body", b"")
            if len(body) > most:
                raise TooLargeError
            if not message.get("more_body", False):
                return bytes(body)


def again(body: bytes, receive: Receive) -> Receive:
    """Return a `receive` that hands a body on that was read already."""
    waiting: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

    async def receiving() -> Message:
        return waiting.pop() if waiting else await receive()

    return receiving
