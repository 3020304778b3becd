"""Findings that somebody decided to leave as they are."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.cli.kept import CHECKS
from tests.desk.room import END, HEADLINE, SLUG, WRONG, Room
from translator.checks import ArticleCheck, Check, Sides, registry
from translator.desk import ignore, take_back
from translator.draft import Finding, Severity
from translator.editing import Role
from translator.errors import RefusedError, StoreError, UsageError
from translator.inspection import inspect

SAID = "“5 کروڑ” became “5 billion”, 100% off."


def _vowels(sides: Sides) -> Iterator[Finding]:
    """Find each vowel that a text has, as often as it has it."""
    for letter in sides.text.lower():
        if letter in "aeiou":
            yield _VOWEL.finding(f"There is an {letter}.", f"{letter} ہے۔")


def _first(all_sides: list[Sides]) -> Iterator[tuple[int, Finding]]:
    """Find something in the second sentence that only who sees the first can know."""
    yield 1, _ORDER.finding(f"It comes after: {all_sides[0].text}", "یہ بعد میں ہے۔")


_VOWEL = Check("vowel", Severity.WARNING, "a vowel", "حرف علت", _vowels)
_ORDER = ArticleCheck("order", Severity.WARNING, "the order", "ترتیب", _first)


@pytest.fixture(autouse=True)
def checks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registry, "CHECKS", (*CHECKS, _VOWEL, _ORDER))


def leave(room: Room, number: int, check: str, **options: str) -> list[str]:
    how = {"who": "Sara", "why": "So it is."} | options
    return ignore(room.store, SLUG, number, check, at=room.now(), **how)


def kept(room: Room) -> list[tuple[str, str, str, str]]:
    return [(i.check, i.message, i.who, i.why) for i in room.store.ignores(SLUG)]


def test_a_finding_is_ignored(room: Room):
    assert leave(room, WRONG, "number", why=" As the \n source says. ") == [SAID]
    assert kept(room) == [("number", SAID, "Sara", "As the source says.")]
    (decision,) = room.store.ignores(SLUG)
    assert decision.key == room.pair(WRONG).segment.key
    assert inspect(room.store, SLUG).errors == 0


def test_all_findings_of_the_check_are_meant_each_once(room: Room):
    said = [f"There is an {letter}." for letter in "eai"]
    assert leave(room, 1, "vowel") == said
    assert [message for _, message, _, _ in kept(room)] == said


def test_one_finding_can_be_meant(room: Room):
    assert leave(room, 1, "vowel", message="There is an a.") == ["There is an a."]
    assert [message for _, message, _, _ in kept(room)] == ["There is an a."]


def test_a_finding_that_only_the_whole_article_shows_can_be_ignored(room: Room):
    assert leave(room, 2, "order") == ["It comes after: Headline"]


def test_what_is_ignored_already_is_ignored_for_the_newer_reason(room: Room):
    leave(room, WRONG, "number")
    assert leave(room, WRONG, "number", who="Ali", why="Asked them.") == [SAID]
    assert kept(room) == [("number", SAID, "Ali", "Asked them.")]


def test_the_present_text_is_looked_at(room: Room):
    room.edit(1, "A wrong sum, again.")
    assert leave(room, 1, "number") == [SAID]


@pytest.mark.parametrize(
    ("number", "check", "options", "part"),
    [
        (1, "number", {}, "The check 'number' finds nothing in s1 of khabar. See what is found"),
        (WRONG, "number", {"message": "Other."}, "finds nothing else in s2 of khabar"),
        (3, "order", {}, "The check 'order' finds nothing in s3 of khabar"),
        (1, "spell", {}, "There is no check 'spell'"),
        (9, "number", {}, "There is no segment s9: they go from s1 to s4"),
        (WRONG, "number", {"why": " \n"}, "Say why the finding is no mistake"),
    ],
)
def test_what_is_not_there_cannot_be_ignored(room: Room, number, check, options, part):
    with pytest.raises(UsageError, match=part):
        leave(room, number, check, **options)
    assert kept(room) == []


def test_who_takes_no_part_decides_nothing(room: Room):
    leave(room, WRONG, "number")
    room.store.set_role("Sara", Role.EDITOR)
    with pytest.raises(RefusedError, match="Omar does not take part"):
        leave(room, 3, "doubled", who="Omar")
    with pytest.raises(RefusedError, match="Omar does not take part"):
        take_back(room.store, SLUG, WRONG, "number", who="Omar")
    assert len(kept(room)) == 1


def test_there_must_be_such_an_edition(room: Room):
    with pytest.raises(StoreError, match="There is no edition 'other'"):
        ignore(room.store, "other", 1, "number", who="Sara", at=room.now(), why="So.")
    with pytest.raises(StoreError, match="There is no edition 'other'"):
        take_back(room.store, "other", 1, "number", who="Sara")


# Taking it back.


def test_a_decision_is_taken_back_by_anybody_of_the_team(room: Room):
    leave(room, WRONG, "number")
    assert take_back(room.store, SLUG, WRONG, "number", who="Ali") == [SAID]
    assert kept(room) == []
    assert inspect(room.store, SLUG).errors == 1


def test_of_many_decisions_one_can_be_taken_back(room: Room):
    leave(room, 1, "vowel")
    said = "There is an a."
    assert take_back(room.store, SLUG, 1, "vowel", who="Sara", message=said) == [said]
    assert [message[-2:] for _, message, _, _ in kept(room)] == ["e.", "i."]
    assert len(take_back(room.store, SLUG, 1, "vowel", who="Sara")) == 2


def test_a_decision_about_what_is_found_no_more_can_be_taken_back(room: Room):
    leave(room, WRONG, "number")
    room.edit(WRONG, "They got the sum.")
    assert take_back(room.store, SLUG, WRONG, "number", who="Sara") == [SAID]


@pytest.mark.parametrize(
    ("number", "check", "message", "part"),
    [
        (WRONG, "doubled", None, "Nothing of the check 'doubled' is ignored in s2 of khabar. See"),
        (1, "number", None, "Nothing of the check 'number' is ignored in s1 of khabar"),
        (WRONG, "number", "Other.", "Nothing else of the check 'number' is ignored in s2"),
        (9, "number", None, "There is no segment s9: they go from s1 to s4"),
    ],
)
def test_what_is_not_ignored_cannot_be_taken_back(room: Room, number, check, message, part):
    leave(room, WRONG, "number")
    with pytest.raises(UsageError, match=part):
        take_back(room.store, SLUG, number, check, who="Sara", message=message)
    assert len(kept(room)) == 1


def test_a_decision_belongs_to_its_sentence_wherever_that_is(room: Room):
    leave(room, 1, "vowel")
    room.run(END, HEADLINE)
    with pytest.raises(UsageError, match="is ignored in s1"):
        take_back(room.store, SLUG, 1, "vowel", who="Sara")
    assert len(take_back(room.store, SLUG, 2, "vowel", who="Sara")) == 3
