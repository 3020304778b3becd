from __future__ import annotations

from training.annotate.chance import chance


def test_the_same_arguments_give_the_same_number():
    assert chance(1, "share", "ا", "a") == chance(1, "share", "ا", "a")


def test_the_seed_the_purpose_and_the_texts_all_count():
    numbers = {
        chance(1, "share", "a", "b"),
        chance(2, "share", "a", "b"),
        chance(1, "other", "a", "b"),
        chance(1, "share", "ab", ""),
        chance(1, "share", "", "ab"),
    }
    assert len(numbers) == 5


def test_numbers_are_spread_evenly_from_0_to_1():
    numbers = [chance(1, text) for text in map(str, range(4000))]
    assert min(numbers) >= 0
    assert max(numbers) < 1
    for tenth in range(10):
        there = sum(tenth <= 10 * number < tenth + 1 for number in numbers)
        assert 320 < there < 480  # 400, and four times the deviation of 19 to either side
