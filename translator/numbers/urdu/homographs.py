"""Tell number words from words that are spelled alike: اسی is 80 or the same, بیس 20 or a base."""

from __future__ import annotations

from translator.numbers.urdu.money import currency_after
from translator.numbers.urdu.tokens import Line
from translator.numbers.urdu.words import PERCENT_WORDS, SCALES, SMALL

__all__ = ["is_loose", "is_other_word"]

# What follows "the same" and "better", where 80 and 72 are spelled alike.
_RARE = frozenset({"اسی", "بہتر"})
_NOT_RARE = frozenset("طرح وجہ لیے لئے دوران وقت دن جگہ بنا بنیاد سلسلے حوالے ہو بنانے".split())
_AGE = frozenset({"عمر", "بزرگ", "بوڑھے", "بوڑھا", "بوڑھی"})
_RELATIVES = frozenset({"کی", "اپنی", "میری", "نواسے", "ان"})
_COINS = frozenset({"کوائن", "کوئن", "کائن"})  # Coinbase
_BASE_BEFORE = frozenset("ڈیٹا ایئر ائیر فوجی نیول بحری فضائی ملٹری".split())
_BASE_AFTER = frozenset({"کیمپ", "لائن", "بال", "والا", "والی", "والے"})
_CASES = frozenset({"کے", "کی", "نے", "سے", "میں"})
# Behind the words above these keep it a number: بیس کے قریب, بیس میں سے پانچ.
_COUNTED = frozenset("قریب لگ لگبھگ آس زائد زیادہ کم اوپر سے دہائی عشرے مقابلے".split())


def is_other_word(line: Line, at: int, *, inner: bool) -> bool:
    """Say whether a word that may be 80, 72 or 20 is another one: the same, better, Coinbase.

    Args:
        line: The text.
        at: The piece.
        inner: Whether a larger part of the same number stands before it: دو سو اسی.
    """
    word = line.words[at]
    if word == "بیس":
        return at > 0 and line.words[at - 1] in _COINS
    return word in _RARE and not _is_number(line, at, inner=inner)


def _is_number(line: Line, at: int, *, inner: bool) -> bool:
    after, then = line.words[at + 1], line.words[at + 2]
    if inner:
        return after not in _NOT_RARE
    decade = after in {"کی", "کے"} and then in {"دہائی", "عشرے"}
    return (
        decade
        or after in {"سالہ", "سال"}
        or after in PERCENT_WORDS
        or after in SCALES
        or (after, then) == ("فی", "صد")
        or currency_after(line, at + 1) is not None
    )


def _is_counted(line: Line, at: int) -> bool:
    """Say whether what follows "twenty of" shows that it is a number."""
    word = line.words[at]
    return word in _COUNTED or word in SMALL or line.sort(at) == "number"


def is_loose(line: Line, at: int) -> bool:
    """Say whether a number word may be another word where it stands."""
    word, before, after = line.words[at], line.words[at - 1] if at else "", line.words[at + 1]
    if word in _RARE:  # اسی سال: that same year
        return after == "سال" and not _AGE & {line.words[at + 2], line.words[at + 3]}
    if word == "بیس":
        base = before in _BASE_BEFORE or after in _BASE_AFTER or line.sort(at - 1) == "name"
        return base or (after in _CASES and not _is_counted(line, at + 2))
    return word == "نواسی" and before in _RELATIVES
