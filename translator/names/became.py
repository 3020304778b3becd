"""Find the English word that stands in the place of a part of a name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from translator.names.common import NO_NAMES
from translator.names.english import English
from translator.names.known import known
from translator.names.pair import rendering, unrendered

__all__ = ["Became", "became"]

_BETWEEN = frozenset("a an the of".split())  # نور احمد may become "the light of Ahmad"
_SPACE = 1  # characters between words that no sign parts


@dataclass(frozen=True, slots=True)
class Became:
    """A part of a name, the English word in its place, and whether that is what it means."""

    part: str
    english: English
    meaning: bool


def became(name: Sequence[str], english: Sequence[English]) -> Became | None:
    """Return the English word that a part of a name was translated to, if there is one.

    Either it is a meaning of the part (known.csv), in any case, and stands beside the rest of the
    name, has a capital, or nothing of the name is rendered; or every other part is rendered, and a
    word with a capital stands where this one belongs: روشن خان as "Bright Khan".

    Args:
        name: The Urdu words of a name.
        english: The words of the translation.
    """
    if len(name) > 1 and " ".join(name) in known():
        return None  # سکندر اعظم is Alexander the Great
    return _meaning(name, english) or (_stranger(name, english) if len(name) > 1 else None)


def _meaning(name: Sequence[str], english: Sequence[English]) -> Became | None:
    for at, part in enumerate(name):
        entry = known().get(part)
        if not (entry and entry.words):
            continue
        found = [i for i, word in enumerate(english) if word.text.lower() in entry.words]
        if not found or rendering(part, english):
            continue
        rest = _places([*name[:at], *name[at + 1 :]], english)
        for i in found:
            if not rest or english[i].capital or not rest.isdisjoint(_beside(i, english)):
                return Became(part, english[i], meaning=True)
    return None


def _stranger(name: Sequence[str], english: Sequence[English]) -> Became | None:
    missing = unrendered(name, english)
    if len(missing) != 1:
        return None
    (at,) = missing
    for i in _where(name, at, english):
        word = english[i]
        if word.capital and word.text.lower() not in NO_NAMES:
            return Became(name[at], word, meaning=False)
    return None


def _where(name: Sequence[str], at: int, english: Sequence[English]) -> Iterator[int]:
    """Yield the indexes of the words where the part at `at` belongs: between its neighbours."""
    for neighbour, step in ((at - 1, 1), (at + 1, -1)):
        if 0 <= neighbour < len(name):
            for place in _places([name[neighbour]], english):
                first, second = sorted((place, place + step))
                if first < 0 or second >= len(english):
                    continue
                if english[second].start - english[first].end == _SPACE:
                    yield place + step


def _places(parts: Sequence[str], english: Sequence[English]) -> set[int]:
    """Return the indexes of the words that render parts of a name."""
    found = [rendering(part, english) for part in parts]
    return {i for i, word in enumerate(english) if word in found}


def _beside(at: int, english: Sequence[English]) -> Iterator[int]:
    """Yield the indexes of the words before and after a word, whatever joins them left out."""
    for step in (-1, 1):
        i = at + step
        while 0 <= i < len(english) and english[i].text in _BETWEEN:
            i += step
        yield i
