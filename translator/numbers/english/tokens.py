"""Cut English text into the words, numbers and signs that figures are made of."""

from __future__ import annotations

import re
from typing import NamedTuple

from translator.numbers.english.labels import name_the_names

__all__ = ["BEYOND", "Token", "hyphen", "tokens_of"]


class Token(NamedTuple):
    """A word, number or sign of a text.

    Attributes:
        kind: "word", "sign", "number", "mark" (½), "ratio" (1/2), "time" (17:30), "date"
            (2024-03-12), "name" (digits that count nothing, as in "F-16"), "aside" (those that
            may, as in "4x4") or "end".
        text: In small letters, with straight apostrophes; "p.m." as "pm".
        start: First character.
        end: One past the last.
        glued: Whether no space stands before it.
        capital: Whether it begins with a capital letter.
        code: Whether it is of capital letters only.
    """

    kind: str
    text: str
    start: int
    end: int
    glued: bool = False
    capital: bool = False
    code: bool = False


_new = tuple.__new__  # half the time of calling the class
BEYOND = 12
"""How many tokens of kind "end" follow the last one, so that looking ahead needs no care."""
_END = [Token("end", "", -1, -1)] * BEYOND
_TOKEN = re.compile(
    # Words in small letters come first and many at once, since most tokens are such; to skip
    # spaces here is faster than to look for a token at each of them.
    r"""\s*+(?:(?P<plain>[a-z]{2,}+(?![\w'’])(?:[ ](?:[a-z]{2,}+(?![\w'’])|a(?=[ ])))*+)
      |(?P<capital>[A-Z][a-z]++(?![\w'’]))
      |(?P<sign>[^\w\s.])
      |(?P<dotted>(?:[A-Za-z]\.){2,}|[apAP]\.[mM]\b)
      |(?P<word>[^\W\d_½¼¾⅓⅔⅕⅛]+(?:['’][^\W\d_]+)*)
      |(?P<date>[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?![0-9-])|[0-9]{4}/[0-9]{1,2}/[0-9]{1,2}(?![0-9/])
        |[0-9]{1,2}(?P<cut>[/.-])[0-9]{1,2}(?P=cut)[0-9]{4}(?![0-9]))
      |(?P<time>[0-9]{1,2}:[0-5][0-9](?::[0-5][0-9])?(?![0-9:]))
      |(?P<aside>(?:[0-9.]+\s?[x×*]\s?)?10(?:\^[-−]?[0-9]+|[⁰¹²³⁴-⁹⁺⁻]+)
        |[0-9.]+\s?[x×*]\s?10[-−–][0-9]+
        |[0-9]+[x×][0-9]+(?!\w))
      |(?P<ratio>[0-9]{1,4}[/\u2044][0-9]{1,3}(?![0-9/]))
      |(?P<number>(?<![\w)\]])\.[0-9]+
        |[0-9]{1,3}(?:(?:,[0-9]{2,3})*,[0-9]{3}|(?:[\u00a0\u202f\u2009][0-9]{3})+|(?:[ ]000)+)
         (?![0-9])(?:\.[0-9]+(?!\.?[0-9]))?
        |[0-9]+(?:(?:,[0-9]{2,3})+(?![0-9])(?:\.[0-9]+)?(?!,[0-9])
          |,[0-9](?=(?:[ ]|-)?(?:[mb]illion|trillion|per[ ]?cent|%)))
        |[0-9]+(?:\.[0-9]+)*)
      |(?P<mark>[½¼¾⅓⅔⅕⅛])
      |(\S))""",
    re.VERBOSE,
)
_PART = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_ADDRESS = re.compile(
    # also numbers of telephones, of 9 to 15 digits by E.164
    r"(?<!\w)\+[0-9](?:[ ()-]{0,2}[0-9]){8,14}(?![0-9])"
    r"|(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)*"
    r"|[@#](?=\w*[^\W\d_])[\w-]+"
    r"|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|pk|gov|edu|info|io)\b(?:/\S*)?"
)
_ADDRESS_SIGNS = ("@", "#", "//", "+")
_DOT = re.compile(r"\.[a-z]")


def tokens_of(text: str) -> list[Token]:
    """Return the tokens of `text`, and `BEYOND` of kind "end".

    Addresses, and digits inside names ("COVID-19", "H1N1", "v2.1", "5G"), are of kind "name".
    """
    found: list[Token] = []
    figures: list[int] = []
    past = -1
    for match in _TOKEN.finditer(_without_addresses(text).rstrip()):
        kind = match.lastgroup or "sign"
        raw, end = match[match.lastindex or 0], match.end()
        start = end - len(raw)
        if kind == "plain":
            found += _plain(raw.split(" "), start, start == past)
        elif kind == "capital":
            word = raw.lower()
            found.append(_new(Token, ("word", word, start, end, start == past, True, False)))
        elif kind == "word" or kind == "dotted":  # noqa: PLR1714 - fast, as all of this must be
            found.append(_word(kind, raw, start, end, start == past))
        elif kind == "aside":
            found += _asides(raw, start)
        else:
            if kind != "sign":
                figures.append(len(found))
            found.append(_new(Token, (kind, raw, start, end, start == past, False, False)))
        past = end
    name_the_names(found, figures)
    return found + _END


def hyphen(tokens: list[Token], i: int) -> int:
    """Return the index after a hyphen at `i` that joins two words; `i` if there is none."""
    token = tokens[i]
    joins = token.text in "-\u2010\u2011" and token.glued and tokens[i + 1].glued
    return i + 1 if token.text and joins else i


def _plain(words: list[str], start: int, glued: bool) -> list[Token]:  # noqa: FBT001 - fast
    """Return words with a space between them as tokens, the first at `start`."""
    found = []
    for word in words:
        end = start + len(word)
        found.append(_new(Token, ("word", word, start, end, glued, False, False)))
        start, glued = end + 1, False
    return found


def _word(kind: str, raw: str, start: int, end: int, glued: bool) -> Token:  # noqa: FBT001 - fast
    text = raw.lower().replace("’", "'")
    if kind == "dotted":
        text = text.replace(".", "")
    return _new(Token, ("word", text, start, end, glued, raw[0].isupper(), raw.isupper()))


def _asides(raw: str, start: int) -> list[Token]:
    """Return the numbers of "4x4" and "5 x 10^9"."""
    places = [(m[0], start + m.start(), start + m.end()) for m in _PART.finditer(raw)]
    return [Token("aside", *place) for place in places]


def _without_addresses(text: str) -> str:
    inside = text.find(".", 0, -2) >= 0 and _DOT.search(text)
    if not inside and not any(sign in text for sign in _ADDRESS_SIGNS):
        return text
    return _ADDRESS.sub(lambda match: "_" * len(match[0]), text)
