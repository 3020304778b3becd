"""Capitals where English has them, and nowhere else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from translator.article import MarkKind
from translator.checks.check import Check, Sides
from translator.draft import Finding, Fix, Severity
from translator.urdu import isolated

__all__ = ["CHECK"]

# A first word in small letters; no address, no list marker (a. or a), no name such as iPhone.
_FIRST = re.compile(r"[\"'(“‘\[]*(?![a-z][.)])([a-z][a-z'’-]*)[.,:;!?…\"'”’]*(?!\S)")
_SMALL_I = re.compile(r"(?<![\w.'’(-])i(?=\s|,|['’](?:m|ve|ll|d)\b)")
_NEXT = re.compile(r"(?<![.\w@/-])([A-Za-z][a-z]+)\. +([a-z][a-z'’-]*)(?![\w@/-]|\.\w)")
_ABBREVIATIONS = frozenset(
    "dr mr mrs ms prof gen col maj capt lt sgt st jr sr inc ltd co corp bros vs no vol pp fig al"
    " etc cf approx dept est jan feb mar apr jun jul aug sep sept oct nov dec spp sp ave gov sen"
    " rep rev hon min max avg tel ext".split()
)
# Words that are no part of a name unless another capital follows (The Hague). "He" and "His" are
# missing since they may mean God, "A" since it may be a letter (vitamin A).
_FUNCTION = frozenset(
    "The And But Or Of In On At To For With By From An That This These Those Which Who Is Was Are"
    " Were Has Have Had Their Its As It They We Been Be When While Where If Because So Then".split()
)
_CAPITAL = re.compile(rf"(?<=[a-z,;] )(?:{'|'.join(sorted(_FUNCTION))})(?= [a-z])")
_LEAST_SHOUTED = 3  # words that are not in the source
_LONG = 5  # letters of one of them: shorter ones alone are "NATO, WHO, UN"


def _find(sides: Sides) -> Iterator[Finding]:
    """Find small letters that should be capitals, and capitals that should be small."""
    text = sides.text
    if text.isupper():
        yield from _shouting(sides)
        return
    if first := _FIRST.match(text):
        yield from _first(sides, first)
    if " i" in text or text.startswith("i"):
        yield from _small_i(sides)
    if ". " in text:
        yield from _next(sides)
    if not _FUNCTION.isdisjoint(islice(sides.words, 1, None)):
        yield from _capitals(text)


def _shouting(sides: Sides) -> Iterator[Finding]:
    fresh = [word for word in sides.words if word not in sides.segment.text]
    if len(fresh) >= _LEAST_SHOUTED and max(map(len, fresh)) >= _LONG:
        yield CHECK.finding("The sentence is all in capitals.", "پورا جملہ بڑے حروف میں ہے۔")


def _first(sides: Sides, match: re.Match[str]) -> Iterator[Finding]:
    if not _is_meant(sides, match[1], match.start(1)):
        yield _change(
            match.start(1),
            match[1],
            "The sentence begins with a small letter.",
            "جملہ چھوٹے حرف سے شروع ہوتا ہے۔",
        )


def _small_i(sides: Sides) -> Iterator[Finding]:
    for match in _SMALL_I.finditer(sides.text, 1):  # the first letter is seen to above
        if not _is_meant(sides, "i", match.start()):
            yield _change(
                match.start(),
                "i",
                "“i” should be “I”.",
                f"{isolated('i')} کی جگہ {isolated('I')} ہونا چاہیے۔",
            )


def _next(sides: Sides) -> Iterator[Finding]:
    for match in _NEXT.finditer(sides.text):
        word = match[2]
        if match[1].lower() not in _ABBREVIATIONS and not _is_meant(sides, word, match.start(2)):
            yield _change(
                match.start(2),
                word,
                f"“{word}” begins a sentence with a small letter.",
                f"{isolated(word)} سے نیا جملہ شروع ہوتا ہے، اس کا پہلا حرف بڑا ہونا چاہیے۔",
            )


def _capitals(text: str) -> Iterator[Finding]:
    for match in _CAPITAL.finditer(text):
        yield _change(
            match.start(),
            match[0],
            f"“{match[0]}” has a capital in the middle of a sentence.",
            f"{isolated(match[0])} جملے کے بیچ میں ہے، اس کا پہلا حرف چھوٹا ہونا چاہیے۔",
        )


def _is_meant(sides: Sides, word: str, start: int) -> bool:
    """Say whether a word is code, or stands in the source with just these letters."""
    source = sides.segment.text
    if word in source and re.search(rf"(?<![A-Za-z]){re.escape(word)}(?![A-Za-z])", source):
        return True
    marks = sides.draft.marks
    return any(m.kind is MarkKind.CODE and m.start <= start < m.end for m in marks)


def _change(start: int, word: str, message: str, urdu: str) -> Finding:
    """Return a finding whose fix turns the first letter of a word into the other case."""
    fix = Fix(start, start + 1, word[0].swapcase())
    return CHECK.finding(message, urdu, place=(start, start + len(word)), fix=fix)


CHECK = Check("casing", Severity.WARNING, "capitals and small letters", "بڑے اور چھوٹے حروف", _find)
