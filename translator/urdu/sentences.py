"""Split a paragraph into sentences without changing a character of it."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import pairwise

from translator.urdu.boundaries import RULES, EndMark

__all__ = ["sentence_spans", "split_sentences"]

_END_MARKS = re.compile(r"[۔؟!?.…]+")
_PAIRS = {"“": "”", "«": "»", "(": ")", "[": "]", '"': '"', "‘": "’"}
_EMOJI = re.compile(
    "(?:\\s*[\U0001f1e6-\\U0001f1ff\\U0001f300-\U0001faff\u2600-\u27bf\ufe0f\u200d])+"
)


def split_sentences(text: str) -> list[str]:
    """Return the sentences of `text` in order, each without outer white space.

    Nothing between them but white space is dropped.
    """
    return [text[start:end] for start, end in sentence_spans(text)]


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """Return the sentences of `text` as `(start, end)` character offsets.

    An end mark (۔ ؟ ! ? .) closes a sentence unless it stands inside a closed quotation or
    bracket or one of the rules in `translator.urdu.boundaries` says that the sentence goes on.
    Closing quotes, and emoji, stay with the sentence before them.
    """
    ends = [_past_emoji(text, m.close) for m in _end_marks(text) if not m.at_end]
    edges = [0, *ends, len(text)]
    spans = (_strip(text, a, b) for a, b in pairwise(edges))
    return [(a, b) for a, b in spans if a < b]


def _end_marks(text: str) -> list[EndMark]:
    """Return the end marks that close a sentence."""
    enclosed = _enclosed(text)
    openings = [start for start, _ in enclosed]

    def inside(mark: EndMark) -> bool:
        last = bisect_left(openings, mark.start) - 1
        return last >= 0 and mark.close < enclosed[last][1]

    marks = (EndMark(text, m.start(), m.end()) for m in _END_MARKS.finditer(text))
    return [m for m in marks if not inside(m) and not any(rule(m) for rule in RULES)]


def _enclosed(text: str) -> list[tuple[int, int]]:
    """Return the stretches between matching quotes or brackets as `(opening, past closing)`."""
    found, at = [], 0
    absent: set[str] = set()  # what closes nothing from here on: each is sought in vain but once
    while at < len(text):
        closer = _PAIRS.get(text[at])
        end = -1
        if closer and closer not in absent:
            end = _closing(text, at, closer)
            if end < 0:
                absent.add(closer)
        if end > 0:
            found.append((at, end + 1))
        at = max(end, at) + 1
    return found


def _closing(text: str, at: int, closer: str) -> int:
    """Return where the pair opened at `at` closes, or -1 when it does not.

    A single quote within a word is an apostrophe and closes nothing.
    """
    end = text.find(closer, at + 1)
    while closer == "’" and 0 < end < len(text) - 1 and text[end + 1].isalnum():
        end = text.find(closer, end + 1)
    return end


def _past_emoji(text: str, at: int) -> int:
    match = _EMOJI.match(text, at)
    return match.end() if match else at


def _strip(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end
