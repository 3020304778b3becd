"""Read cardinal numbers in English: "150,000", "1.5m", "two and a half million"."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from functools import cache

from translator.numbers.english.parts import of_scale
from translator.numbers.english.small import Numeral, below_thousand, digits, hundreds, year_pair
from translator.numbers.english.sums import LARGEST, scaled, total
from translator.numbers.english.tokens import Token
from translator.numbers.english.words import FRACTIONS, ONES, SCALES, TENS, VAGUE

__all__ = ["numeral"]

_FEW = frozenset(("several", "few", "many", "couple", "multi"))
_ONE_WORD = frozenset(("zero", "one", "two"))
# What follows a part; a noun follows an ordinal: "a third of", "a third day".
_LINKS = frozenset(
    """the and or in as more less than were was are is have had has from by at on for to over who
    that since its their his her this said""".split()
)
_APPROACH = frozenset("than by nearly almost about around roughly over under only just".split())
_NOT_ONE = frozenset(("no", "each", "every", "any", "some"))


def numeral(tokens: list[Token], i: int) -> Numeral | None:
    """Return the number that begins at token `i`, or None."""
    if tokens[i].kind in {"number", "mark", "ratio"}:
        return total(tokens, i, digits(tokens, i))
    read = _readers().get(tokens[i].text)
    return None if read is None else read(tokens, i)


@cache
def _readers() -> Mapping[str, Callable[[list[Token], int], Numeral | None]]:
    """Return who reads a number in words, by its first word."""
    return {
        **dict.fromkeys((*ONES, *TENS), _spelled),
        **dict.fromkeys(SCALES, _bare_scale),
        **dict.fromkeys(("a", "an"), _after_article),
        "half": _half_of,
        "quarter": _quarter,
        "tens": _tens,
    }


def _spelled(tokens: list[Token], i: int) -> Numeral | None:
    if tokens[i].text == "one" and _is_pronoun(tokens, i):
        return None
    year = year_pair(tokens, i)
    if year is not None:
        return year
    head = below_thousand(tokens, i)
    found = total(tokens, i, head)
    if found is not None and found.end == i + 1 and tokens[i].text in _ONE_WORD:
        return found._replace(certain=False)
    return found


def _is_pronoun(tokens: list[Token], i: int) -> bool:
    """Whether the "one" at `i` counts nothing: "no one", "one another"."""
    before = tokens[i - 1] if i else tokens[-1]
    if before.text == "-" and i > 1:
        before = tokens[i - 2]
    return before.text in _NOT_ONE or tokens[i + 1].text == "another"


def _after_article(tokens: list[Token], i: int) -> Numeral | None:
    """Read "a hundred and five", "a million", "a dozen", "a third", "a fifth of"."""
    word = tokens[i + 1].text
    if word == "hundred":
        return total(tokens, i, hundreds(tokens, i + 2, 1))
    if word in SCALES and word not in VAGUE:
        return total(tokens, i, Numeral(Fraction(1), i + 1, spelled=True))
    if word == "half":
        return _half_of(tokens, i + 1)
    return None if word.endswith("s") or word not in FRACTIONS else _one_part(tokens, i, word)


def _one_part(tokens: list[Token], i: int, word: str) -> Numeral | None:
    """Read "a third", "a fifth of", "a fifth part"."""
    named = word in {"third", "quarter"}
    if tokens[i + 2].text == "part":
        return Numeral(Fraction(1, FRACTIONS[word]), i + 3, spelled=True)
    if not _is_part(tokens, i, named=named):
        return None
    end, scale = of_scale(tokens, i + 2)
    value = Fraction(scale, FRACTIONS[word])
    return Numeral(value, end, scale=scale, certain=scale > 1 or not named, spelled=True)


def _is_part(tokens: list[Token], i: int, *, named: bool) -> bool:
    """Whether "a third" or "a fifth" at `i` is a part: "a third of it", "more than a fifth"."""
    after = tokens[i + 2]
    if after.text == "of":
        return True
    if not (named or (i and tokens[i - 1].text in _APPROACH)):
        return False
    return after.kind != "word" or after.text in _LINKS


def _half_of(tokens: list[Token], i: int) -> Numeral:
    end, scale = of_scale(tokens, i + 1)
    value = Fraction(scale, 2)
    found = Numeral(value, end, scale=scale, certain=scale > 1, spelled=True)
    return scaled(tokens, found) if scale > 1 else found


def _quarter(tokens: list[Token], i: int) -> Numeral:
    end, scale = of_scale(tokens, i + 1)
    return Numeral(Fraction(scale, 4), end, scale=scale, certain=scale > 1, spelled=True)


def _bare_scale(tokens: list[Token], i: int) -> Numeral | None:
    """Read a size without a number: "thousands", "several million", "hundred people"."""
    word = tokens[i].text
    before = [token.text for token in tokens[max(0, i - 2) : i]]
    few = any(text in _FEW for text in before)
    if word in VAGUE or few:
        return _vague(tokens, i)
    if word == "hundred":
        return hundreds(tokens, i + 1, 1)._replace(certain=False)
    found = total(tokens, i, Numeral(Fraction(1), i, spelled=True))
    return None if found is None else found._replace(certain=found.end > i + 1)


def _tens(tokens: list[Token], i: int) -> Numeral | None:
    """Read "tens of thousands"."""
    many = tokens[i + 1].text == "of" and tokens[i + 2].text in VAGUE
    return _vague(tokens, i) if many else None


def _vague(tokens: list[Token], i: int) -> Numeral:
    """Read "thousands", "hundreds of thousands", and "several hundred thousand"."""
    value = scale = SCALES.get(tokens[i].text, 10)
    j = i + 1
    while True:
        after = j + 1 if tokens[j].text == "of" else j
        size = SCALES.get(tokens[after].text, 0)
        if not size or (after > j and tokens[after].text not in VAGUE) or value * size > LARGEST:
            break
        value, scale, j = value * size, size, after + 1
    return Numeral(Fraction(value), j, scale=scale, vague=True, spelled=True)
