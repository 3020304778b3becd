"""Find the spellings of any number of terms in one pass (Aho and Corasick 1975)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from translator.terms.spelling import Key, fold, keys_of
from translator.terms.term import Term
from translator.urdu.inflection import Number
from translator.urdu.irregular import FALSE_FORMS, LETTER_NAMES

__all__ = ["Hit", "Matcher"]

# Signs that divide a sentence stand in no term; a full stop may (U.S.), and brackets too.
_DIVIDES = re.compile(r"[،؛؟!,;:۔]|\. ")
_FRACTION = re.compile(r"[.,]\d")
_WORDS_ALSO = frozenset({"کے", "جی", "اے", "سی"})  # letters that are words too: of, sir, O
_COLLECTIVE = " جات"  # اثاثہ جات: assets


@dataclass(frozen=True, slots=True)
class Hit:
    """A spelling at the characters `start:end` of a text."""

    start: int
    end: int
    number: Number
    term: int
    listed: bool


class Matcher:
    """Looks for all spellings of a list of terms at once.

    Every string begins with a space, as every word of the folded text does: what stands inside a
    word is then never looked at, and the cost of a text hardly depends on the number of terms.
    """

    def __init__(self, terms: Sequence[Term]) -> None:
        """Build the automaton."""
        import ahocorasick  # noqa: PLC0415 - not needed without a glossary

        keys: dict[str, list[Key]] = {}
        for index, term in enumerate(terms):
            for string, key in keys_of(term, index):
                keys.setdefault(string, []).append(key)
        self._automaton: Any = ahocorasick.Automaton()
        for string, meant in keys.items():
            self._automaton.add_word(string, (len(string), meant))
        self._automaton.make_automaton()

    def hits(self, text: str) -> Iterator[Hit]:
        """Yield all places of all terms in a normalised text; they may overlap."""
        folded = f" {fold(text)} "
        for last, (length, keys) in self._automaton.iter(folded) if len(self._automaton) else ():
            # The space in front shifts the folded text by one, and so does the key's own.
            start, stop = last + 1 - length, last
            end = stop
            while folded[end + 1].isalnum():
                end += 1
            rest = folded[stop + 1 : end + 1]
            for key in keys:
                number = key.number_of(rest)
                if number is None or (rest and folded[start + 1 : end + 1] in FALSE_FORMS):
                    continue
                listed = key.listed and rest == key.tail
                at = end
                if key.tail == "ہ" and folded.startswith(_COLLECTIVE + " ", end + 1):
                    at, number, listed = end + len(_COLLECTIVE), Number.PLURAL, False
                at = _with_closer(text, start, at)
                if _is_whole(text, start, at):
                    yield Hit(start, at, number, key.term, listed)


def _with_closer(text: str, start: int, end: int) -> int:
    """Return the end of a place with the bracket or full stop that belongs to it."""
    inside = text[start:end]
    if inside.count("(") > inside.count(")") and text.startswith(")", end):
        return end + 1
    if "." in inside and text.startswith(". ", end):
        return end + 1
    return end


def _is_whole(text: str, start: int, end: int) -> bool:
    """Say whether a place is one phrase: no sign divides it, no figure goes on behind it."""
    if _DIVIDES.search(text, start, end):
        return False
    if text[end - 1].isdigit() and _FRACTION.match(text, end):
        return False
    return not _goes_on(text, start, end)


def _goes_on(text: str, start: int, end: int) -> bool:
    """Say whether a place is letters spelled out with more letters beside: ای یو in ای یو اے."""
    if not LETTER_NAMES.issuperset(text[start:end].split()):
        return False
    before = text[:start].rpartition(" ")[0].rpartition(" ")[2] if start else ""
    after = text[end:].partition(" ")[2].partition(" ")[0] if text[end : end + 1] == " " else ""
    return not (LETTER_NAMES - _WORDS_ALSO).isdisjoint((before, after))
