"""`translate team`: who may edit, who may approve, and the rule of two persons."""

from __future__ import annotations

import json

import pytest

from tests.cli.reviewed import rows

NOBODY = "Nobody is named, so everybody may edit and approve.\n"
NO_APPROVER = "Nobody may approve yet: translate team add NAME --role approver\n"


def test_while_nobody_is_named_everybody_may_do_everything(desk):
    assert desk("team", "list") == (0, NOBODY + "Two persons: off.\n", "")
    assert desk("approve", "khabar", "s1", "--as", "Anybody")[0] == 0


def test_people_are_listed_with_their_roles(desk):
    assert desk("team", "add", " Sara  Khan ", "--role", "approver")[1] == "Sara Khan: approver\n"
    assert desk("team", "add", "علی")[1] == "\u2068علی\u2069: editor\n"
    _, out, _ = desk("team", "list")
    assert out == "Sara Khan  approver\n\u2068علی\u2069        editor\nTwo persons: off.\n"
    told = json.loads(desk("team", "list", "--json")[1])
    assert told == {
        "people": [
            {"name": "Sara Khan", "role": "approver", "can_sign_in": False},
            {"name": "علی", "role": "editor", "can_sign_in": False},
        ],
        "two_persons": False,
    }


def test_who_is_not_named_may_neither_edit_nor_approve(desk):
    desk("team", "add", "Sara", "--role", "approver")
    for words in (
        ("edit", "khabar", "s1", "--text", "Other"),
        ("approve", "khabar", "s1"),
        ("reopen", "khabar", "s1"),
        ("comment", "khabar", "s1", "Why?"),
        ("undo", "khabar"),
    ):
        code, out, err = desk(*words, "--as", "Ali Raza")
        assert (code, out) == (1, "")
        assert err == (
            "translate: Ali Raza does not take part in the review. Name yourself with --as, or "
            'let somebody add you: translate team add "Ali Raza"\n'
        )


def test_an_editor_may_not_approve_and_is_told_who_may(desk):
    desk("team", "add", "Ali")
    desk("team", "add", "Sara", "--role", "approver")
    assert desk("edit", "khabar", "s1", "--text", "Other", "--as", "Ali")[0] == 0
    code, out, err = desk("approve", "khabar", "s1", "--as", "Ali")
    assert (code, out) == (1, "")
    assert err == "translate: Ali may edit, but not approve. Ask an approver: Sara.\n"
    assert desk("approve", "khabar", "s1", "--as", "Sara")[0] == 0


def test_a_team_without_an_approver_is_warned_of(desk):
    assert desk("team", "add", "Ali")[1] == "Ali: editor\n" + NO_APPROVER
    assert NO_APPROVER in desk("team", "list")[1]
    assert desk("team", "add", "Ali", "--role", "approver")[1] == "Ali: approver\n"


def test_people_can_leave_and_the_last_one_frees_everybody(desk):
    desk("team", "add", "Ali")
    desk("team", "add", "Sara Khan", "--role", "approver")
    assert desk("team", "remove", " Sara  Khan")[1] == "Sara Khan: removed\n" + NO_APPROVER
    assert desk("team", "remove", "Ali")[1] == "Ali: removed\n" + NOBODY
    assert desk("edit", "khabar", "s1", "--text", "Other", "--as", "Anybody")[0] == 0


def test_with_two_persons_nobody_approves_their_own_words(desk):
    assert desk("team", "two-persons", "on") == (0, "Two persons: on.\n", "")
    desk("edit", "khabar", "s4", "--text", "The last.", "--as", "Sara")
    code, out, err = desk("approve", "khabar", "s1", "s4", "--as", "Sara")
    assert code == 1
    assert out.startswith("khabar s1: approved by Sara\n")
    assert err == (
        "khabar s4: Sara edited it last; with two persons somebody else must approve it\n"
    )
    assert desk("approve", "khabar", "s4", "--as", "Ali")[0] == 0
    assert rows(desk)[3]["approver"] == "Ali"


def test_the_rule_can_be_taken_back(desk):
    desk("team", "two-persons", "on")
    assert desk("team", "two-persons", "off")[1] == "Two persons: off.\n"
    desk("edit", "khabar", "s4", "--text", "The last.", "--as", "Sara")
    assert desk("approve", "khabar", "s4", "--as", "Sara")[0] == 0


@pytest.mark.parametrize(
    ("words", "code", "part"),
    [
        (("add", "  "), 2, "The name is empty. Give one, for example: "),
        (("remove", "Ali"), 2, "'Ali' does not take part. Those who do: nobody."),
        (("list", "--out", "nowhere"), 1, "There is no database nowhere/editions.db."),
        (("add", "Ali", "--out", "nowhere"), 1, "There is no database nowhere/editions.db."),
    ],
)
def test_words_that_do_not_fit_are_told_in_one_sentence(desk, words, code, part):
    left, out, err = desk("team", *words)
    assert (left, out) == (code, "")
    assert err.startswith(f"translate: {part}")
    assert err.count("\n") == 1


@pytest.mark.parametrize("words", [("two-persons", "maybe"), ("add", "Ali", "--role", "boss"), ()])
def test_other_words_are_wrong_usage(desk, words):
    assert desk("team", *words)[0] == 2
