"""Bodies of requests are read within limits, and can be read again."""

from __future__ import annotations

import anyio
import pytest
from starlette.datastructures import Headers
from starlette.requests import ClientDisconnect

from translator.serving import TooLargeError, again, announces_more, read_body


def _receive(*pieces):
    messages = [{"type": "http.request", "body": one, "more_body": True} for one in pieces]
    messages[-1]["more_body"] = False

    async def receive():
        return messages.pop(0) if messages else {"type": "http.disconnect"}

    return receive


def test_a_body_is_read_to_its_end_if_that_is_near_enough():
    assert anyio.run(read_body, _receive(b"ab", b"", b"c"), 3, 5.0) == b"abc"
    with pytest.raises(TooLargeError):
        anyio.run(read_body, _receive(b"ab", b"cd"), 3, 5.0)


def test_a_client_that_goes_away_or_never_ends_is_not_waited_for():
    async def gone():
        return {"type": "http.disconnect"}

    with pytest.raises(ClientDisconnect):
        anyio.run(read_body, gone, 3, 5.0)
    with pytest.raises(TimeoutError):
        anyio.run(read_body, anyio.sleep_forever, 3, 0.01)


@pytest.mark.parametrize(
    ("length", "more"),
    [(None, False), ("3", False), ("4", True), ("-1", True), ("٣", True), ("9" * 5000, True)],
)
def test_what_a_request_announces_is_believed(length, more):
    raw = [] if length is None else [(b"content-length", length.encode("latin-1", "replace"))]
    assert announces_more(Headers(raw=raw), 3) is more


def test_what_was_read_can_be_read_again_before_the_rest():
    async def twice():
        receive = again(b"abc", _receive(b"rest"))
        return [(await receive())["body"] for _ in range(2)]

    assert anyio.run(twice) == [b"abc", b"rest"]
