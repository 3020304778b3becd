"""Prepare a segment for the engine: find its terms, cut it into pieces, annotate them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from translator.article import MarkKind, Segment
from translator.terms import Glossary, Term, TermMatch, plural
from translator.urdu import Word, clause_spans, words
from translator.urdu.inflection import Number

__all__ = ["Piece", "Rendered", "cut_segment"]

# Measured on FLORES-200 dev with ur_en 0.1: sentences of more than 30 words gain 1.8 chrF when
# they are cut at clause marks; a lower limit costs BLEU, a higher one leaves clauses out.
LONGEST_PIECE = 30  # words
# Names that the model copies through. Measured on 120 FLORES-200 dev sentences, hiding one term:
# these come out once and unchanged in 70-85 of them; made-up words (XX, X1, [1], %s) in 0-79.
PLACEHOLDERS = (
    "XRP", "Microsoft", "UNESCO", "Tokyo", "Facebook", "London", "Ethereum", "Google", "Canada",
)  # fmt: skip
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s،؛۔<>\"”]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+")

Span = tuple[int, int]


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
        literals: Stretches that must come through letter by letter (addresses, code), with
            the text to put there.
    """

    text: str
    first: int
    matches: tuple[TermMatch, ...] = ()
    literals: tuple[tuple[int, int, str], ...] = ()

    def render(self, hidden: Collection[Term] = (), attempt: int = 0) -> Rendered:
        """Return the piece with its terms annotated and its literals hidden.

        Args:
            hidden: Terms to replace by a placeholder instead of their target.
            attempt: Another number gives other placeholders.
        """
        names = self._free_names(attempt)
        placeholders: dict[str, str] = {}
        out, back, at = "", [], 0
        for start, end, target, hide in self._replacements(hidden):
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

    def _free_names(self, attempt: int) -> Iterator[str]:
        """Yield the placeholders that the sentence does not hold itself."""
        taken = " ".join([self.text, *(m.term.target for m in self.matches)]).lower()
        order = PLACEHOLDERS[attempt:] + PLACEHOLDERS[:attempt]
        return (name for name in order if name.lower() not in taken)

    def _replacements(self, hidden: Collection[Term]) -> list[tuple[int, int, str, bool]]:
        terms = [(m.start, m.end, _target(m), m.term in hidden) for m in self.matches]
        literals = [(start, end, literal, True) for start, end, literal in self.literals]
        return sorted(terms + literals)

    def _origins(self, rendered: str, back: Sequence[int]) -> tuple[int, ...]:
        starts = [m.start() for m in re.finditer(r"\S+", self.text)]
        return tuple(
            self.first + bisect_right(starts, back[m.start()]) - 1
            for m in re.finditer(r"\S+", rendered)
        )


def _target(match: TermMatch) -> str:
    return plural(match.term.target) if match.number is Number.PLURAL else match.term.target


def cut_segment(segment: Segment, glossary: Glossary) -> list[Piece]:
    """Return the pieces of a segment with their terms and literals.

    A sentence of up to `LONGEST_PIECE` words is one piece. No cut divides a term or a literal.
    """
    found = words(segment.text)
    starts = _starts(found)
    text = " ".join(word.text for word in found)
    literals = _literals(segment, found, starts)
    matches = [
        m for m in glossary.match(text) if all(m.end <= a or m.start >= b for a, b, _ in literals)
    ]
    keep = [_word_range(starts, m.start, m.end) for m in matches]
    keep += [_word_range(starts, a, b) for a, b, _ in literals]
    spans = clause_spans([word.text for word in found], LONGEST_PIECE, keep)
    return [_piece(found, starts, span, matches, literals) for span in spans]


def _starts(found: Sequence[Word]) -> list[int]:
    """Return where each word begins in the text joined by spaces."""
    starts, at = [], 0
    for word in found:
        starts.append(at)
        at += len(word.text) + 1
    return starts


def _word_range(starts: Sequence[int], start: int, end: int) -> Span:
    return bisect_right(starts, start) - 1, bisect_right(starts, end - 1)


def _literals(
    segment: Segment, found: Sequence[Word], starts: Sequence[int]
) -> list[tuple[int, int, str]]:
    """Return code, addresses and e-mails by character of the joined text, without overlap."""
    spans = [(m.start, m.end) for m in segment.marks if m.kind is MarkKind.CODE]
    spans += [m.span() for m in _ADDRESS.finditer(segment.text)]
    literals: list[tuple[int, int, str]] = []
    for start, end in sorted(spans):
        inside = [i for i, w in enumerate(found) if w.start < end and w.end > start]
        if not inside:
            continue
        a, b = starts[inside[0]], starts[inside[-1]] + len(found[inside[-1]].text)
        # What is glued to the literal (a comma, a bracket) stays outside of it.
        a += max(0, start - found[inside[0]].start)
        b -= max(0, found[inside[-1]].end - end)
        if a < b and (not literals or a >= literals[-1][1]):
            literals.append((a, b, segment.text[start:end]))
    return literals


def _piece(
    found: Sequence[Word],
    starts: Sequence[int],
    span: Span,
    matches: Sequence[TermMatch],
    literals: Sequence[tuple[int, int, str]],
) -> Piece:
    first, last = span
    inside = found[first:last]
    text = " ".join(word.text for word in inside)
    at = starts[first] if inside else 0
    return Piece(
        text,
        first,
        tuple(
            TermMatch(m.term, m.start - at, m.end - at, m.surface, m.number)
            for m in matches
            if at <= m.start < at + len(text)
        ),
        tuple((a - at, b - at, s) for a, b, s in literals if at <= a < at + len(text)),
    )
