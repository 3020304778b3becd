"""Why somebody may not approve, in the language of the page."""

from __future__ import annotations

from gettext import NullTranslations

import pytest

from tests.desk.room import SLUG
from translator.editing import Role, Team
from translator.errors import RefusedError
from translator.inspection import inspect
from translator.review.rules import check_approver, check_editor, why_not

WORDS = NullTranslations()
TEAM = Team({"Sara": Role.EDITOR, "Ali": Role.APPROVER}, two_persons=True)


def test_while_there_is_no_team_everybody_may_do_everything():
    check_editor(Team(), "Somebody", WORDS)
    check_approver(Team(), "Somebody", WORDS)


def test_an_approver_may_edit_and_approve():
    check_editor(TEAM, "Ali", WORDS)
    check_approver(TEAM, "Ali", WORDS)


def test_an_editor_may_not_approve():
    check_editor(TEAM, "Sara", WORDS)
    with pytest.raises(RefusedError, match="\u2068Sara\u2069 may edit, but not approve"):
        check_approver(TEAM, "Sara", WORDS)


@pytest.mark.parametrize("check", [check_editor, check_approver])
def test_others_may_do_nothing(check):
    with pytest.raises(RefusedError, match="does not take part"):
        check(TEAM, "Somebody", WORDS)


@pytest.mark.parametrize(("language", "said"), [("en", "100% off"), ("ur", "کی جگہ")])
def test_an_error_is_told_in_the_language_of_the_page(room, language, said):
    found = inspect(room.store, SLUG).pairs[1]
    assert said in why_not(found, "Ali", TEAM, WORDS, language)


def test_a_warning_forbids_nothing(room):
    assert why_not(inspect(room.store, SLUG).pairs[2], "Ali", TEAM, WORDS, "en") == ""


def test_whoever_edited_last_is_told_that_somebody_else_must_approve(room):
    room.edit(4, "So it ended.", who="Ali")
    found = inspect(room.store, SLUG).pairs[3]
    assert "somebody else" in why_not(found, "Ali", TEAM, WORDS, "en")
    assert why_not(found, "Sara", TEAM, WORDS, "en") == ""
