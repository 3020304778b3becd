"""The sentences of the Markdown edition, as they stand in cells and headings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from translator.editing import Review, State
from translator.edition import Pair
from translator.publishing.inline import render_inline
from translator.publishing.inline_markdown import inline_markdown
from translator.publishing.pipes import Form, UrduHtml, escape
from translator.publishing.signs import Sign
from translator.urdu import isolated

__all__ = ["Sentences"]


@dataclass(frozen=True)
class Sentences:
    """Sentences as Markdown, the English ones with the signs that the page needs.

    Attributes:
        signs: Those of each state; none for a state that needs none.
        form: How Markdown is written.
    """

    signs: Mapping[State, Sign]
    form: Form

    def english(self, pairs: Sequence[Pair]) -> str:
        """Return English sentences with their inline markup."""
        return " ".join(self._signed(self._inline(pair), pair.review) for pair in pairs)

    def plain(self, text: str, review: Review | None) -> str:
        """Return an English text without markup."""
        return self._signed(self.form.writer().text(text), review)

    def bare(self, pairs: Sequence[Pair]) -> str:
        """Return English sentences for a place where a reader shows no markup."""
        said = ((escape(p.current.text), self.signs.get(p.review.state)) for p in pairs)
        return " ".join(f"{text} ({sign.word})" if sign else text for text, sign in said)

    def urdu(self, pairs: Sequence[Pair]) -> str:
        """Return Urdu sentences with their inline markup, for a place that runs from the right."""
        writer = self.form.writer(right_to_left=True)
        return " ".join(inline_markdown(p.segment.text, p.segment.marks, writer) for p in pairs)

    def urdu_heading(self, level: int, pairs: Sequence[Pair], *, signed: bool = False) -> str:
        """Return Urdu sentences as a heading.

        Args:
            level: 1 for the highest.
            pairs: The sentences.
            signed: Whether the signs of the English ones stand here.
        """
        said = (self._urdu(pair) + (self._mark(pair.review) if signed else "") for pair in pairs)
        return self.form.heading(level, " ".join(said))

    def _urdu(self, pair: Pair) -> str:
        if not self.form.html:
            return self.urdu([pair])
        return render_inline(pair.segment.text, pair.segment.marks, UrduHtml(self.form))

    def _mark(self, review: Review) -> str:
        sign = self.signs.get(review.state)
        return f" {self.form.sign(isolated(sign.word))}" if sign else ""

    def _signed(self, text: str, review: Review | None) -> str:
        sign = self.signs.get(review.state) if review else None
        return f"{text} {self.form.sign(sign.word)}" if sign else text

    def _inline(self, pair: Pair) -> str:
        current = pair.current
        return inline_markdown(current.text, current.marks, self.form.writer())
