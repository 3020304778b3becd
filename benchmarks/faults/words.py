"""What an engine does when it fails: leaves Urdu, goes round in circles, copies, says nothing."""

from __future__ import annotations

import re
from random import Random

from anyascii import anyascii

from benchmarks.faults.fault import WORD, Fault, before_end, one_of, swapped
from translator.urdu import has_arabic_letters, normalise

__all__ = ["WORDS"]

_MANY = 6  # words of a sentence that is long enough to be spoilt by repetition
_DOUBLES = frozenset("that had very so far long more many much bye no".split())
_BARE = "۔،؛؟.,:!?\"'()[]-"


def _urdu_words(source: str) -> list[str]:
    bare = (word.strip(_BARE) for word in normalise(source).split())
    return [word for word in bare if has_arabic_letters(word)]


def _urdu_word(source: str, english: str, rng: Random) -> str | None:
    urdu, found = _urdu_words(source), one_of(list(WORD.finditer(english)), rng)
    return swapped(english, found, rng.choice(urdu)) if urdu and found else None


def _urdu_clause(source: str, english: str, _: Random) -> str | None:
    urdu, words = _urdu_words(source), english.split()
    if len(urdu) < _MANY or len(words) < _MANY:
        return None
    return " ".join([*words[: len(words) // 2], *urdu[len(urdu) // 2 :]]) + "."


def _urdu_stop(source: str, english: str, _: Random) -> str | None:
    return english[:-1] + "۔" if english.endswith(".") and _urdu_words(source) else None


def _thrice(_: str, english: str, rng: Random) -> str | None:
    found = one_of([m for m in WORD.finditer(english) if len(m[0]) > len("the")], rng)
    return swapped(english, found, " ".join([found[0]] * 3)) if found else None


def _group_again(_: str, english: str, rng: Random) -> str | None:
    groups = list(re.finditer(r"(?<!\S)(?:[A-Za-z]+ ){1,3}[A-Za-z]+(?!\S)", english))
    found = one_of([m for m in groups if len(english.split()) >= _MANY], rng)
    return swapped(english, found, f"{found[0]} {found[0]}") if found else None


def _tail_again(_: str, english: str, rng: Random) -> str | None:
    words = english.rstrip(".!?").split()
    size = rng.randint(5, 8)
    return f"{' '.join(words + words[-size:])}." if len(words) > size else None


def _doubled(_: str, english: str, rng: Random) -> str | None:
    fit = [m for m in WORD.finditer(english) if m[0].islower() and m[0] not in _DOUBLES]
    found = one_of([m for m in fit if f"{m[0]} {m[0]}" not in english], rng)
    return swapped(english, found, f"{found[0]} {found[0]}") if found else None


def _copied(source: str, _: str, __: Random) -> str | None:
    return source if len(_urdu_words(source)) > 1 else None


def _romanised(source: str, _: str, __: Random) -> str | None:
    if len(_urdu_words(source)) < _MANY // 2:
        return None
    latin = " ".join(anyascii(normalise(source)).split())
    return latin[:1].upper() + latin[1:]


def _asterisks(_: str, english: str, rng: Random) -> str | None:
    found = one_of(list(WORD.finditer(english)), rng)
    return swapped(english, found, f"**{found[0]}**") if found else None


def _unknown(_: str, english: str, rng: Random) -> str | None:
    found = one_of(list(WORD.finditer(english)), rng)
    return swapped(english, found, "<unk>") if found else None


def _entity(_: str, english: str, rng: Random) -> str:
    found = one_of(list(re.finditer(r"\band\b", english)), rng)
    return swapped(english, found, "&amp;") if found else before_end(english, " &amp; others")


_LEFT, _LOOP, _COPIED, _MARKUP = ("leftover",), ("loop",), ("copied",), ("markup",)
WORDS = (
    Fault("Urdu word left", _urdu_word, _LEFT),
    Fault("clause left in Urdu", _urdu_clause, _LEFT),
    Fault("Urdu full stop left", _urdu_stop, _LEFT),
    Fault("word three times", _thrice, _LOOP),
    Fault("group of words again", _group_again, _LOOP),
    Fault("tail repeated", _tail_again, _LOOP),
    Fault("word doubled", _doubled, ("doubled",)),
    Fault("empty", lambda *_: "", ("empty",)),
    Fault("only a full stop", lambda *_: ".", ("empty",)),
    Fault("source copied", _copied, _COPIED),
    Fault("source romanised", _romanised, _COPIED),
    Fault("** added", _asterisks, _MARKUP),
    Fault("<unk> for a word", _unknown, _MARKUP),
    Fault("&amp; added", _entity, _MARKUP),
)
