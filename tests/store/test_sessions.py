"""Who is signed in."""

from __future__ import annotations

import pytest

from tests.store.build import later, rows
from translator.editing import Role
from translator.errors import StoreError
from translator.store import Store

ONE, TWO = "1" * 64, "2" * 64


def test_a_session_says_who_it_is_until_it_has_run_out(place):
    with Store(place) as store:
        store.open_session(ONE, "سارہ", later(0), later(10))
    with Store(place) as store:
        assert store.session(ONE, later(0)) == "سارہ"
        assert store.session(ONE, later(9)) == "سارہ"
        assert store.session(ONE, later(10)) is None


def test_an_unknown_session_is_nobodys(store):
    store.open_session(ONE, "Sara", later(0), later(10))
    assert store.session(TWO, later(1)) is None
    assert store.session("", later(1)) is None


def test_a_session_that_is_closed_is_nobodys_and_the_others_stay(store):
    for digest in (ONE, TWO):
        store.open_session(digest, "Sara", later(0), later(10))
    store.close_session(ONE)
    assert store.session(ONE, later(1)) is None
    assert store.session(TWO, later(1)) == "Sara"
    store.close_session(ONE)


def test_all_sessions_of_a_person_can_be_closed(store):
    store.open_session(ONE, "Sara", later(0), later(10))
    store.open_session(TWO, "Sara", later(0), later(10))
    store.open_session("3" * 64, "Ali", later(0), later(10))
    store.close_sessions("Sara")
    assert [store.session(d, later(1)) for d in (ONE, TWO, "3" * 64)] == [None, None, "Ali"]


def test_what_has_run_out_is_cleared_away_when_somebody_signs_in(store):
    store.open_session(ONE, "Sara", later(0), later(10))
    store.open_session("3" * 64, "Ali", later(0), later(11))
    store.open_session(TWO, "Omar", later(10), later(20))
    assert rows(store, "SELECT name FROM sessions ORDER BY name") == [("Ali",), ("Omar",)]


def test_a_session_is_opened_once(store):
    store.open_session(ONE, "Sara", later(0), later(10))
    with pytest.raises(StoreError, match="cannot be used"):
        store.open_session(ONE, "Ali", later(1), later(10))
    assert store.session(ONE, later(1)) == "Sara"


def test_who_leaves_the_team_is_signed_out(store):
    for name, digest in (("Sara", ONE), ("Ali", TWO)):
        store.set_role(name, Role.EDITOR)
        store.open_session(digest, name, later(0), later(10))
    store.remove_person("Sara")
    assert [store.session(d, later(1)) for d in (ONE, TWO)] == [None, "Ali"]


@pytest.mark.parametrize("hashed", ["a hash", None])
def test_another_password_signs_out(store, hashed):
    for name, digest in (("Sara", ONE), ("Ali", TWO)):
        store.set_role(name, Role.EDITOR)
        store.open_session(digest, name, later(0), later(10))
    store.set_password("Sara", hashed)
    assert [store.session(d, later(1)) for d in (ONE, TWO)] == [None, "Ali"]


def test_another_role_signs_nobody_out(store):
    store.set_role("Sara", Role.EDITOR)
    store.open_session(ONE, "Sara", later(0), later(10))
    store.set_role("Sara", Role.APPROVER)
    assert store.session(ONE, later(1)) == "Sara"
