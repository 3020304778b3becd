"""Test sets: sentences with a reference translation and the terms that it must hold."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from translator.errors import GlossaryError
from translator.evaluation.terminology.words import find_phrases
from translator.terms.load import VALUES_BETWEEN
from translator.terms.rows import Row, read_rows
from translator.urdu import normalise

__all__ = [
    "ExpectedTerm",
    "TestSentence",
    "load_testset",
    "load_testsets",
    "shipped_testsets",
    "signature_of",
]

_COLUMNS = ("document", "source", "reference", "terms")
_REQUIRED = ("document", "source", "reference")
_BETWEEN_PAIR = "="


@dataclass(frozen=True, slots=True)
class ExpectedTerm:
    """One term of a sentence.

    Attributes:
        surface: The Urdu words as they stand in the sentence, normalised.
        target: Their English rendering; regular plurals and possessives of it count as well.
    """

    surface: str
    target: str


@dataclass(frozen=True, slots=True)
class TestSentence:
    """One sentence of a test set.

    Attributes:
        number: Its place in the test set, counted from 1.
        document: Name of the document that it is from; terms should be consistent within it.
        source: The Urdu sentence as it was written.
        reference: What a person made of it in English.
        terms: Its terms in order; one that stands there twice is listed twice.
    """

    __test__ = False  # pytest takes classes with this name for its own

    number: int
    document: str
    source: str
    reference: str
    terms: tuple[ExpectedTerm, ...] = ()

    @property
    def targets(self) -> tuple[str, ...]:
        """The different targets of its terms, in order."""
        return tuple(dict.fromkeys(term.target for term in self.terms))


def shipped_testsets() -> tuple[Path, ...]:
    """Return the test sets that come with the tool, in alphabetical order."""
    return tuple(sorted((Path(__file__).parent / "testset").glob("*.csv")))


def load_testsets(paths: Iterable[Path]) -> tuple[TestSentence, ...]:
    """Return the sentences of several test sets, numbered through.

    Raises:
        GlossaryError: If a file cannot be read or is malformed.
    """
    sentences: list[TestSentence] = []
    for path in paths:
        sentences += load_testset(path, first=len(sentences) + 1)
    return tuple(sentences)


def load_testset(path: Path, first: int = 1) -> tuple[TestSentence, ...]:
    """Return the sentences of a test set in the order of its lines.

    The file is UTF-8 CSV with the columns document, source, reference and terms; terms are
    `urdu=English` pairs with `|` between them, as they stand in source and reference.

    Args:
        path: The file.
        first: Number of its first sentence.

    Raises:
        GlossaryError: If the file cannot be read or is malformed, or a term is not in its
            sentence; the message names the line and the column.
    """
    rows = read_rows(path, _COLUMNS, _REQUIRED)
    if not rows:
        raise GlossaryError(f"{path.name}: there is no sentence in the file. Add one a line.")
    return tuple(_sentence(row, path.name, number) for number, row in enumerate(rows, first))


def _sentence(row: Row, file: str, number: int) -> TestSentence:
    cell = {name: " ".join(value.split()) for name, value in row.cells.items()}
    place = f"{file}, line {row.line}, column 'terms'"
    pairs = (p.strip() for p in cell.get("terms", "").split(VALUES_BETWEEN))
    terms = tuple(_term(pair, place) for pair in pairs if pair)
    sentence = TestSentence(number, cell["document"], cell["source"], cell["reference"], terms)
    _check(sentence, place)
    return sentence


def _term(pair: str, place: str) -> ExpectedTerm:
    surface, _, target = (part.strip() for part in pair.partition(_BETWEEN_PAIR))
    if not surface or not target:
        raise GlossaryError(f"{place}: {pair!r} is no pair. Write it as urdu=English.")
    return ExpectedTerm(normalise(surface), target)


def _check(sentence: TestSentence, place: str) -> None:
    """Refuse terms that the sentence does not hold: they would be missed by any translation."""
    source = f" {normalise(sentence.source)} "
    there = Counter(p.phrase for p in find_phrases(sentence.reference, sentence.targets))
    wanted = Counter(term.target for term in sentence.terms)
    for term in sentence.terms:
        if term.surface not in source:
            raise GlossaryError(
                f"{place}: {term.surface!r} is not in the source. Write it as it stands there."
            )
        if there[term.target] < wanted[term.target]:
            raise GlossaryError(
                f"{place}: {term.target!r} should stand in the reference {wanted[term.target]} "
                f"times, but stands there {there[term.target]} times. Correct one of them."
            )


def signature_of(sentences: Sequence[TestSentence]) -> str:
    """Return eight hex digits that change whenever a sentence or a term does."""
    digest = hashlib.sha256()
    for s in sentences:
        pairs = [(term.surface, term.target) for term in s.terms]
        digest.update(repr((s.document, s.source, s.reference, pairs)).encode())
    return digest.hexdigest()[:8]
