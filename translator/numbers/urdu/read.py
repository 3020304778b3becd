"""Find the figures of an Urdu text and what they mean."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from itertools import compress
from operator import or_

from translator.numbers.quantity import Quantity
from translator.numbers.urdu.amounts import read_amount
from translator.numbers.urdu.dates import (
    read_day_date,
    read_month_date,
    read_year_date,
)
from translator.numbers.urdu.day_lists import read_listed_day
from translator.numbers.urdu.day_parts import DAY_PARTS
from translator.numbers.urdu.figure_dates import read_figures_date
from translator.numbers.urdu.labels import is_label, may_be_label
from translator.numbers.urdu.measures import NEGATIVES
from translator.numbers.urdu.months import MONTH_WORDS
from translator.numbers.urdu.points import POINTS
from translator.numbers.urdu.ranges import read_range
from translator.numbers.urdu.scores import SCORE_WORDS, read_score
from translator.numbers.urdu.sizes import read_multiple, read_ordinal, read_roman, read_size
from translator.numbers.urdu.spans import read_decade, read_year_range
from translator.numbers.urdu.times import read_time
from translator.numbers.urdu.tokens import URDU_WORD, Line
from translator.numbers.urdu.words import (
    FRACTION_NOUNS,
    HALVES,
    MULTIPLES,
    ORDINALS,
    QUANTIFIERS,
    QUARTERS,
    ROMANS,
    SCALES,
    SIZES,
    SMALL,
    THREE_QUARTERS,
    WHOLE_QUARTERS,
)
from translator.numbers.urdu.years import YEAR_WORDS

__all__ = ["urdu_quantities"]

Found = tuple[Quantity, int]
_DIGIT = re.compile("[0-9½¼¾⅓⅔⅛IVX]")  # Roman ones too
_NUMBER_WORDS = (
    SMALL.keys()
    | POINTS
    | SCALES.keys()
    | QUARTERS.keys()
    | WHOLE_QUARTERS.keys()
    | HALVES
    | NEGATIVES
) | (FRACTION_NOUNS.keys() | THREE_QUARTERS | {"صد"})
_FIRST = "ء"  # of the Urdu letters, behind which few figures are
_BEHIND = set("€₹₨₩₽₺৳₪⅓⅔⅛")
_SIZE_WORDS = SIZES.keys() | QUANTIFIERS
_WORDS = frozenset(
    _NUMBER_WORDS | _SIZE_WORDS | ORDINALS.keys() | MULTIPLES.keys() | MONTH_WORDS | {"-", "%"}
) | (DAY_PARTS.keys() | YEAR_WORDS | ROMANS.keys() | _BEHIND)
_FIGURES = frozenset({"number", "currency", "clock"})


def urdu_quantities(text: str) -> list[Quantity]:
    """Return the figures of an Urdu text, in order and without overlap.

    Args:
        text: Normalised by `translator.urdu.normalise`.
    """
    if not _DIGIT.search(text) and _WORDS.isdisjoint(URDU_WORD.findall(text)):
        return []
    line = Line(text)
    quantities: list[Quantity] = []
    stop = 0
    # Most words are Urdu ones that are in no table: find that out at once.
    may_begin = map(or_, map(_WORDS.__contains__, line.words), map(_FIRST.__gt__, line.words))
    for at in compress(range(line.count), may_begin):
        if at >= stop and (found := _read(line, at)):
            quantities += found[0]
            stop = found[1]
    return quantities


def _read(line: Line, at: int) -> tuple[list[Quantity], int] | None:
    """Return what begins at a piece and one past its last piece."""
    sort = line.sort(at)
    if sort == "date":
        return read_figures_date(line, at)
    if sort not in _FIGURES and line.words[at] not in _WORDS:
        return None  # a comma, a Latin word
    figure = at + (line.words[at] == "-")
    if line.sort(figure) == "number" and is_label(line, figure):
        return None
    found = _worded(line, at) if sort in {"word", "name"} else None
    found = found or _figure(line, at, sort)
    if found is None:
        return None
    quantity, stop = found
    if sort == "number" and may_be_label(line, at, stop, quantity.kind):
        quantity = replace(quantity, certain=False)
    return [quantity], stop


def _worded(line: Line, at: int) -> Found | None:
    """Return what a word other than a number's begins."""
    reader = _READERS.get(line.words[at])
    return (reader(line, at) if reader else None) or read_size(line, at)


def _ordinal(line: Line, at: int) -> Found | None:
    found = read_day_date(line, at, None) or read_listed_day(line, at, None)
    return found or read_ordinal(line, at)


def _zero(line: Line, at: int) -> Found | None:
    return read_score(line, at) or read_month_date(line, at)


_READERS: dict[str, Callable[[Line, int], Found | None]] = {
    **dict.fromkeys(SCORE_WORDS, read_score),
    **dict.fromkeys(MULTIPLES, read_multiple),
    **dict.fromkeys(ROMANS, read_roman),
    **dict.fromkeys(ORDINALS, _ordinal),
    **dict.fromkeys(YEAR_WORDS, read_year_date),
    **dict.fromkeys(DAY_PARTS, read_time),
    **dict.fromkeys(MONTH_WORDS, read_month_date),
    "صفر": _zero,
}


def _figure(line: Line, at: int, sort: str) -> Found | None:
    """Return what a number begins: a time, a date, a decade, or a quantity with its unit."""
    if sort in {"number", "word"} and line.words[at] not in NEGATIVES:
        amount = read_amount(line, at)
        if amount is None:
            return None
        return (
            read_time(line, at, amount)
            or read_day_date(line, at, amount)
            or read_listed_day(line, at, amount)
            or read_decade(line, at, amount)
            or read_year_date(line, at, amount)
            or read_year_range(line, at)
            or read_range(line, at, amount)
        )
    return read_time(line, at) if sort == "clock" else read_range(line, at)
