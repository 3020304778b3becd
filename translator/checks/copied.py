"""A translation must not be the source again, whole or in other letters."""

from __future__ import annotations

import re
from collections.abc import Iterator

from translator.checks.check import Check, Sides
from translator.draft import Finding, Severity
from translator.urdu import has_arabic, has_arabic_letters, normalise
from translator.urdu.stopwords import STOP_WORDS

__all__ = ["CHECK"]

# How people type Urdu in Latin letters. Words that are English as well (main, is, to, the, hue,
# jab, bad, log, do, so, us) are left out.
_ROMAN = frozenset(
    "ka ki ke ko ne nay se mein mai hai hain hy hein tha thi thay aur ya yeh ye woh wo kya kyun"
    " kyon kaise kahan nahi nahin nahee bhi hi hee ho hum tum aap ap mujhe hamein unhon unhen inhon"
    " apne apna apni unka unki unke iska iski iske uska uski uske jo jis jin kis kisi koi kuch"
    " kuchh kar karna karne karte karta karti kiya kiye liye gaya gayi gaye raha rahi rahe hota"
    " hoti hote hua hui huey hoga hogi honge wala wale wali phir lekin magar agar tak saath"
    " baad pehle bohat bahut sab bhai kaha gya rha rhe rhi krna kr diya diye dia kia lia".split()
)
_ENGLISH = frozenset(
    "the of and a an in to is was are were be been has have had for on with by from at as that"
    " this it he she they not but or which who will would can said".split()
)
_LEAST_ROMAN = 2  # words; one alone may be a name or "per se"
_ROMAN_SHARE = 0.2
# Words of small letters without a vowel, units behind figures aside. Of 4,063 reference sentences
# five have so many.
_BARE = re.compile(r"(?<![0-9] )\b[b-df-hj-np-tv-z]{2,}\b")
_SMALL_WORD = re.compile(r"\b[a-z]{2,}\b")
_LEAST_BARE, _BARE_SHARE = 4, 0.25
_COPIED_SHARE = 0.8
_LEAST_URDU = 2  # words left untranslated; "BTC" alone may render "BTC سکہ"
_LATIN = re.compile("[A-Za-z]{2,}")


def _find(sides: Sides) -> Iterator[Finding]:
    """Find a draft that is no translation; a source without Urdu letters may be copied."""
    if not has_arabic_letters(sides.segment.text):
        return
    if _is_source(sides):
        yield CHECK.finding(
            "The translation is the Urdu sentence again.",
            "ترجمے کی جگہ اردو جملہ ہی دہرا دیا گیا ہے۔",
        )
    elif _is_roman(sides):
        yield CHECK.finding(
            "This is Urdu in Latin letters, not a translation.",
            "یہ ترجمہ نہیں، رومن حروف میں اردو ہے۔",
        )
    elif _is_remainder(sides):
        yield CHECK.finding(
            "Only the Latin words of the source are there; the Urdu ones are not translated.",
            "اصل جملے کے صرف لاطینی حروف والے الفاظ آئے ہیں، اردو الفاظ کا ترجمہ نہیں ہوا۔",
        )


def _is_source(sides: Sides) -> bool:
    return has_arabic(sides.text) and normalise(sides.text) == sides.source


def _is_roman(sides: Sides) -> bool:
    return _has_roman_words(sides) or _lacks_vowels(sides.text)


def _lacks_vowels(text: str) -> bool:
    """Say whether a text is Urdu letter by letter: without its short vowels, as in "krnsy"."""
    bare = len(_BARE.findall(text))
    return bare >= _LEAST_BARE and bare >= _BARE_SHARE * len(_SMALL_WORD.findall(text))


def _has_roman_words(sides: Sides) -> bool:
    """Say whether the draft has the small words of Urdu rather than those of English.

    In a draft with English words, Urdu ones in capitals are part of a name: Kuch Kuch Hota Hai.
    """
    if _ROMAN.isdisjoint(sides.small_words):
        return False
    english = sum(word in _ENGLISH for word in sides.small_words)
    shown = sides.words if english else sides.small_words
    roman = sum(word in _ROMAN for word in shown)
    enough = max(_LEAST_ROMAN, english + 1, _ROMAN_SHARE * len(shown))
    return roman >= enough


def _is_remainder(sides: Sides) -> bool:
    """Say whether the draft says little more than the Latin words that stand in the source."""
    latin = _LATIN.findall(sides.segment.text)
    if len(latin) < _COPIED_SHARE * len(sides.words):  # the common case
        return False
    drafted = _LATIN.findall(sides.text)
    fresh = sum(word not in latin for word in drafted)
    if not drafted or fresh > (1 - _COPIED_SHARE) * len(drafted):
        return False
    urdu = sum(has_arabic_letters(word) for word in sides.source_words if word not in STOP_WORDS)
    return urdu >= max(_LEAST_URDU, 3 * fresh)


CHECK = Check(
    "copied", Severity.ERROR, "the source again instead of a translation", "ترجمے کی جگہ نقل", _find
)
