"""What an editor put in place of what, word by word."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

__all__ = ["FUNCTION_WORDS", "Edit", "bare_words", "common_neighbours", "edits"]

_LONGEST = 4  # words; a longer stretch is a sentence written anew
_SIGNS = ".,;:!?\"'()[]“”‘’…-–—"
FUNCTION_WORDS = frozenset(
    "a an the of in on at to for from by with and or but as is are was were be been has have had "
    "it its this that these those he she they his her their who which will would not said".split()
)


@dataclass(frozen=True, slots=True)
class Edit:
    """One stretch that was replaced.

    Attributes:
        old: Words of the draft.
        new: The words that stand there now.
        before: The words of the corrected sentence in front of it.
        after: The words behind it.
    """

    old: tuple[str, ...]
    new: tuple[str, ...]
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[str, str]:
        """What tells edits apart: old and new, in lower case."""
        return (" ".join(self.old).casefold(), " ".join(self.new).casefold())


def bare_words(text: str) -> list[str]:
    """Return the words of an English sentence without the signs around them."""
    return [bare for word in text.split() if (bare := word.strip(_SIGNS))]


def edits(draft: str, corrected: str) -> Iterator[Edit]:
    """Yield the stretches of one to four words that were replaced by others.

    Changes of case, of signs, or of function words only are left out.
    """
    old, new = bare_words(draft), bare_words(corrected)
    folded = ([w.casefold() for w in old], [w.casefold() for w in new])
    for what, a, b, c, d in difflib.SequenceMatcher(None, *folded, autojunk=False).get_opcodes():
        if what != "replace" or max(b - a, d - c) > _LONGEST:
            continue
        if FUNCTION_WORDS.issuperset(folded[0][a:b]) or FUNCTION_WORDS.issuperset(folded[1][c:d]):
            continue
        yield Edit(tuple(old[a:b]), tuple(new[c:d]), tuple(new[:c]), tuple(new[d:]))


def common_neighbours(same: Sequence[Edit]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the words that stand in front of and behind equal edits in every sentence.

    "mobile wallet" corrected to "crypto wallet" differs in one word only, but the term is both.
    """
    room = _LONGEST - max(len(same[0].old), len(same[0].new))
    after = _shared([edit.after for edit in same])[:room]
    before = _shared([edit.before[::-1] for edit in same])[: room - len(after)]
    return before[::-1], after


def _shared(tails: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    shared = []
    for words in zip(*tails, strict=False):
        first = words[0].casefold()
        if first in FUNCTION_WORDS or any(w.casefold() != first for w in words):
            break
        shared.append(words[0])
    return tuple(shared)
