"""What requests bring to the server: fields, and HTML that is kept letter by letter."""

from __future__ import annotations

import asyncio
import contextlib

from starlette.exceptions import HTTPException
from starlette.requests import Request

from tests.attacks.fuzz.target import Target, inside, texts_of
from translator.api.asked import asked_of
from translator.api.fields import fields_of
from translator.api.markup.page import Page
from translator.api.markup.scan import Kind, scan
from translator.api.markup.tree import parse, source_of
from translator.api.refusal import Refusal
from translator.api.settings import Limits
from translator.draft import Draft

__all__ = ["TARGETS"]


def _html(data: bytes) -> None:
    (text,) = texts_of(data)
    assert "".join(token.raw for token in scan(text)) == text
    with contextlib.suppress(Refusal):
        source = source_of(parse(text))
        if "<script" not in text.lower():  # one that is cut off is never closed, so never run
            assert source_of(parse(source)) == source  # what is balanced stays as it is
        _judge(text, Page(text))


def _judge(text: str, page: Page) -> None:
    for segment in page.segments:
        for mark in segment.marks:
            inside(segment.text, mark.start, mark.end)
    copied = [Draft(segment.text, segment.marks) for segment in page.segments]
    out = page.rebuilt(copied)
    assert _kinds(out) >= _kinds(text), (text, out)
    lost = [Draft("x.") for _ in page.segments]
    page.rebuilt(lost)


def _kinds(text: str) -> set[str]:
    """Return the start tags and comments of a text."""
    return {token.raw for token in scan(text) if token.kind is Kind.START}


def _asked(data: bytes, kind: str) -> None:
    async def receive():
        return {"type": "http.request", "body": data, "more_body": False}

    headers = [(b"content-type", kind.encode())]
    scope = {"type": "http", "method": "POST", "query_string": b"a=%FF", "headers": headers}
    scope["app"] = None  # as within an application, bad forms are answered with 400
    with contextlib.suppress(Refusal, HTTPException):
        fields = asyncio.run(fields_of(Request(scope, receive)))
        asked = asked_of({"source": "ur", "target": "en", "q": "x", **fields}, Limits())
        repr(asked).encode()


_MULTIPART = "multipart/form-data; boundary=x"
_SEEDS = ("api/html.txt",)
TARGETS = (
    Target("html", _html, _SEEDS),
    Target("json-request", lambda data: _asked(data, "application/json"), _SEEDS),
    Target("form-request", lambda data: _asked(data, "application/x-www-form-urlencoded"), _SEEDS),
    Target("multipart-request", lambda data: _asked(data, _MULTIPART), _SEEDS),
)
