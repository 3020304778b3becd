"""Recognise a translation in which the model goes round in circles."""

from __future__ import annotations

__all__ = ["has_loop"]

_LONGEST = 8  # words of a unit that is repeated back to back
_SIGNS = ".,;:!?…\"'()-۔،؛؟"
_FAR = 5  # words that nobody says twice in one sentence


def has_loop(text: str, source: str = "") -> bool:
    """Say whether an English sentence repeats itself in a way that people do not.

    A loop is a word three times in a row, a group of two or more words twice in a row, or five
    words that come back later in the sentence. Repetition that the source shows as well, in
    names and Latin-script terms, is none.

    Args:
        text: The English sentence.
        source: The source sentence, in which repeated groups are looked up.
    """
    spoken = _words(source)
    found = {(tuple(unit), times) for unit, times in _repeated(_words(text))}
    return any(_times(spoken, list(unit)) < times for unit, times in found)


def _words(text: str) -> list[str]:
    bare = (word.strip(_SIGNS).lower() for word in text.split())
    return [word for word in bare if word]


def _repeated(words: list[str]) -> list[tuple[list[str], int]]:
    """Return what is repeated, and how often the source must say it to excuse that.

    Words back to back are given with all their repetitions, to be found once.
    """
    found: list[tuple[list[str], int]] = []
    said_again = len(words) - len(set(words))
    if not said_again:  # as in many sentences
        return found
    for at, word in enumerate(words):
        for size in range(1, min(_LONGEST, len(words) - at - 1) + 1):
            if words[at + size] != word:
                continue
            times = 3 if size == 1 else 2
            run = words[at : at + size] * times
            if words[at : at + size * times] == run:
                found.append((run, 1))
    if said_again < _FAR:
        return found
    seen: set[tuple[str, ...]] = set()
    for at in range(len(words) - _FAR + 1):
        group = tuple(words[at : at + _FAR])
        if group in seen:
            found.append((list(group), 2))
        seen.add(group)
    return found


def _times(words: list[str], unit: list[str]) -> int:
    """Return how often `unit` stands in `words`."""
    return sum(1 for at in range(len(words)) if words[at : at + len(unit)] == unit)
