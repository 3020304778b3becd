"""Read the day and the month of a date in English."""

from __future__ import annotations

from translator.numbers.english.hijri import hijri_month
from translator.numbers.english.ordinals import ordinal
from translator.numbers.english.tokens import Token
from translator.numbers.english.words import MONTHS, ORDINALS, SHORT_MONTHS, TENS

__all__ = ["LAST_DAY", "Month", "day_at", "month_at"]

LAST_DAY = 31
Month = tuple[int, bool, int]
"""A month, whether it is Islamic, and the index of the token after it."""


def month_at(tokens: list[Token], i: int) -> Month | None:
    """Return the month of either calendar that is named at token `i`, or None."""
    token = tokens[i]
    if not token.capital:
        return None
    if token.text in MONTHS:
        dotted = tokens[i + 1].text == "." and tokens[i + 1].glued
        return MONTHS[token.text], False, i + 2 if dotted and token.text in SHORT_MONTHS else i + 1
    found = hijri_month(tokens, i)
    return None if found is None else (found[0], True, found[1])


def day_at(tokens: list[Token], i: int) -> tuple[int, int] | None:
    """Return a day of the month, "12", "12th", "twelfth", and the index after it; or None."""
    token = tokens[i]
    if token.kind == "number" and token.text.isdigit() and len(token.text) <= 2:  # noqa: PLR2004
        value, end = int(token.text), i + 1
        if tokens[end].text in {"st", "nd", "rd", "th"} and tokens[end].glued:
            end += 1
    elif (token.text in ORDINALS or token.text in TENS) and (found := ordinal(tokens, i)):
        value, end = int(found.value), found.end
    else:
        return None
    return (value, end) if 1 <= value <= LAST_DAY else None
