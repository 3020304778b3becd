"""The rules that keep an end mark from ending a sentence, one function a rule.

Every rule takes a `Mark` (a run of end marks within a text) and says whether the sentence
goes on after it. Add a rule by writing a function and naming it in `RULES`; add cases to
`tests/fixtures/urdu/sentences.txt`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property, lru_cache

__all__ = ["RULES", "EndMark"]

# Urdu names of the Latin letters, as newspapers write initials: ایم۔ اے۔, پی۔ ٹی۔ آئی۔
_LETTER_NAMES = frozenset(
    "اے بی سی ڈی ای ایف جی ایچ آئی جے کے ایل ایم این او پی کیو آر ایس ٹی یو وی ڈبلیو ایکس وائی"
    " زیڈ زی".split()
)
_ABBREVIATIONS = frozenset(
    "dr mr mrs ms prof gen col maj capt lt sgt st jr sr inc ltd co corp bros vs no vol pp fig al"
    " etc e.g i.e cf approx dept est ph.d a.m p.m jan feb mar apr jun jul aug sep sept oct nov"
    " dec".split()
)
# Words that cannot open an Urdu sentence after a quotation: they carry the old one on.
_CONTINUATIONS = frozenset(
    "کہا کہتے کہہ کہنا اور یا لیکن مگر کے کا کی کو نے سے میں پر تک والے والی والا جیسے نامی"
    " بھی ہی تو جبکہ".split()
)
_POSTPOSITIONS = frozenset("نے کے کا کی کو سے میں پر".split())
_NEAR = 80  # characters before a mark that a rule looks at; a paragraph can be a megabyte
_CLOSERS = "\"'”’»)]"
_NUMBERING = re.compile(r"\s*\(?(?:\d{1,3}|[ء-ے]|الف)\Z")
_LETTER_MARK = re.compile(r"(\w+)\s*[۔.]\s*\Z")
_NEXT_WORD = re.compile(r"\s*(\w+)")
_NOTHING_MORE = re.compile(r"\s*\Z")
_NEXT_LETTER_MARK = re.compile(r"\s*(\w+)\s*[۔.]")


@dataclass(frozen=True)
class EndMark:
    """A run of end marks, `text[start:end]`, and what follows it.

    Attributes:
        text: The whole paragraph.
        start: First character of the run.
        end: One past the run's last character, before any closing quote.
    """

    text: str
    start: int
    end: int

    @property
    def run(self) -> str:
        """The end marks themselves."""
        return self.text[self.start : self.end]

    @cached_property
    def close(self) -> int:
        """Where the sentence would end: past the closing quotes and brackets after the run."""
        at = self.end
        while at < len(self.text) and self.text[at] in _CLOSERS and not _opens(self.text, at):
            at += 1
        return at

    @property
    def before(self) -> str:
        """The word that stands right before the run, without an opening quote or bracket."""
        words = self.text[max(0, self.start - _NEAR) : self.start].split()
        glued = self.start > 0 and not self.text[self.start - 1].isspace()
        return re.split(r"[\"'“‘«(\[۔]", words[-1])[-1] if words and glued else ""

    @property
    def next_word(self) -> str:
        """The first word after the run and its closing quotes."""
        match = _NEXT_WORD.match(self.text, self.close)
        return match[1] if match else ""

    @property
    def next_char(self) -> str:
        """The character right after the run, or the empty string."""
        return self.text[self.end : self.end + 1]

    @property
    def at_end(self) -> bool:
        """Whether nothing but white space follows."""
        return _NOTHING_MORE.match(self.text, self.close) is not None


def _opens(text: str, at: int) -> bool:
    """Say whether the quote at `at` opens a quotation: ہے۔"پھر" with no space before it.

    Only a straight quote with a letter behind it leaves any doubt.
    """
    doubtful = text[at] in "\"'" and text[at + 1 : at + 2].isalnum()
    return doubtful and bisect_left(_places(text, text[at]), at) % 2 == 0


@lru_cache(maxsize=2)  # counted once a text, not once a mark: a paragraph can be a megabyte
def _places(text: str, sign: str) -> tuple[int, ...]:
    """Return where a sign stands in a text."""
    return tuple(i for i, letter in enumerate(text) if letter == sign)


def needs_space(mark: EndMark) -> bool:
    """A full stop of the Latin script counts only before white space, a closer or the end."""
    if mark.run.strip("."):
        return False
    after = mark.text[mark.close : mark.close + 1]
    return bool(after) and not after.isspace()


def inside_address(mark: EndMark) -> bool:
    """A ? or ! between two Latin letters or digits is part of a web address."""
    around = mark.text[max(0, mark.start - 1) : mark.start] + mark.next_char
    return len(around) == len("ab") and around.isascii() and around.isalnum()


def inside_number(mark: EndMark) -> bool:
    """A mark between two digits belongs to a number: 1.5, ۱۔۵."""
    before = mark.text[max(0, mark.start - 1) : mark.start]
    return mark.run in {".", "۔"} and before.isdecimal() and mark.next_char.isdecimal()


def ellipsis(mark: EndMark) -> bool:
    """Two or more dots are a pause, not an end."""
    return mark.run == "…" or (len(mark.run) > 1 and not mark.run.strip(".۔…"))


def numbering(mark: EndMark) -> bool:
    """A number or letter that opens the text belongs to the sentence it counts."""
    opening = mark.start < _NEAR and _NUMBERING.match(mark.text[: mark.start])
    return mark.run in {".", "۔"} and bool(opening)


def abbreviation(mark: EndMark) -> bool:
    """Latin initials (U.S.) and abbreviations (Dr., Inc.) carry their own full stop."""
    if mark.run != ".":
        return False
    word = mark.before
    single = re.fullmatch(r"(?:[A-Za-z]\.)*[A-Za-z]", word) is not None
    return single or word.lower() in _ABBREVIATIONS


def lower_case_follows(mark: EndMark) -> bool:
    """No sentence begins with a small Latin letter."""
    following = mark.next_word
    return mark.run == "." and following[:1].isascii() and following[:1].islower()


def urdu_initial(mark: EndMark) -> bool:
    """A single Urdu letter before its mark is an initial: م۔ خان."""
    word = mark.before
    return mark.run in {".", "۔"} and len(word) == 1 and word.isalpha() and word > "\u0600"


def letter_names(mark: EndMark) -> bool:
    """Two or more letter names, each with its mark, are one abbreviation: پی۔ ٹی۔ آئی۔."""
    if mark.run not in {".", "۔"} or mark.before not in _LETTER_NAMES:
        return False
    end = mark.start - len(mark.before)
    head = mark.text[max(0, end - _NEAR) : end]
    previous = _LETTER_MARK.search(head)
    following = _NEXT_LETTER_MARK.match(mark.text, mark.end)
    return any(m is not None and m[1] in _LETTER_NAMES for m in (previous, following))


def name_with_mark(mark: EndMark) -> bool:
    """A mark that belongs to a Latin name, as the postposition after it shows: Yahoo! نے."""
    latin = mark.before[-1:].isascii() and mark.before[-1:].isalpha()
    return mark.run in {".", "!"} and latin and mark.next_word in _POSTPOSITIONS


def quotation_goes_on(mark: EndMark) -> bool:
    """After a closing quote or bracket the sentence may go on: "..." کہا."""
    return mark.close > mark.end and mark.next_word in _CONTINUATIONS


RULES = (
    needs_space,
    inside_address,
    inside_number,
    ellipsis,
    numbering,
    abbreviation,
    lower_case_follows,
    urdu_initial,
    letter_names,
    name_with_mark,
    quotation_goes_on,
)
