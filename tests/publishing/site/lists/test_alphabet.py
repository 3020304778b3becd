import random

from translator.publishing.site.lists.alphabet import english_order, urdu_order

WORDS = (
    "5G Bitcoin اب آم بارش بھارت پابندی تجارت ٹیکس چین ڈالر ڈی گیس لاہور نیٹو ویزا ہرمز یمن".split()
)


def test_urdu_words_stand_in_the_order_of_the_urdu_alphabet():
    mixed = random.Random(3).sample(WORDS, len(WORDS))  # noqa: S311 - no secret
    assert sorted(mixed, key=urdu_order) == WORDS


def test_spellings_of_one_letter_do_not_part_words():
    assert sorted(["کیلا", "كیک", "کابل"], key=urdu_order) == ["کابل", "كیک", "کیلا"]
    assert sorted(["مؤقف", "موت", "مکہ"], key=urdu_order) == ["مکہ", "موت", "مؤقف"]


def test_case_parts_english_words_only_where_nothing_else_does():
    words = ["apple", "Banana", "Apple", "cherry"]
    assert sorted(words, key=english_order) == ["Apple", "apple", "Banana", "cherry"]
