"""What a check is, and what it looks at."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate

from translator.article import MarkKind, Segment
from translator.draft import Draft, Finding, Fix, Severity, Span
from translator.numbers import Comparison, compare, english_quantities, outside, urdu_quantities
from translator.urdu import Word, normalise, words

__all__ = ["ArticleCheck", "Check", "Sides"]

_ENGLISH_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_URDU_SIGNS = "۔،؛؟.,;:!?…\"'()[]{}-"


class Sides:
    """A segment and its draft, with what several checks need of them, worked out once."""

    def __init__(self, segment: Segment, draft: Draft) -> None:
        """Look at `draft` as a translation of `segment`."""
        self.segment = segment
        self.draft = draft

    @cached_property
    def _found(self) -> list[Word]:
        return words(self.segment.text)

    @cached_property
    def source(self) -> str:
        """The source, normalised."""
        return normalise(self.segment.text)

    @cached_property
    def source_words(self) -> list[str]:
        """The words of the source, normalised, without signs around them; none is empty."""
        bare = (word.strip(_URDU_SIGNS) for word in self.source.split())
        return [word for word in bare if word]

    @property
    def text(self) -> str:
        """The English text."""
        return self.draft.text

    @cached_property
    def words(self) -> list[str]:
        """The words of the draft as written, without signs around them."""
        return _ENGLISH_WORD.findall(self.draft.text)

    @cached_property
    def small_words(self) -> list[str]:
        """The words of the draft in small letters, with straight apostrophes."""
        return [word.lower().replace("’", "'") for word in self.words]

    @cached_property
    def code(self) -> list[str]:
        """The inline code of the source as written; it must stand in the draft as it is."""
        code = (m for m in self.segment.marks if m.kind is MarkKind.CODE)
        return [self.segment.text[m.start : m.end] for m in code]

    @cached_property
    def figures(self) -> Comparison:
        """How the figures of both sides agree; places on the source are of `source`.

        Those within a term or code are left out: what is in "Five Eyes" is no number.
        """
        outcomes = self.draft.outcomes
        surfaces = [*(o.surface for o in outcomes), *map(normalise, self.code)]
        targets = [*(o.target for o in outcomes), *self.code]
        return compare(
            outside(urdu_quantities(self.source), self.source, surfaces),
            outside(english_quantities(self.draft.text), self.draft.text, targets),
        )

    @cached_property
    def _starts(self) -> list[int]:
        return list(accumulate((len(word.text) + 1 for word in self._found), initial=0))[:-1]

    def as_written(self, start: int, end: int) -> Span:
        """Return the words of the source as written that hold `start:end` of `source`."""
        first = bisect_right(self._starts, start) - 1
        last = max(first, bisect_left(self._starts, end) - 1)
        return self._found[first].start, self._found[last].end


@dataclass(frozen=True, slots=True)
class _About:
    """What is known of any check.

    Attributes:
        name: What it is called on the command line and in reports.
        severity: The gravest finding that it makes.
        english: What it finds, in a few words for people.
        urdu: The same in Urdu.
    """

    name: str
    severity: Severity
    english: str
    urdu: str

    def finding(  # noqa: PLR0913 - all by name
        self,
        message: str,
        urdu: str,
        *,
        severity: Severity | None = None,
        place: Span | None = None,
        source_place: Span | None = None,
        fix: Fix | None = None,
    ) -> Finding:
        """Return a finding of this check, of its own severity unless another one is given."""
        return Finding(
            self.name, severity or self.severity, message, urdu, place, source_place, fix
        )


@dataclass(frozen=True, slots=True)
class Check(_About):
    """A check of one segment.

    Attributes:
        find: Yields what it finds.
        is_of_machines: Whether it is a fault of machines: what looks like one in the words of a
            person is only a warning there, for a person may well say it in fewer words.
    """

    find: Callable[[Sides], Iterable[Finding]]
    is_of_machines: bool = False

    def run(self, sides: Sides) -> Iterator[Finding]:
        """Yield what is found, weighed by who wrote the text."""
        for finding in self.find(sides):
            mild = self.is_of_machines and sides.draft.is_human
            yield replace(finding, severity=Severity.WARNING) if mild else finding


@dataclass(frozen=True, slots=True)
class ArticleCheck(_About):
    """A check that needs all segments of an article; it gives findings by segment's index."""

    find: Callable[[Sequence[Sides]], Iterable[tuple[int, Finding]]]
