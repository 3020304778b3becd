"""Fit a figure into the words around it."""

from __future__ import annotations

import re

__all__ = ["fitted"]

# A noun that a hyphen ties to its figure stands in the singular: "a 5,000-rupee note".
_TIED = re.compile(r"[0-9]-[A-Za-z]|[A-Za-z]-[A-Za-z]+\Z")
_RANGE = re.compile(r"(?<=\d)-(?=[$\d])| to ")
_LESS = re.compile(
    r"\b(?:minus|negative|declin\w*|f[ae]ll(?:en|ing|s)?|dropp?\w*|decreas\w*|down|loss\w*|lost"
    r"|shr[aiu]nk\w*|contract\w*|slump\w*|plung\w*)\b[^.]{0,24}\Z",
    re.IGNORECASE,
)


def fitted(new: str, english: str, start: int, end: int) -> str | None:
    """Return a figure as it may stand at `start:end` of an English sentence.

    "7:15 a.m." gives up its stop before another one, "5 to 10" is joined by "and" behind
    "between", and what falls does not fall by minus five.

    Args:
        new: The figure.
        english: The sentence.
        start: First character of what it replaces.
        end: One past the last.

    Returns:
        The figure, or None if its place has a form that it cannot take.
    """
    if _TIED.search(english[start:end]) or english[end : end + 1] == "-":
        return None
    if re.search(r"\b[Bb]etween \Z", english[:start]):
        new = _RANGE.sub(" and ", new, count=1)
    elif re.search(r"\b[Ff]rom \Z", english[:start]):
        new = _RANGE.sub(" to ", new, count=1)
    if _LESS.search(english[:start]):
        new = re.sub(r"\A(?:minus |-)(?=[$\d])", "", new)
    return new.removesuffix(".") if english[end : end + 1] == "." else new
