"""Reads what a request brings along, within limits."""

from __future__ import annotations

from urllib.parse import parse_qsl

import anyio
from starlette.datastructures import Headers
from starlette.requests import ClientDisconnect
from starlette.types import Message, Receive

from translator.review.security.refusal import Reason, Refusal

__all__ = ["again", "check_length", "field_of", "read_body"]

_FORM = "application/x-www-form-urlencoded"
_MOST_FIELDS = 1000


def check_length(headers: Headers, most: int) -> None:
    """Refuse a request that says itself that it brings more than is wanted.

    Args:
        headers: Those of the request.
        most: In bytes; 0 if it should bring nothing at all.

    Raises:
        Refusal: If it does.
    """
    length = headers.get("content-length", "0")
    unknown = most == 0 and "transfer-encoding" in headers
    if unknown or not (length.isascii() and length.isdecimal()) or int(length[:20]) > most:
        raise Refusal(413, Reason.LARGE)


async def read_body(receive: Receive, most: int, seconds: float) -> bytes:
    """Return the whole body of a request.

    Args:
        receive: From where it comes.
        most: Bytes of which it may consist.
        seconds: How long it may take.

    Raises:
        ClientDisconnect: If the browser went away.
        Refusal: If it is too large, or too slow.
    """
    try:
        with anyio.fail_after(seconds):
            return await _gathered(receive, most)
    except TimeoutError:
        raise Refusal(408, Reason.SLOW) from None


def again(body: bytes, receive: Receive) -> Receive:
    """Return a `receive` that hands a body on that was read already."""
    waiting: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

    async def receiving() -> Message:
        return waiting.pop() if waiting else await receive()

    return receiving


def field_of(headers: Headers, body: bytes, name: str) -> str:
    """Return a field of a form, the empty string if it has none or is no form."""
    if headers.get("content-type", "").partition(";")[0].strip().lower() != _FORM:
        return ""
    try:
        fields = parse_qsl(body.decode("ascii", "replace"), max_num_fields=_MOST_FIELDS)
    except ValueError:
        return ""
    return dict(fields).get(name, "")


async def _gathered(receive: Receive, most: int) -> bytes:
    body = bytearray()
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise ClientDisconnect
        body += message.get("body", b"")
        if len(body) > most:
            raise Refusal(413, Reason.LARGE)
        if not message.get("more_body", False):
            return bytes(body)
