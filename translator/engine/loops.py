"""Recognise a translation in which the model goes round in circles."""

from __future__ import annotations

__all__ = ["has_loop"]

_LONGEST = 8  # words of a unit that is repeated back to back
_FAR = 5  # words that nobody says twice in one sentence


def has_loop(text: str, source: str = "") -> bool:
    """Say whether an English sentence repeats itself in a way that people do not.

    A loop is a word three times in a row, a group of two or more words twice in a row, or five
    words that come back later in the sentence. Repetition that the source shows as well
    (names, Latin-script terms) is none.

    Args:
        text: The English sentence.
        source: The source sentence, in which repeated groups are looked up.
    """
    words = [w.strip(".,;:!?\"'()").lower() for w in text.split()]
    return any(phrase not in source.lower() for phrase in _repeated(words))


def _repeated(words: list[str]) -> list[str]:
    """Return the groups of words that are repeated."""
    found = []
    for at in range(len(words)):
        for size in range(1, _LONGEST + 1):
            unit = words[at : at + size]
            times = 3 if size == 1 else 2
            if len(unit) == size and words[at : at + size * times] == unit * times:
                found.append(" ".join(unit))
    seen: set[tuple[str, ...]] = set()
    for at in range(len(words) - _FAR + 1):
        group = tuple(words[at : at + _FAR])
        if group in seen:
            found.append(" ".join(group))
        seen.add(group)
    return found
