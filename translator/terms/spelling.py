"""How a spelling is looked for: what counts as the same, and what may follow it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from translator.terms.term import Term
from translator.urdu.inflection import (
    Number,
    declined_phrases,
    name_endings,
    noun_endings,
)
from translator.urdu.irregular import DECLINED_WORDS, PLURALS

__all__ = ["Key", "beginnings", "fold", "keys_of", "may_stand"]

# One character for one, so that places in the folded text are places in the text.
_SIGNS = "-‐/\\()[]{}<>\"'`،؛؟!.,;:…|#*_~="
_FOLDED = str.maketrans({"ۂ": "ہ", "أ": "ا", "ؤ": "و", **dict.fromkeys(_SIGNS, " ")})
_TO_FOLD = re.compile(f"[{''.join(re.escape(chr(c)) for c in _FOLDED)}]")
_MOST_SPACES = 3  # of a phrase whose spaces are optional; longer ones are not written together
_BEGINNING = 4  # letters
_PEOPLES = frozenset({"nationality", "people"})
_NO_ENDINGS: Mapping[str, Number] = {}


class Key(NamedTuple):
    """What stands behind one string of the matcher.

    Attributes:
        term: Index of the term.
        tail: The letters of the spelling that the string lacks, since endings replace them.
        endings: What may follow the string instead, with the number that it shows.
        number: What the spelling itself shows.
        listed: Whether the glossary has this spelling; else a rule made it.
    """

    term: int
    tail: str
    endings: Mapping[str, Number]
    number: Number = Number.SINGULAR
    listed: bool = True

    def number_of(self, rest: str) -> Number | None:
        """Return the number that the string shows with `rest` behind it, or None if it may not."""
        if rest == self.tail:
            return self.number
        return self.endings.get(rest)


def fold(text: str) -> str:
    """Return text of the same length in which signs are spaces and hamza carriers plain."""
    return text.translate(_FOLDED) if _TO_FOLD.search(text) else text


def keys_of(term: Term, index: int) -> Iterator[tuple[str, Key]]:
    """Yield the strings to look for, each beginning with a space, and what they mean."""
    is_name = term.is_name
    takes = name_endings if is_name and term.domain not in _PEOPLES else noun_endings
    for spelling in term.spellings:
        cut, endings = takes(spelling)
        stem, tail = (spelling[:-1], spelling[-1]) if cut else (spelling, "")
        key = Key(index, tail, endings)
        for string in _written(stem):
            yield string, key
        if not is_name:
            for phrase, number in declined_phrases(spelling):
                for string in _written(phrase):
                    yield string, Key(index, "", _NO_ENDINGS, number, listed=False)


def _written(phrase: str) -> tuple[str, ...]:
    """Return the ways to write a phrase: its spaces are optional, all of them or any one."""
    folded = fold(phrase)
    if " " not in folded:
        return (" " + folded,)
    words = folded.split()
    if not words:
        return ()
    plain, exact = " " + " ".join(words), " " + folded.strip()
    made = [plain] if exact == plain else [plain, exact]  # brackets leave two spaces
    spaces = len(words) - 1
    if 0 < spaces <= _MOST_SPACES and not folded.isascii():
        made.append(" " + "".join(words))
        if spaces > 1:
            gaps = (i for i, letter in enumerate(plain) if i and letter == " ")
            made += [plain[:i] + plain[i + 1 :] for i in gaps]
    return tuple(made)


def beginnings(texts: Iterable[str]) -> set[str]:
    """Return the first letters of all words of normalised texts, for `may_stand`."""
    words = {word for text in texts for word in fold(text).split()}
    return {word[:length] for word in words for length in range(1, _BEGINNING + 1)}


def may_stand(term: Term, beginnings: set[str]) -> bool:
    """Say whether a term can stand in texts whose words have these beginnings.

    Never wrong about a term that does: its first letters are those of some word.
    """
    for spelling in term.spellings:
        words = fold(spelling).split(maxsplit=1)
        if not words:
            continue
        word = words[0]
        if word in PLURALS or word in DECLINED_WORDS:  # other letters may come in its forms
            return True
        stem = word if len(words) > 1 else word[:-1]  # an ending may take the last
        if stem[:_BEGINNING] in beginnings or not stem:
            return True
    return False
