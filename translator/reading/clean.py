"""Take out of an article what would reach beyond its place, or cannot be written at all.

Each such character gives way to another one, so that marks stay where they were.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace

from translator.article import Article, Block

__all__ = ["clean", "clean_text", "with_plain_lines"]

_LEFT, _RIGHT = "\u200e", "\u200f"
_NOTHING = "\u200b"  # is not seen, parts no letters, and `normalise` takes it out
_UNKNOWN = "\ufffd"
_LINE_ENDS = re.compile("[\v\f\x1c-\x1e\x85\u2028\u2029]")
# Controls of direction hold until another one ends them, maybe in the next sentence or never:
# with them a text looks otherwise than it reads (CVE-2021-42574).
_OPENING = {
    **dict.fromkeys("\u202a\u202d\u2066", _LEFT),
    **dict.fromkeys("\u202b\u202e\u2067", _RIGHT),
}
_ISOLATE = "\u2068"  # takes its direction from the first letter in it
_CLOSING = "\u202c\u2069"
_NEAR = 64  # characters that are looked at for this letter
# Letters of tags are not seen, so that they can say anything; flags are made of them, too.
_FLAG = "\U0001f3f4[\U000e0020-\U000e007e]{1,8}\U000e007f"
_NOT_TEXT = "".join(chr(plane << 16 | end) for plane in range(17) for end in (0xFFFE, 0xFFFF))
_ODD = re.compile(
    f"{_FLAG}|[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u2028-\\u202e\\u2066-\\u2069\ufdd0-\ufdef"
    f"\ud800-\udfff{_NOT_TEXT}\U000e0000-\U000e007f]"
)
# As many as the Stream-Safe Text Format allows (UAX #15): more cover the lines around.
_MOST_MARKS = 30
_STORM = re.compile(rf"[^\w\s!-~]{{{_MOST_MARKS + 1},}}")
_UNSEEN = frozenset({"Mn", "Me", "Cf"})


def with_plain_lines(text: str) -> str:
    r"""Return a text in which what ends a line in some other programs is "\n"."""
    return _LINE_ENDS.sub("\n", text)


def clean(article: Article) -> Article:
    """Return an article that can be shown, stored and printed, whatever stood in its file."""
    return replace(article, blocks=tuple(map(_clean_block, article.blocks)))


def clean_text(text: str) -> str:
    """Return a text of the same length without what no article may hold.

    Controls that begin or end a direction become marks, which hold for their place only. Control
    characters and hidden tags become nothing that is seen, surrogates and noncharacters the sign
    for an unknown character. Of more than 30 combining characters on end 30 stay.
    """
    if _ODD.search(text):
        text = _steered(text)
    return _STORM.sub(_calmed, text)


def _clean_block(block: Block) -> Block:
    text, info, label = (clean_text(part) for part in (block.text, block.info, block.label))
    marks = tuple(
        replace(mark, address=clean_text(mark.address)) if mark.address else mark
        for mark in block.marks
    )
    if (text, info, label, marks) == (block.text, block.info, block.label, block.marks):
        return block
    return replace(block, text=text, info=info, label=label, marks=marks)


def _steered(text: str) -> str:
    open_: list[str] = []

    def instead(match: re.Match[str]) -> str:
        odd = match[0]
        if odd in _CLOSING:
            return open_.pop() if open_ else _NOTHING
        if odd == _ISOLATE or odd in _OPENING:
            open_.append(_OPENING.get(odd) or _direction(text[match.end() : match.end() + _NEAR]))
            return open_[-1]
        return odd if len(odd) > 1 else _harmless(odd)

    return _ODD.sub(instead, text)


def _harmless(odd: str) -> str:
    if odd.isspace():
        return " "
    hidden = unicodedata.category(odd) == "Cc" or "\U000e0000" <= odd <= "\U000e007f"
    return _NOTHING if hidden else _UNKNOWN


def _direction(text: str) -> str:
    strong = (unicodedata.bidirectional(c) for c in text)
    return _LEFT if next((s for s in strong if s in {"L", "R", "AL"}), "") == "L" else _RIGHT


def _calmed(match: re.Match[str]) -> str:
    kept, marks = [], 0
    for character in match[0]:
        marks = marks + 1 if unicodedata.category(character) in _UNSEEN else 0
        kept.append(character if marks <= _MOST_MARKS else _NOTHING)
    return "".join(kept)
