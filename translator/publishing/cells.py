"""The sentences of the Markdown edition, as they stand in cells and headings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from translator.editing import Review, State
from translator.edition import Pair
from translator.publishing.inline import MarkdownWriter, render_inline
from translator.publishing.pipes import escape
from translator.publishing.signs import Sign

__all__ = ["English", "urdu_of"]

_WRITER = MarkdownWriter()


@dataclass(frozen=True)
class English:
    """English as Markdown, with the signs that the page needs.

    Attributes:
        signs: Those of each state; none for a state that needs none.
    """

    signs: Mapping[State, Sign]

    def __call__(self, pairs: Sequence[Pair]) -> str:
        """Return sentences with their inline markup."""
        return " ".join(self._signed(self._inline(pair), pair.review) for pair in pairs)

    def plain(self, text: str, review: Review | None) -> str:
        """Return a text without markup."""
        return self._signed(escape(text), review)

    def bare(self, pairs: Sequence[Pair]) -> str:
        """Return sentences for a place where Markdown shows no HTML."""
        said = ((self._inline(p), self.signs.get(p.review.state)) for p in pairs)
        return " ".join(f"{text} ({sign.word})" if sign else text for text, sign in said)

    def _signed(self, text: str, review: Review | None) -> str:
        sign = self.signs.get(review.state) if review else None
        return f"{text} <sup>{sign.word}</sup>" if sign else text

    @staticmethod
    def _inline(pair: Pair) -> str:
        return render_inline(pair.current.text, pair.current.marks, _WRITER)


def urdu_of(pairs: Sequence[Pair]) -> str:
    """Return the Urdu sentences as Markdown, with their inline markup."""
    return " ".join(render_inline(p.segment.text, p.segment.marks, _WRITER) for p in pairs)
