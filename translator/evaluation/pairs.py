"""Test sets for whole sentences: a table of two columns, or two texts."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from translator.errors import ExchangeError
from translator.evaluation.reference import is_blank

__all__ = ["TestPair", "read_pairs", "read_parallel", "read_translation"]

_SHOWN_AS = "urdu<TAB>english"


@dataclass(frozen=True, slots=True)
class TestPair:
    """An Urdu sentence and what a person made of it in English.

    Attributes:
        number: Its place in the set, counted from 1.
        source: The Urdu sentence as written.
        reference: The English one as written.
    """

    __test__ = False  # pytest takes classes with this name for its own

    number: int
    source: str
    reference: str


def read_pairs(path: Path) -> tuple[TestPair, ...]:
    """Return the pairs of a table: `urdu<TAB>english` a line; further columns are passed over.

    Args:
        path: The table, in UTF-8.

    Raises:
        ExchangeError: If it cannot be read or is empty, or a line lacks one of its sentences.
    """
    rows = [line.split("\t") for line in _lines(path)]
    for number, row in enumerate(rows, 1):
        if len(row) == 1:
            raise ExchangeError(
                f"{path.name}, line {number}: there is no tab in it. Write {_SHOWN_AS} a line."
            )
    return _pairs([(row[0], row[1]) for row in rows], path.name, path.name)


def read_parallel(source: Path, reference: Path) -> tuple[TestPair, ...]:
    """Return the pairs of two texts with a sentence a line, the first in Urdu.

    Args:
        source: The Urdu text, in UTF-8.
        reference: The English one.

    Raises:
        ExchangeError: If one cannot be read or is empty, they have not the same number of lines,
            or a line is empty.
    """
    urdu = _lines(source)
    return _pairs(
        list(zip(urdu, _as_many(reference, len(urdu), source.name), strict=True)),
        source.name,
        reference.name,
    )


def read_translation(path: Path, sentences: int) -> tuple[str, ...]:
    """Return a ready translation, a sentence a line; a line may be empty.

    Args:
        path: The translation, in UTF-8.
        sentences: How many there must be.

    Raises:
        ExchangeError: If it cannot be read, or has another number of lines.
    """
    return tuple(line.strip() for line in _as_many(path, sentences, "the set"))


def _as_many(path: Path, expected: int, other: str) -> list[str]:
    lines = _lines(path)
    if len(lines) != expected:
        raise ExchangeError(
            f"{path.name} has {len(lines):,} {'line' if len(lines) == 1 else 'lines'}, "
            f"but {other} has {expected:,}. "
            "Both must have the same sentences in the same order, one a line."
        )
    return lines


def _pairs(rows: list[tuple[str, str]], source: str, reference: str) -> tuple[TestPair, ...]:
    pairs = []
    for number, (urdu, english) in enumerate(rows, 1):
        for text, name, side in ((urdu, source, "Urdu"), (english, reference, "English")):
            if is_blank(text):
                raise ExchangeError(
                    f"{name}, line {number}: the {side} sentence is missing. "
                    "Add it, or take the line out."
                )
        pairs.append(TestPair(number, urdu.strip(), english.strip()))
    return tuple(pairs)


def _lines(path: Path) -> list[str]:
    """Return the lines of a file; only LF and CR LF end one, for a text may hold other breaks."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise ExchangeError(
            f"{path} cannot be read ({error.strerror}). Check the name and its permissions."
        ) from None
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise ExchangeError(
            f"{path.name}, line {line}: this is not UTF-8. Save the file as UTF-8."
        ) from None
    if is_blank(text):
        raise ExchangeError(f"{path.name}: there is no sentence in the file. Write one a line.")
    return [line.removesuffix("\r") for line in text.removesuffix("\n").split("\n")]
