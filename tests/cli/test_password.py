"""`translate team password`: who can sign in at a review desk over a network."""

from __future__ import annotations

import datetime as dt
import getpass
import io
import json
import sys
from pathlib import Path

import pytest

from translator.review.security.passwords import is_right
from translator.store import Store

WORDS = "mangoes in March"
URDU = "آم کی قیمت بڑھی"


@pytest.fixture
def team(desk):
    """The command, with Sara and Ali in the team."""
    desk("team", "add", "Sara Khan", "--role", "approver")
    desk("team", "add", "Ali")
    return desk


@pytest.fixture
def hand_over(monkeypatch):
    """Put bytes on the standard input."""

    def put(data: bytes) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), encoding="ascii"))

    return put


def typing(monkeypatch, *lines: str) -> list[str]:
    """Let somebody type what nobody may see; return what they are asked, as it comes."""
    asked, left = [], iter(lines)

    def ask(prompt: str = "", **_: object) -> str:
        asked.append(prompt)
        return next(left)

    monkeypatch.setattr(getpass, "getpass", ask)
    return asked


def kept(name: str) -> str | None:
    with Store(Path("output/editions.db")) as store:
        return store.password(name)


def test_a_password_is_asked_for_twice_and_kept_as_a_hash(team, monkeypatch):
    asked = typing(monkeypatch, WORDS, WORDS)
    code, out, err = team("team", "password", " Sara  Khan")
    assert (code, out) == (0, "Sara Khan: password set\n")
    assert len(asked) == 2
    hashed = kept("Sara Khan")
    assert hashed
    assert hashed.startswith("$argon2id$")
    assert is_right(hashed, WORDS)
    assert WORDS not in out + err
    assert kept("Ali") is None


def test_two_that_differ_are_asked_for_again(team, monkeypatch):
    asked = typing(monkeypatch, WORDS, WORDS.upper(), WORDS, WORDS)
    assert team("team", "password", "Ali")[0] == 0
    assert len(asked) == 4
    assert is_right(kept("Ali"), WORDS)


@pytest.mark.parametrize("end", [b"", b"\n", b"\r\n", b"\nanother line\n"])
def test_another_program_can_hand_it_over(team, hand_over, end):
    hand_over(URDU.encode() + end)
    assert team("team", "password", "Ali", "--stdin")[:2] == (0, "Ali: password set\n")
    assert is_right(kept("Ali"), URDU)


def test_spaces_around_it_belong_to_it(team, hand_over):
    hand_over(f"  {WORDS} \n".encode())
    team("team", "password", "Ali", "--stdin")
    assert is_right(kept("Ali"), f"  {WORDS} ")
    assert not is_right(kept("Ali"), WORDS)


def test_ten_characters_are_enough_and_nine_are_not(team, hand_over):
    hand_over("آ".encode() * 9)
    code, out, err = team("team", "password", "Ali", "--stdin")
    assert (code, out) == (2, "")
    assert err == ("translate: The password is too short. Choose one of at least 10 characters.\n")
    assert kept("Ali") is None
    hand_over("آ".encode() * 10)
    assert team("team", "password", "Ali", "--stdin")[0] == 0


def test_a_thousand_characters_are_enough_and_one_more_is_too_much(team, hand_over):
    hand_over(b"a" * 1001)
    code, out, err = team("team", "password", "Ali", "--stdin")
    assert (code, out) == (2, "")
    assert err == ("translate: The password is too long. Choose one of at most 1000 characters.\n")
    hand_over(b"a" * 1000)
    assert team("team", "password", "Ali", "--stdin")[0] == 0


def test_what_is_typed_may_be_too_short_as_well(team, monkeypatch):
    typing(monkeypatch, "mango", "mango")
    code, out, err = team("team", "password", "Ali")
    assert (code, out) == (2, "")
    assert "The password is too short." in err
    assert kept("Ali") is None


def test_it_can_be_taken_away(team, hand_over):
    hand_over(WORDS.encode())
    team("team", "password", "Ali", "--stdin")
    for _ in range(2):
        assert team("team", "password", "Ali", "--remove") == (0, "Ali: password removed\n", "")
        assert kept("Ali") is None


def test_a_new_one_ends_the_sessions_of_the_person(team, hand_over):
    now = dt.datetime.now(dt.UTC)
    with Store(Path("output/editions.db")) as store:
        for digest, name in (("1", "Ali"), ("2", "Sara Khan")):
            store.open_session(digest, name, now, now + dt.timedelta(hours=1))
    hand_over(WORDS.encode())
    team("team", "password", "Ali", "--stdin")
    with Store(Path("output/editions.db")) as store:
        assert [store.session(digest, now) for digest in "12"] == [None, "Sara Khan"]


def test_the_list_says_who_can_sign_in(team, hand_over):
    hand_over(WORDS.encode())
    team("team", "password", "Sara Khan", "--stdin")
    _, out, _ = team("team", "list")
    assert out.splitlines()[:2] == ["Ali        editor", "Sara Khan  approver, can sign in"]
    told = json.loads(team("team", "list", "--json")[1])
    assert {person["name"]: person["can_sign_in"] for person in told["people"]} == {
        "Ali": False,
        "Sara Khan": True,
    }


@pytest.mark.parametrize(
    ("words", "code", "part"),
    [
        (("Omar",), 2, "'Omar' does not take part. Those who do: Ali, Sara Khan."),
        (("Omar", "--remove"), 2, "'Omar' does not take part. Those who do: Ali, Sara Khan."),
        (("Ali", "--remove", "--stdin"), 2, "Give either --stdin or --remove."),
        (("Ali", "--out", "nowhere"), 1, "There is no database nowhere/editions.db."),
    ],
)
def test_nobody_types_in_vain(team, monkeypatch, words, code, part):
    asked = typing(monkeypatch)
    left, out, err = team("team", "password", *words)
    assert (left, out) == (code, "")
    assert err.startswith(f"translate: {part}")
    assert err.count("\n") == 1
    assert asked == []


def test_what_is_no_text_is_told_in_one_sentence(team, hand_over):
    hand_over(b"\xff\xfe mangoes in March")
    code, out, err = team("team", "password", "Ali", "--stdin")
    assert (code, out) == (2, "")
    assert err.startswith("translate: The password is not in UTF-8.")
    assert kept("Ali") is None


def test_who_stops_while_typing_changes_nothing(team, monkeypatch):
    def stop(*_: object, **__: object) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr(getpass, "getpass", stop)
    code, out, err = team("team", "password", "Ali")
    assert code != 0
    assert out == ""
    assert "Traceback" not in err
    assert kept("Ali") is None
