"""Ways of preparing a source sentence, of which the product's own is the first."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence

from translator.urdu import clause_spans, normalise, split_sentences

__all__ = ["PREPARATIONS", "Preparation"]

Preparation = Callable[[str], list[str]]
"""From a sentence as written to the texts that the model gets; their translations are joined."""

_PRIVATE = 0xE000  # characters that normalising leaves alone
_DIACRITICS = "".join(map(chr, (*range(0x64B, 0x653), 0x670)))
_DIGITS = "۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩"
_QUOTES = "“”„«»‘’‚"
_ZWNJ = "\u200c"


def keeping(characters: str) -> Preparation:
    """Return the product's way, except that some characters stay as they are."""
    hidden = {ord(c): chr(_PRIVATE + i) for i, c in enumerate(characters)}
    shown = {_PRIVATE + i: c for i, c in enumerate(characters)}
    return lambda text: [normalise(text.translate(hidden)).translate(shown)]


def parts_of(text: str, limit: int) -> list[str]:
    """Return a sentence cut at its clauses into parts of at most `limit` words."""
    words = normalise(text).split()
    return [" ".join(words[a:b]) for a, b in clause_spans(words, limit, chop=False)]


def longer_than(limit: int) -> Preparation:
    return lambda text: parts_of(text, limit)


def with_stop(text: str) -> list[str]:
    bare = normalise(text)
    return [bare if bare[-1:] in {*"۔؟!.:"} else f"{bare}۔"]


def without_stop(text: str) -> list[str]:
    return [normalise(text).removesuffix("۔")]


def at_signs(signs: str) -> Preparation:
    """Return a way that cuts after each of some signs."""

    def cut(text: str) -> list[str]:
        bare = normalise(text)
        for sign in signs:
            bare = bare.replace(f"{sign} ", f"{sign}\n")
        return bare.split("\n")

    return cut


def sentences(text: str) -> list[str]:
    found: Sequence[str] = [normalise(part) for part in split_sentences(text)]
    return list(found) or [normalise(text)]


PREPARATIONS: dict[str, Preparation] = {
    "as the product does": lambda text: [normalise(text)],
    "not normalised at all": lambda text: [" ".join(text.split())],
    "diacritics kept": keeping(_DIACRITICS),
    "Urdu digits kept": keeping(_DIGITS),
    "curly quotes kept": keeping(_QUOTES),
    "Arabic letters kept": keeping("يىكهةۀ"),
    "zero-width non-joiner removed": lambda text: [normalise(text.replace(_ZWNJ, ""))],
    "compatibility forms folded": lambda text: [normalise(unicodedata.normalize("NFKC", text))],
    "full stop added": with_stop,
    "full stop removed": without_stop,
    "cut into sentences": sentences,
    "cut at ؛ and :": at_signs("؛:"),
    "cut at ،": at_signs("،"),
    **{f"clauses of {n} words at most": longer_than(n) for n in (20, 30, 40, 50)},
}
