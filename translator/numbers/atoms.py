"""The single numbers that a quantity is made of, and which of them can be the same."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from translator.numbers.quantity import Kind, Quantity

__all__ = ["FAMILIES", "Atom", "atoms_of", "keys_of", "same_unit", "unit_fits", "value_fits"]

FAMILIES = {
    "rupee": frozenset({"PKR", "INR", "LKR", "NPR", "MUR", "SCR"}),
    "dollar": frozenset({"USD", "CAD", "AUD", "NZD", "SGD", "HKD", "TWD", "NAD", "JMD"}),
    "pound": frozenset({"GBP", "EGP", "SYP", "LBP", "SDG", "SSP"}),
    "riyal": frozenset({"SAR", "QAR", "OMR", "IRR", "YER"}),
    "dinar": frozenset({"KWD", "IQD", "JOD", "BHD", "LYD", "DZD", "TND", "RSD"}),
    "dirham": frozenset({"AED", "MAD"}),
    "franc": frozenset({"CHF", "XOF", "XAF"}),
    "peso": frozenset({"MXN", "PHP", "ARS", "COP", "CLP", "CUP"}),
}
"""Currencies that share a name, by the word that leaves the country open."""
_PERCENT, _MONTH, _HIJRI_MONTH, _TIME, _DECADE = "%", "month", "hijri month", "time", "decade"
_UNITS = {Kind.PERCENT: _PERCENT, Kind.TIME: _TIME, Kind.DECADE: _DECADE}
_MONTHS = frozenset({_MONTH, _HIJRI_MONTH})
_LOOSE = frozenset({_TIME, _DECADE})
_NOON = 720  # minutes
_HUNDRED = 100
_HOURS = 24


@dataclass(frozen=True, slots=True)
class Atom:
    """One number of a quantity: an end of a range, the day, month or year of a date.

    Attributes:
        value: The number; minutes for a time.
        unit: A currency, "%", "month", "hijri month", "time", "decade", or "".
        owner: The quantity.
    """

    value: Fraction
    unit: str
    owner: Quantity


def atoms_of(quantity: Quantity) -> Iterator[Atom]:
    """Yield the numbers of a quantity."""
    day = quantity.day
    if day is not None:
        month = _HIJRI_MONTH if day.hijri else _MONTH
        for value, unit in ((day.year, ""), (day.month, month), (day.day, "")):
            if value is not None:
                yield Atom(Fraction(value), unit, quantity)
        return
    unit = _UNITS.get(quantity.kind, quantity.unit)
    yield Atom(quantity.value, unit, quantity)
    if quantity.high is not None:
        yield Atom(quantity.high, unit, quantity)


def same_unit(one: str, other: str) -> bool:
    """Say whether two units can be the same: "PKR" and "PKR", "PKR" and "rupee"."""
    return one == other or other in FAMILIES.get(one, ()) or one in FAMILIES.get(other, ())


def unit_fits(one: Atom, other: Atom) -> bool:
    """Say whether two numbers whose values fit count the same thing."""
    if same_unit(one.unit, other.unit):
        return True
    # Half is 50 percent, 5 in the evening may be given without "o'clock", the 90s as 1990.
    return one.value != other.value or one.unit in _LOOSE or other.unit in _LOOSE


def value_fits(one: Atom, other: Atom) -> bool:
    """Say whether two numbers are worth the same, whatever they count."""
    units = {one.unit, other.unit}
    if units & _MONTHS:
        return len(units) == 1 and one.value == other.value
    if _TIME in units:
        return _time_fits(one, other)
    if one.value == other.value:
        return True
    if units == {_DECADE}:
        short = min(one.value, other.value) < _HUNDRED
        return short and one.value % _HUNDRED == other.value % _HUNDRED
    plain, named = (one, other) if other.unit else (other, one)
    return units == {_PERCENT, ""} and plain.value < 1 and named.value == plain.value * _HUNDRED


def keys_of(atom: Atom) -> Iterator[tuple[str, Fraction]]:
    """Yield keys of a number; those of any two numbers whose values fit share one.

    So of the thousands of numbers in a long text only a few need be compared with each.
    """
    value, unit = atom.value, atom.unit
    if unit in _MONTHS:
        yield unit, value
    elif unit == _TIME:
        yield _TIME, value % _NOON
    else:
        yield "", value
        if unit in {"", _PERCENT}:
            yield _PERCENT, value if unit else value * _HUNDRED
        if not unit:
            yield _TIME, value * 60 % _NOON
        if unit == _DECADE:
            yield _DECADE, value % _HUNDRED


def _time_fits(one: Atom, other: Atom) -> bool:
    """Say whether two times can be the same, or a time and a bare hour."""
    if one.unit == other.unit:
        halves = {_half(one), _half(other)}
        return one.value % _NOON == other.value % _NOON and ("" in halves or len(halves) == 1)
    time, plain = (one, other) if one.unit == _TIME else (other, one)
    hour = not plain.unit and plain.value.denominator == 1 and 0 < plain.value <= _HOURS
    return hour and time.value % _NOON == plain.value * 60 % _NOON


def _half(time: Atom) -> str:
    """Return which half of the day a time is said to be in; "" if that is left open."""
    return "pm" if time.value >= _NOON else time.owner.unit
