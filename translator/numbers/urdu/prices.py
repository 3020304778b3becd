"""Read what stands around an amount of money: 2 روپے 7 پیسے, ایرانی ریال 600."""

from __future__ import annotations

from fractions import Fraction

from translator.numbers.urdu.coefficients import read_coefficient
from translator.numbers.urdu.money import CURRENCY_NOUNS, currency_named
from translator.numbers.urdu.tokens import Line
from translator.numbers.urdu.words import SCALES, SIZES, SMALL, UNIT_WORDS

__all__ = ["currency_ahead", "read_coins"]

_COINS = {
    "rupee": frozenset({"پیسے", "پیسہ", "پیسا"}),
    "dollar": frozenset({"سینٹ", "سینٹس"}),
    "pound": frozenset({"پینس", "پنس"}),
}
_COINS |= dict.fromkeys(("PKR", "INR"), _COINS["rupee"]) | {"GBP": _COINS["pound"]}
_COINS |= dict.fromkeys(("USD", "EUR"), _COINS["dollar"])
_HUNDRED = 100
_LONGEST = 3  # words of a nation: نیوزی لینڈ کے ڈالر
# A figure behind "American dollar" counts it if the phrase ends there: "امریکی ڈالر 5 ممالک میں".
_ENDS = frozenset(
    """فی ہے ہیں تھا تھی تھے ہو ہوئی ہوئے ہوگی ہوگا رہی رہا رہے ادا دیے دیئے دیں ملے ملیں مقرر
    وصول خرچ طلب جمع ماہانہ سالانہ یومیہ اور یا""".split()
)


def read_coins(line: Line, at: int, unit: str) -> tuple[Fraction, int] | None:
    """Return the hundredths that follow an amount of money, and one past their last piece.

    Args:
        line: The text.
        at: The piece behind the amount.
        unit: Its currency.
    """
    coins = _COINS.get(unit)
    if coins is None:
        return None
    at += line.words[at] == "اور"
    count = read_coefficient(line, at)
    if count is None or line.words[count.stop] not in coins or not 0 < count.value < _HUNDRED:
        return None
    return Fraction(count.value) / _HUNDRED, count.stop + 1


def currency_ahead(line: Line, at: int, stop: int) -> tuple[str, int] | None:
    """Return the currency of some country that is named before a figure, and its first piece.

    Args:
        line: The text.
        at: The piece of the figure.
        stop: One past its last piece.
    """
    if at < 2 or line.words[at - 1] not in CURRENCY_NOUNS:  # noqa: PLR2004 - whose, and what
        return None
    if not (line.words[stop] in _ENDS or line.sort(stop) in {"", "sign"}):
        return None
    for begin in range(at - 2, max(-1, at - 2 - _LONGEST), -1):
        unit = currency_named(" ".join(line.words[begin:at]))
        if unit:
            return None if _is_counted(line, begin - 1) else (unit, begin)
    return None


def _is_counted(line: Line, at: int) -> bool:
    """Say whether what stands before a currency is a number of it."""
    word = line.words[at] if at >= 0 else ""
    number = word in SMALL or word in SCALES or word in SIZES or word in UNIT_WORDS
    return number or line.sort(at) == "number"
