"""What stands in a source for what the model shall not touch, and how it comes out."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from translator.numbers import Kind, Quantity

__all__ = ["PLACEHOLDERS", "free_names", "free_numbers", "hide_figure", "shown_as"]

# Names that the model copies through. Measured on 120 FLORES-200 dev sentences, hiding one term:
# these come out once and unchanged in 70-85 of them; made-up words (XX, X1, [1], %s) in 0-79.
PLACEHOLDERS = (
    "XRP", "Microsoft", "UNESCO", "Tokyo", "Facebook", "London", "Ethereum", "Google", "Canada",
)  # fmt: skip
# Measured with ur_en 0.3 on 60 FLORES-200 dev sentences, in place of a number: these come out once
# in 56-58 of them, 82 in 49. English figures ("50 million", "$1.2 billion") do so in 52-56.
_NUMBERS = ("29", "58", "68", "37", "46", "64", "73")
_ORDINAL = "ویں"


def free_names(text: str, attempt: int) -> Iterator[str]:
    """Yield the names that a text does not hold itself.

    Args:
        text: The source with the targets of its terms.
        attempt: Another number gives another order.
    """
    order = PLACEHOLDERS[attempt:] + PLACEHOLDERS[:attempt]
    return (name for name in order if name.lower() not in text.lower())


def free_numbers(text: str, attempt: int) -> Iterator[str]:
    """Yield the small numbers whose digits a text does not hold; arguments as `free_names`."""
    order = _NUMBERS[attempt:] + _NUMBERS[:attempt]
    return (number for number in order if number not in text)


def hide_figure(quantity: Quantity, numbers: Iterator[str]) -> str | None:
    """Return a figure of the same kind to stand for one, or None if there is none.

    A date or time is not hidden: no short figure behaves like it in a sentence.
    """
    forms = {
        Kind.NUMBER: "{}",
        Kind.MONEY: "${}",
        Kind.PERCENT: "{}%",
        Kind.ORDINAL: "{}" + _ORDINAL,
    }
    form = forms.get(quantity.kind)
    number = next(numbers, None) if form else None
    return form.format(number) if form and number else None


@functools.lru_cache(maxsize=256)
def shown_as(placeholder: str) -> re.Pattern[str]:
    """Return a pattern for the ways in which the model writes a placeholder.

    A sum may come out as "$37" or "37 dollars", a percentage as "37%" or "37 percent".
    """
    digits = "".join(c for c in placeholder if c.isdigit())
    if placeholder.startswith("$"):
        return re.compile(rf"(?:US ?)?\$ ?{digits}(?!\w|[.,]\d)|(?<![\w.,$]){digits} dollars\b")
    if placeholder.endswith("%"):
        return re.compile(rf"(?<![\w.,]){digits} ?(?:%|per ?cent\b)")
    if placeholder.endswith(_ORDINAL):
        return re.compile(rf"(?<![\w.,]){digits}(?:st|nd|rd|th)\b")
    if digits == placeholder:
        return re.compile(rf"(?<![\w$.,]){digits}(?![\w%]|[.,]\d)")
    return re.compile(rf"(?<!\w){re.escape(placeholder)}(?!\w)")
