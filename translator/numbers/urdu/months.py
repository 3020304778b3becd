"""The names of months, Gregorian and Islamic."""

from __future__ import annotations

from typing import NamedTuple

from translator.numbers.urdu.tokens import Line

__all__ = ["MONTH_WORDS", "Month", "read_month"]

_GREGORIAN = {
    "جنوری": 1,
    "فروری": 2,
    "فرروری": 2,
    "مارچ": 3,
    "اپریل": 4,
    "مئی": 5,
    "مئ": 5,
    "جون": 6,
    "جولائی": 7,
    "جولائ": 7,
    "اگست": 8,
    "ستمبر": 9,
    "ستبر": 9,
    "اکتوبر": 10,
    "نومبر": 11,
    "دسمبر": 12,
}
_HIJRI = {
    1: "محرم|محرم الحرام",
    2: "صفر المظفر|صفر",
    3: "ربیع الاول|ربیع الاوّل",
    4: "ربیع الثانی|ربیع الآخر|ربیع الاخر",
    5: "جمادی الاول|جمادی الاولی|جمادی الاولیٰ",
    6: "جمادی الثانی|جمادی الثانیہ|جمادی الآخر|جمادی الاخری|جمادی الآخرہ",
    7: "رجب|رجب المرجب",
    8: "شعبان|شعبان المعظم",
    9: "رمضان|رمضان المبارک|رمضان الکریم",
    10: "شوال|شوال المکرم",
    11: "ذوالقعدہ|ذوالقعد|ذیقعد|ذیقعدہ|ذی القعدہ|ذی القعد|ذی قعد|ذو القعدہ",
    12: "ذوالحجہ|ذوالحج|ذوالحجۃ|ذی الحج|ذی الحجہ|ذی الحجۃ|ذو الحجہ|ذی حج|ذیحج",
}
_HIJRI_PHRASES = {phrase: n for n, names in _HIJRI.items() for phrase in names.split("|")}
_NO_MONTH_BEFORE = frozenset({"لانگ", "کوئیک", "ڈبل"})  # long march
_NO_MONTH_AFTER = frozenset("کر کیا کرتے کرتی کرتا کرنے کرنا کریں کرے پاسٹ".split())
MONTH_WORDS = frozenset(_GREGORIAN) | {phrase.split()[0] for phrase in _HIJRI_PHRASES}
"""The first words of the names."""


class Month(NamedTuple):
    """A month named in a text.

    Attributes:
        number: 1 to 12.
        hijri: Whether it is one of the Islamic year.
        stop: One past the last piece of its name.
    """

    number: int
    hijri: bool
    stop: int


def read_month(line: Line, at: int) -> Month | None:
    """Return the month whose name begins at a piece, or None."""
    word = line.words[at]
    if word not in MONTH_WORDS:
        return None
    if number := _GREGORIAN.get(word):
        marching = line.words[at - 1] in _NO_MONTH_BEFORE or line.words[at + 1] in _NO_MONTH_AFTER
        return None if marching else Month(number, hijri=False, stop=at + 1)
    for length in (2, 1):
        if number := _HIJRI_PHRASES.get(" ".join(line.words[at : at + length])):
            return Month(number, hijri=True, stop=at + length)
    return None
