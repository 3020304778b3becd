"""Cut normalised Urdu text into words, figures and signs."""

from __future__ import annotations

import re
import unicodedata
from fractions import Fraction
from operator import itemgetter

__all__ = ["CURRENCY_CODES", "URDU_WORD", "Line", "Number"]

CURRENCY_CODES = (
    "USD EUR GBP PKR INR KRW JPY CNY RUB SAR AED QAR OMR KWD IQD IRR TRY BDT AFN CHF SEK NOK DKK"
    " CAD AUD NZD SGD HKD TWD BRL MXN ZAR MYR THB IDR LKR NPR ILS EGP NGN UAH PLN VND PHP"
).split()
_LETTERS = "\u0620-\u065f\u066e-\u06d3\u06d5-\u06ef\u06fa-\u06ff"
Number = int | Fraction
"""Most numbers are whole, and whole ones are an order of magnitude faster."""
URDU_WORD = re.compile(f"[{_LETTERS}]+")
"""A word in Urdu letters."""
# Measures that may be glued to their figure; other letters make it a name (5G, 3D, 1a).
_GLUED = "[kcmn]?m|[km]?g|m?l|[kMGT]B|[kMG]?Hz|k?Wh?|MW|mph|kmh|x|s|st|nd|rd|th|million|billion"
_ENDLESS = 40  # digits, and more, are no number that anybody means
_PREFIX = (
    r"(?:US|AU|CA|NZ|HK|NT|[ACSR])?\$|[€£¥₹₨₩₽₺৳₪]"
    rf"|(?:Rs\.?|{'|'.join(CURRENCY_CODES)})(?=\ ?[0-9])"
)
_TOKEN = re.compile(
    rf"""
      (?=\S)  # spaces are skipped at once
    (?:(?P<word>(?<=[0-9])ء|[{_LETTERS}]+)
    | (?P<currency>{_PREFIX})
    | (?P<name>[A-Za-z][A-Za-z0-9_]*
              (?:(?:://|[-._/@+'\#=?&]+)(?!(?<=/)[0-9]{{1,2}}:[0-5][0-9])[A-Za-z0-9_]+)*)
    | (?P<date>[0-9]{{4}}(?P<dash>[-/])[0-9]{{1,2}}(?P=dash)[0-9]{{1,2}}(?![-/]?[0-9])
              |[0-9]{{1,2}}(?P<dot>[-/.])[0-9]{{1,2}}(?P=dot)[0-9]{{4}}(?![-/]?[0-9]))
    | (?P<phone>\+[0-9](?:[-\ ]?[0-9]){{8,14}}(?![0-9])
              |0[0-9]{{2,3}}[-\ ]?[0-9]{{6,8}}(?![0-9])
              |0[0-9]{{2,3}}(?:-[0-9]{{3,4}}){{2}}(?![-0-9]))
    | (?P<clock>(?<![0-9]:)(?:[01]?[0-9]|2[0-4]):[0-5][0-9](?![.:]?[0-9]))
    | (?P<code>(?<![$€£¥₹])[0-9][0-9.,]{{0,40}}(?!(?:{_GLUED})(?![A-Za-z0-9]))
              [A-Za-z][A-Za-z0-9_-]*|[0-9]+(?:\.[0-9]+){{2,}}
              |(?:[0-9]*\.|[0-9]+۔)?[0-9]{{{_ENDLESS},}})
    | (?P<number>(?:[0-9]{{1,3}}(?:[,،][0-9]{{2,3}}){{0,12}}[,،][0-9]{{3}}(?![0-9])|[0-9]+)
              (?:[.۔][0-9]+)?[½¼¾⅓⅔⅛]?|(?<![\w)\]])\.[0-9]+|[½¼¾⅓⅔⅛])
    | (?P<sign>\S) )
    """,
    re.VERBOSE,
)
_MARKS = str.maketrans({",": "", "،": "", "۔": "."})
_PAST = [""] * 12  # words that a rule may look at past the end
_WHOLE = itemgetter(0)


class Line:
    """A text cut into words, figures and signs.

    Attributes:
        words: The pieces as written, and some empty ones after the last.
        count: How many pieces there are.
    """

    __slots__ = ("_marks", "count", "words")

    def __init__(self, text: str) -> None:
        """Cut `text`, which is normalised."""
        self._marks = list(_TOKEN.finditer(text))
        self.count = len(self._marks)
        self.words: list[str] = [*map(_WHOLE, self._marks), *_PAST]

    def start(self, at: int) -> int:
        """Return the first character of a piece."""
        return self._marks[at].start()

    def end(self, stop: int) -> int:
        """Return one past the last character of the piece before `stop`."""
        return self._marks[stop - 1].end()

    def sort(self, at: int) -> str:
        """Return what a piece is: word, currency, name, date, phone, clock, code, number, sign."""
        return self._marks[at].lastgroup or "" if 0 <= at < self.count else ""

    def glued(self, at: int) -> bool:
        """Say whether a piece follows the one before without a space."""
        return 0 < at < self.count and self._marks[at - 1].end() == self._marks[at].start()

    def value(self, at: int) -> Number:
        """Return the value of a piece that is a number."""
        digits = self.words[at]
        if digits.isascii() and digits.isdigit():
            return int(digits)
        part = Fraction(0)
        if not digits[-1].isdigit() or not digits[-1].isascii():
            part = Fraction(unicodedata.numeric(digits[-1])).limit_denominator(10)
            digits = digits[:-1]
        value = part + Fraction(digits.translate(_MARKS) or 0)
        return int(value) if value.denominator == 1 else value
