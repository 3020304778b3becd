"""Who may do what in the review."""

from __future__ import annotations

import pytest

from translator.editing import Review, Role, State, Team
from translator.errors import RefusedError

NEWSROOM = Team({"Sara": Role.EDITOR, "Ali": Role.APPROVER, "Hina Gul": Role.APPROVER})


def test_while_there_is_nobody_everybody_may_do_everything():
    Team().check_editor("Omar")
    Team().check_approver("Omar")


@pytest.mark.parametrize("who", ["Sara", "Ali"])
def test_who_takes_part_may_edit(who):
    NEWSROOM.check_editor(who)


@pytest.mark.parametrize("check", [NEWSROOM.check_editor, NEWSROOM.check_approver])
@pytest.mark.parametrize(
    ("who", "command"), [("Omar", "team add Omar"), ("Omar Ali", 'team add "Omar Ali"')]
)
def test_a_stranger_is_told_how_to_take_part(check, who, command):
    with pytest.raises(RefusedError) as error:
        check(who)
    assert str(error.value).startswith(f"{who} does not take part in the review. ")
    assert str(error.value).endswith(f"translate {command}")


def test_names_are_told_apart_by_their_letters():
    with pytest.raises(RefusedError):
        NEWSROOM.check_editor("sara")


def test_an_approver_may_approve():
    NEWSROOM.check_approver("Ali")


def test_an_editor_may_not_approve_and_is_told_who_may():
    with pytest.raises(RefusedError, match=r"^Sara may edit, .* Ask an approver: Ali, Hina Gul\.$"):
        NEWSROOM.check_approver("Sara")


def test_where_nobody_may_approve_that_is_told():
    with pytest.raises(RefusedError, match=r"Ask an approver: there is none\.$"):
        Team({"Sara": Role.EDITOR}).check_approver("Sara")


@pytest.mark.parametrize(
    ("two_persons", "editor", "allowed"),
    [(True, "Ali", False), (True, "Sara", True), (True, "", True), (False, "Ali", True)],
)
def test_with_two_persons_nobody_approves_what_they_edited_last(two_persons, editor, allowed):
    review = Review(State.EDITED, editor=editor)
    why = Team({}, two_persons=two_persons).why_not("Ali", review)
    assert (why == "") is allowed
    if why:
        assert why.startswith("Ali edited it last")
