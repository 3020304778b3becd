"""The memory of a server's answers."""

from __future__ import annotations

from translator.engine import Hypothesis
from translator.engine.remote.recall import Recall


def answer(text: str) -> tuple[Hypothesis, ...]:
    return (Hypothesis(text),)


def test_only_what_is_known_is_found():
    recall = Recall()
    recall.add({"a": answer("A")})
    assert recall.find(["a", "b"]) == {"a": answer("A")}


def test_what_was_not_wanted_for_longest_is_forgotten_first():
    recall = Recall(most=2)
    recall.add({"a": answer("A"), "b": answer("B")})
    recall.find(["a"])
    recall.add({"c": answer("C")})
    assert sorted(recall.find("abc")) == ["a", "c"]


def test_more_at_once_than_is_remembered_keeps_the_last():
    recall = Recall(most=2)
    recall.add({text: answer(text) for text in "abcd"})
    assert sorted(recall.find("abcd")) == ["c", "d"]
