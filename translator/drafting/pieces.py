"""Prepare a segment for the engine: find its terms, cut it into pieces, annotate them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise
from typing import TypeVar

from translator.article import Segment
from translator.drafting.literals import Literal, find_literals
from translator.drafting.odd_figures import odd_figures
from translator.drafting.placeholders import free_names, free_numbers, hide_figure
from translator.numbers import Quantity
from translator.terms import Glossary, Term, TermMatch, plural
from translator.urdu import clause_spans, words
from translator.urdu.inflection import Number

__all__ = ["Piece", "Rendered", "cut_segment"]

# Measured on the 290 FLORES-200 dev sentences of more than 30 words with ur_en 0.3: a limit of 30
# gives BLEU 20.2 and chrF 52.0, 40 gives 22.0 and 52.9, 50 gives 22.5 and 52.9, none 22.4 and 52.8.
LONGEST_PIECE = 50  # words
Span = tuple[int, int]
Replacement = tuple[int, int, str, bool | Quantity]
"""Start, end, what is to stand there, and whether (or as which figure) it is hidden."""
_NO_FIGURES: Mapping[Quantity, str] = {}


@dataclass(frozen=True, slots=True)
class Rendered:
    """A piece as the engine reads it.

    Attributes:
        text: Normalised words, some replaced by English targets or placeholders.
        origins: For each word of `text`, the index of the segment's word it stands for.
        placeholders: What each placeholder stands for.
    """

    text: str
    origins: tuple[int, ...]
    placeholders: dict[str, str]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a segment that the engine translates at once.

    Attributes:
        text: Its normalised words, joined by spaces.
        first: Index of its first word within the segment.
        matches: Glossary terms in it, by character of `text`.
        literals: Code and addresses in it, by character of `text`.
    """

    text: str
    first: int
    matches: tuple[TermMatch, ...] = ()
    literals: tuple[Literal, ...] = ()

    def render(
        self,
        hidden: Collection[Term] = (),
        attempt: int = 0,
        figures: Mapping[Quantity, str] = _NO_FIGURES,
        *,
        hide_figures: bool = True,
    ) -> Rendered:
        """Return the piece with its terms annotated and its literals hidden.

        Args:
            hidden: Terms to replace by a placeholder instead of their target.
            attempt: Another number gives other placeholders.
            figures: Figures to replace as well, each with its English. A term within one goes
                with it.
            hide_figures: Whether placeholders stand for them; else they are annotated.
        """
        words = " ".join([self.text, *(m.term.target for m in self.matches)])
        names = free_names(words, attempt)
        numbers = free_numbers(words, attempt)
        placeholders: dict[str, str] = {}
        out, back, at = "", [], 0
        for start, end, target, hide in self._replacements(hidden, figures):
            if isinstance(hide, Quantity):
                name = hide_figure(hide, numbers) if hide_figures else None
            else:
                name = next(names, None) if hide else None
            if name:
                placeholders[name] = target
            new = name or target
            out += self.text[at:start] + new
            back += [*range(at, start), *[start] * len(new)]
            at = end
        out += self.text[at:]
        back += range(at, len(self.text))
        return Rendered(out, self._origins(out, back), placeholders)

    def cut(self, limit: int, keep: Sequence[Span] = (), *, chop: bool = True) -> list[Piece]:
        """Return the piece in parts of at most `limit` words where clauses allow it.

        Args:
            limit: Most words a part shall have.
            keep: Stretches of the text that no cut may divide, beside terms and literals.
            chop: Whether to cut where no clause ends.
        """
        words = self.text.split(" ")
        starts = list(accumulate((len(word) + 1 for word in words), initial=0))[:-1]
        whole = [(m.start, m.end) for m in self.matches] + [(x.start, x.end) for x in self.literals]
        ranges = [_word_range(starts, start, end) for start, end in [*whole, *keep]]
        spans = clause_spans(words, limit, ranges, chop=chop)
        edges = [starts[first] for first, _ in spans] + [len(self.text) + 1]
        return [
            Piece(
                self.text[a : b - 1],
                self.first + first,
                _within(self.matches, a, b),
                _within(self.literals, a, b),
            )
            for (first, _), (a, b) in zip(spans, pairwise(edges), strict=True)
        ]

    def _replacements(
        self, hidden: Collection[Term], figures: Mapping[Quantity, str]
    ) -> list[Replacement]:
        offered: list[Replacement] = [(q.start, q.end, text, q) for q, text in figures.items()]
        offered += [(x.start, x.end, x.original, True) for x in self.literals]
        offered += [
            (m.start, m.end, _rendering(m), m.term in hidden or m.term.is_left_in_urdu)
            for m in self.matches
        ]
        offered += [(*place, new, False) for place, new in odd_figures(self.text)]
        kept: list[Replacement] = []
        for new in offered:  # the weightiest first
            if not any(new[0] < end and start < new[1] for start, end, *_ in kept):
                kept.append(new)
        return sorted(kept, key=lambda x: x[:2])

    def _origins(self, rendered: str, back: Sequence[int]) -> tuple[int, ...]:
        starts = [m.start() for m in re.finditer(r"\S+", self.text)]
        return tuple(
            self.first + bisect_right(starts, back[m.start()]) - 1
            for m in re.finditer(r"\S+", rendered)
        )


def _rendering(match: TermMatch) -> str:
    """Return the English that a term is annotated with.

    What the writer gives in Latin letters stays so: a fund with "(IMF)" behind it is not the
    fund twice.
    """
    if match.surface.isascii() and match.surface in match.term.renderings:
        return match.surface
    return plural(match.term.target) if match.number is Number.PLURAL else match.term.target


def cut_segment(
    segment: Segment, glossary: Glossary, subjects: Mapping[str, int] | None = None
) -> list[Piece]:
    """Return the pieces of a segment with their terms and literals.

    A sentence of up to `LONGEST_PIECE` words is one piece. No cut divides a term or a literal.

    Args:
        segment: The segment.
        glossary: The terms of the run.
        subjects: What the article is about, to tell homographs; see `Glossary.subjects`.
    """
    found = words(segment.text)
    if not found:
        return []
    text = " ".join(word.text for word in found)
    literals = find_literals(segment, found, text)
    matches = [m for m in glossary.match(text, subjects or {}) if not _overlaps(m, literals)]
    return Piece(text, 0, tuple(matches), tuple(literals)).cut(LONGEST_PIECE)


def _word_range(starts: Sequence[int], start: int, end: int) -> Span:
    return bisect_right(starts, start) - 1, bisect_right(starts, end - 1)


def _overlaps(match: TermMatch, literals: Sequence[Literal]) -> bool:
    following = bisect_right(literals, match.start, key=lambda x: x.end)
    return following < len(literals) and literals[following].start < match.end


Stretch = TypeVar("Stretch", TermMatch, Literal)


def _within(stretches: Sequence[Stretch], start: int, end: int) -> tuple[Stretch, ...]:
    """Return the stretches that begin in `start:end`, counted from `start`."""
    first = bisect_left(stretches, start, key=lambda x: x.start)
    last = bisect_left(stretches, end, key=lambda x: x.start)
    inside = stretches[first:last]
    return tuple(replace(x, start=x.start - start, end=x.end - start) for x in inside)
