"""Rules about letters that are not what they look like."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from translator.terms.audit.entry import URDU, Entry, Value
from translator.terms.audit.problem import Problem
from translator.terms.audit.shelf import Shelf
from translator.urdu import has_arabic_letters, normalise

__all__ = ["lookalike", "normalised", "script"]

_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")
# Shapes that only old fonts need; Unicode 16, blocks Arabic Presentation Forms-A and -B.
_PRESENTATION = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]")
# Letters of Kashmiri, Pashto, Sindhi and Uyghur in the place of Urdu ones.
_NEIGHBOURS = str.maketrans("ڪېۍە", "کییہ")
_FOREIGN = re.compile("[\u0370-\u03ff\u0400-\u052f]")  # Greek and Coptic, Cyrillic
_SUSPECT = re.compile(f"[ڪېۍە{_PRESENTATION.pattern[1:-1]}{_FOREIGN.pattern[1:-1]}]")


def script(entry: Entry, _: Shelf) -> Iterator[Problem]:
    """A spelling has Latin letters among Urdu ones, or a rendering has Urdu ones."""
    for value in entry.urdu:
        if _LATIN.search(value.text) and has_arabic_letters(value.text):
            message = f'"{value.text}" has Urdu and Latin letters.'
            inside = any(_LATIN.search(w) and has_arabic_letters(w) for w in value.text.split())
            yield (entry.error if inside else entry.warning)("script", value, message)
    for value in entry.english:
        if value.text.isascii() or not has_arabic_letters(value.text):
            continue
        # What is not to be translated has itself as its target.
        if normalise(value.text) != entry.term.source:
            message = f'"{value.text}" has Urdu letters, but belongs to the English side.'
            yield entry.error("script", value, message)


def normalised(entry: Entry, _: Shelf) -> Iterator[Problem]:
    """An Urdu value is not written as the glossary reads it."""
    for value in entry.urdu:
        written = value.raw if value.raw == value.text else " ".join(value.raw.split())
        if written != value.text:
            signs = [c for c in dict.fromkeys(written) if c not in value.text]
            which = f" ({', '.join(map(_name, signs))})" if signs else ""
            becomes = f'is read as "{value.text}"' if value.text else "is nothing when it is read"
            yield entry.warning("normalised", value, f'"{written}" {becomes}{which}.')


def lookalike(entry: Entry, _: Shelf) -> Iterator[Problem]:
    """A value has a letter that looks like the right one and is another."""
    for value in (*entry.urdu, *entry.english):
        if not value.text.isascii() and _SUSPECT.search(value.text):
            if value.column in URDU:
                yield from _urdu_lookalikes(entry, value)
            yield from _latin_lookalikes(entry, value)


def _urdu_lookalikes(entry: Entry, value: Value) -> Iterator[Problem]:
    found = _PRESENTATION.search(value.text)
    plain = value.text.translate(_NEIGHBOURS)
    if found:
        right = normalise(unicodedata.normalize("NFKC", value.text))
        message = f'"{value.text}" has a {_name(found[0])}, which texts do not; write "{right}".'
        yield entry.error("lookalike", value, message)
    elif plain != value.text:
        wrong = next(a for a, b in zip(value.text, plain, strict=True) if a != b)
        message = f'"{value.text}" has a {_name(wrong)}, which is no Urdu letter; write "{plain}".'
        yield entry.warning("lookalike", value, message)


def _latin_lookalikes(entry: Entry, value: Value) -> Iterator[Problem]:
    for word in re.findall(r"\w+", value.text):
        found = _FOREIGN.search(word)
        if found and _LATIN.search(word):
            message = f'"{word}" has a {_name(found[0])} among Latin letters.'
            yield entry.error("lookalike", value, message)


def _name(character: str) -> str:
    return f"{unicodedata.name(character, 'character')} (U+{ord(character):04X})"
