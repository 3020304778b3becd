"""Regular endings of Urdu nouns, so that a glossary need not list every form.

Endings after Schmidt, "Urdu: An Essential Grammar" (1999), chapter 2, with the English plural in ز
that the press uses for loan words; written izafat needs no rule, since normalising takes its
sign away.
"""

from __future__ import annotations

import enum
from collections.abc import Iterator, Mapping

from translator.urdu.irregular import DECLINED_WORDS, FALSE_FORMS, PLURALS

__all__ = ["Number", "declined_phrases", "inflected_forms", "name_endings", "noun_endings"]


class Number(enum.StrEnum):
    """Grammatical number, as far as an ending shows it."""

    SINGULAR = "singular"
    PLURAL = "plural"
    UNKNOWN = "unknown"  # ے is both the oblique singular and the direct plural


_PLURAL = Number.PLURAL
_Endings = Mapping[str, Number]
_NONE: _Endings = {}
_SILENT: _Endings = {"ے": Number.UNKNOWN, "وں": _PLURAL, "و": _PLURAL}
_AFTER_SILENT: dict[str, _Endings] = {last: {**_SILENT, last + "ز": _PLURAL} for last in "اہ"}
_AFTER_I: _Endings = {"اں": _PLURAL, "وں": _PLURAL, "و": _PLURAL, "ز": _PLURAL}
_AFTER_U: _Endings = {"ؤں": _PLURAL, "وں": _PLURAL, "ز": _PLURAL}
_SHORT: _Endings = {"وں": _PLURAL, "یں": _PLURAL, "ز": _PLURAL, "ات": _PLURAL}
_LONG: _Endings = {**_SHORT, "و": _PLURAL, "ین": _PLURAL}
_NAME_IN_H: _Endings = {"ے": Number.SINGULAR}
_NAME_IN_I: _Endings = {"وں": _PLURAL, "اں": _PLURAL}
_VOWELS = "اوی"
_LONG_WORD = 4  # letters; shorter ones with و or ین are often other words


def noun_endings(noun: str) -> tuple[int, Mapping[str, Number]]:
    """Return the endings of a common noun or noun phrase, and how many letters they replace.

    Direct and oblique plural, oblique singular, vocative, and the borrowed plurals in ز, ات and ین.
    """
    last = noun[-1:]
    if _is_silent(noun):
        return 1, _AFTER_SILENT[last]
    if last == "ی":
        return 0, _AFTER_I
    if last == "و":
        return 0, _AFTER_U
    if last in {"ے", "ں"} or last.isascii() or not last.isalpha():
        return 0, _NONE
    return 0, _LONG if len(noun.rpartition(" ")[2]) >= _LONG_WORD else _SHORT


def name_endings(name: str) -> tuple[int, Mapping[str, Number]]:
    """Return the same for a proper name: کوئٹہ, کوئٹے; حوثی, حوثیوں."""
    if len(name.rpartition(" ")[2]) >= _LONG_WORD:
        if name.endswith("ہ") and _is_silent(name):
            return 1, _NAME_IN_H
        if name.endswith("ی"):
            return 0, _NAME_IN_I
    return 0, _NONE


def _is_silent(noun: str) -> bool:
    """Say whether the last letter is a vowel that gives way to an ending; not so in گواہ."""
    if noun[-2:-1] in {"", " "}:
        return False  # a letter that stands alone
    return noun.endswith("ا") or (noun.endswith("ہ") and noun[-2] not in _VOWELS)


def inflected_forms(noun: str) -> dict[str, Number]:
    """Return the regular forms of a common noun or noun phrase; the last word takes the ending.

    اثاثہ gives اثاثے (oblique singular or plural) and اثاثوں (oblique plural); کرنسی gives
    کرنسیاں and کرنسیوں; ایکسچینج gives ایکسچینجوں, ایکسچینجیں and the borrowed ایکسچینجز.

    Args:
        noun: A normalised noun in its dictionary form.

    Returns:
        Forms other than the noun itself, with the number that each shows.
    """
    cut, endings = noun_endings(noun)
    stem = noun[: len(noun) - cut]
    made = {stem + ending: number for ending, number in endings.items()}
    return {form: n for form, n in made.items() if form.rpartition(" ")[2] not in FALSE_FORMS}


def declined_phrases(phrase: str) -> Iterator[tuple[str, Number]]:
    """Yield the forms of a phrase that are not made by an ending at its end.

    Broken plurals of the last word and of the head of an izafat phrase (وزرائے خارجہ), and
    phrases whose inner words change with the case (کالے دھن).
    """
    if " " not in phrase:
        for plural in PLURALS.get(phrase, ()):
            yield plural, _PLURAL
        return
    first, _, rest = phrase.partition(" ")
    before, _, last = phrase.rpartition(" ")
    for plural in PLURALS.get(last, ()):
        yield f"{before} {plural}", _PLURAL
    for plural in PLURALS.get(first, ()):
        yield f"{plural} {rest}", _PLURAL
    *inner, last = phrase.split(" ")
    if not DECLINED_WORDS.keys().isdisjoint(inner):
        yield " ".join([*(DECLINED_WORDS.get(word, word) for word in inner), last]), Number.UNKNOWN
