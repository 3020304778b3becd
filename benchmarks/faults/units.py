"""Figures of another size, in another unit, or at another time."""

from __future__ import annotations

import re
from random import Random

from benchmarks.faults.digits import bare, given, shared
from benchmarks.faults.fault import Fault, one_of, swapped
from translator.urdu import normalise

__all__ = ["UNITS"]

_YEAR = re.compile(r"(?<![\w.,:/’'$-])(?:1[5-9]\d\d|20[0-3]\d)(?![\w/:’'%-]|[.,]\d)")
_PERCENT = re.compile(r"(?<![\w-])\d[\d.,]*(\s?%|[ -]per ?cent\b)")
_SCALE = re.compile(r"\d[\d.,]*[ -](thousand|million|billion|trillion)\b")
_TENFOLD = re.compile(r"\b(\d[\d.]*) (?:thousand|million|billion)\b")
_ROUND = re.compile(r"(?<![\d.,])(\d{3},000)(?![\d,])")
_SCALES = {
    "thousand": "million",
    "million": "billion",
    "billion": "million",
    "trillion": "billion",
}
_SCALES_URDU = frozenset("ہزار لاکھ کروڑ ارب کھرب ملین بلین ٹریلین".split())
_MONTHS = dict(
    zip(
        "January February March April May June July August September October November"
        " December".split(),
        "جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر".split(),
        strict=True,
    )
)
_MONTH = re.compile(rf"\b(?:{'|'.join(_MONTHS)})\b")
_SUMS = (
    ("25 لاکھ روپے", "2.5 million rupees"),
    ("8 لاکھ روپے", "800,000 rupees"),
    ("7 کروڑ روپے", "70 million rupees"),
    ("35 کروڑ روپے", "350 million rupees"),
    ("4 ارب روپے", "4 billion rupees"),
    ("90 لاکھ ڈالر", "$9 million"),
    ("12 کروڑ ڈالر", "120 million dollars"),
    ("6 ارب یورو", "6 billion euros"),
)
_MONEY = re.compile(r"(\$)\d|\d[\d.,]*(?: million| billion)? (rupees|dollars|euros)\b")
_OTHER_MONEY = {"$": "€", "rupees": "dollars", "dollars": "rupees", "euros": "pounds"}


def _scale(source: str, english: str, rng: Random) -> str | None:
    if not _SCALES_URDU & set(normalise(source).split()):
        return None
    found = one_of(list(_SCALE.finditer(english)), rng)
    return swapped(english, found, _SCALES[found[1]], 1) if found else None


def _ten_times(_: str, english: str, rng: Random) -> str | None:
    """Read lakh as a million, the classical mistake: every such figure comes out tenfold."""
    found = one_of([*_TENFOLD.finditer(english), *_ROUND.finditer(english)], rng)
    if not found:
        return None
    value = float(bare(found[1])) * 10
    return swapped(english, found, f"{value:,.0f}", 1)


def _no_percent(source: str, english: str, rng: Random) -> str | None:
    urdu = normalise(source)
    found = one_of(list(_PERCENT.finditer(english)), rng)
    return swapped(english, found, "", 1) if found and ("%" in urdu or "فیصد" in urdu) else None


def _money(_: str, english: str, rng: Random) -> str | None:
    found = one_of(list(_MONEY.finditer(english)), rng)
    if not found:
        return None
    group = 1 if found[1] else 2
    return swapped(english, found, _OTHER_MONEY[found[group]], group)


def _with_sum(pair: tuple[str, str], _: tuple[str, str], rng: Random) -> tuple[str, str]:
    """Append a sum of money to both sides."""
    urdu, english = rng.choice(_SUMS)
    return f"{pair[0]} (لاگت {urdu})", f"{pair[1]} (cost: {english})"


def _year(source: str, english: str, rng: Random) -> str | None:
    found = one_of(shared(source, english, _YEAR), rng)
    if not found:
        return None
    year = str(int(found[0]) + rng.choice([-10, -3, -2, -1, 1, 2, 3, 10]))
    return None if year in given(source) else swapped(english, found, year)


def _month(source: str, english: str, rng: Random) -> str | None:
    spoken = set(normalise(source).replace("،", " ").split())
    found = one_of([m for m in _MONTH.finditer(english) if _MONTHS[m[0]] in spoken], rng)
    others = [m for m, urdu in _MONTHS.items() if urdu not in spoken and m not in english]
    return swapped(english, found, rng.choice(others)) if found else None


_NUMBER = ("number",)
UNITS = (
    Fault("million for billion", _scale, _NUMBER, _with_sum),
    Fault("lakh, crore tenfold", _ten_times, _NUMBER, _with_sum),
    Fault("percent dropped", _no_percent, _NUMBER),
    Fault("currency swapped", _money, _NUMBER, _with_sum),
    Fault("year changed", _year, _NUMBER),
    Fault("month changed", _month, _NUMBER),
)
