"""A sentence ends with a mark where its source does, and with none where that has none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from translator.checks.check import Check, Sides
from translator.draft import Finding, Fix, Severity, Span
from translator.urdu import isolated

__all__ = ["CHECK"]

# What may follow the mark: quotes, brackets, spaces, invisible signs.
_CLOSERS = " \t\n\u00a0\u200b\u200c\u200d\u200e\u200f\ufe0f\"'“”‘’«»›‹)]}"
_EMOJI = re.compile("[\\s\U0001f1e6-\U0001faff\u2600-\u27bf\ufe0f\u200d]+\\Z")
_MARKS = re.compile(r"[.۔!?؟…:]+\Z")
_ABBREVIATION = re.compile(
    r"(?:\b[A-Za-z]|\b(?:Inc|Ltd|Co|Corp|Bros|Jr|Sr|etc|al|No|vs|Ph\.D|approx|est|Mr|Mrs|Dr))\.\Z"
)
_LATIN_STOP = re.compile(r"[A-Za-z]\.\Z")
_LONGEST = 8  # marks in a row
_OPEN_ENDS = ("،", ",", "؛", ";", "-", "–", "—")  # a source that breaks off says nothing certain
_STOP, _PAUSE, _COLON, _CRY, _QUESTION, _NOTHING = ".", "...", ":", "!", "?", ""


def _find(sides: Sides) -> Iterator[Finding]:
    """Find an end mark that is lost, added or another one; "!" and "." may stand for each other."""
    wanted, (said, start, end) = _source_mark(sides.segment.text), _mark(sides.text)
    if wanted is None or said == wanted or not end or _QUESTION in {wanted, said}:
        return
    if wanted in {_STOP, _CRY} and said in {_STOP, _CRY, _PAUSE}:
        return
    if wanted == _NOTHING and _ABBREVIATION.search(sides.text, 0, end):
        return
    english, urdu = _words(wanted, said)
    if not said:
        start, end = _place(sides.text, end)
    yield CHECK.finding(english, urdu, place=(start, end), fix=Fix(start, end, wanted))


def _source_mark(text: str) -> str | None:
    """Return the mark at the end of the source, or None if it leaves that open."""
    said, _, end = _mark(text)
    if not said and (not end or text[end - 1] in _OPEN_ENDS):
        return None
    # The full stop of a Latin abbreviation may or may not end the sentence as well.
    return None if said == _STOP and _LATIN_STOP.search(text, 0, end) else said


def _mark(text: str) -> tuple[str, int, int]:
    """Return the end mark in its plain form and where it stands; without one, where it would."""
    end = len(text.rstrip(_CLOSERS))
    if end and text[end - 1] > "\u2600" and (emoji := _EMOJI.search(text, 0, end)):
        end = len(text[: emoji.start()].rstrip(_CLOSERS))
    marks = _MARKS.search(text, max(0, end - _LONGEST), end)
    return (_plain(marks[0]), *marks.span()) if marks else (_NOTHING, end, end)


def _plain(run: str) -> str:
    if "?" in run or "؟" in run:
        return _QUESTION
    if "!" in run:
        return _CRY
    if ":" in run:  # ":۔" is an old form of it
        return _COLON
    return _PAUSE if "…" in run or len(run) > len("۔۔") else _STOP  # two are a slip of the key


def _place(text: str, end: int) -> Span:
    """Return where a lost mark goes: inside closing quotes, as in American news, else last."""
    if text[end - 1] in _OPEN_ENDS:
        return end - 1, end
    rest = text[end:]
    at = end + len(rest) - len(rest.lstrip(")]}"))
    return at, at


def _words(wanted: str, said: str) -> tuple[str, str]:
    if not wanted:
        return (
            f"The source has no end mark, the translation ends in “{said}”.",
            f"اصل کے آخر میں کوئی نشان نہیں، ترجمے کے آخر میں {isolated(said)} ہے۔",
        )
    if not said:
        return (
            f"The end mark “{wanted}” is missing.",
            f"ترجمے کے آخر میں {isolated(wanted)} کا نشان نہیں۔",
        )
    return (
        f"The translation ends in “{said}”; after the source it should be “{wanted}”.",
        f"ترجمے کے آخر میں {isolated(said)} ہے، اصل کے مطابق {isolated(wanted)} ہونا چاہیے۔",
    )


CHECK = Check("end-mark", Severity.WARNING, "another end mark", "جملے کے آخر کا نشان", _find)
