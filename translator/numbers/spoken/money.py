"""Write money in English."""

from __future__ import annotations

import re
from fractions import Fraction

from translator.numbers.quantity import Quantity
from translator.numbers.spoken.numbers import said_range, said_size

__all__ = ["said_money"]

_SIGNS = {"USD": "$", "dollar": "$", "EUR": "€", "GBP": "£", "pound": "£"}
_NAMES = {"KRW": "won", "JPY": "yen", "CNY": "yuan", "RUB": "rubles", "TRY": "lira"} | {
    "BDT": "taka",
    "AFN": "afghanis",
    "USD": "dollars",
    "GBP": "pounds",
    "ILS": "shekels",
    "THB": "baht",
    "MYR": "ringgit",
    "IDR": "rupiah",
    "ISK": "Icelandic krona",
}
"""How newspapers call the currencies whose name says the country."""
_RIALS = frozenset({"IRR", "riyal"})
_IRAN = "ایران"
_FIGURE = re.compile("[0-9]")
_CENTS = 10**6  # "$2/3" cannot be said
_WON_FROM = 100  # "5 won" is a score


def said_money(quantity: Quantity, written: str) -> str:
    """Return an amount of money: "$1.2 billion", "50 million rupees", "millions of dollars".

    Args:
        quantity: The amount.
        written: How it stands in the source; the rials of Iran are only called so if it says so.
    """
    value, high, unit = quantity.value, quantity.high, quantity.unit
    if unit in _RIALS:
        unit = "Iranian rial" if _IRAN in written else "rial" if unit == "IRR" else unit
    if quantity.vague:
        return f"{said_size(value)} of {_name(unit, value)}"
    sign = _SIGNS.get(unit)
    if sign is None or _CENTS % value.denominator:
        last = value if high is None else high
        return f"{said_range(value, high, grouped=True)} {_name(unit, last)}"
    ends = said_range(value, high, grouped=True).split(" to ")
    return " to ".join(_FIGURE.sub(lambda m: sign + m[0], end, count=1) for end in ends)


def _name(unit: str, value: Fraction) -> str:
    """Return the plural of a currency, "Saudi riyals"; of the bare words by an s.

    What CLDR has no name for keeps its code.
    """
    from babel.numbers import get_currency_name  # noqa: PLC0415 - Babel would delay every command

    one = value == 1
    if unit.islower() or unit.endswith("rial"):
        return unit if one else f"{unit}s"
    if unit == "KRW" and value < _WON_FROM:
        return "South Korean won"
    if unit in _NAMES:
        return _NAMES[unit]
    *country, last = get_currency_name(unit, 1 if one else 2, "en").split()
    if not country:
        return last
    return " ".join((*country, last.lower()))
