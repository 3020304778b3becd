"""Dates, numbers and names of languages in both locales, all from CLDR through Babel."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from functools import lru_cache

from babel import Locale
from babel.dates import format_date
from babel.numbers import format_decimal

from translator.urdu import normalise

__all__ = ["ENGLISH", "URDU", "Voice", "clock", "parse_date"]

_ISO_DATE = re.compile(
    r"(\d{4})-(\d{2})-(\d{2})"
    r"(?:[T ](\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(?: ?(?:Z|UTC|[+-]\d{2}:?\d{2}))?)?\Z"
)
_DAY_MONTH = re.compile(r"(?:[^\W\d]+[،,] )?(\d{1,2}) ([^\W\d]+)[،,]? (\d{4})(?: ?ء)?\Z")
_MONTH_DAY = re.compile(r"([^\W\d]+) (\d{1,2})[،,]? (\d{4})(?: ?ء)?\Z")


@dataclass(frozen=True)
class Voice:
    """One language of the page.

    Attributes:
        code: ISO 639-1 code, also the `lang` attribute.
        direction: "rtl" or "ltr".
    """

    code: str
    direction: str

    @property
    def locale(self) -> Locale:
        """The CLDR locale."""
        return Locale.parse(self.code)

    def language(self, code: str) -> str:
        """Return the name of a language in this one: "Urdu", "انگریزی"."""
        return str(self.locale.languages.get(code, code))

    def date(self, day: dt.date) -> str:
        """Return a date in words."""
        return _date(self.code, day)

    def moment(self, moment: dt.datetime) -> str:
        """Return date and time of a moment in UTC."""
        return self.joined(self.date(moment.date()), f"{moment:%H:%M} UTC")

    def joined(self, *parts: str) -> str:
        """Return what belongs to one list, with this language's comma."""
        return ("، " if self.direction == "rtl" else ", ").join(filter(None, parts))

    def number(self, number: int) -> str:
        """Return a whole number with this language's grouping."""
        return _number(self.code, number)


# Asked for the same few again and again, in every row of every page.
@lru_cache(maxsize=10_000)
def _date(code: str, day: dt.date) -> str:
    return format_date(day, format="long", locale=Locale.parse(code))


@lru_cache(maxsize=10_000)
def _number(code: str, number: int) -> str:
    return format_decimal(number, locale=Locale.parse(code))


URDU = Voice("ur", "rtl")
ENGLISH = Voice("en", "ltr")


def parse_date(text: str) -> dt.date | None:
    """Return the date that a label line holds, or None when it is not clearly one.

    Understood are ISO 8601 and day, month name and year in Urdu, in either order; a date in
    figures alone such as 05/01/2023 is not, since its order is anybody's guess.
    """
    plain = normalise(text)
    try:
        if match := _ISO_DATE.match(plain):
            return dt.date(int(match[1]), int(match[2]), int(match[3]))
        if match := _DAY_MONTH.match(plain):
            return dt.date(int(match[3]), _MONTHS[match[2]], int(match[1]))
        if match := _MONTH_DAY.match(plain):
            return dt.date(int(match[3]), _MONTHS[match[1]], int(match[2]))
    except (KeyError, ValueError):
        return None
    return None


def clock(text: str) -> str:
    """Return the time of day in an ISO 8601 date and time, as written: "14:30", or ""."""
    match = _ISO_DATE.match(normalise(text))
    return (match[4] or "") if match else ""


def _month_names() -> dict[str, int]:
    names = Locale.parse("ur").months["format"]["wide"]
    return {normalise(name): number for number, name in names.items()}


_MONTHS = _month_names()
