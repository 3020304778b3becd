"""Figures of both languages: read, compared, written and read again."""

from __future__ import annotations

from fractions import Fraction

from tests.attacks.fuzz.target import SENTENCE, Target, follow, texts_of
from translator.drafting.odd_figures import odd_figures
from translator.numbers import (
    Kind,
    Quantity,
    compare,
    describe,
    english_quantities,
    in_english,
    outside,
    urdu_quantities,
)
from translator.urdu import normalise

__all__ = ["TARGETS"]

_MINUTES = 24 * 60


def _judge(text: str, found: list[Quantity]) -> None:
    follow(text, [(q.start, q.end) for q in found])
    for quantity in found:
        assert isinstance(quantity.value, Fraction)
        assert isinstance(quantity.high, Fraction | None)
        if quantity.kind is Kind.TIME:
            assert 0 <= quantity.value <= _MINUTES, quantity
        if quantity.day is not None:
            assert quantity.day.month is None or 1 <= quantity.day.month <= 12, quantity
            assert quantity.day.day is None or 1 <= quantity.day.day <= 31, quantity
        describe(quantity)


def _urdu(data: bytes) -> None:
    (raw,) = texts_of(data)
    for text in (raw, normalise(raw)):
        _judge(text, urdu_quantities(text))


def _english(data: bytes) -> None:
    (text,) = texts_of(data)
    _judge(text, english_quantities(text))


def _written(data: bytes) -> None:
    """A figure that is written in English is worth the same when it is read again."""
    text = normalise(texts_of(data)[0])
    for quantity in urdu_quantities(text):
        said = in_english(quantity, text[quantity.start : quantity.end])
        found = english_quantities(said)
        _judge(said, found)
        assert compare([quantity], found).agrees, (quantity, said, found)


def _compared(data: bytes) -> None:
    urdu, english = texts_of(data, 2)
    source, target = urdu_quantities(normalise(urdu)), english_quantities(english)
    found = compare(source, target)
    asked = {*found.met, *found.missing, *(want for want, _ in found.unlike)}
    assert asked <= {*source}
    assert {*found.added} <= {*target}
    assert compare(source, source).agrees
    assert not outside(target, english, [english]) or not english.strip()


def _odd(data: bytes) -> None:
    (text,) = texts_of(data)
    follow(text, [span for span, _ in odd_figures(text)])


_URDU = ("numbers/urdu*.txt", "numbers/news.txt", "numbers/pairs.txt")
_ENGLISH = ("numbers/english*.txt", "numbers/pairs.txt")
TARGETS = (
    Target("urdu-figures", _urdu, _URDU),
    Target("english-figures", _english, _ENGLISH),
    Target("figures-written", _written, _URDU, SENTENCE),
    Target("figures-compared", _compared, _URDU, 2 * SENTENCE),
    Target("odd-figures", _odd, _ENGLISH),
)
