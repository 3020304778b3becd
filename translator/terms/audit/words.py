"""Rules about which words are chosen."""

from __future__ import annotations

import re
from collections.abc import Iterator

from translator.terms.audit.entry import Entry, Value
from translator.terms.audit.problem import Problem
from translator.terms.audit.shelf import Shelf
from translator.urdu import has_arabic_letters

__all__ = ["context", "short", "target"]

_SHORT = 2
# "the Gulf", "A coin"; not "The Hague", which is a name with its article.
_ARTICLE = re.compile(r"(?:the|an?)\s+\S|(?:The|An?)\s+[a-z]")
_ABBREVIATION = re.compile(
    r"(?:\w\.){2,}|\b(?:Bros|Co|Col|Corp|Dr|Gen|Gov|Inc|Jr|Lt|Ltd|Maj|Mr|Mrs|Ms|No|Prof|Rep|Rev"
    r"|Sen|Sgt|Sr|St|al|etc|vs)\.\Z"
)


def context(entry: Entry, _: Shelf) -> Iterator[Problem]:
    """A context is asked for that no sentence can have."""
    cell = entry.row.cells.get("context", "")
    words = [value for value in entry.urdu if value.column == "context"]
    if cell.strip() and not any(map(_is_word, words)):
        message = f'"{cell.strip()}" holds no word that could stand in a sentence.'
        yield entry.error("context", Value("context", cell, cell), message)


def _is_word(value: Value) -> bool:
    return any(map(str.isalnum, value.text))


def target(entry: Entry, _: Shelf) -> Iterator[Problem]:
    """A target begins or ends in a way that does not fit into a sentence."""
    for value in entry.english:
        if value.column != "target":
            continue
        if _ARTICLE.match(value.text):
            message = f'"{value.text}" begins with an article; the sentence brings its own.'
            yield entry.warning("target", value, message)
        if value.text.endswith((".", ",", ";", ":")) and not _ABBREVIATION.search(value.text):
            message = f'"{value.text}" ends with a mark that belongs to the sentence.'
            yield entry.warning("target", value, message)


def short(entry: Entry, _: Shelf) -> Iterator[Problem]:
    """A spelling is so short that it is likely an everyday word or a particle as well."""
    if entry.term.context:
        return
    for value in entry.spellings:
        if len(value.text) <= _SHORT and has_arabic_letters(value.text):
            message = (
                f'"{value.text}" is very short and may be found as another word; add a context.'
            )
            yield entry.warning("short", value, message)
