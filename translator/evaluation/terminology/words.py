"""English words as the metrics see them: tokens, the terms among them, content words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, cached_property

from sacrebleu.tokenizers.tokenizer_ter import TercomTokenizer

from translator.terms import form_pattern

__all__ = ["FUNCTION_WORDS", "Phrase", "Span", "Tokens", "find_phrases", "is_content", "tokenise"]

FUNCTION_WORDS = frozenset(
    "a about after against all also although among an and any are as at be because been before"
    " being between both but by can could did do does during each for from had has have he her"
    " here him his how i if in into is it its may me might more most must my no nor not of off on"
    " once one only or other our out over own per shall she should since so some such than that"
    " the their them then there these they this those through to too under until up upon us was"
    " we were what when where which while who whom whose why will with within without would you"
    " your 's".split()
)
# The tokeniser works on whole sentences, so terms are marked by characters of no language.
_OPEN, _CLOSE = "\ue000", "\ue001"
_MARKS = str.maketrans({_OPEN: None, _CLOSE: None, "’": "'", "‘": "'", "“": '"', "”": '"'})
_TERCOM = TercomTokenizer(normalized=True, case_sensitive=True)


@dataclass(frozen=True, slots=True)
class Phrase:
    """An occurrence of a phrase at the characters `start:end` of a text."""

    phrase: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Span:
    """An occurrence of a phrase at the tokens `start:end`."""

    phrase: str
    start: int
    end: int


@dataclass(frozen=True)
class Tokens:
    """A tokenised sentence.

    Attributes:
        words: Its tokens, in the case of the text.
        spans: Where the phrases looked for stand, in order and without overlap.
    """

    words: tuple[str, ...]
    spans: tuple[Span, ...] = ()

    @cached_property
    def lower(self) -> list[str]:
        """The tokens in lower case, as they are compared."""
        return [word.lower() for word in self.words]

    @cached_property
    def marked(self) -> frozenset[int]:
        """The places of the tokens that belong to a phrase."""
        return frozenset(i for span in self.spans for i in range(span.start, span.end))


def find_phrases(text: str, phrases: Iterable[str]) -> list[Phrase]:
    """Return where phrases stand in an English text, in order and without overlap.

    A longer phrase goes before a shorter one: "Korea" is not found in "North Korea" where both
    are looked for. Regular inflections count (see `form_pattern`), and so does a capital at the
    beginning of a phrase. The ending of a possessive is not part of the occurrence.
    """
    taken = bytearray(len(text))
    found = []
    for phrase in sorted(set(phrases), key=lambda p: (-len(p), p)):
        for match in _pattern(phrase).finditer(text):
            if not any(taken[match.start() : match.end()]):
                taken[match.start() : match.end()] = b"\1" * (match.end() - match.start())
                found.append(Phrase(phrase, match.start(), match.start() + _bare(match[0])))
    return sorted(found, key=lambda p: p.start)


def _bare(occurrence: str) -> int:
    """Return the length of an occurrence without the ending of a possessive."""
    return len(re.sub(r"['’]s?\Z", "", occurrence))


@cache
def _pattern(phrase: str) -> re.Pattern[str]:
    """Return a pattern for a phrase that may also open a sentence: "Overseas Pakistanis"."""
    plain = form_pattern(phrase)
    opening = form_pattern(phrase[:1].upper() + phrase[1:])
    if plain.flags & re.IGNORECASE or plain == opening:
        return plain
    return re.compile(f"{plain.pattern}|{opening.pattern}")


def tokenise(text: str, phrases: Iterable[str] = ()) -> Tokens:
    """Split an English sentence into words and signs, and find phrases among them.

    Tokens are those of Tercom with normalisation, as sacrebleu makes them; where a phrase
    begins or ends a token is cut, so that "blockchain-based" holds the term "blockchain".

    Args:
        text: The sentence.
        phrases: What to look for, e.g. the targets of its terms.
    """
    text = text.translate(_MARKS)
    found = find_phrases(text, phrases)
    for phrase in reversed(found):
        inner = text[phrase.start : phrase.end]
        text = f"{text[: phrase.start]} {_OPEN} {inner} {_CLOSE} {text[phrase.end :]}"
    words: list[str] = []
    starts, ends = [], []
    for token in str(_TERCOM(text)).split():
        if token == _OPEN:
            starts.append(len(words))
        elif token == _CLOSE:
            ends.append(len(words))
        else:
            words.append(token)
    spans = (Span(p.phrase, s, e) for p, s, e in zip(found, starts, ends, strict=True))
    return Tokens(tuple(words), tuple(spans))


def is_content(word: str) -> bool:
    """Say whether a token is a content word: neither a sign nor a function word."""
    return word.lower() not in FUNCTION_WORDS and any(c.isalnum() for c in word)
