"""Words that announce a name, before it or after it, and words that join the parts of one."""

from __future__ import annotations

from collections.abc import Sequence

__all__ = ["AFTER", "JOINERS", "TITLE_STARTS", "WEAK", "title_length"]

_BEFORE = """
صدر|نائب صدر|سابق صدر|وزیر اعظم|وزیراعظم|سابق وزیر اعظم|سابق وزیراعظم|وزیر خارجہ|وزیر دفاع
وزیر داخلہ|وزیر خزانہ|وزیر اطلاعات|وزیر قانون|وزیر تعلیم|وزیر صحت|وزیر تجارت|وزیر توانائی
وزیر ریلوے|وزیر منصوبہ بندی|وزیر مملکت|وزیر اعلی|وزیراعلی|سیکرٹری خارجہ
سیکریٹری خارجہ|سیکرٹری دفاع|سیکریٹری جنرل|سیکرٹری جنرل|وفاقی وزیر|صوبائی وزیر|مشیر خزانہ
ڈاکٹر|مسٹر|مسز|مس|پروفیسر|سینیٹر|سنیٹر|جسٹس|چیف جسٹس|بیرسٹر|ایڈووکیٹ|انجینئر|انجینیئر
جنرل|لیفٹیننٹ جنرل|میجر جنرل|بریگیڈیئر|بریگیڈیر|کرنل|لیفٹیننٹ کرنل|میجر|کیپٹن|لیفٹیننٹ|ایڈمرل
ایئر مارشل|ائیر مارشل|فیلڈ مارشل|آرمی چیف|آرمی چیف جنرل|ایئر چیف مارشل|انسپکٹر|سب انسپکٹر
مولانا|مفتی|علامہ|قاری|حافظ|ملا|آیت اللہ|پیر|حضرت|پوپ|آرچ بشپ|بشپ|دلائی لامہ
جناب|محترمہ|بیگم|سردار|نواب|نوابزادہ|صاحبزادہ|شہزادہ|شہزادی|بادشاہ|شاہ|ملکہ|ولی عہد|لارڈ|لیڈی|سر
گورنر|میئر|سپیکر|اسپیکر|چیئرمین|چئیرمین|چانسلر|سفیر|ترجمان|سی ای او|چیف ایگزیکٹو|بانی
شریک بانی|ڈائریکٹر جنرل|کمشنر|ڈپٹی کمشنر|آئی جی|ڈی آئی جی|ایس پی|ڈی ایس پی|ایس ایس پی
سینیٹر ڈاکٹر|صدر ڈاکٹر|کمانڈر|صحافی|اداکار|اداکارہ|گلوکار|گلوکارہ|تجزیہ کار|کامریڈ|امام
"""
_BY_FIRST: dict[str, list[tuple[str, ...]]] = {}
for _phrase in sorted(_BEFORE.replace("\n", "|").split("|"), key=len, reverse=True):
    if _parts := tuple(_phrase.split()):
        _BY_FIRST.setdefault(_parts[0], []).append(_parts)

TITLE_STARTS = frozenset(_BY_FIRST)
"""The first words of all titles."""

AFTER = frozenset("صاحب صاحبہ نامی".split())
"""Words that follow a name: احمد صاحب, a man called احمد."""

WEAK = frozenset("سر ملا شاہ پیر مس امام سردار میجر نواب حافظ بانی صحافی کمانڈر".split())
"""Titles that are everyday words or adjectives too: they announce only a frequent name."""

JOINERS = frozenset(
    "بن ابن بنت ابو ام آل ال عبد الدین اللہ الحق الرحمان الرحمن زادہ ڈی فان وان".split()
)
"""Parts of a name that are none alone: اسامہ بن لادن, صلاح الدین."""


def title_length(words: Sequence[str], at: int) -> int:
    """Return how many words from `at` on are a title that announces a name, the longest first.

    Args:
        words: Normalised words of a sentence.
        at: Index of the first word looked at.

    Returns:
        The number of words; 0 if there is no title.
    """
    for parts in _BY_FIRST.get(words[at], ()):
        if tuple(words[at : at + len(parts)]) == parts:
            return len(parts)
    return 0
