"""Recognise what a line of a plain-text news page is: list item, quotation, heading."""

from __future__ import annotations

import re

__all__ = ["is_heading", "is_quoted", "list_item", "quote_line", "same_text"]

_BULLET = re.compile(r"\s*[-–—*•◦▪●·]\s+(\S.*)\Z", re.DOTALL)
_NUMBERED = re.compile(r"\s*\(?([0-9۰-۹٠-٩]{1,3})(?:[.)۔]|[.)۔]?\))\s+(\S.*)\Z", re.DOTALL)
_QUOTE = re.compile(r"\s*>\s?(.*)\Z", re.DOTALL)
_CLOSED = re.compile(r"[۔؟!?.:؛،,;…]['\"”’»)\]]*\s*\Z")
_LONGEST_HEADING = 14  # words


def list_item(line: str) -> tuple[str, str] | None:
    """Return the marker ("•" or the number as written, "۱.") and the text of a list line."""
    if match := _BULLET.match(line):
        return "•", match[1].strip()
    if match := _NUMBERED.match(line):
        return f"{match[1]}.", match[2].strip()
    return None


def quote_line(line: str) -> str | None:
    """Return the text of a line that opens with `>`."""
    match = _QUOTE.match(line)
    return match[1].strip() if match else None


def is_quoted(text: str) -> bool:
    """Say whether a whole paragraph stands in one pair of quotation marks."""
    for opener, closer in ("“”", "«»", '""'):
        inner = text[1:-1]
        pair = text.startswith(opener) and text.endswith(closer)
        if pair and len(text) > 2 and opener not in inner and closer not in inner:  # noqa: PLR2004
            return True
    return False


def is_heading(text: str) -> bool:
    """Say whether a line reads as a heading: short, and without a closing mark."""
    short = len(text.split()) <= _LONGEST_HEADING
    return short and any(map(str.isalnum, text)) and not _CLOSED.search(text)


def same_text(one: str, other: str) -> bool:
    """Say whether two lines differ in spaces and closing marks at most."""

    def bare(text: str) -> str:
        return re.sub(r"[\s۔.]+", " ", text).strip()

    return bare(one) == bare(other)
