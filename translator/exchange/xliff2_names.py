"""What our XLIFF 2 files call things: namespaces, ids, states, inline codes."""

from __future__ import annotations

import re

from translator.article import MarkKind
from translator.editing import State
from translator.exchange.safe_xml import NOT_XML

__all__ = [
    "CODES",
    "CORE",
    "GLOSSARY",
    "MATCHES",
    "PREFIX",
    "STATES",
    "clean",
    "is_our_note",
    "note_id",
    "segment_id",
    "segment_of",
    "slug_of",
    "token",
]

CORE = "urn:oasis:names:tc:xliff:document:2.0"
GLOSSARY = "urn:oasis:names:tc:xliff:glossary:2.0"
MATCHES = "urn:oasis:names:tc:xliff:matches:2.0"
PREFIX = "dozaban"
"""Stands before values that the standard leaves to us."""

STATES = {State.DRAFT: "translated", State.EDITED: "reviewed", State.APPROVED: "final"}
"""The state of a segment that has a target; without one a draft is "initial"."""

CODES = {
    MarkKind.CODE: ("other", f"{PREFIX}:code"),
    MarkKind.EMPHASIS: ("fmt", "xlf:i"),
    MarkKind.LINK: ("link", ""),
    MarkKind.STRONG: ("fmt", "xlf:b"),
}
"""Type and subtype of the inline codes for our marks."""

_SEGMENT = re.compile(r"s([0-9]{1,18})-v([0-9]{1,18})")
_NOTE = re.compile(rf"{PREFIX}-[a-z]+[0-9]+-[0-9]+")
_OUR_CATEGORIES = ("finding:", "term:")
# Of the characters in names of XML only those of Latin and Urdu that its older editions allow too.
_NOT_NAME = re.compile(
    "_(?=x[0-9A-F]+_)|[^-.0-9A-Z_a-z\u0621-\u063a\u0641-\u0652\u0660-\u0669\u0670-\u06b7"
    "\u06ba-\u06be\u06c0-\u06ce\u06d0-\u06d3\u06d5\u06f0-\u06f9]"
)
_ESCAPED = re.compile("_x([0-9A-F]{1,5}|10[0-9A-F]{4})_")


def clean(text: str) -> str:
    """Return a text with U+FFFD for each character that XML cannot hold."""
    return NOT_XML.sub("\ufffd", text)


def token(slug: str) -> str:
    """Return the name of an edition as an NMTOKEN of XML, other characters as `_x20_`."""
    return _NOT_NAME.sub(lambda m: f"_x{ord(m[0]):X}_", slug)


def slug_of(name: str) -> str:
    """Return the name of an edition from what `token` made of it."""
    return _ESCAPED.sub(lambda m: chr(int(m[1], 16)), name)


def segment_id(number: int, version: int) -> str:
    """Return the id of a segment: tools keep it, and it tells all that is needed to come back."""
    return f"s{number}-v{version}"


def segment_of(identifier: str) -> tuple[int, int] | None:
    """Return number and version from the id of a segment, or None if it is not ours."""
    found = _SEGMENT.fullmatch(identifier)
    return (int(found[1]), int(found[2])) if found else None


def note_id(kind: str, segment: int, count: int) -> str:
    """Return the id of a note of ours, by which it is told from those of translators."""
    return f"{PREFIX}-{kind}{segment}-{count}"


def is_our_note(identifier: str, category: str) -> bool:
    """Say whether a note was written by us; an id may have been lost on the way."""
    return bool(_NOTE.fullmatch(identifier)) or category.startswith(_OUR_CATEGORIES)
