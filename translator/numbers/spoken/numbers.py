"""Write bare numbers, sizes and ordinals in English."""

from __future__ import annotations

from decimal import Decimal, localcontext
from fractions import Fraction
from math import floor

__all__ = ["said_number", "said_ordinal", "said_range", "said_size"]

_DIGITS = "zero one two three four five six seven eight nine".split()
_PLACES = "zeroth first second third fourth fifth sixth seventh eighth ninth".split()
_PARTS = {3: "third", 4: "quarter", 5: "fifth", 6: "sixth", 7: "seventh", 8: "eighth"} | {
    9: "ninth",
    10: "tenth",
    11: "eleventh",
    12: "twelfth",
}
_NAMED = {2, *_PARTS}
_SIZES = {10**6: "million", 10**9: "billion", 10**12: "trillion"}
_VAGUE = {100: "hundreds", 1000: "thousands"} | {size: f"{name}s" for size, name in _SIZES.items()}
_ENDINGS = {"one": "st", "two": "nd", "few": "rd", "other": "th"}  # by CLDR's plural rule
_MILLION = 10**6
_SCORES = 1000  # what falls to less is a score, "3-1", or as "88-80 percent"
_EXACT = 1000  # a compact number has three decimals at most
_PRECISION = 28  # digits, as `decimal` has it
_ROUND = 10**12  # and any other twelve, or it is written as a fraction
_LARGEST = 10**15


def said_number(value: Fraction, *, grouped: bool = True, spelled: bool = False) -> str:
    """Return a number: "three", "2,500", "150,000", "1.25 million", "two-thirds", "minus 5".

    Args:
        value: What it is worth.
        grouped: Whether four digits get a comma; longer numbers always do.
        spelled: Whether numbers below ten are spelled out.
    """
    if value.denominator == 1 and 0 <= value < len(_DIGITS) and spelled:
        return _DIGITS[int(value)]
    if not _is_decimal(value):
        return _fraction(value)
    if spelled and 0 < value < 1 and value.denominator in _NAMED and value.numerator < len(_DIGITS):
        return _part(value)
    size = _size(value)
    if size > 1:
        return f"{_decimal(value / size)} {_SIZES[size]}"
    return _decimal(value, grouped=grouped)


def said_range(low: Fraction, high: Fraction | None, *, grouped: bool) -> str:
    """Return "5 to 10", "5 million to 10 million", a score "3-1"; one number without `high`."""
    if high is None:
        return said_number(low, grouped=grouped)
    if _is_decimal(low) and _is_decimal(high):
        if 0 <= high < low < _SCORES:
            return f"{_decimal(low)}-{_decimal(high)}"
        if low < high / _size(high) < high:
            # "3 to 5 million" would make millions of the three.
            return f"{_decimal(low)} to {_decimal(high)}"
    return f"{said_number(low, grouped=grouped)} to {said_number(high, grouped=grouped)}"


def said_size(value: Fraction) -> str:
    """Return a size without a number: "thousands", "tens of millions"."""
    scale = max((size for size in _VAGUE if size <= value), default=0)
    if not scale:
        return "dozens"
    more = value / scale
    tens = "hundreds of " if more >= 100 else "tens of " if more >= 10 else ""  # noqa: PLR2004
    return tens + _VAGUE[scale]


def said_ordinal(value: Fraction) -> str:
    """Return "third" or "21st"."""
    from babel import Locale  # noqa: PLC0415 - loading Babel would delay every command

    if value.denominator != 1 or value < 0:
        return said_number(value)
    number = int(value)
    if number < len(_PLACES):
        return _PLACES[number]
    return _decimal(value) + _ENDINGS[Locale("en").ordinal_form(number)]


def _is_decimal(value: Fraction) -> bool:
    return (value * _ROUND).denominator == 1


def _compact(value: Fraction, size: int) -> bool:
    return (value / size * _EXACT).denominator == 1


def _size(value: Fraction) -> int:
    """Return the size that a number is said in: 10^6 for 1,250,000, 1 for 1,234,567."""
    if not _MILLION <= abs(value) < _LARGEST:
        return 1
    size = max(size for size in _SIZES if size <= abs(value))
    return size if _compact(value, size) else 1


def _decimal(value: Fraction, *, grouped: bool = True) -> str:
    from babel.numbers import format_decimal  # noqa: PLC0415 - see said_ordinal

    units = int(value * _ROUND)
    whole = "#,##0." if grouped or abs(value) >= 10_000 else "0."  # noqa: PLR2004
    pattern = whole + "#" * 12
    with localcontext(prec=_PRECISION + units.bit_length() // 3):  # as many digits as it has
        exact = Decimal(units) / _ROUND
        said = format_decimal(abs(exact), format=pattern, locale="en")
    return f"minus {said}" if exact < 0 else said


def _fraction(value: Fraction) -> str:
    """Write what has no decimals: "two-thirds", "2 1/3", "17/113"."""
    whole = floor(abs(value))
    part = abs(value) - whole
    sign = "minus " if value < 0 else ""
    if not whole and part.denominator in _NAMED and part.numerator < len(_DIGITS):
        return sign + _part(part)
    return f"{sign}{whole} {part}" if whole else f"{sign}{part}"


def _part(value: Fraction) -> str:
    over, under = value.numerator, value.denominator
    if under == 2:  # noqa: PLR2004 - the only one with a name of its own
        return "half"
    name = _PARTS[under]
    return f"{_DIGITS[over]}-{name}" if over == 1 else f"{_DIGITS[over]}-{name}s"
