"""Who takes part in the review."""

from __future__ import annotations

import pytest

from tests.store.build import Desk
from translator.editing import Role, Team
from translator.errors import UsageError
from translator.store import Store


def test_at_first_there_is_nobody_and_no_rule(store):
    assert store.team() == Team()


def test_people_and_the_rule_are_there_when_the_store_is_opened_again(place):
    with Store(place) as store:
        store.set_role("سارہ", Role.EDITOR)
        store.set_role("Ali", Role.APPROVER)
        store.set_two_persons(wanted=True)
    with Store(place) as store:
        assert store.team() == Team({"Ali": Role.APPROVER, "سارہ": Role.EDITOR}, two_persons=True)


def test_people_are_sorted_by_name(store):
    for name in ("Omar", "Ali", "Sara"):
        store.set_role(name, Role.EDITOR)
    assert list(store.team().roles) == ["Ali", "Omar", "Sara"]


def test_a_person_may_get_another_role(store):
    store.set_role("Ali", Role.EDITOR)
    store.set_role("Ali", Role.APPROVER)
    assert store.team().roles == {"Ali": Role.APPROVER}


def test_who_leaves_is_no_more_there_but_what_they_did_is(store):
    desk = Desk(store)
    desk.run("ایک۔")
    store.set_role("Ali", Role.APPROVER)
    desk.approve(1, who="Ali")
    assert store.remove_person("Ali") is True
    assert store.remove_person("Ali") is False
    assert store.team().roles == {}
    assert desk.pair(1).review.approver == "Ali"
    assert [event.who for event in desk.events()] == ["Ali"]


def test_the_rule_may_be_given_up(store):
    store.set_two_persons(wanted=True)
    store.set_two_persons(wanted=False)
    assert store.team().two_persons is False
    store.set_two_persons(wanted=True)
    assert store.team().two_persons is True


def test_who_has_a_password_can_sign_in(place):
    with Store(place) as store:
        for name in ("Sara", "Ali", "Omar"):
            store.set_role(name, Role.EDITOR)
        assert store.accounts() == []
        store.set_password("Sara", "hash of hers")
        store.set_password("Ali", "hash of his")
    with Store(place) as store:
        assert store.accounts() == ["Ali", "Sara"]
        assert store.password("Sara") == "hash of hers"
        assert store.password("Omar") is None
        assert store.password("nobody") is None


def test_a_password_can_be_changed_and_taken_away(store):
    store.set_role("Sara", Role.EDITOR)
    store.set_password("Sara", "old")
    store.set_password("Sara", "new")
    assert store.password("Sara") == "new"
    store.set_password("Sara", None)
    assert store.password("Sara") is None
    assert store.accounts() == []


def test_a_password_outlives_another_role_but_not_the_person(store):
    store.set_role("Sara", Role.EDITOR)
    store.set_password("Sara", "hers")
    store.set_role("Sara", Role.APPROVER)
    assert store.password("Sara") == "hers"
    store.remove_person("Sara")
    store.set_role("Sara", Role.APPROVER)
    assert store.password("Sara") is None


def test_who_does_not_take_part_gets_no_password(store):
    with pytest.raises(UsageError, match=r"'Ali' does not take part. Those who do: nobody\."):
        store.set_password("Ali", "his")
    store.set_role("Sara", Role.EDITOR)
    with pytest.raises(UsageError, match=r"'Ali' does not take part. Those who do: Sara\."):
        store.check_member("Ali")
    store.check_member("Sara")
    assert store.accounts() == []
