"""Read scores in words: تین دو سے, دو ایک کی اکثریت, ایک صفر سے شکست."""

from __future__ import annotations

from fractions import Fraction

from translator.numbers.quantity import Kind, Quantity
from translator.numbers.urdu.tokens import Line
from translator.numbers.urdu.words import SCALES, SMALL

__all__ = ["SCORE_WORDS", "read_score"]

_MOST = 20
SCORE_WORDS = frozenset(word for word, value in SMALL.items() if value <= _MOST)
"""What a score may be made of."""
_OUTCOMES = frozenset(
    """ہرایا ہرا ہار شکست مات برتری جیت جیتی جیتا جیتے جیتنے کامیابی کامیاب فتح اپنے برابر
    برابری ڈرا سبقت آگے نام اکثریت""".split()
)
_MORE = frozenset({"زائد", "زیادہ", "کم", "اوپر", "لے", "لیکر"})
_MAJORITY = frozenset({"اکثریت", "برتری", "سبقت", "شکست", "کامیابی", "فتح"})
_ONE_OR_TWO = ("دو", "ایک")


def read_score(line: Line, at: int) -> tuple[Quantity, int] | None:
    """Return the score whose first number is a piece and one past its last, or None."""
    if line.words[at + 1] not in SCORE_WORDS:
        return None
    first, second, after, then = line.words[at : at + 4]
    if not _is_score(line, at, after, then):
        return None
    low, high = SMALL[first], SMALL[second]
    # Two or three asked; but nobody wins by two to three.
    if then not in _OUTCOMES and (low <= high or (first, second) == _ONE_OR_TWO):
        return None
    span = line.start(at), line.end(at + 2)
    return Quantity(Kind.NUMBER, *span, Fraction(low), Fraction(high)), at + 2


def _is_score(line: Line, at: int, after: str, then: str) -> bool:
    if line.words[at - 1] in SCALES:
        return False
    if after == "سے":
        return then not in _MORE and then not in SMALL and line.sort(at + 3) != "number"
    return after in {"کی", "کے"} and then in _MAJORITY
