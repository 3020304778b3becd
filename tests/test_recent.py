"""What was used last is remembered."""

from __future__ import annotations

from translator.draft import Draft
from translator.engine import Hypothesis
from translator.recent import Recent


def answer(text: str) -> tuple[Hypothesis, ...]:
    return (Hypothesis(text),)


def test_only_what_is_known_is_found():
    recent = Recent(10)
    recent.add({"a": answer("A")})
    assert recent.find(["a", "b"]) == {"a": answer("A")}


def test_what_was_not_wanted_for_longest_is_forgotten_first():
    recent = Recent(most=2)
    recent.add({"a": answer("A"), "b": answer("B")})
    recent.find(["a"])
    recent.add({"c": answer("C")})
    assert sorted(recent.find("abc")) == ["a", "c"]


def test_more_at_once_than_is_remembered_keeps_the_last():
    recent = Recent(most=2)
    recent.add({text: answer(text) for text in "abcd"})
    assert sorted(recent.find("abcd")) == ["c", "d"]


def test_what_was_not_used_for_the_longest_time_is_forgotten():
    recent = Recent(2)
    recent.add({"a": Draft("A")})
    recent.add({"b": Draft("B")})
    assert recent.get("a") == Draft("A")
    recent.add({"c": Draft("C")})
    assert recent.get("b") is None
    assert recent.get("a") == Draft("A")
    assert len(recent) == 2
