"""Read decades in English: "1990s", "'90s", "nineties"."""

from __future__ import annotations

from fractions import Fraction

from translator.numbers.english.tokens import Token, hyphen
from translator.numbers.english.words import TWENTIES
from translator.numbers.quantity import Kind, Quantity

__all__ = ["decade"]

_YEARS = range(1000, 2101)
_CENTURIES = {"eighteen": 1800, "nineteen": 1900}


def decade(tokens: list[Token], i: int) -> Quantity | None:
    """Return the decade that begins at token `i` ("1990s", "'90s", "nineties"), or None."""
    token = tokens[i]
    if token.kind == "number":
        return _decade_of_digits(tokens, i)
    if token.text in TWENTIES:
        value, end = TWENTIES[token.text], i + 1
    elif token.text in _CENTURIES and tokens[hyphen(tokens, i + 1)].text in TWENTIES:
        end = hyphen(tokens, i + 1) + 1
        value = TWENTIES[tokens[end - 1].text] + _CENTURIES[token.text]
    else:
        return None
    return _decade(tokens, i, end, value)


def _decade_of_digits(tokens: list[Token], i: int) -> Quantity | None:
    token, end = tokens[i], i + 1
    if tokens[end].text in "'’" and tokens[end].glued and tokens[end].kind == "sign":
        end += 1
    if tokens[end].text != "s" or not tokens[end].glued or not token.text.isdigit():
        return None
    value = int(token.text)
    if value % 10 or not (20 <= value <= 90 or value in _YEARS):  # noqa: PLR2004 - decades
        return None
    quoted = i > 0 and token.glued and tokens[i - 1].text in {"'", "’", "‘"}
    return _decade(tokens, i - 1 if quoted else i, end + 1, value)


def _decade(tokens: list[Token], i: int, end: int, value: int) -> Quantity:
    start, stop = tokens[i].start, tokens[end - 1].end
    return Quantity(Kind.DECADE, start, stop, Fraction(value))
