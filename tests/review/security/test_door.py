"""Who asks for the desk under which name."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.review.security.build import LOCAL
from translator.review.security.door import csrf_of, digest_of

MANY = replace(LOCAL, hosts=frozenset({"127.0.0.1", "::1", "desk.example:8447"}))


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "127.0.0.1:8447", "[::1]:8447", "[::1]", "Desk.Example:8447"]
)
def test_the_desk_answers_to_its_own_names(host):
    assert MANY.answers_to(host)


@pytest.mark.parametrize(
    "host",
    [
        "",
        "evil.example",
        "evil.example:8447",
        "127.0.0.1.evil.example",
        "127.0.0.1@evil.example",
        "127.0.0.1:8447@evil.example",
        "127.0.0.1:evil",
        "127.0.0.1:",
        "127.0.0.1 ",
        "127.0.0.1, evil.example",
        "127.0.0.1\tevil.example",
        "desk.example",
        "desk.example:80",
        "[127.0.0.1",
        "[::1]evil",
        "::1:8447",
    ],
)
def test_the_desk_answers_to_no_other_name(host):
    assert not MANY.answers_to(host)


def test_the_token_opens():
    assert LOCAL.opens_for("t" * 43)
    assert not LOCAL.opens_for("t" * 42)
    assert not LOCAL.opens_for("ت")
    assert not LOCAL.opens_for("\udc80")


def test_no_token_opens_a_door_that_has_none():
    assert not replace(LOCAL, token="").opens_for("")
    assert not replace(LOCAL, accounts=True).opens_for(LOCAL.token)


def test_over_https_no_other_server_can_set_the_cookie():
    assert replace(LOCAL, secure=True).cookie == "__Host-dozaban-8447"
    assert LOCAL.cookie == "dozaban-8447"


def test_what_pages_send_along_is_not_what_the_store_knows():
    assert len({csrf_of("c"), digest_of("c"), "c"}) == 3
    assert csrf_of("c") == csrf_of("c") != csrf_of("d")
