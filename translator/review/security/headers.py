"""The headers of every answer: what a browser may do with it, and what not."""

from __future__ import annotations

from starlette.datastructures import MutableHeaders
from starlette.types import Message, Send

__all__ = ["POLICY", "add_headers", "with_headers"]

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; "
    "img-src 'self' data:; connect-src 'self'; form-action 'self'; frame-src 'self'; "
    "frame-ancestors 'none'; base-uri 'none'; report-uri /csp"
)
"""Nothing from elsewhere, no script or style in a page: injected markup does nothing."""

_ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    # Not `no-referrer`: with it browsers hide the origin of a form as well (Fetch, 3.2), and over
    # plain HTTP that is all by which ours can be told from a stranger's.
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), display-capture=(), geolocation=(), microphone=(), "
    "payment=(), usb=()",
}


def with_headers(send: Send) -> Send:
    """Return a `send` that adds the headers to an answer.

    An answer that sets its own Content-Security-Policy (the preview, which the desk frames), or
    its own Cache-Control (assets), keeps it.
    """

    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            message.setdefault("headers", [])
            add_headers(MutableHeaders(scope=message))
        await send(message)

    return sending


def add_headers(headers: MutableHeaders) -> None:
    """Add them to those of an answer; see `with_headers`."""
    framed = "content-security-policy" in headers
    headers.setdefault("Content-Security-Policy", POLICY)
    headers.setdefault("X-Frame-Options", "SAMEORIGIN" if framed else "DENY")
    headers.setdefault("Cache-Control", "no-store")
    for name, value in _ALWAYS.items():
        headers[name] = value
