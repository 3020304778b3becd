"""Lines come out in their order, whatever the order of their sentences; nothing is asked twice."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from tests.lines.build import line, window
from translator.draft import Draft
from translator.lines import window as room


def asked(held, *texts):
    return list(held.jobs(line(text, number) for number, text in enumerate(texts, 1)))


def answer(held, jobs):
    held.take([(job, Draft(f"<{job.segment.text}>", alternatives=("other",))) for job in jobs])


def english(held):
    return [[draft.text for _, draft in line.pairs] for line in held.ready()]


def test_a_line_is_ready_when_all_its_sentences_and_all_lines_before_it_are():
    held = window()
    first, second, third = asked(held, "ایک۔ دو۔", "تین۔")
    answer(held, [third, first])
    assert english(held) == []
    answer(held, [second])
    assert english(held) == [["<ایک۔>", "<دو۔>"], ["<تین۔>"]]
    assert held.ended


def test_lines_without_sentences_are_ready_at_once():
    held = window()
    assert asked(held, "", "  \t") == []
    assert english(held) == [[], []]


def test_an_equal_sentence_is_asked_for_once_while_it_is_under_way_and_when_it_is_known():
    held = window()
    jobs = asked(held, "ایک۔ ایک۔", "ایک۔")
    assert [job.segment.text for job in jobs] == ["ایک۔"]
    answer(held, jobs)
    assert [found.repeated for found in held.ready()] == [1, 1]
    assert asked(held, "ایک۔") == []
    assert [found.repeated for found in held.ready()] == [1]


def test_what_nobody_asks_for_later_is_not_kept():
    held = window()
    answer(held, asked(held, "ایک۔"))
    assert next(held.ready()).pairs[0][1].alternatives == ()


def test_too_much_repetition_ends_a_turn_instead_of_filling_the_memory(monkeypatch):
    monkeypatch.setattr(room, "_MOST_LINES", 10)
    held = window()
    lines = iter([line("ایک۔")] * 25)
    turns = []
    while not held.ended:
        answer(held, held.jobs(lines))
        turns.append(len(english(held)))
    assert turns == [10, 10, 5]


def test_long_lines_end_a_turn_sooner(monkeypatch):
    monkeypatch.setattr(room, "_MOST_CHARACTERS", 100)
    held = window()
    lines = iter([line("ا" * 60)] * 5)
    assert len(list(held.jobs(lines))) == 1
    assert not held.ended
    assert len(list(lines)) == 3


@given(
    texts=st.lists(st.text("اب۔ \t", max_size=8), max_size=12),
    seed=st.integers(0, 9),
)
def test_any_order_of_answers_gives_the_order_of_the_lines(texts, seed):
    held = window()
    jobs = asked(held, *texts)
    random.Random(seed).shuffle(jobs)  # noqa: S311 - an order, no secret
    found = []
    for job in jobs:
        answer(held, [job])
        found += held.ready()
    found += held.ready()
    assert [f.line.text for f in found] == texts
    assert all(draft.text == f"<{text}>" for f in found for text, draft in f.pairs)
