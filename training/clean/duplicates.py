"""Pairs that were there before, just so or nearly so."""

from __future__ import annotations

from training.clean.counts import Counts, hash_of
from training.clean.pair import Pair, Text
from training.clean.settings import CleanSettings

__all__ = ["ALIKE", "DUPLICATE", "RENDERINGS", "Duplicates", "Repeats"]

DUPLICATE, ALIKE, RENDERINGS = "duplicate", "alike", "renderings"

_Keys = tuple[tuple[str, int], ...]


class Duplicates:
    """Remembers the pairs that are kept, by hashes: four a pair, together 56 to 108 bytes."""

    def __init__(self, settings: CleanSettings) -> None:
        """Remember nothing yet."""
        self._skip = frozenset(settings.skip)
        self._settings = settings
        self._counts = {name: Counts() for name in (DUPLICATE, ALIKE, RENDERINGS)}

    def judge(self, pair: Pair) -> str | None:
        """Remember a pair and return None, or the name of the rule that has enough of it."""
        keys = _keys(pair)
        verdict = self._enough(pair, keys)
        if verdict is None:
            for name, key in keys:
                self._counts[name].add(key)
        return verdict

    def has_enough(self, pair: Pair) -> str | None:
        """Return the name of the rule that has enough of a pair, which is not remembered."""
        return self._enough(pair, _keys(pair))

    def _enough(self, pair: Pair, keys: _Keys) -> str | None:
        most = self._most(is_mild=pair.is_mild)
        for name, key in keys:
            if name not in self._skip and self._counts[name].of(key) >= most[name]:
                return name
        return None

    def _most(self, *, is_mild: bool) -> dict[str, int]:
        own = self._settings
        renderings = own.renderings_mild if is_mild else own.renderings
        return {DUPLICATE: own.copies, ALIKE: own.alike, RENDERINGS: renderings}


class Repeats:
    """Remembers the texts of one language that are kept: 14 to 27 bytes each."""

    def __init__(self, settings: CleanSettings) -> None:
        """Remember nothing yet."""
        self._is_on = ALIKE not in settings.skip
        self._counts = Counts()

    def judge(self, text: Text) -> str | None:
        """Remember a text and return None, or the name of the rule that has enough of it."""
        key = hash_of(_letters(text))
        if self._is_on and self._counts.of(key):
            return ALIKE
        self._counts.add(key)
        return None


def _keys(pair: Pair) -> _Keys:
    urdu, english = pair.urdu.text, pair.english.text.casefold()
    return (
        (DUPLICATE, hash_of(f"{urdu}\t{english}")),
        (ALIKE, hash_of(f"{_letters(pair.urdu)}\t{_letters(pair.english)}")),
        (RENDERINGS, hash_of(f"ur\t{urdu}")),
        (RENDERINGS, hash_of(f"en\t{english}")),
    )


def _letters(text: Text) -> str:
    return text.letters.casefold()
