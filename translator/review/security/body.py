"""Reads what a request brings along, within limits."""

from __future__ import annotations

from urllib.parse import parse_qsl

from starlette.datastructures import Headers
from starlette.types import Receive

from translator import serving
from translator.review.security.refusal import Reason, Refusal
from translator.serving import TooLargeError, announces_more

__all__ = ["check_length", "field_of", "is_form", "read_body"]

_FORM = "application/x-www-form-urlencoded"
_MOST_FIELDS = 1000


def check_length(headers: Headers, most: int) -> None:
    """Refuse a request that says itself that it brings more than is wanted, or says two lengths.

    Args:
        headers: Those of the request.
        most: In bytes; 0 if it should bring nothing at all.

    Raises:
        Refusal: If it does.
    """
    if {"content-length", "transfer-encoding"} <= set(headers):  # RFC 9112, 6.1
        raise Refusal(400, Reason.FOREIGN)
    unknown = most == 0 and "transfer-encoding" in headers
    if unknown or announces_more(headers, most):
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
        return await serving.read_body(receive, most, seconds)
    except TooLargeError:
        raise Refusal(413, Reason.LARGE) from None
    except TimeoutError:
        raise Refusal(408, Reason.SLOW) from None


def is_form(headers: Headers) -> bool:
    """Return whether a request brings a form as the desk's pages send it, or nothing.

    Other kinds of forms can name any codec for their texts (RFC 7578, 4.5), which may fail, take
    very long, or yield what is no text.
    """
    return _kind(headers) in {"", _FORM}


def field_of(headers: Headers, body: bytes, name: str) -> str:
    """Return a field of a form, the empty string if it has none or is no form."""
    if _kind(headers) != _FORM:
        return ""
    try:
        fields = parse_qsl(body.decode("ascii", "replace"), max_num_fields=_MOST_FIELDS)
    except ValueError:
        return ""
    return dict(fields).get(name, "")


def _kind(headers: Headers) -> str:
    return headers.get("content-type", "").partition(";")[0].strip().lower()
