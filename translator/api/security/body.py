"""Reads what a request brings along, or refuses it."""

from __future__ import annotations

from starlette.datastructures import Headers
from starlette.types import Receive

from translator import serving
from translator.api.refusal import Refusal
from translator.serving import TooLargeError, announces_more

__all__ = ["read_body"]


async def read_body(headers: Headers, receive: Receive, most: int, seconds: float) -> bytes:
    """Return the whole body of a request.

    Args:
        headers: Of the request; one that announces too much is not read at all.
        receive: From where the body comes.
        most: Bytes of which it may consist.
        seconds: How long it may take.

    Raises:
        ClientDisconnect: If the client went away.
        Refusal: If it is too large, or too slow.
    """
    large = Refusal(413, f"The request is larger than {most} bytes. Send less at once.")
    if announces_more(headers, most):
        raise large
    try:
        return await serving.read_body(receive, most, seconds)
    except TooLargeError:
        raise large from None
    except TimeoutError:
        raise Refusal(408, "The request took too long to arrive.") from None
